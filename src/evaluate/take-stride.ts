import { CONTRADICTION as ASK } from "./load.js";
import type { Strides } from "./strides.js";

/** What the rows of one fact add to the digits of a stride, by code. What is no code of it is not accepted. */
export interface Digits {
  readonly codes: ArrayLike<number>;
  /** {@link NOT_ACCEPTED} for values that are no fact's. */
  readonly byCode: Int32Array;
}
/** Whatever it is joined with is below 0. */
export const NOT_ACCEPTED = -(2 ** 31);

/** So many facts are read at once: three loads and one look-up a row, and nothing is written in between. */
export const FACTS_AT_ONCE = 3;

/**
 * Has the rows from `begin` on take one stride from their places, all of them together. A row that has come to an edge
 * stays there; one that is not accepted goes to where it is asked about.
 */
export function takeStride(
  { table, go }: Pick<Strides, "table" | "go">,
  stride: number,
  [first, second, third]: readonly [Digits, Digits, Digits],
  places: Int32Array,
  begin: number,
  count: number,
): void {
  const { codes: firstCodes, byCode: firstDigits } = first;
  const { codes: secondCodes, byCode: secondDigits } = second;
  const { codes: thirdCodes, byCode: thirdDigits } = third;
  let leads = table();
  for (let at = 0; at < count; at++) {
    const row = begin + at;
    const digits =
      (firstDigits[firstCodes[row] ?? ASK] ?? NOT_ACCEPTED) |
      (secondDigits[secondCodes[row] ?? ASK] ?? NOT_ACCEPTED) |
      (thirdDigits[thirdCodes[row] ?? ASK] ?? NOT_ACCEPTED);
    if (digits < 0) {
      places[at] = ASK;
      continue;
    }
    const place = places[at] ?? ASK;
    // All ones where the row is still on its way: which rows are is hard to foresee for a processor, so nothing jumps.
    const going = ~(place >> 31);
    const lead = ((leads[(place + digits) & going] ?? 0) & going) | (place & ~going);
    if (lead === 0) {
      places[at] = go(stride, place, digits);
      leads = table();
    } else places[at] = lead;
  }
}
