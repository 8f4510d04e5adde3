import type { Edge } from "../diagram/diagram.js";
import { smallestSets } from "../diagram/prime-implicants.js";
import type { FactName, FactValue } from "../model/shipped-rulebook.js";
import type { Situation } from "./query.js";
import type { Space } from "./total-diagram.js";

/** A fact in use. */
export interface UsedFact {
  fact: FactName;
  value: FactValue;
  origin: "given" | "assumed";
}

/**
 * Every smallest set of the facts in use that alone forces the outcome, whatever all the other facts are; the smallest
 * first, then in the order of the facts. None when the outcome is not determined.
 *
 * @param target yes for the persons who have the outcome.
 */
export function becauseOf({ diagram, levels }: Space, situation: Situation, target: Edge): UsedFact[][] {
  const { used, supposed } = situation;
  const literalsAt = (level: number): readonly (readonly [number, ...number[]])[] => {
    const [index, ...others] = supposed.get(level) ?? [used[level] ?? []].flat();
    return index === undefined ? [] : [[index, ...others]];
  };
  const choicesAt = (level: number, children: number) => ({
    base: [...Array(children).keys()],
    literals: literalsAt(level),
  });
  const facts = usedFacts(levels, situation);
  return smallestSets(diagram, target, choicesAt)
    .map((set) => set.map(([level]) => levels[level]?.place ?? 0).sort((a, b) => a - b))
    .sort(byLengthThenPlaces)
    .map((places) => places.flatMap((place) => facts.get(place) ?? []));
}

/** The fewest first, then in the order of the facts. */
export function byLengthThenPlaces(left: readonly number[], right: readonly number[]): number {
  if (left.length !== right.length) return left.length - right.length;
  const place = left.findIndex((each, index) => each !== right[index]);
  return (left[place] ?? 0) - (right[place] ?? 0);
}

/** The facts in use by their place in the vocabulary. */
export function usedFacts(
  levels: Space["levels"],
  { facts, used, assumed, supposed }: Pick<Situation, "facts" | "used" | "assumed" | "supposed">,
): Map<number, UsedFact> {
  const found = levels.flatMap(({ fact, place }, level): [number, UsedFact][] => {
    if (used[level] === null && !supposed.has(level)) return [];
    const name = fact.name as FactName;
    const given = !assumed.has(level) && !supposed.has(level);
    const value = (given ? facts[name] : fact.default) as FactValue;
    return [[place, { fact: name, value, origin: given ? "given" : "assumed" }]];
  });
  return new Map(found.sort(([a], [b]) => a - b));
}
