/*
 * Lists of whole numbers as text. It is shorter than JSON, and compresses better: a small number is one character.
 *
 * The last character of a number is its remainder by 80. Before it stands the quotient, in base 12, in characters that end
 * no number; there is none for 0.
 */

/** The code of "#", the first character. The last one is "~". */
const FIRST = 35;
const ENDS = 80;
const LEADS = 12;

export function writeNumbers(numbers: readonly number[]): string {
  const codes = (number: number): number[] => {
    const quotient = Math.floor(number / ENDS);
    const leads =
      quotient === 0 ? [] : [...quotient.toString(LEADS)].map((digit) => ENDS + Number.parseInt(digit, LEADS));
    return [...leads, number % ENDS];
  };
  return numbers.map((number) => String.fromCharCode(...codes(number).map((code) => FIRST + code))).join("");
}

/** Reads what {@link writeNumbers} has written. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let lead = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - FIRST;
    if (code < ENDS) {
      numbers.push(lead * ENDS + code);
      lead = 0;
    } else lead = lead * LEADS + code - ENDS;
  }
  return numbers;
}

/**
 * Writes sets, each in ascending order, as what differs from the set before: the numbers that come or go, one higher, and
 * 0 at the end. Sets that follow each other mostly have much in common.
 *
 * `[[2, 5], [2, 6]] => [3, 6, 0, 6, 7, 0]`
 */
export function writeSets(sets: readonly (readonly number[])[]): string {
  let before: readonly number[] = [];
  return writeNumbers(
    sets.flatMap((set) => {
      const gone = before.filter((number) => !set.includes(number));
      const come = set.filter((number) => !before.includes(number));
      before = set;
      return [...[...gone, ...come].sort((a, b) => a - b).map((number) => number + 1), 0];
    }),
  );
}

/**
 * Gives one of the sets that {@link writeSets} has written.
 *
 * @param numbers what {@link readNumbers} reads.
 */
export function setAt(numbers: readonly number[], index: number): number[] {
  const set = new Set<number>();
  let left = index;
  for (const number of numbers) {
    if (number > 0) {
      if (!set.delete(number - 1)) set.add(number - 1);
    } else if (left-- === 0) break;
  }
  return [...set].sort((a, b) => a - b);
}
