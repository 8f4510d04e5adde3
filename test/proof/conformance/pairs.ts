import type { UnpairedClause } from "carte-vitale/conformance";
import { classAt, differingIn, distance, isNumber, type Name, population } from "./population.js";
import type { Truth } from "./truth.js";

/** Two persons, by index: one clause alone decides the rule for both, once each way (masking MC/DC). */
export interface Pair {
  readonly holds: number;
  readonly fails: number;
}
/** Without a pair, the clause never decides the rule for a complete person while it is true, or while it is false. */
export type Unpaired = Omit<UnpairedClause, "clause">;

const everyIndex = [...population.keys()];
/** How many of the most ordinary persons are tried with one changed fact, and with two. */
const NEAR = 300;
const FAR = 60;

/**
 * Finds the clearest pair for a clause. Preferred: the rule changes the decision of both persons, or at least of the one
 * for whom it holds, and the persons differ in the fact of the clause alone.
 */
export function pairFor(
  truth: Truth,
  clause: Truth["clauses"][number],
  matters: (index: number) => boolean,
): Pair | Unpaired {
  for (const whileTrue of [true, false]) {
    const decides = (index: number) => clause.decides(index) && clause.holds(index) === whileTrue;
    if (!everyIndex.some(decides)) return settledBy(truth, clause, whileTrue);
  }
  const deciding = (wanted: (index: number) => boolean, most: number) => {
    const found: number[] = [];
    for (const index of everyIndex) {
      if (found.length === most) break;
      if (clause.decides(index) && wanted(index)) found.push(index);
    }
    return found;
  };
  const clear = deciding((index) => truth.holds(index) && matters(index), NEAR);
  const isPair = (own: number, other: number) =>
    !truth.holds(other) && clause.decides(other) && clause.holds(other) !== clause.holds(own) && adjoin(own, other);
  const fact = clause.leaf.fact as Name;
  const adjoin = (own: number, other: number) =>
    !isNumber(fact) || Math.abs(classAt(own, fact) - classAt(other, fact)) === 1;
  for (const both of [true, false]) {
    for (const [others, most] of [
      [0, NEAR],
      [1, FAR],
    ] as const) {
      for (const own of clear.slice(0, most)) {
        for (const other of differingIn(fact, own, others)) {
          if (isPair(own, other) && (!both || matters(other))) return { holds: own, fails: other };
        }
      }
    }
  }
  // No near pair: take the two closest of the most ordinary persons.
  const failing = deciding((index) => !truth.holds(index), NEAR);
  const [closest] = (clear.length > 0 ? clear : deciding(truth.holds, NEAR))
    .flatMap((own) => failing.filter((other) => isPair(own, other)).map((other) => ({ holds: own, fails: other })))
    .sort((a, b) => distance(a.holds, a.fails) - distance(b.holds, b.fails));
  if (closest === undefined) throw new Error(`no pair found for ${clause.leaf.name}, although one exists`);
  return closest;
}

function settledBy(truth: Truth, clause: Truth["clauses"][number], whileTrue: boolean): Unpaired {
  const persons = everyIndex.filter((index) => clause.holds(index) === whileTrue);
  const settled = truth.clauses.flatMap((other) => {
    if (other === clause) return [];
    const all = new Set(persons.map(other.holds));
    return all.size === 1 ? [{ clause: other.leaf.name, holds: all.has(true) }] : [];
  });
  return { never: whileTrue ? "decides-while-true" : "decides-while-false", settled, persons: population.length };
}
