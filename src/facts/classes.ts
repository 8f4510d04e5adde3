import { type ArtefactFact, classCount } from "../model/artefact.js";

/** One class of each fact, by level; {@link UNKNOWN}, {@link REFUSED} or {@link UNREADABLE} for a fact without one. */
export type Classes = readonly number[];
/** The fact is not given. */
export const UNKNOWN = -1;
/** The value is not accepted. */
export const REFUSED = -2;
/** Reading the value throws. */
export const UNREADABLE = -3;

/** Gives the class of a value: {@link UNKNOWN} for `undefined`, {@link REFUSED} for a value that is not accepted. */
export function classifierOf(fact: ArtefactFact): (value: unknown) => number {
  if ("classes" in fact) {
    const classes = new Map<unknown, number>([[undefined, UNKNOWN]]);
    fact.classes.forEach((values, index) => {
      for (const value of values) classes.set(value, index);
    });
    return (value) => classes.get(value) ?? REFUSED;
  }
  const { minimum, maximum, cuts } = fact;
  return (value) => {
    if (value === undefined) return UNKNOWN;
    if (typeof value !== "number" || !Number.isInteger(value) || value < minimum || value > maximum) return REFUSED;
    // Binary search: a rulebook may have thousands of thresholds.
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value >= cuts[middle]!) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The class of the default of each fact, by level; {@link UNKNOWN} for a fact without a default. */
export const defaultClasses = (facts: readonly ArtefactFact[]): Classes =>
  facts.map((fact) => classifierOf(fact)(fact.default));

export type ClassKey = number | string;

/**
 * Gives the key of the classes of known and unknown facts, for caches. Equal keys mean equal classes. A key is a number in
 * mixed radix where it is exact, or else a text.
 */
export function createClassKeys(facts: readonly ArtefactFact[]): (classes: Classes) => ClassKey {
  const radixes = facts.map((fact) => classCount(fact) + 1);
  if (!Number.isSafeInteger(radixes.reduce((count, radix) => count * radix, 1))) return (classes) => classes.join();
  return (classes) => {
    let key = 0;
    for (let level = 0; level < radixes.length; level++) key = key * radixes[level]! + (classes[level]! - UNKNOWN);
    return key;
  };
}
