import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEvaluator } from "../src/evaluate/evaluate.js";
import type { Artefact } from "../src/model/artefact.js";
import {
  type Condition,
  combine,
  compiled,
  type Facts,
  HANDED_IN,
  holds,
  isPlaced,
  isTrue,
  PERSONS,
  question,
  VALUES,
  type Value,
} from "./random-rulebooks.js";
import { perThousand } from "./runs.js";
import { at, product } from "./worlds.js";

const runs = { numRuns: perThousand(100) };
const keyOf = (facts: Facts) => JSON.stringify(Object.entries(facts).sort());

/** A fact and the first value of one of its classes. */
function firstValueOf({ facts }: Artefact, level: number, index: number): readonly [string, Value] {
  const fact = at(facts, level);
  if (!("classes" in fact)) throw new TypeError("no fact of these rulebooks is a number");
  return [fact.name, at(at(fact.classes, index), 0) as Value];
}
/** The first value of each class. Values that no clause tells apart are one class. */
const firstValues = (artefact: Artefact): Record<string, Value[]> =>
  Object.fromEntries(
    artefact.facts.map((fact, level) => [
      fact.name,
      ("classes" in fact ? fact.classes : []).map((_, index) => firstValueOf(artefact, level, index)[1]),
    ]),
  );
/** Every set of values, at most one for each fact. */
const subsets = (values: Readonly<Record<string, readonly Value[]>>): Facts[] =>
  product(Object.entries(values).map(([name, each]) => [[], ...each.map((value) => [[name, value] as const])])).map(
    (entries) => Object.fromEntries(entries.flat()),
  );

describe("A compiled rulebook", () => {
  test("refuses contradictory facts, and decides others by the first blocker, then by the grant", async () => {
    await fc.assert(
      fc.asyncProperty(question, async ([own, order]) => {
        const { artefact } = await compiled(own, order);
        const { safeEvaluate } = createEvaluator(artefact);
        const { first, second } = own.blockers as { first: Condition; second: Condition };
        const granted: Condition = { all: [{ not: first }, { not: second }] };
        for (const facts of PERSONS) {
          const result = safeEvaluate(facts);
          const isContradictory = own.contradictions.some((each) => holds(each, facts));
          expect(result.success, JSON.stringify(facts)).toBe(!isContradictory);
          if (!result.success) continue;
          const blockers = Object.keys(own.blockers).filter((id) => holds(own.blockers[id] as Condition, facts));
          const { outcome, blockers: found, procedures } = result.data;
          expect(outcome).toBe(blockers[0] ?? (holds(granted, facts) ? "yes" : "undetermined"));
          expect(found.map((each) => each.outcome)).toEqual(blockers);
          const writes = blockers.length > 0 && holds(own.writes, facts);
          expect(procedures.some(({ id }) => (id as string) === "write")).toBe(writes);
        }
      }),
      runs,
    );
  });

  test("gives partial facts the outcomes of all their completions, and refuses those without a completion", async () => {
    const some = fc.record(
      Object.fromEntries(
        Object.entries(VALUES).map(([name, values]) => [name, fc.constantFrom<unknown[]>(undefined, ...values)]),
      ),
    );
    await fc.assert(
      fc.asyncProperty(question, fc.array(some, { minLength: 8, maxLength: 8 }), async ([own, order], persons) => {
        const { artefact } = await compiled(own, order);
        const { safeEvaluate } = createEvaluator(artefact);
        for (const partial of persons) {
          const wholes = PERSONS.filter((facts) =>
            Object.entries(partial).every(([name, value]) => value === undefined || facts[name] === value),
          );
          const outcomes = wholes.flatMap((facts) => {
            const result = safeEvaluate(facts);
            return result.success ? [result.data.outcome as string] : [];
          });
          const result = safeEvaluate(partial);
          expect(result.success, JSON.stringify(partial)).toBe(outcomes.length > 0);
          if (result.success) expect([...result.data.possibleOutcomes].sort()).toEqual([...new Set(outcomes)].sort());
        }
      }),
      runs,
    );
  });

  test("counts its persons, and lists the gaps and the rules and contradictions that never hold", async () => {
    await fc.assert(
      fc.asyncProperty(question, async ([own, order]) => {
        const { certificate } = await compiled(own, order);
        const accepted = PERSONS.filter((facts) => !own.contradictions.some((each) => holds(each, facts)));
        const contradictory = PERSONS.length - accepted.length;
        expect(certificate.counts).toMatchObject({ persons: accepted.length, contradictory });

        const { first, second } = own.blockers as { first: Condition; second: Condition };
        const hasOutcome = (facts: Facts) =>
          [first, second, { all: [{ not: first }, { not: second }] }].some((each) => holds(each, facts));
        const codes = certificate.issues.map(({ code, rule }) => `${code} ${rule}`);
        expect(certificate.issues.some(({ message }) => message.startsWith("no rule gives an outcome"))).toBe(
          !accepted.every(hasOutcome),
        );
        for (const [id, each] of Object.entries(own.blockers)) {
          expect(codes.includes(`never-holds is-${id}`)).toBe(!accepted.some((facts) => holds(each, facts)));
        }
        for (const [index, each] of own.contradictions.entries()) {
          expect(codes.includes(`never-holds contradiction-${index}`)).toBe(
            !HANDED_IN.some((facts) => holds(each, facts)),
          );
        }
        for (const { example } of certificate.issues) expect(example).not.toBeNull();
      }),
      runs,
    );
  });

  test("lists every smallest set of values that no person has, those that one contradiction alone says first", async () => {
    await fc.assert(
      fc.asyncProperty(question, async ([own, order]) => {
        const { artefact } = await compiled(own, order);
        const accepted = PERSONS.filter((facts) => !own.contradictions.some((each) => holds(each, facts)));
        const has = (facts: Facts, set: Facts) => Object.entries(set).every(([name, value]) => facts[name] === value);
        const contradictory = subsets(firstValues(artefact)).filter(
          (set) => !accepted.some((facts) => has(facts, set)),
        );
        const smallest = contradictory.filter(
          (set) => !contradictory.some((fewer) => keyOf(fewer) !== keyOf(set) && has(set, fewer)),
        );
        const isMisplaced = (set: Facts) => set.kind !== undefined && set.months !== undefined && !isPlaced(set);
        const isSaid = (set: Facts) =>
          isMisplaced(set) ||
          own.contradictions.some((each) => combine(VALUES).every((facts) => !has(facts, set) || isTrue(each, facts)));
        const keysOf = (sets: readonly Facts[]) => sets.map(keyOf).sort();
        const listed = (contradictions: Artefact["contradictions"]) =>
          keysOf(
            contradictions
              .flatMap((parts) =>
                product(parts.map(([level, classes]) => classes.map((index) => firstValueOf(artefact, level, index)))),
              )
              .map((pairs) => Object.fromEntries(pairs)),
          );
        expect(listed(artefact.contradictions)).toEqual(keysOf(smallest.filter(isSaid)));
        expect(listed(artefact.implied)).toEqual(keysOf(smallest.filter((set) => !isSaid(set))));
      }),
      runs,
    );
  });
});
