import {
  type ChangeSet,
  changes,
  type FactsInput,
  type FactsIssue,
  type Interview,
  interview,
  rulebook,
} from "carte-vitale";
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
import type { Entries } from "./address.js";
import { yearsLater } from "./days.js";
import { handedIn, isDate } from "./fields.js";

/** The forecast ends when a child is of age, and after ten years for adults. */
const GROWN_UP = rulebook.parameters.majority.value;
const YEARS = 10;

export interface Answer {
  /** What was told, as facts and dates. */
  readonly person: Person;
  readonly facts: FactsInput;
  readonly decision: DatedDecision;
  readonly next: Interview | null;
  /** The changes that lead to the card; `null` unless the verdict is "not-yet". */
  readonly changeSets: readonly ChangeSet[] | null;
  /** Empty without dates. */
  readonly periods: readonly Period[];
  readonly until: string;
}

/** The answer of the published library, or its refusal. */
export function decide(entries: Entries, on: string): Answer | { readonly issues: readonly FactsIssue[] } {
  const person = Object.fromEntries(
    Object.entries(entries.person).map(([name, written]) => [name, handedIn(name, written)]),
  ) as Person;
  // The library refuses an unknown option of the address.
  const options = (entries.assume === null ? {} : { assume: entries.assume }) as EvaluateOptions;
  try {
    const decision = evaluateOn(person, on, options);
    const facts = factsOn(person, on);
    const { birthDate } = person;
    const grownUp = birthDate === undefined ? on : yearsLater(birthDate, GROWN_UP);
    const until = grownUp > on ? grownUp : yearsLater(on, YEARS);
    const dated = Object.keys(entries.person).some(isDate);
    return {
      person,
      facts,
      decision,
      next: interview(facts, options),
      changeSets: decision.verdict === "not-yet" ? changes(facts, "eligible", options) : null,
      periods: dated ? forecast(person, { from: on, until }, options) : [],
      until,
    };
  } catch (error) {
    if (error instanceof FactsError) return { issues: error.issues };
    throw error;
  }
}
