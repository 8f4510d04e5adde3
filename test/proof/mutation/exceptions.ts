import { rulebook } from "carte-vitale";
import { shipped } from "../../../src/shipped.js";
import type { Draft } from "../../rulebooks.js";
import { explainNumber, leavesOf, type Make } from "./conditions.js";

/* Mutants of the conditions as a whole: an exception for one value of one fact, or for one class of a number. */

export const EXCEPTION = {
  unread: "exception on a fact that the rule does not read",
  read: "exception on a fact that the rule reads",
} as const;

export function* inException<T>({ conditions }: Draft, make: Make<T>): Generator<T> {
  const read = new Set(leavesOf(conditions).map(({ fact }) => fact));
  for (const [fact, { appliesWhen }] of Object.entries(rulebook.facts as Draft) as [string, Draft][]) {
    const kind = EXCEPTION[read.has(fact) ? "read" : "unread"];
    for (const { but, others } of exceptionsOn(fact)) {
      yield make(kind, `but for ${fact} ${but}`, [], (rule, draft) => {
        const clauses: Draft[] = others.map((other, index) => ({ name: `exception-${index}`, fact, ...other }));
        for (const clause of clauses) explainNumber(clause, draft);
        // Where the fact does not apply, there is no exception.
        if (appliesWhen) {
          clauses.push({ name: "no-exception", fact: appliesWhen.fact, operator: "notIn", value: appliesWhen.values });
        }
        rule.conditions = { all: [rule.conditions, { any: clauses }] };
      });
    }
  }
}

/** A comparison without its fact. */
interface Comparison {
  readonly operator: string;
  readonly value: string | number | boolean;
}

/** For each value or class of a fact, the comparisons of which one holds for all others. */
function exceptionsOn(name: string): { readonly but: string; readonly others: readonly Comparison[] }[] {
  const fact = shipped.facts.find((each) => each.name === name);
  if (fact === undefined) throw new Error(`the artefact lacks ${name}`);
  if ("classes" in fact) {
    return fact.classes.flat().map((value) => ({ but: String(value), others: [{ operator: "notEqual", value }] }));
  }
  const { minimum, maximum, cuts } = fact;
  return [minimum, ...cuts].map((lowest, index) => {
    const above = cuts[index];
    const below = index > 0 ? [{ operator: "lessThan", value: lowest }] : [];
    const from = above === undefined ? [] : [{ operator: "greaterThanInclusive", value: above }];
    return { but: `${lowest} to ${(above ?? maximum + 1) - 1}`, others: [...below, ...from] };
  });
}
