import { readFileSync, writeFileSync } from "node:fs";
import { snippets } from "virtual:snippets";
import { afterAll, describe, expect, test } from "vitest";

/** `npm run rules` writes the values that snippets show, as `vitest -u` does: snapshots to review. */
const isWriting = process.env.WRITE_SNIPPETS === "1";
const fresh: { file: string; line: number; text: string; actual: unknown }[] = [];

describe("The code of the documentation does what it shows", () => {
  test("Every snippet shows a value", () => {
    expect(snippets.length).toBeGreaterThan(5);
    expect(snippets.filter(({ values }) => values.length === 0).map(({ name }) => name)).toEqual([]);
  });

  test("Every value stands on the line that is read", () => {
    for (const { file, values } of snippets) {
      const lines = readFileSync(file, "utf8").split("\n");
      for (const { line, text } of values) expect(lines[line - 1], `${file}:${line}`).toContain(`// ${text}`);
    }
  });

  for (const { name, file, values, run } of snippets) {
    test(name, () =>
      run((index, actual, shown) => {
        try {
          expect(actual).toEqual(shown);
        } catch (error) {
          const value = values[index];
          if (!isWriting || value === undefined) throw error;
          fresh.push({ file, ...value, actual });
        }
      }),
    );
  }
});

afterAll(() => {
  for (const { file, line, text, actual } of fresh) {
    const lines = readFileSync(file, "utf8").split("\n");
    lines[line - 1] = lines[line - 1]?.replace(`// ${text}`, () => `// ${literal(actual)}`) ?? "";
    writeFileSync(file, lines.join("\n"));
  }
});

/** A value as the documentation writes it: `{ type: "notice", outcomes: ["eligible"] }`. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(JSON.stringify(value));
  const entries = Object.entries(value).map(
    ([key, each]) => `${/^\w+$/.test(key) ? key : JSON.stringify(key)}: ${literal(each)}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
