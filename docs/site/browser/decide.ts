import { changes, type FactsInput, type FactsIssue, type Interview, interview, rulebook, type Way } from "carte-vitale";
import {
  type DatedDecision,
  type EvaluateOptions,
  evaluateOn,
  FactsError,
  factsOn,
  forecast,
  type Period,
  type Person,
} from "carte-vitale/time";
import type { Told } from "./address.js";
import { yearsLater } from "./days.js";
import { handedIn, isDate } from "./fields.js";

/** The days of a child are told until it is of age, ten years of everybody else. */
const GROWN_UP = rulebook.parameters.majority.value;
const YEARS = 10;

export interface Answer {
  readonly facts: FactsInput;
  readonly decision: DatedDecision;
  readonly next: Interview | null;
  /** What leads to the card, where there is none yet. */
  readonly ways: readonly Way[] | null;
  /** Nothing where no date is known. */
  readonly periods: readonly Period[];
  readonly until: string;
}

/** What the published library says of what was told: an answer, or what it refuses. */
export function decide(told: Told, on: string): Answer | { readonly issues: readonly FactsIssue[] } {
  const person = Object.fromEntries(
    Object.entries(told.person).map(([name, written]) => [name, handedIn(name, written)]),
  ) as Person;
  // What the address says of defaults is handed on as it is: the library refuses what it does not know.
  const options = (told.assume === null ? {} : { assume: told.assume }) as EvaluateOptions;
  try {
    const decision = evaluateOn(person, on, options);
    const facts = factsOn(person, on);
    const { birthDate } = person;
    const grownUp = birthDate === undefined ? on : yearsLater(birthDate, GROWN_UP);
    const until = grownUp > on ? grownUp : yearsLater(on, YEARS);
    const dated = Object.keys(told.person).some(isDate);
    return {
      facts,
      decision,
      next: interview(facts, options),
      ways: decision.verdict === "not-yet" ? changes(facts, "eligible", options) : null,
      periods: dated ? forecast(person, { from: on, until }, options) : [],
      until,
    };
  } catch (error) {
    if (error instanceof FactsError) return { issues: error.issues };
    throw error;
  }
}
