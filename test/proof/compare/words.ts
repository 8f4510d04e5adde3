import type { Renamed, Value } from "carte-vitale/compile";
import type { Draft } from "../../rulebooks.js";
import { at } from "../../worlds.js";

/*
 * What the rulebooks of a pair say, read from their JSON alone.
 */

export const SIDES = ["before", "after"] as const;
export type Side = (typeof SIDES)[number];
export type Books = Readonly<Record<Side, Draft>>;

/** A condition of a rulebook, and its clauses. */
export type Leaf = { readonly fact: string; readonly operator: string; readonly value: Value | readonly Value[] };
export const leavesOf = (condition: Draft): Leaf[] =>
  "fact" in condition
    ? [condition]
    : [condition.all, condition.any, condition.not].flat().filter(Boolean).flatMap(leavesOf);

/** Whether a clause holds for a value, by the meaning of the operators. */
export function isTrue({ operator, value: wanted }: Leaf, value: Value): boolean {
  const listed = ([] as Value[]).concat(wanted as Value);
  const threshold = at(listed, 0);
  switch (operator) {
    case "equal":
    case "in":
      return listed.includes(value);
    case "notEqual":
    case "notIn":
      return !listed.includes(value);
    case "lessThan":
      return value < threshold;
    case "lessThanInclusive":
      return value <= threshold;
    case "greaterThan":
      return value > threshold;
    case "greaterThanInclusive":
      return value >= threshold;
    default:
      throw new Error(`an operator without a meaning: ${operator}`);
  }
}

export function holds(condition: Draft, asked: (fact: string) => Value): boolean {
  if (condition.all) return condition.all.every((part: Draft) => holds(part, asked));
  if (condition.any) return condition.any.some((part: Draft) => holds(part, asked));
  if (condition.not) return !holds(condition.not, asked);
  return isTrue(condition, asked(condition.fact));
}

/** Every clause about a fact, of the law and of the contradictions. */
export const clausesAbout = (book: Draft, fact: string): Leaf[] =>
  [book.contradictions, ...Object.values<Draft>(book.law)]
    .flatMap((rules) => Object.values<Draft>(rules))
    .flatMap(({ conditions }) => leavesOf(conditions))
    .filter((leaf) => leaf.fact === fact);

export const isNumber = (fact: Draft): boolean => fact !== undefined && "minimum" in fact;
/** The values of a choice, as its rulebook lists them. */
export const valuesOf = (fact: Draft): Value[] => (fact.boolean ? [false, true] : Object.keys(fact.values));
export function accepts(fact: Draft, value: Value | undefined): boolean {
  if (fact === undefined || value === undefined) return false;
  if (isNumber(fact)) return typeof value === "number" && value >= fact.minimum && value <= fact.maximum;
  return valuesOf(fact).includes(value);
}

const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;

/** The fact of `before` for which a fact of `after` stands. */
export function factBefore({ facts }: Renamed, { before }: Books, name: string): string | null {
  const mapped = own(facts, name);
  if (mapped) return mapped.fact;
  const isTaken = Object.values(facts ?? {}).some(({ fact }) => fact === name);
  return !isTaken && Object.hasOwn(before.facts, name) ? name : null;
}
export const valueBefore = ({ facts }: Renamed, name: string, value: Value): Value =>
  own(own(facts, name)?.values, String(value)) ?? value;
export type Kind = keyof NonNullable<Renamed["codes"]>;
export const codeBefore = ({ codes }: Renamed, kind: Kind, code: string): string => own(codes?.[kind], code) ?? code;
