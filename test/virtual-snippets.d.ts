declare module "virtual:snippets" {
  export const snippets: { name: string; asserted: number; run: () => Promise<void> }[];
}
