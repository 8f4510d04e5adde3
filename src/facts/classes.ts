import type { CompiledFact } from "../model/artefact.js";

/**
 * The class of each fact, by its place in the vocabulary: `UNKNOWN` where it is not given, `REFUSED` where it is not accepted,
 * `UNREADABLE` where reading it fails. One more place says what is wrong with the whole: `REFUSED` where a key is no fact,
 * `UNREADABLE` for what is no plain object.
 */
export type Classes = number[];
export const UNKNOWN = -1;
export const REFUSED = -2;
export const UNREADABLE = -3;

/** Gives the class of a value of a fact: `UNKNOWN` of `undefined`, `REFUSED` of what is not accepted. */
export function classifierOf(fact: CompiledFact): (value: unknown) => number {
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
    // By halves: a number may be compared with thousands of thresholds.
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value >= (cuts[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Gives the class of every fact, of values that were read already. */
export function classesOfAll(facts: readonly CompiledFact[]): (values: Readonly<Record<string, unknown>>) => Classes {
  const classifiers = facts.map(classifierOf);
  return (values) => facts.map(({ name }, place) => classifiers[place]?.(values[name]) ?? REFUSED);
}
