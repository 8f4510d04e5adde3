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

/** Reads what {@link writeSets} has written. */
export function readSets(text: string): number[][] {
  const sets: number[][] = [];
  const set: number[] = [];
  for (const number of readNumbers(text)) {
    const at = set.indexOf(number - 1);
    if (number === 0) sets.push([...set]);
    else if (at >= 0) set.splice(at, 1);
    else insert(set, number - 1);
  }
  return sets;
}

/** Keeps the ascending order. */
function insert(set: number[], number: number): void {
  let at = set.length;
  while (at > 0 && set[at - 1]! > number) at--;
  set.splice(at, 0, number);
}
