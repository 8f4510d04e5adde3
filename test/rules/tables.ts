import { rulebook } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { lineMatching, type Report, textOf } from "./report.js";

/** The tables that follow from the rulebook, by the name of their marks: `<!-- facts -->` to `<!-- /facts -->`. */
const TABLES: Record<string, { readonly file: string; readonly rows: () => string[][] }> = {
  facts: { file: "README.md", rows: factRows },
};

function factRows(): string[][] {
  const rows = Object.entries(rulebook.facts).map(([name, fact]) => {
    const values =
      "values" in fact
        ? Object.keys(fact.values).map(code).join(", ")
        : "boolean" in fact
          ? "`true`, `false`"
          : `${fact.minimum} to ${fact.maximum}`;
    return [
      code(name),
      en.facts[name as keyof typeof en.facts].label,
      values,
      "default" in fact ? code(String(fact.default)) : "unknown",
    ];
  });
  return [["fact", "meaning", "values", "when not given"], ...rows];
}

const code = (text: string) => `\`${text}\``;

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
    const [head = [], ...body] = rows();
    const lines = [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`);
    report.write(
      file,
      text.replace(marks, (_, open: string, close: string) => `${open}\n${lines.join("\n")}\n\n${close}`),
    );
  }
}
