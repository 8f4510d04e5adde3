declare module "virtual:snippets" {
  type Check = (index: number, actual: unknown, shown: unknown) => void;
  export const snippets: readonly {
    name: string;
    file: string;
    /** The values that the snippet shows, and their lines in the file, from 1. */
    values: readonly { line: number; text: string }[];
    run(check: Check): Promise<void>;
  }[];
}
