import { classifierOf, REFUSED, UNKNOWN } from "../facts/classes.js";
import type { FactsIssue } from "../facts/facts-error.js";
import { readValues } from "../facts/plain-object.js";
import { type Artefact, type ArtefactFact, factNames } from "../model/artefact.js";

/** A typed array of numbers. */
export type Numbers =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** Up to this maximum, the numbers of a fact are their own codes. */
const MOST_CODES = 65_536;
/** Maximum number of rows of a list, ten times the population of France: the codes alone take 2.8 GB. */
const MOST_ROWS = 700_000_000;

/** The column of one fact: one code for each row, whatever the form that was handed in. */
export interface ReadColumn {
  readonly level: number;
  readonly codes: Numbers;
  /** The class of each code. A code beyond the end is refused. */
  readonly classes: Int32Array;
}

/** Reads columns, in report order. Issues of a column as a whole are added to `issues`; values are refused later. */
export function readColumns(
  vocabulary: Pick<Artefact, "facts" | "reportOrder">,
  columns: unknown,
  issues: FactsIssue[],
): ReadColumn[] {
  const { facts, reportOrder } = vocabulary;
  const names = factNames(vocabulary);
  const values = readValues(columns, names);
  if (values === null) {
    issues.push({ path: [], code: "not-columns", message: `Columns are a plain object of ${names.join(", ")}` });
    return [];
  }
  const read = reportOrder.flatMap((level): ReadColumn[] => {
    const fact = facts[level]!;
    const column = values[fact.name];
    if (column === undefined) return [];
    const found = readColumn(fact, column);
    if (found) return [{ level, ...found }];
    const numbers = "cuts" in fact ? ", or a typed array of numbers" : "";
    const message = `${fact.name} is a list of values, or codes in a typed array with a dictionary of values${numbers}`;
    issues.push({ path: [fact.name], code: "not-a-column", message });
    return [];
  });
  if (read.some(({ codes }) => codes.length !== read[0]!.codes.length)) {
    issues.push({ path: [], code: "length", message: "All columns have the same number of rows" });
  }
  return read;
}

type Codes = Pick<ReadColumn, "codes" | "classes">;
type ClassOf = (value: unknown) => number;

function readColumn(fact: ArtefactFact, column: unknown): Codes | null {
  const classOf = classifierOf(fact);
  if (isTypedArray(column)) return "cuts" in fact ? readNumbers(fact, column, classOf) : null;
  const list = readList(column, classOf);
  if (list) return list;
  const { codes, dictionary } = readValues(column, ["codes", "dictionary"]) ?? {};
  const values = readList(dictionary, classOf);
  if (!isTypedArray(codes) || !values) return null;
  return { codes: integers(codes), classes: values.codes.map((code) => values.classes[code]!) };
}

function readNumbers(
  { minimum, maximum }: { minimum: number; maximum: number },
  column: Numbers,
  classOf: ClassOf,
): Codes {
  if (minimum < 0 || maximum > MOST_CODES) return byClass(column, classOf);
  return { codes: integers(column), classes: Int32Array.from({ length: maximum + 1 }, (_, number) => classOf(number)) };
}

/** Codes are copied to integers later, which would cut off a fraction: it becomes a code that no class has. */
function integers(codes: Numbers): Numbers {
  if (!(codes instanceof Float32Array || codes instanceof Float64Array)) return codes;
  return Int32Array.from(codes, (code) => (Number.isInteger(code) && code >= 0 && code < 2 ** 31 ? code : -1));
}

/** `null` for anything but a list that can be read and kept in memory. */
function readList(column: unknown, classOf: ClassOf): { codes: Int32Array; classes: Int32Array } | null {
  try {
    return Array.isArray(column) && column.length <= MOST_ROWS ? byClass(column, classOf) : null;
  } catch {
    return null;
  }
}

/** Makes codes of the classes themselves, from {@link REFUSED}, which is code 0, upwards. */
function byClass(values: ArrayLike<unknown>, classOf: ClassOf) {
  const codes = new Int32Array(values.length);
  let highest = UNKNOWN;
  for (let row = 0; row < codes.length; row++) {
    const index = classOf(values[row]);
    codes[row] = index - REFUSED;
    if (index > highest) highest = index;
  }
  return { codes, classes: Int32Array.from({ length: highest - REFUSED + 1 }, (_, code) => code + REFUSED) };
}

const isTypedArray = (column: unknown): column is Numbers =>
  ArrayBuffer.isView(column) &&
  !(column instanceof DataView || column instanceof BigInt64Array || column instanceof BigUint64Array);

/** The class of a row; {@link REFUSED} for a code beyond the end. */
export const classAt = ({ codes, classes }: ReadColumn, row: number): number => classes[codes[row]!] ?? REFUSED;
