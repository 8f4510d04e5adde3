import { evaluate, type FactsInput, type Outcome, rulebook, type Way } from "carte-vitale";
import fc from "fast-check";
import { expect } from "vitest";
import { classOf } from "./classes.js";

export type Facts = Record<string, string | number | boolean>;
export const OUTCOMES = Object.keys(rulebook.outcomes).filter((outcome) => outcome !== "undetermined") as Outcome[];
const VERDICTS = ["eligible", "not-yet", "not-eligible", "already-issued"] as const;
export const target = fc.constantFrom(...OUTCOMES, ...VERDICTS);
export type Target = (typeof OUTCOMES)[number] | (typeof VERDICTS)[number];
export const reaches = (outcome: string, aim: Target) =>
  outcome === aim || rulebook.outcomes[outcome as Outcome].verdict === aim;
export const NUMBERS: readonly string[] = ["age", "residenceMonths", "temporaryNumberMonths"];

/** The facts once a change is made: who has no temporary number any more has no months of it. */
export function changed(
  facts: FactsInput,
  way: Way,
  pick: (to: readonly (string | number | boolean)[]) => unknown,
): FactsInput {
  const after = { ...facts, ...Object.fromEntries(way.map(({ fact, to }) => [fact, pick(to)])) } as Facts;
  const moved = way.some(({ fact }) => fact === "nirKind") && after.nirKind !== "temporary";
  if (moved && !way.some(({ fact }) => fact === "temporaryNumberMonths")) delete after.temporaryNumberMonths;
  return after as FactsInput;
}
export const keyOf = (literals: readonly (readonly [string, number])[]) =>
  literals
    .map(([fact, index]) => `${fact}:${index}`)
    .sort()
    .join();
/** One key for each choice among the values that will do. */
export const keysOf = (ways: readonly Way[]) =>
  ways
    .flatMap((way) =>
      way.reduce<(readonly [string, number])[][]>(
        (some, { fact, to }) =>
          some.flatMap((each) => to.map((value) => [...each, [fact, classOf(fact, value)] as const])),
        [[]],
      ),
    )
    .map(keyOf)
    .sort();

export function smallest(sets: readonly (readonly [string, number])[][]): string[] {
  const bySize = [...sets].sort((a, b) => a.length - b.length);
  const kept: (readonly [string, number])[][] = [];
  for (const set of bySize) {
    const has = (fewer: readonly (readonly [string, number])[]) =>
      fewer.every(([fact, index]) => set.some((other) => other[0] === fact && other[1] === index));
    if (!kept.some(has)) kept.push(set);
  }
  return kept.map(keyOf).sort();
}

/** Each way leads there, whichever value is chosen, and no part of it does. */
export function leadsThere(facts: FactsInput, ways: readonly Way[], aim: Target, assume: "defaults" | "nothing") {
  const there = (after: FactsInput) => reaches(evaluate(after, { assume }).outcome, aim);
  for (const way of ways) {
    const longest = Math.max(1, ...way.map(({ to }) => to.length));
    for (let value = 0; value < longest; value++) {
      expect(there(changed(facts, way, (to) => to[value % to.length])), JSON.stringify(way)).toBe(true);
    }
    for (const left of way) {
      const part = way.filter((each) => each !== left);
      const after = changed(facts, part, ([first]) => first);
      const accepted = (() => {
        try {
          return there(after);
        } catch {
          return false;
        }
      })();
      expect(accepted, `${JSON.stringify(way)} without ${left.fact}`).toBe(false);
    }
  }
  const lengths = ways.map((way) => way.length);
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
}
