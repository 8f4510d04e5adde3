import type { Edge } from "../diagram/diagram.js";
import { primeImplicants } from "../diagram/prime-implicants.js";
import { type Artefact, indexes, notApplicableOf } from "../model/artefact.js";
import type { AnswerDiagram, Query, UsedFact } from "./query.js";

/**
 * Finds the smallest sets of facts in use that alone force the outcome, whatever all other facts are.
 *
 * @param target the diagram that is yes where the answer has the outcome.
 * @returns the fewest facts first, then in report order; nothing while the outcome is undetermined.
 */
export function becauseOf(
  { diagram }: AnswerDiagram,
  { facts, reportOrder }: Artefact,
  { domains, used }: Query,
  target: Edge,
): UsedFact[][] {
  const literalsAt = (level: number): (readonly [number, ...number[]])[] => {
    if (!used.has(level)) return [];
    const [index] = domains.classes[level]!;
    // A default tells nothing about its control, so the fact may also be not applicable.
    const none = domains.assumed.has(level) ? notApplicableOf(facts[level]!) : null;
    return [none === null ? [index!] : [index!, none]];
  };
  const sets = primeImplicants(diagram, target, (level, children) => ({
    base: indexes(children),
    literals: literalsAt(level),
  }));
  return sets
    .map((set) => set.map(([level]) => reportOrder.indexOf(level)).sort((a, b) => a - b))
    .sort(byLengthThenOrder)
    .map((set) => set.map((index) => used.get(reportOrder[index]!)!));
}

/** Shorter lists first; lists of one length by their first difference. */
export function byLengthThenOrder(left: readonly number[], right: readonly number[]): number {
  if (left.length !== right.length) return left.length - right.length;
  const at = left.findIndex((each, index) => each !== right[index]);
  return at < 0 ? 0 : left[at]! - right[at]!;
}
