import { gzipSync } from "node:zlib";
import { rulebook } from "carte-vitale";
import type { ConformanceKit } from "carte-vitale/conformance";
import { en } from "carte-vitale/messages/en";
import { en as words } from "../../docs/site/words/en.js";
import { written } from "../proof/conformance/written.js";
import { factRows } from "./facts-input.js";
import { tableLines } from "./markdown.js";
import { lineMatching, type Report, textOf } from "./report.js";

/** The tables that follow from the rulebook, by the name of their marks: `<!-- facts -->` to `<!-- /facts -->`. */
const TABLES: Record<string, { readonly file: string; readonly rows: () => string[][] }> = {
  measured: { file: "README.md", rows: measuredRows },
  facts: { file: "README.md", rows: () => factRows(rulebook.facts, en.facts) },
  kit: { file: "docs/conformance.md", rows: kitRows },
};

/** The statements of the first screen, as the front page of the site has them. */
function measuredRows(): string[][] {
  return [
    ["what you can rely on", "measured by"],
    ...words.home.facts.map(({ what, where }) => [what, `\`${where}\``]),
  ];
}

/** The size of the conformance kit, with and without the cases that notice an exception too many. */
function kitRows(): string[][] {
  const kit = JSON.parse(textOf("src/shipped/conformance.json")) as ConformanceKit;
  const isOther = ({ id }: { id: string }) => !id.includes("/in-effect/");
  const without = <T extends object>(listed: Record<string, T>) =>
    Object.fromEntries(Object.entries(listed).map(([id, each]) => [id, { ...each, inEffect: undefined }]));
  const plain = {
    ...kit,
    rules: without(kit.rules),
    contradictions: without(kit.contradictions),
    cases: kit.cases.filter(isOther),
    refusals: kit.refusals.filter(isOther),
  } as unknown as ConformanceKit;
  const row = (name: string, each: ConformanceKit) => {
    const text = Buffer.from(written(each));
    const sizes = [text, gzipSync(text, { level: 9 })].map((bytes) => `${Math.round(bytes.length / 1000)} kB`);
    return [name, String(each.cases.length), String(each.refusals.length), ...sizes];
  };
  return [
    ["`conformance.json`", "cases", "refusals", "size", "with gzip"],
    row("whole", kit),
    row("without `inEffect`", plain),
  ];
}

export function writeTables(report: Report): void {
  for (const [name, { file, rows }] of Object.entries(TABLES)) {
    const text = textOf(file);
    const marks = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!marks.test(text)) {
      report.add(
        file,
        lineMatching(file, /^#/),
        `the table ${name} has no marks: add <!-- ${name} --> and <!-- /${name} -->`,
      );
      continue;
    }
    const lines = tableLines(rows());
    report.write(
      file,
      text.replace(marks, (_, open: string, close: string) => `${open}\n${lines.join("\n")}\n\n${close}`),
    );
  }
}
