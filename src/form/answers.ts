import { FactsError, type FactsIssue } from "../facts/facts-error.js";
import type { IsoDate } from "../model/dates.js";
import { type DateName, GIVEN_BY } from "../model/dates.js";
import type { FactName, FactValue } from "../model/shipped-rulebook.js";
import type { Person } from "../time/person.js";
import { factsOn } from "../time.js";

/** What was answered to one question. */
export interface Answer {
  readonly fact: FactName;
  /** The date that gives the fact, or the fact itself. */
  readonly key: FactName | DateName;
  /** `null` for "I do not know". */
  readonly value: FactValue | IsoDate | null;
}

/** The date that gives a fact, where people know the date. */
export function dateOf(fact: FactName): DateName | null {
  const found = Object.entries(GIVEN_BY).find(([, [given]]) => given === fact);
  return found ? (found[0] as DateName) : null;
}

export const isDateName = (key: string): key is DateName => Object.hasOwn(GIVEN_BY, key);

/** The person that the answers describe; what is not known is left out. */
export function personOf(answers: readonly Answer[]): Person {
  const known = answers.filter(({ value }) => value !== null);
  // The date of arrival says that the person lives in France: both together would be refused.
  const arrived = known.some(({ key }) => key === "residenceSince");
  return Object.fromEntries(
    known.flatMap(({ key, value }) => (arrived && key === "residesInFrance" ? [] : [[key, value]])),
  );
}

/**
 * The answers that a person's facts and dates are.
 *
 * @throws {FactsError} when they are refused.
 */
export function answersOf(person: Person, on: IsoDate): Answer[] {
  factsOn(person, on);
  return Object.entries(person).flatMap(([key, value]): Answer[] => {
    if (value === undefined) return [];
    if (!isDateName(key)) return [{ fact: key as FactName, key: key as FactName, value }];
    // Without a date there is no home in France, and no permit.
    if (value === null) {
      const residence = key === "residenceSince";
      const fact = residence ? "residesInFrance" : "residencePermit";
      return [{ fact, key: fact, value: residence ? false : "none" }];
    }
    return [{ fact: GIVEN_BY[key][0], key, value }];
  });
}

/** What is wrong with an answer beside the others; nothing when it is accepted. */
export function issuesWith(answers: readonly Answer[], answer: Answer, on: IsoDate): readonly FactsIssue[] {
  try {
    factsOn(personOf([...answers, answer]), on);
    return [];
  } catch (error) {
    if (error instanceof FactsError) return error.issues;
    throw error;
  }
}

/** Puts an answer in the place of the earlier one to its question; later answers that no longer fit are dropped. */
export function replaced(answers: readonly Answer[], answer: Answer, on: IsoDate): readonly Answer[] {
  const place = answers.findIndex(({ fact }) => fact === answer.fact);
  if (place < 0) return [...answers, answer];
  return accepted([...answers.slice(0, place), answer, ...answers.slice(place + 1)], on);
}

/** The answers without those that do not fit with the ones before them. */
export function accepted(answers: readonly Answer[], on: IsoDate): readonly Answer[] {
  const kept: Answer[] = [];
  for (const answer of answers) if (issuesWith(kept, answer, on).length === 0) kept.push(answer);
  return kept;
}
