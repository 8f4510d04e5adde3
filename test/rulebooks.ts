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
