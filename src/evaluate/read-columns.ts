import { classifierOf, REFUSED, UNKNOWN } from "../facts/classes.js";
import type { FactsIssue } from "../facts/facts-error.js";
import { readObject } from "../facts/plain-object.js";
import type { CompiledFact } from "../model/artefact.js";
import type { Value } from "../model/rulebook.js";

const MOST_NUMBERS = 65_536;
/** Ten times the people of France; a list that claims more is a mistake, and would not fit. */
const MOST_ROWS = 700_000_000;

/** A column that is right as a whole: a code a row, whatever it was handed in as. */
export interface ReadColumn {
  readonly place: number;
  readonly fact: CompiledFact;
  readonly codes: ArrayLike<number>;
  /** The class of each code. */
  readonly classes: Int32Array;
}

/** Reads what is said of columns as a whole. What is wrong is added to `issues`. */
export function readColumns(facts: readonly CompiledFact[], columns: unknown, issues: FactsIssue[]): ReadColumn[] {
  const names = facts.map(({ name }) => name);
  const object = readObject(columns, names);
  if (object === null || object.strangers || object.unreadable.length > 0) {
    issues.push({ path: [], code: "not-columns", message: `columns are a plain object of ${names.join(", ")}` });
    return [];
  }
  const read = facts.flatMap((fact, place): ReadColumn[] => {
    const column = object.values[fact.name];
    if (column === undefined) return [];
    const classOf = classifierOf(fact);
    const found = readColumn(fact, column, classOf);
    if (found) return [{ place, fact, ...found }];
    const numbers = "cuts" in fact ? ", or a typed array of numbers" : "";
    const message = `${fact.name} is a list of values, or codes in a typed array with a dictionary of values${numbers}`;
    issues.push({ path: [fact.name], code: "not-a-column", message });
    return [];
  });
  if (read.some(({ codes }) => codes.length !== read[0]?.codes.length)) {
    issues.push({ path: [], code: "length", message: "all columns have the same number of rows" });
  }
  return read;
}

type Codes = Pick<ReadColumn, "codes" | "classes">;
type ClassOf = (value: unknown) => number;

function readColumn(fact: CompiledFact, column: unknown, classOf: ClassOf): Codes | null {
  if (isNumbers(column)) return "cuts" in fact ? readNumbers(fact, column, classOf) : null;
  const list = readList(column, classOf);
  if (list) return list;
  const coded = readObject(column, ["codes", "dictionary"]);
  const codes = coded?.values.codes;
  const dictionary = readList(coded?.values.dictionary, classOf);
  if (!coded || coded.strangers || !isNumbers(codes) || !dictionary) return null;
  return { codes, classes: dictionary.codes.map((code) => dictionary.classes[code] ?? REFUSED) };
}

/** Numbers are their own codes, where there are not too many of them. */
function readNumbers(
  { minimum, maximum }: { minimum: number; maximum: number },
  column: ArrayLike<number>,
  classOf: ClassOf,
): Codes {
  if (minimum < 0 || maximum > MOST_NUMBERS) return byClass(column, classOf);
  return { codes: column, classes: Int32Array.from({ length: maximum + 1 }, (_, number) => classOf(number)) };
}

/** Reads a list once; `null` for anything else, for what cannot be read and for what is past memory. */
function readList(column: unknown, classOf: ClassOf): ReturnType<typeof byClass> | null {
  try {
    return Array.isArray(column) && column.length <= MOST_ROWS ? byClass(column, classOf) : null;
  } catch {
    return null;
  }
}

/** Values that are many, or anything: the classes are their codes, and what is not accepted has one too. */
function byClass(values: ArrayLike<unknown>, classOf: ClassOf) {
  const codes = new Int32Array(values.length);
  let most = UNKNOWN;
  for (let row = 0; row < codes.length; row++) {
    const index = classOf(values[row]);
    codes[row] = index - REFUSED;
    if (index > most) most = index;
  }
  return { codes, classes: Int32Array.from({ length: most - REFUSED + 1 }, (_, code) => code + REFUSED) };
}

const isNumbers = (column: unknown): column is ArrayLike<number> =>
  ArrayBuffer.isView(column) &&
  !(column instanceof DataView || column instanceof BigInt64Array || column instanceof BigUint64Array);

/** The class of a row. */
export const classAt = ({ codes, classes }: ReadColumn, row: number): number =>
  classes[codes[row] ?? UNKNOWN] ?? REFUSED;

/** A value of a class; none where it is not known. */
export function valueIn(fact: CompiledFact, index: number): Value | undefined {
  return "cuts" in fact ? [fact.minimum, ...fact.cuts][index] : fact.classes[index]?.[0];
}
