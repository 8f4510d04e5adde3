import { factNames, type NumberFact } from "../model/artefact.js";
import { DATE_NAMES } from "../model/dates.js";
import type { Dialect } from "../model/sql-text.js";
import { shipped } from "../shipped.js";
import { shippedAdditions } from "../sql/additions.js";
import { DIALECTS } from "../sql/dialects.js";
import { snakeCase } from "../sql/options.js";
import { prepare } from "../sql/prepare.js";
import { en } from "../words/en.js";
import { inCode, VERDICTS } from "./descriptions.js";
import { columnTypesMacro, dialectMacros, typeOf } from "./macros.js";
import { seedProperties } from "./properties.js";
import { csvOf } from "./seed.js";
import { seeds } from "./seeds.js";

/** The files of the dbt package that are generated, by their paths in it. Those in `files` are copied beside them. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const prepared = prepare(shipped, shippedAdditions);
  const all = seeds(prepared);
  return new Map([
    ["macros/column_types.sql", columnTypesMacro()],
    ...(Object.keys(DIALECTS) as Dialect[]).map(
      (dialect) => [`macros/${dialect}.sql`, dialectMacros(dialect, prepared)] as const,
    ),
    ["seeds/properties.yml", seedProperties(all)],
    ...all.map((seed) => [`seeds/${seed.name}.csv`, csvOf(seed)] as const),
  ]);
}

/** What copied files leave open: the version of the package, a table of the columns of persons, and the verdicts. */
export function filledIn(text: string, version: string): string {
  return text
    .replaceAll("VERSION", version)
    .replaceAll("COLUMNS", columnsInMarkdown())
    .replaceAll("VERDICTS", inCode(VERDICTS));
}

function columnsInMarkdown(): string {
  const facts = factNames(shipped).map((name) => {
    const fact = shipped.facts.find((each) => each.name === name);
    const values = fact && "classes" in fact ? fact.classes.flat() : [];
    const accepted = typeOf(name) === "text" ? inCode(values) : rangeOf(fact as NumberFact);
    return [snakeCase(name), typeOf(name), accepted, en.facts[name as keyof typeof en.facts].label];
  });
  const dates = DATE_NAMES.map((name) => [snakeCase(name), "date", "", en.dates[name]]);
  const rows = [["Column", "Type", "Values", "Meaning"], ["---", "---", "---", "---"], ...facts, ...dates];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const rangeOf = ({ minimum, maximum }: Partial<NumberFact>) =>
  minimum === undefined ? "" : `${minimum} to ${maximum}`;
