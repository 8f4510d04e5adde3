import type { RulebookIssue } from "../../src/rulebook/error.js";
import { lineOfPath } from "./json.js";
import { numbersModule } from "./numbers.js";
import { placesModule } from "./places.js";
import type { Report } from "./report.js";

/** Compiles the rulebook and writes what the library loads. @returns whether the rulebook is accepted. */
export async function writeArtefacts(report: Report): Promise<boolean> {
  // Imported here, after the numbers were copied into the rules.
  const { rulebook } = await import("../../src/model/shipped-rulebook.js");
  const { compileToArtefacts } = await import("../../src/compile/pipeline.js");
  const { writeReader } = await import("../../src/compile/reader.js");
  const { RulebookError } = await import("../../src/rulebook/error.js");
  report.write("src/shipped/numbers.ts", numbersModule(rulebook.parameters));
  report.write("src/shipped/places.ts", placesModule(rulebook));
  try {
    const { artefact, rules } = await compileToArtefacts(rulebook);
    report.write("src/shipped/compiled.json", `${JSON.stringify(artefact)}\n`);
    report.write("src/shipped/rules.json", `${JSON.stringify(rules)}\n`);
    report.write("src/shipped/reader.ts", writeReader(artefact));
    return true;
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    for (const issue of error.issues) report.add(...placeOf(issue));
    return false;
  }
}

/** The file and the line of an issue. */
function placeOf({ path, message, clause, example }: RulebookIssue): [file: string, line: number, message: string] {
  const [section = "", question = "", ...inRule] = path;
  const file =
    section === "law" && question !== ""
      ? `rules/law/${question}.json`
      : ["facts", "contradictions", "diagramOrder"].includes(section)
        ? "rules/facts.json"
        : ["", "version", "law"].includes(section)
          ? "rules/rulebook.json"
          : `rules/${section}.json`;
  const keys = section === "law" ? inRule : file === "rules/facts.json" ? path : path.slice(1);
  const where = clause === null || message.includes(clause) ? "" : `clause ${clause}: `;
  const person = example === null ? "" : `. For example ${JSON.stringify(example)}`;
  return [file, lineOfPath(file, keys), `${where}${message}${person}`];
}
