import { type Artefact, classCount, indexes, notApplicableOf } from "../model/artefact.js";

/*
 * The class number of complete facts: their classes in mixed radix. Facts that can contradict each other share one digit.
 * Its values are the accepted combinations only: 4 for the kind of number and its months, not 3 × 3.
 */

/** One digit of the class number. */
export interface Digit {
  /** The facts that share the digit. */
  readonly levels: readonly number[];
  /** For each level: the index of a combination is the sum of each class times its weight. */
  readonly weights: readonly number[];
  /** By combination: the value of the digit, -1 where contradictory. `null` for a single fact: the value is its class. */
  readonly values: Int16Array | null;
  /** The class number is the sum of each digit's value times its step. */
  readonly step: number;
}

/** How class numbers are made. */
export interface ClassNumbers {
  readonly digits: readonly Digit[];
  /** All class numbers are below this. */
  readonly size: number;
}

/** Maximum size of a table of decisions: 16 MB once every page is touched. */
export const MOST_CLASS_NUMBERS = 2 ** 23;
/** Maximum number of combinations of a shared digit: its values fit into 16 bits. */
const MOST_COMBINATIONS = 2 ** 15;

/** Derives the class numbers from the digits of an artefact; `null` where a limit is passed. */
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
    if (size > MOST_CLASS_NUMBERS) return null;
  }
  return { digits, size };
}

const product = (numbers: readonly number[]) => numbers.reduce((all, number) => all * number, 1);

/** Numbers the accepted combinations of a shared digit from 0. */
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
