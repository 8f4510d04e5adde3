import { rulebook } from "carte-vitale";

/** The shipped rulebook as somebody would copy it to change it: plain JSON, open to any edit. */
// biome-ignore lint/suspicious/noExplicitAny: a test edits a rulebook in ways no type allows, to see it refused
export type Draft = any;

export function draft(edit: (draft: Draft) => void): unknown {
  const copy: Draft = structuredClone(rulebook);
  edit(copy);
  return copy;
}

/** The first clause of a rule of the draft whose conditions are a list. */
export const clause = (rule: Draft, index = 0): Draft => (rule.conditions.all ?? rule.conditions.any)[index];

/** Adds so many facts that are true or not to the draft; gives for each a clause that it is true. */
export const withFacts = (draft: Draft, count: number, letter: string): object[] =>
  Array.from({ length: count }, (_, index) => {
    const fact = `${letter}${index}`;
    draft.facts[fact] = { boolean: true, change: "declare", default: false };
    draft.diagramOrder.push(fact);
    return { name: fact.toLowerCase(), fact, operator: "equal", value: true };
  });
