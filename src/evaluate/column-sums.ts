import { UNKNOWN } from "../facts/classes.js";
import { MOST_CLASS_NUMBERS } from "./class-number.js";
import type { ReadColumn } from "./read-columns.js";

/** Rows whose class numbers are computed together: few enough for the cache of a processor. */
export const CHUNK = 4096;
/** What an unknown or refused value adds: any sum with it is below 0, and 255 of them fit into 32 bits. */
export const NO_CLASS = -MOST_CLASS_NUMBERS;

/** One column of a sum; `codes` is `null` for a fact without a column. */
export interface Part {
  readonly codes: ReadColumn["codes"] | null;
  readonly added: Int32Array;
}

/** What is added up for each row: columns in fours, and what facts without a column add to every row. */
export interface Sum {
  readonly constant: number;
  readonly columns: readonly { readonly codes: ReadColumn["codes"]; readonly added: Int32Array }[];
}

/** Columns that are read in one pass over the rows. */
const AT_ONCE = 4;

/** Groups the columns of a sum, and adds up the facts without a column. */
export function sumOf(parts: readonly Part[]): Sum {
  const constant = parts.reduce((sum, { codes, added }) => (codes === null ? sum + added[0]! : sum), 0);
  const columns = parts.flatMap(({ codes, added }) => (codes === null ? [] : [{ codes, added }]));
  // The last pass reads its first column again for nothing, so that every pass is the same code.
  const [first] = columns;
  while (first && columns.length % AT_ONCE > 0) {
    columns.push({ codes: first.codes, added: new Int32Array(first.added.length) });
  }
  return { constant, columns };
}

/** Codes of one chunk of rows. Columns are copied to arrays of one kind, as a processor reads those fastest. */
export const createChunks = () =>
  [new Int32Array(CHUNK), new Int32Array(CHUNK), new Int32Array(CHUNK), new Int32Array(CHUNK)] as const;

/** Writes the sum of each row of a chunk. */
export function addUp(
  { constant, columns }: Sum,
  sums: Int32Array,
  [oneCodes, twoCodes, threeCodes, fourCodes]: ReturnType<typeof createChunks>,
  begin: number,
  count: number,
): void {
  sums.fill(constant);
  for (let first = 0; first < columns.length; first += AT_ONCE) {
    const one = copyChunk(columns[first]!, oneCodes, begin, count);
    const two = copyChunk(columns[first + 1]!, twoCodes, begin, count);
    const three = copyChunk(columns[first + 2]!, threeCodes, begin, count);
    const four = copyChunk(columns[first + 3]!, fourCodes, begin, count);
    for (let at = 0; at < count; at++) {
      // A code without a class is refused.
      sums[at]! +=
        (one[oneCodes[at]!] ?? NO_CLASS) +
        (two[twoCodes[at]!] ?? NO_CLASS) +
        (three[threeCodes[at]!] ?? NO_CLASS) +
        (four[fourCodes[at]!] ?? NO_CLASS);
    }
  }
}

/** @returns what each code adds. */
function copyChunk(
  { codes, added }: Sum["columns"][number],
  chunk: Int32Array,
  begin: number,
  count: number,
): Int32Array {
  chunk.set(codes.subarray(begin, begin + count));
  return added;
}

/** Adds a shared digit to the sums, by the combination of each row. @param added what each combination adds. */
export function addDigit(added: Int32Array, combinations: Int32Array, sums: Int32Array, count: number): void {
  for (let at = 0; at < count; at++) {
    const combination = combinations[at]!;
    sums[at]! += combination < 0 ? NO_CLASS : added[combination]!;
  }
}

/** Writes the ids of a chunk, from a row on. @returns the first row whose decision has no id yet, or the number of rows. */
export function lookUp(
  sums: Int32Array,
  entries: Uint16Array,
  idsByEntry: Int32Array,
  ids: Uint16Array,
  from: number,
): number {
  for (let at = from; at < ids.length; at++) {
    const number = sums[at]!;
    const id = number < 0 ? UNKNOWN : idsByEntry[entries[number]!]!;
    if (id === UNKNOWN) return at;
    ids[at] = id;
  }
  return ids.length;
}
