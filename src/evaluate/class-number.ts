import { type Artefact, classCount, indexes, notApplicableOf } from "../model/artefact.js";

/*
 * The class number of complete facts: their classes in mixed radix. Facts that can contradict each other share one digit,
 * whose values are the combinations that are accepted: 4 values for a number and its months, not 3 × 3.
 */

/** One digit of the class number. */
export interface Digit {
  readonly levels: readonly number[];
  /** What a class of each of the levels adds to the index of a combination. */
  readonly weights: readonly number[];
  /** The value of the digit for each combination, -1 for contradictory facts; `null` for a single fact, its own class. */
  readonly values: Int16Array | null;
  /** What one more of the digit adds to the class number. */
  readonly step: number;
}

export interface ClassNumbers {
  readonly digits: readonly Digit[];
  /** All class numbers are below this. */
  readonly size: number;
}

/** A table of so many entries takes 16 MB, where it is touched. */
export const MOST_NUMBERS = 2 ** 23;
const MOST_COMBINATIONS = 2 ** 15;

/** @returns `null` for a rulebook with too many classes for a table. */
export function createClassNumbers(
  artefact: Pick<Artefact, "facts" | "digits" | "contradictions">,
): ClassNumbers | null {
  const digits: Digit[] = [];
  let size = 1;
  for (const levels of artefact.digits) {
    const counts = levels.map((level) => classCount(artefact.facts[level]!));
    const weights = counts.map((_, at) => product(counts.slice(at + 1)));
    const combinations = product(counts);
    if (combinations > MOST_COMBINATIONS) return null;
    const values = levels.length > 1 ? valuesOf(artefact, levels, counts, weights) : null;
    const radix = values ? values.reduce((most, value) => Math.max(most, value + 1), 0) : combinations;
    digits.push({ levels, weights, values, step: size });
    size *= radix;
    if (size > MOST_NUMBERS) return null;
  }
  return { digits, size };
}

const product = (numbers: readonly number[]) => numbers.reduce((all, number) => all * number, 1);

function valuesOf(
  { facts, contradictions }: Pick<Artefact, "facts" | "contradictions">,
  levels: readonly number[],
  counts: readonly number[],
  weights: readonly number[],
): Int16Array {
  const own = contradictions.filter((parts) => parts.some(([level]) => levels.includes(level)));
  let next = 0;
  return Int16Array.from(indexes(product(counts)), (combination) => {
    const classOf = (level: number) => {
      const at = levels.indexOf(level);
      return Math.floor(combination / weights[at]!) % counts[at]!;
    };
    const isMisplaced = levels.some((level) => {
      const { appliesWhen: when } = facts[level]!;
      if (!when) return false;
      const applies = when.classes.includes(classOf(when.level));
      return applies === (classOf(level) === notApplicableOf(facts[level]!));
    });
    const isContradictory = own.some((parts) => parts.every(([level, classes]) => classes.includes(classOf(level))));
    return isMisplaced || isContradictory ? -1 : next++;
  });
}
