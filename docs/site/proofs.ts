import { readFileSync } from "node:fs";
import { TARGETS } from "../../test/proof/fuzz/targets.js";
import { mutants } from "../../test/proof/mutation/mutants.js";

const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [row(head), row(head.map((_, column) => (column === 0 ? "---" : "---:"))), ...rows.map(row)].join("\n");

function kinds(): string {
  const counts = new Map<string, number>();
  for (const { kind } of mutants()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return table(["change", "mutants"], [...counts, ["all", total]]);
}

const targets = () =>
  table(
    ["call", "bound, ms"],
    TARGETS.map(({ name, bound }) => [name, bound]),
  );

const read = (file: string) => readFileSync(new URL(`proofs/${file}`, import.meta.url), "utf8");

/** Guides with tables from the sources of the tests. */
export const proofs: Readonly<Record<string, () => string>> = {
  "mutation.md": () => read("mutation.md").replace("<!-- kinds -->", kinds),
  "fuzzing.md": () => read("fuzzing.md").replace("<!-- targets -->", targets),
};
