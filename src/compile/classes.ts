import { type Conditional, type Fact, leavesOf, type Rulebook, thresholdsOf, type Value } from "../model/rulebook.js";

/*
 * Within a class of a fact, no comparison with a constant changes its truth. Numbers are cut on both sides of every
 * threshold, so no operator has to be understood here: classes that turn out alike are merged when the diagrams are
 * serialised.
 */

/** One value of each class of a fact, the lowest one of numbers, for rules that compare it with these thresholds. */
export function representatives(fact: Fact, thresholds: readonly Value[]): Value[] {
  if ("values" in fact) return Object.keys(fact.values);
  if ("boolean" in fact) return [false, true];
  const cuts = thresholds.flatMap((value) => (typeof value === "number" ? [value, value + 1] : []));
  const inside = cuts.filter((cut) => cut <= fact.maximum);
  return [...new Set([fact.minimum, ...inside])].sort((a, b) => a - b);
}

/** The index of the class of a value, among the representatives of its fact. */
export function classOf(values: readonly Value[], value: Value): number {
  return typeof value === "number" ? values.findLastIndex((lowest) => Number(lowest) <= value) : values.indexOf(value);
}

/** One value of each class of every fact, by level, fine enough for every rule. */
export function valuesByLevel(rulebook: Rulebook, rules: readonly Pick<Conditional, "conditions">[]): Value[][] {
  const leaves = rules.flatMap(({ conditions }) => leavesOf(conditions));
  return rulebook.diagramOrder.map((name) => {
    const thresholds = leaves.filter(({ fact }) => fact === name).flatMap(thresholdsOf);
    return representatives(rulebook.facts[name]!, thresholds);
  });
}
