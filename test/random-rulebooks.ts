import fc from "fast-check";
import { examine } from "../src/compile/pipeline.js";
import { readRulebook } from "../src/rulebook/read.js";
import type { Draft } from "./rulebooks.js";
import { is, mustDo, oneOf, procedure, smallRulebook, trueOrFalse } from "./small-rulebooks.js";
import { product } from "./worlds.js";

/*
 * Rulebooks with any conditions over four facts, held to the definitions of section 3 on every combination of values. The
 * fact `months` applies beside the first kind only: a rule holds for others where it holds for each count of months.
 */
export type Value = string | boolean;
export type Facts = Readonly<Record<string, Value>>;
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { fact: string; operator: string; value: Value | Value[] };

export const VALUES: Readonly<Record<string, readonly Value[]>> = {
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
export const isPlaced = ({ kind, months }: Facts) => (kind === "counted") === (months !== undefined);
type Values = Readonly<Record<string, readonly Value[]>>;
/** One value of each fact, in every combination. */
export const combine = (values: Values): Facts[] =>
  product(Object.entries(values).map(([name, each]) => each.map((value) => [name, value] as const))).map((pairs) =>
    Object.fromEntries(pairs),
  );
/** Every combination that can be handed in, also with months where they do not apply. */
export const handedIn = ({ months = [], ...others }: Values): Facts[] => [
  ...combine({ ...others, months }),
  ...combine(others),
];
export const HANDED_IN = handedIn(VALUES);
export const PERSONS = HANDED_IN.filter(isPlaced);

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

export function isTrue(each: Condition, facts: Facts): boolean {
  if ("all" in each) return each.all.every((part) => isTrue(part, facts));
  if ("any" in each) return each.any.some((part) => isTrue(part, facts));
  if ("not" in each) return !isTrue(each.not, facts);
  const value = facts[each.fact];
  const isIn = ([] as (Value | undefined)[]).concat(each.value).includes(value);
  return each.operator === "equal" || each.operator === "in" ? isIn : !isIn;
}
export const holds = (each: Condition, facts: Facts) =>
  (facts.months === undefined ? ["few", "many"] : [facts.months]).every((months) => isTrue(each, { ...facts, months }));

/** The condition with a fresh name for each clause, as a rulebook has it. */
const named = (each: Condition): Draft => {
  if ("all" in each) return { all: each.all.map(named) };
  if ("any" in each) return { any: each.any.map(named) };
  if ("not" in each) return { not: named(each.not) };
  return is(each.fact, each.value, each.operator);
};

export interface Rules {
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
export async function compiled({ blockers, contradictions, writes }: Rules, order: readonly string[]) {
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

/** Rules that accept some person, and an order of facts in the diagram. */
export const question = fc
  .tuple(rules, fc.constantFrom(...ORDERS))
  .filter(([{ contradictions }]) => PERSONS.some((facts) => !contradictions.some((each) => holds(each, facts))));
