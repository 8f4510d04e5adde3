import { readFileSync, writeFileSync } from "node:fs";

/** Something that a person has to add or correct. */
export interface Missing {
  readonly file: string;
  /** From 1; `null` for a whole file. */
  readonly line: number | null;
  readonly message: string;
}

/** What the command wrote, and what is still missing. */
export class Report {
  readonly written: string[] = [];
  readonly #missing = new Map<string, Missing>();

  /** @param isCheck reports a stale file instead of writing it. */
  constructor(readonly isCheck: boolean) {}

  write(path: string, fresh: string): void {
    if (textOf(path) === fresh) return;
    if (this.isCheck) this.add(path, null, "the file is stale: run npm run rules and commit what it writes");
    else {
      writeFileSync(path, fresh);
      this.written.push(path);
    }
  }

  add(file: string, line: number | null, message: string): void {
    const missing = { file, line, message };
    this.#missing.set(JSON.stringify(missing), missing);
  }

  /** Runs a step. One that throws is reported as missing, so that the steps after it still run. */
  async step<T>(file: string, what: string, run: () => T | Promise<T>): Promise<T | null> {
    try {
      return await run();
    } catch (error) {
      const [first] = (error instanceof Error ? error.message : String(error)).split("\n");
      this.add(file, null, `${what}: ${first}`);
      return null;
    }
  }

  /** In the order of files and lines. */
  get missing(): readonly Missing[] {
    return [...this.#missing.values()].sort((a, b) =>
      a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
    );
  }
}

/** The text of a file; empty where there is none. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** The line of the first match in a file, from 1; `null` without a match. */
export function lineMatching(path: string, pattern: RegExp): number | null {
  const index = textOf(path)
    .split("\n")
    .findIndex((line) => pattern.test(line));
  return index < 0 ? null : index + 1;
}
