import type { ArtefactFact, NumberFact } from "../model/artefact.js";
import type { DialectWords } from "./dialects.js";
import type { Digit } from "./steps.js";

/** The digit of a fact from its column: `NULL` for a value that is not accepted. */
export function classCode(fact: ArtefactFact, digit: Digit, column: string | undefined, words: DialectWords): string {
  const { unknown } = digit;
  if (column === undefined) return String(unknown);
  if ("cuts" in fact) return numberCode(fact, unknown, column);
  const values = fact.classes.flatMap((each, index) => each.map((value) => ({ value, index })));
  if (values.every(({ value }) => typeof value === "boolean")) {
    const indexOf = (wanted: boolean) => values.find(({ value }) => value === wanted)!.index;
    const is = words.readBoolean(column);
    return `CASE WHEN ${is} THEN ${indexOf(true)} WHEN NOT ${is} THEN ${indexOf(false)} ELSE ${unknown} END`;
  }
  const text = words.readText(column);
  const cases = values.map(({ value, index }) => `WHEN ${text} = ${words.text(String(value))} THEN ${index}`);
  return `CASE ${cases.join(" ")} WHEN ${column} IS NULL THEN ${unknown} END`;
}

function numberCode({ minimum, maximum, cuts }: NumberFact, unknown: number, column: string): string {
  const cases = [...cuts, maximum + 1].map((cut, index) => `WHEN ${column} < ${cut} THEN ${index}`);
  // `| 0` changes no integer, and is an error of the engine for a column of another type.
  return `CASE WHEN (${column} | 0) < ${minimum} THEN NULL ${cases.join(" ")} WHEN ${column} IS NULL THEN ${unknown} END`;
}
