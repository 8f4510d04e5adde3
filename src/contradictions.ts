import type { Completions } from "./completions.js";
import type { FactsIssue } from "./facts-error.js";
import type { Loaded } from "./load.js";
import { type Classes, UNKNOWN } from "./read-facts.js";

/** Every smallest set of given facts that leaves no completion, as one issue for each fact of the set. */
export function contradictions(
  { facts, contradicting }: Pick<Loaded, "facts" | "contradicting">,
  completions: Completions,
  given: Classes,
): FactsIssue[] {
  const suspects = contradicting.filter((place) => given[place] !== UNKNOWN);
  const nothingAssumed = new Set<number>();
  const found: number[][] = [];
  for (const set of subsets(suspects)) {
    if (found.some((smaller) => smaller.every((place) => set.includes(place)))) continue;
    const only = given.map((index, place) => (set.includes(place) ? index : UNKNOWN));
    if (completions.decisions(completions.open(only, nothingAssumed)).length === 0) found.push(set);
  }
  const nameOf = (place: number) => facts[place]?.name ?? "";
  return found.flatMap((set) =>
    set.map((place) => {
      const others = set.filter((other) => other !== place).map(nameOf);
      return {
        path: [nameOf(place)],
        code: "contradiction",
        message: `${nameOf(place)} contradicts ${others.join(" and ")}`,
      };
    }),
  );
}

/** Every subset, smaller ones first. */
function subsets(places: readonly number[]): number[][] {
  return Array.from({ length: 2 ** places.length }, (_, bits) => places.filter((_, index) => (bits >> index) & 1)).sort(
    (a, b) => a.length - b.length,
  );
}
