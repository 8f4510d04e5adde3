import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examine } from "../src/compile/pipeline.js";
import { createEvaluator } from "../src/evaluate/evaluate.js";
import { readRulebook } from "../src/rulebook/read.js";
import type { Draft } from "./rulebooks.js";
import { perThousand } from "./runs.js";
import { is, mustDo, oneOf, procedure, smallRulebook, trueOrFalse } from "./small-rulebooks.js";
import { at, product } from "./worlds.js";

/*
 * Rulebooks with any conditions over four facts, held to the definitions of section 3 on every combination of values. The
 * fact `months` applies beside the first kind only: a rule holds for others where it holds for each count of months.
 */
type Value = string | boolean;
type Facts = Readonly<Record<string, Value>>;
type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { fact: string; operator: string; value: Value | Value[] };

const VALUES: Readonly<Record<string, readonly Value[]>> = {
  kind: ["counted", "lasting", "none"],
  months: ["few", "many"],
  a: [false, true],
  b: [false, true],
};
const ORDERS = [
  ["kind", "months", "a", "b"],
  ["b", "kind", "a", "months"],
  ["a", "b", "kind", "months"],
];
const isPlaced = ({ kind, months }: Facts) => (kind === "counted") === (months !== undefined);
type Values = Readonly<Record<string, readonly Value[]>>;
/** One value of each fact, in every combination. */
const combine = (values: Values): Facts[] =>
  product(Object.entries(values).map(([name, each]) => each.map((value) => [name, value] as const))).map((pairs) =>
    Object.fromEntries(pairs),
  );
/** Every combination that can be handed in, also with months where they do not apply. */
const handedIn = ({ months = [], ...others }: Values): Facts[] => [
  ...combine({ ...others, months }),
  ...combine(others),
];
const HANDED_IN = handedIn(VALUES);
const PERSONS = HANDED_IN.filter(isPlaced);

const leaf = fc.constantFrom(...Object.entries(VALUES)).chain(([fact, values]) => {
  const one = fc.record({
    fact: fc.constant(fact),
    operator: fc.constantFrom("equal", "notEqual"),
    value: fc.constantFrom(...values),
  });
  const some = fc.record({
    fact: fc.constant(fact),
    operator: fc.constantFrom("in", "notIn"),
    value: fc.subarray([...values], { minLength: 1 }),
  });
  // A boolean is compared with one value only.
  return typeof values[0] === "boolean" ? one : fc.oneof(one, some);
});
const condition = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2, depthSize: "small" },
    leaf as fc.Arbitrary<Condition>,
    fc.record({ all: fc.array(tie("any"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("any"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("any") }),
  ),
})).any;
const group = condition.map((each): Condition => ("fact" in each ? { all: [each] } : each));

function isTrue(each: Condition, facts: Facts): boolean {
  if ("all" in each) return each.all.every((part) => isTrue(part, facts));
  if ("any" in each) return each.any.some((part) => isTrue(part, facts));
  if ("not" in each) return !isTrue(each.not, facts);
  const value = facts[each.fact];
  const isIn = ([] as (Value | undefined)[]).concat(each.value).includes(value);
  return each.operator === "equal" || each.operator === "in" ? isIn : !isIn;
}
const holds = (each: Condition, facts: Facts) =>
  (facts.months === undefined ? ["few", "many"] : [facts.months]).every((months) => isTrue(each, { ...facts, months }));

/** The condition with a fresh name for each clause, as a rulebook has it. */
const named = (each: Condition): Draft => {
  if ("all" in each) return { all: each.all.map(named) };
  if ("any" in each) return { any: each.any.map(named) };
  if ("not" in each) return { not: named(each.not) };
  return is(each.fact, each.value, each.operator);
};

interface Rules {
  readonly blockers: Readonly<Record<string, Condition>>;
  readonly contradictions: readonly Condition[];
  readonly writes: Condition;
}
const rules: fc.Arbitrary<Rules> = fc.record({
  blockers: fc.record({ first: group, second: group }),
  contradictions: fc.array(group, { maxLength: 2 }),
  writes: group,
});

/** The artefact and the certificate, whether the rulebook is sound or not. */
async function compiled({ blockers, contradictions, writes }: Rules, order: readonly string[]) {
  const book: Draft = smallRulebook({
    facts: {
      kind: oneOf(["counted", "lasting", "none"]),
      months: oneOf(["few", "many"], { appliesWhen: { fact: "kind", values: ["counted"] } }),
      a: trueOrFalse(),
      b: trueOrFalse(),
    },
    blockers: Object.fromEntries(Object.entries(blockers).map(([outcome, each]) => [outcome, named(each)])),
    contradictions: Object.fromEntries(
      contradictions.map((each, index) => [
        `contradiction-${index}`,
        { parameters: [], conditions: named(each), event: { type: "contradiction" } },
      ]),
    ),
    law: { writes: mustDo("write", ["first", "second"], named(writes)) },
    procedures: { write: procedure("holder") },
  });
  book.diagramOrder = order;
  return examine(readRulebook(book));
}

const question = fc
  .tuple(rules, fc.constantFrom(...ORDERS))
  .filter(([{ contradictions }]) => PERSONS.some((facts) => !contradictions.some((each) => holds(each, facts))));
const runs = { numRuns: perThousand(100) };

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

  test("counts its combinations, and lists the gaps and the rules and contradictions that never hold", async () => {
    await fc.assert(
      fc.asyncProperty(question, async ([own, order]) => {
        const { certificate, artefact } = await compiled(own, order);
        const accepted = PERSONS.filter((facts) => !own.contradictions.some((each) => holds(each, facts)));
        // Classes that no rule and no clause tells apart are merged.
        const classes = artefact.facts.map((fact) => ("classes" in fact ? fact.classes : []));
        const firsts = Object.fromEntries(
          artefact.facts.map(({ name }, level) => [name, at(classes, level).map((values) => values[0] as Value)]),
        );
        const representatives = handedIn(firsts).filter(isPlaced);
        const isAccepted = (facts: Facts) =>
          accepted.some(
            (each) => JSON.stringify(Object.entries(each).sort()) === JSON.stringify(Object.entries(facts).sort()),
          );
        const count = representatives.filter(isAccepted).length;
        expect(certificate.counts).toMatchObject({ persons: count, contradictory: representatives.length - count });

        const { first, second } = own.blockers as { first: Condition; second: Condition };
        const hasOutcome = (facts: Facts) =>
          [first, second, { all: [{ not: first }, { not: second }] }].some((each) => holds(each, facts));
        const codes = certificate.issues.map(({ code, rule }) => `${code} ${rule}`);
        expect(certificate.issues.some(({ message }) => message === "no rule gives an outcome")).toBe(
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
});
