import { type Conditional, type Fact, leavesOf, type Rulebook, thresholdsOf, type Value } from "../model/rulebook.js";

/*
 * A fact falls into finitely many classes: within one, no comparison with a constant changes its truth. Whole numbers
 * are cut on both sides of every threshold, so that no operator has to be understood here; codes stand for themselves.
 * Classes that turn out alike are merged once json-rules-engine has decided.
 */

/** One value of each class of a fact, for rules that compare it with these thresholds; the lowest one of numbers. */
export function representatives(fact: Fact, thresholds: readonly Value[]): Value[] {
  if ("values" in fact) return Object.keys(fact.values);
  if ("boolean" in fact) return [false, true];
  const cuts = thresholds.flatMap((value) => (typeof value === "number" ? [value, value + 1] : []));
  const inside = cuts.filter((cut) => cut <= fact.maximum);
  return [...new Set([fact.minimum, ...inside])].sort((a, b) => a - b);
}

/** The index of the class a value is in, among the representatives of a fact. */
export function classOf(classes: readonly Value[], value: Value): number {
  return typeof value === "number"
    ? classes.findLastIndex((lowest) => Number(lowest) <= value)
    : classes.indexOf(value);
}

/** The thresholds that a set of rules compares one fact with. */
export function thresholdsIn(rules: readonly Pick<Conditional, "conditions">[], fact: string): Value[] {
  return rules.flatMap(({ conditions }) =>
    leavesOf(conditions).flatMap((leaf) => (leaf.fact === fact ? thresholdsOf(leaf) : [])),
  );
}

/** The classes of every fact, fine enough for every rule, in the order in which the diagram reads the facts. */
export function partition(rulebook: Rulebook, rules: readonly Pick<Conditional, "conditions">[]): Value[][] {
  return rulebook.diagramOrder.map((name) => {
    const fact = rulebook.facts[name];
    return fact ? representatives(fact, thresholdsIn(rules, name)) : [];
  });
}
