import { type Fact, type Leaf, thresholdsOf, type Value } from "../model/rulebook.js";
import { holds } from "./engine.js";

/*
 * Within a class of a fact, no clause of the rulebook changes its truth. json-rules-engine says for which values a clause
 * holds. Numbers are tried on both sides of every threshold, so no operator is interpreted here.
 */

/** The classes of one fact. */
export interface FactClasses {
  /** The values of each class; of numbers the lowest one. */
  readonly values: readonly (readonly Value[])[];
  /** For each clause of the fact, whether it holds in each class. */
  readonly truths: ReadonlyMap<Leaf, readonly boolean[]>;
}

/**
 * Finds the classes of a fact.
 *
 * @param leaves every clause of the fact in the rulebook.
 * @param isApart whether a value shares no class with the other values, as another fact applies beside it.
 * @param spend called with the number of values that are tried; may throw to stop the work.
 */
export async function classesOf(
  fact: Fact,
  leaves: readonly Leaf[],
  isApart: (value: Value) => boolean,
  spend: (values: number) => void,
): Promise<FactClasses> {
  const tried: { leaf: Leaf; values: readonly Value[]; truths: readonly boolean[] }[] = [];
  for (const leaf of leaves) {
    const values = valuesToTry(fact, leaf);
    spend(values.length);
    const rule = { conditions: { all: [leaf] }, event: { type: "clause" } };
    const truths: boolean[] = [];
    for (const value of values) truths.push(await holds(rule, { [leaf.fact]: value }));
    tried.push({ leaf, values, truths });
  }
  const values = "minimum" in fact ? intervals(fact.minimum, tried) : groups(valuesToTry(fact), tried, isApart);
  const truthOf = ({ values: own, truths }: (typeof tried)[number], value: Value) => truths[classIndex(own, value)]!;
  return {
    values,
    truths: new Map(tried.map((each) => [each.leaf, values.map(([first]) => truthOf(each, first!))])),
  };
}

/** The class of a value. @param classes the lowest number, or the values, of each class. */
export function classIndex(classes: readonly (Value | readonly Value[])[], value: Value): number {
  if (typeof value !== "number") return classes.findIndex((each) => each === value || [each].flat().includes(value));
  return classes.findLastIndex((each) => Number([each].flat()[0]) <= value);
}

/** Every value of a choice; of a number, the minimum, and the values at and just above each threshold. */
function valuesToTry(fact: Fact, leaf?: Leaf): Value[] {
  if ("values" in fact) return Object.keys(fact.values);
  if ("boolean" in fact) return [false, true];
  const thresholds = leaf ? thresholdsOf(leaf) : [];
  const cuts = thresholds.flatMap((value) => (typeof value === "number" ? [value, value + 1] : []));
  const inside = cuts.filter((cut) => cut > fact.minimum && cut <= fact.maximum);
  return [fact.minimum, ...new Set(inside.sort((a, b) => a - b))];
}

type Tried = readonly { values: readonly Value[]; truths: readonly boolean[] }[];

/** Numbers are cut where the truth of a clause changes. */
function intervals(minimum: number, tried: Tried): number[][] {
  const cuts = tried.flatMap(({ values, truths }) =>
    values.filter((_, index) => index > 0 && truths[index] !== truths[index - 1]).map(Number),
  );
  return [minimum, ...new Set(cuts.sort((a, b) => a - b))].map((lowest) => [lowest]);
}

/** Values for which the same clauses hold are one class. */
function groups(values: readonly Value[], tried: Tried, isApart: (value: Value) => boolean): Value[][] {
  const bySignature = new Map<string, Value[]>();
  values.forEach((value, index) => {
    const signature = [isApart(value), ...tried.map(({ truths }) => truths[index])].join();
    bySignature.set(signature, [...(bySignature.get(signature) ?? []), value]);
  });
  return [...bySignature.values()];
}
