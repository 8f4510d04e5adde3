import { interview } from "../index.js";
import type { IsoDate } from "../model/dates.js";
import type { FactName } from "../model/shipped-rulebook.js";
import type { Interview } from "../reason/interview.js";
import { type DatedDecision, evaluateOn, factsOn } from "../time.js";
import { type Answer, personOf } from "./answers.js";

/** No default is taken: what is not asked for cannot change the answer. */
const OPTIONS = { assume: "nothing" } as const;
/** The questions that nearly every person needs and can answer; the best order of the others follows from the rules. */
const FIRST: readonly FactName[] = ["status", "age", "nirKind"];

/** What follows from the answers. */
export type Step =
  | { readonly ask: FactName; readonly decision: null }
  | { readonly ask: null; readonly decision: DatedDecision };

/** The next question, or the decision when no other answer can change it. */
export function stepAfter(answers: readonly Answer[], on: IsoDate): Step {
  // The first question needs no decision, which is what takes time.
  if (answers.length === 0) return { ask: "status", decision: null };
  const decision = evaluateOn(personOf(answers), on, OPTIONS);
  const open = decision.missing.filter((name) => answers.every(({ fact }) => fact !== name));
  const ask = FIRST.find((fact) => open.includes(fact)) ?? open[0];
  return ask === undefined ? { ask: null, decision } : { ask, decision: null };
}

/** How many questions are left, the one being asked included; `null` where that cannot be told. */
export function questionsLeft(answers: readonly Answer[], ask: FactName, on: IsoDate): Interview | null {
  if (FIRST.includes(ask)) return null;
  const next = interview(factsOn(personOf(answers), on), OPTIONS);
  // After "I do not know", or a changed answer, another question is asked than the one that is counted from.
  return next?.fact === ask ? next : null;
}
