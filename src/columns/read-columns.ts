import { classifierOf, REFUSED } from "../evaluate/classify.js";
import type { CompiledFact } from "../evaluate/compiled.js";
import type { FactsIssue } from "../evaluate/facts-error.js";
import { readObject } from "../evaluate/read-object.js";
import type { Value } from "../rulebook/model.js";

const MOST_NUMBERS = 65_536;
/** Ten times the people of France; a list that claims more is a mistake, and would not fit. */
const MOST_ROWS = 700_000_000;

/** A column that is right as a whole. */
export interface ReadColumn {
  readonly place: number;
  readonly fact: CompiledFact;
  readonly rows: ArrayLike<unknown>;
  /** The class by code, or by number; `null` where rows are other values. */
  readonly byCode: Int16Array | null;
  readonly classOf: (value: unknown) => number;
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
    if (found) return [{ place, fact, classOf, ...found }];
    const numbers = "cuts" in fact ? ", or a typed array of numbers" : "";
    const message = `${fact.name} is a list of values, or codes in a typed array with a dictionary of values${numbers}`;
    issues.push({ path: [fact.name], code: "not-a-column", message });
    return [];
  });
  if (read.some(({ rows }) => rows.length !== read[0]?.rows.length)) {
    issues.push({ path: [], code: "length", message: "all columns have the same number of rows" });
  }
  return read;
}

function readColumn(
  fact: CompiledFact,
  column: unknown,
  classOf: ReadColumn["classOf"],
): Pick<ReadColumn, "rows" | "byCode"> | null {
  const list = readList(column);
  if (list) return { rows: list, byCode: null };
  if (isNumbers(column)) return "cuts" in fact ? { rows: column, byCode: classByNumber(fact, classOf) } : null;
  const coded = readObject(column, ["codes", "dictionary"]);
  const codes = coded?.values.codes;
  const dictionary = readList(coded?.values.dictionary);
  if (!coded || coded.strangers || !isNumbers(codes) || !dictionary) return null;
  return { rows: codes, byCode: Int16Array.from(dictionary, classOf) };
}

/** A copy of a list, read once; `null` for anything else, for what cannot be read and for what is past memory. */
function readList(column: unknown): unknown[] | null {
  try {
    return Array.isArray(column) && column.length <= MOST_ROWS ? Array.from(column) : null;
  } catch {
    return null;
  }
}

/** The class of every number of a range, where there are not too many of them. */
const classByNumber = ({ minimum, maximum }: { minimum: number; maximum: number }, classOf: ReadColumn["classOf"]) =>
  minimum === 0 && maximum <= MOST_NUMBERS
    ? Int16Array.from({ length: maximum + 1 }, (_, number) => classOf(number))
    : null;

const isNumbers = (column: unknown): column is ArrayLike<number> =>
  ArrayBuffer.isView(column) &&
  !(column instanceof DataView || column instanceof BigInt64Array || column instanceof BigUint64Array);

/** The class of a row. */
export const classAt = ({ rows, byCode, classOf }: ReadColumn, row: number): number =>
  byCode ? (byCode[rows[row] as number] ?? REFUSED) : classOf(rows[row]);

/** A value of a class; none where it is not known. */
export function valueIn(fact: CompiledFact, index: number): Value | undefined {
  return "cuts" in fact ? [fact.minimum, ...fact.cuts][index] : fact.classes[index]?.[0];
}
