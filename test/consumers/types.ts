import { type Decision, type DocumentId, evaluate, type FactsInput, type Outcome } from "carte-vitale";
import type { Reasoner } from "carte-vitale/compile";
import type { Person } from "carte-vitale/time";

/* What compiles, and what must not: a line marked as an error that compiles is an error. */

export const outcome: Outcome = evaluate({ age: 34, nirKind: "permanent", status: "employee" }).outcome;
export const documents: DocumentId[] = evaluate({}).documents.map(({ id }) => id);
export const person: Person = { birthDate: "2015-03-02", residencePermitUntil: null };
export const decide = (library: Reasoner, facts: FactsInput): Decision["verdict"] => library.evaluate(facts).verdict;

// @ts-expect-error -- no such status
evaluate({ status: "pensioner" });
// @ts-expect-error -- no such fact
evaluate({ years: 12 });
// @ts-expect-error -- a number is no text
evaluate({ age: "12" });
// @ts-expect-error -- no such outcome
export const wrong: Outcome = "granted";
// @ts-expect-error -- a date needs a day: evaluateOn
evaluate({ birthDate: "2015-03-02" });
// @ts-expect-error -- a person may have dates
evaluate(person);
