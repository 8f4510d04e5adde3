import { existsSync, readdirSync } from "node:fs";
import { lawFiles } from "./numbers.js";
import { lineMatching, type Report, textOf } from "./report.js";

const ENTRY = "src/model/shipped-rulebook.ts";

/** Reports files that are not JSON and files of law that the rulebook lacks. @returns whether there are none. */
export function isReadable(report: Report): boolean {
  const files = ["rules", "rules/law"].flatMap((folder) =>
    readdirSync(folder).flatMap((file) => (file.endsWith(".json") ? [`${folder}/${file}`] : [])),
  );
  for (const file of files) {
    const text = textOf(file);
    try {
      JSON.parse(text);
    } catch (error) {
      const message = (error as Error).message;
      const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
      report.add(file, text.slice(0, position).split("\n").length, `not valid JSON: ${message}`);
    }
  }
  const entry = textOf(ENTRY);
  const listed = [...entry.matchAll(/"\.\.\/\.\.\/(rules\/law\/.+\.json)"/g)].map(([, path = ""]) => path);
  for (const path of listed.filter((each) => !existsSync(each))) {
    report.add(ENTRY, lineMatching(ENTRY, new RegExp(path)), `${path} does not exist: add it, or remove this line`);
  }
  for (const path of lawFiles().filter((each) => !listed.includes(each))) {
    report.add(path, null, `the rulebook lacks this file: import it in ${ENTRY}, and list it in \`law\``);
  }
  return report.missing.length === 0;
}
