import type { UnpairedClause } from "carte-vitale/conformance";
import { classAt, differingIn, distance, isNumber, type Name, population } from "./population.js";
import type { Truth } from "./truth.js";

/** Two persons between whom one clause turns a rule, whatever the other clauses say. */
export interface Pair {
  readonly holds: number;
  readonly fails: number;
}
/** Why there is no such pair: over everybody, a clause never decides while it holds, or while it does not. */
export type Unpaired = Omit<UnpairedClause, "clause">;

const everyPlace = [...population.keys()];
/** How many of the most ordinary persons are tried with one fact changed, and with two. */
const NEAR = 300;
const FAR = 60;

/**
 * Looks for the pair that shows a clause at work: best where the decision turns with the rule for both persons, then
 * where it does for the one for whom the rule holds, and where they differ in nothing but the fact of the clause.
 */
export function pairFor(
  truth: Truth,
  clause: Truth["clauses"][number],
  tells: (place: number) => boolean,
): Pair | Unpaired {
  for (const whileTrue of [true, false]) {
    const decides = (place: number) => clause.decides(place) && clause.holds(place) === whileTrue;
    if (!everyPlace.some(decides)) return settledBy(truth, clause, whileTrue);
  }
  const deciding = (wanted: (place: number) => boolean, most: number) => {
    const found: number[] = [];
    for (const place of everyPlace) {
      if (found.length === most) break;
      if (clause.decides(place) && wanted(place)) found.push(place);
    }
    return found;
  };
  const telling = deciding((place) => truth.holds(place) && tells(place), NEAR);
  const fitting = (own: number, other: number) =>
    !truth.holds(other) && clause.decides(other) && clause.holds(other) !== clause.holds(own) && besides(own, other);
  /** Of a number, the eve and the day of the threshold. */
  const fact = clause.leaf.fact as Name;
  const besides = (own: number, other: number) =>
    !isNumber(fact) || Math.abs(classAt(own, fact) - classAt(other, fact)) === 1;
  for (const both of [true, false]) {
    for (const [others, most] of [
      [0, NEAR],
      [1, FAR],
    ] as const) {
      for (const own of telling.slice(0, most)) {
        for (const other of differingIn(fact, own, others)) {
          if (fitting(own, other) && (!both || tells(other))) return { holds: own, fails: other };
        }
      }
    }
  }
  // Nobody near: the closest two of the most ordinary ones.
  const failing = deciding((place) => !truth.holds(place), NEAR);
  const [closest] = (telling.length > 0 ? telling : deciding(truth.holds, NEAR))
    .flatMap((own) => failing.filter((other) => fitting(own, other)).map((other) => ({ holds: own, fails: other })))
    .sort((a, b) => distance(a.holds, a.fails) - distance(b.holds, b.fails));
  if (closest === undefined) throw new Error(`no pair found for ${clause.leaf.name}, and none excluded`);
  return closest;
}

function settledBy(truth: Truth, clause: Truth["clauses"][number], whileTrue: boolean): Unpaired {
  const places = everyPlace.filter((place) => clause.holds(place) === whileTrue);
  const settled = truth.clauses.flatMap((other) => {
    if (other === clause) return [];
    const all = new Set(places.map(other.holds));
    return all.size === 1 ? [{ clause: other.leaf.name, holds: all.has(true) }] : [];
  });
  return { never: whileTrue ? "decides-while-true" : "decides-while-false", settled, persons: population.length };
}
