import { rulebook } from "carte-vitale";

/** A mutable copy of the shipped rulebook, as plain JSON. */
// biome-ignore lint/suspicious/noExplicitAny: tests edit a rulebook in ways that its type forbids
export type Draft = any;

/** The shipped rulebook, edited. */
export function draft(edit: (draft: Draft) => void): unknown {
  const copy: Draft = structuredClone(rulebook);
  edit(copy);
  return copy;
}

/** A clause of a rule whose conditions are `all` or `any`; the first one by default. */
export const clause = (rule: Draft, index = 0): Draft => (rule.conditions.all ?? rule.conditions.any)[index];

/** Adds `count` boolean facts to the draft; returns for each the clause that it is true. */
export const withFacts = (draft: Draft, count: number, letter: string): object[] =>
  Array.from({ length: count }, (_, index) => {
    const fact = `${letter}${index}`;
    draft.facts[fact] = { boolean: true, change: "declare", default: false };
    draft.diagramOrder.push(fact);
    return { name: fact.toLowerCase(), fact, operator: "equal", value: true };
  });

/** Lets a grant hold below the minimum age as well, so beside the blocker of the very young. */
export function forAnyAge(grant: Draft): void {
  const name = "minimum-age-reached";
  grant.conditions.all = grant.conditions.all.filter((each: Draft) => each.name !== name);
  delete grant.parameters[name];
}
