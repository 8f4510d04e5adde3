import { type changes, evaluate, type FactsInput, type Outcome, rulebook } from "carte-vitale";
import fc from "fast-check";
import { expect } from "vitest";
import { applies, BESIDE, classOf, NAMES } from "./classes.js";
import { THRESHOLDS } from "./thresholds.js";

type Value = string | number | boolean;
export type Facts = Record<string, Value>;
export type ChangeSet = ReturnType<typeof changes>[number];
/** A fact and the index of a class. */
type Literal = readonly [fact: string, classIndex: number];

export const OUTCOMES = Object.keys(rulebook.outcomes).filter((outcome) => outcome !== "undetermined") as Outcome[];
const VERDICTS = ["eligible", "not-yet", "not-eligible", "already-issued"] as const;
export const target = fc.constantFrom(...OUTCOMES, ...VERDICTS);
export type Target = (typeof OUTCOMES)[number] | (typeof VERDICTS)[number];
export const reaches = (outcome: string, aim: Target) =>
  outcome === aim || rulebook.outcomes[outcome as Outcome].verdict === aim;
/** Whether every completion of some facts reaches a target: a verdict may be reached by several outcomes. */
export const isReachedBy = (facts: FactsInput, aim: Target, assume: "defaults" | "nothing") =>
  evaluate(facts, { assume }).possibleOutcomes.every((outcome) => reaches(outcome, aim));
export const NUMBERS: readonly string[] = NAMES.filter((name) => name in THRESHOLDS);

/** The facts after a change. Months and rights go with the number; a card, months and rights imply a number. */
export function changed(facts: FactsInput, changeSet: ChangeSet, pick: (to: readonly Value[]) => unknown): FactsInput {
  const made = Object.fromEntries(changeSet.map(({ fact, to }) => [fact, pick(to)]));
  const after = { ...impliedNumber(facts), ...facts, ...made } as Facts;
  const changesFact = (name: string) => changeSet.some(({ fact }) => fact === name);
  for (const name of NAMES.filter((each) => each in BESIDE && !changesFact(each))) {
    if (changesFact("nirKind") && !applies(name, after)) delete after[name];
  }
  return after as FactsInput;
}

/** A given card, given months or given rights tell the kind of number. */
export function impliedNumber({ cardState = "none", rightsOpen, temporaryNumberMonths }: FactsInput): FactsInput {
  if (cardState !== "none" || rightsOpen !== undefined) return { nirKind: "permanent" };
  return temporaryNumberMonths === undefined ? {} : { nirKind: "temporary" };
}

export const keyOf = (literals: readonly Literal[]) =>
  literals
    .map(([fact, index]) => `${fact}:${index}`)
    .sort()
    .join();

/** One key for each choice among the values of each change. */
export const keysOf = (changeSets: readonly ChangeSet[]) =>
  changeSets
    .flatMap((changeSet) =>
      changeSet.reduce<Literal[][]>(
        (some, { fact, to }) =>
          some.flatMap((each) => to.map((value): Literal[] => [...each, [fact, classOf(fact, value)]])),
        [[]],
      ),
    )
    .map(keyOf)
    .sort();

/** The keys of the sets that contain no other set. */
export function smallest(sets: readonly (readonly Literal[])[]): string[] {
  const kept: (readonly Literal[])[] = [];
  for (const set of [...sets].sort((a, b) => a.length - b.length)) {
    const contains = (smaller: readonly Literal[]) =>
      smaller.every(([fact, index]) => set.some((other) => other[0] === fact && other[1] === index));
    if (!kept.some(contains)) kept.push(set);
  }
  return kept.map(keyOf).sort();
}

/** Expects each change set to reach the target with any of its values, no part of it to do so, and smaller sets first. */
export function expectToReach(
  facts: FactsInput,
  changeSets: readonly ChangeSet[],
  aim: Target,
  assume: "defaults" | "nothing",
) {
  const isReached = (after: FactsInput) => isReachedBy(after, aim, assume);
  for (const changeSet of changeSets) {
    const mostValues = Math.max(1, ...changeSet.map(({ to }) => to.length));
    for (let value = 0; value < mostValues; value++) {
      const after = changed(facts, changeSet, (to) => to[value % to.length]);
      expect(isReached(after), JSON.stringify(changeSet)).toBe(true);
    }
    for (const left of changeSet) {
      const part = changeSet.filter((each) => each !== left);
      const after = changed(facts, part, ([first]) => first);
      const accepted = (() => {
        try {
          return isReached(after);
        } catch {
          return false;
        }
      })();
      expect(accepted, `${JSON.stringify(changeSet)} without ${left.fact}`).toBe(false);
    }
  }
  const lengths = changeSets.map((changeSet) => changeSet.length);
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
}
