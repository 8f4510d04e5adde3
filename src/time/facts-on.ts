import parameters from "../../rules/parameters.json" with { type: "json" };
import type { FactsIssue } from "../facts/facts-error.js";
import { contradiction, createFindIssues } from "../facts/issues.js";
import type { NumberFact } from "../model/artefact.js";
import { type DateName, GIVEN_BY, type IsoDate } from "../model/dates.js";
import type { FactsInput } from "../model/shipped-rulebook.js";
import { shipped } from "../shipped.js";
import { completedMonths, completedYears, endOfMonthAfter } from "./calendar.js";
import type { ReadPerson } from "./person.js";

const findIssues = /* @__PURE__ */ createFindIssues(shipped);

/** The facts of a person on a day: those that dates give, and those that were handed in. */
export function factsAt({ dates, facts }: ReadPerson, on: IsoDate): FactsInput {
  const { birthDate, residenceSince, temporaryNumberSince, residencePermitUntil } = dates;
  return Object.freeze({
    ...facts,
    ...(birthDate && { age: completedYears(birthDate, on) }),
    ...(residenceSince === null && { residesInFrance: false, residenceMonths: 0 }),
    ...(residenceSince && { residesInFrance: true, residenceMonths: monthsOf("residenceMonths", residenceSince, on) }),
    ...(temporaryNumberSince && { temporaryNumberMonths: monthsOf("temporaryNumberMonths", temporaryNumberSince, on) }),
    ...(residencePermitUntil !== undefined && { residencePermit: permitOn(residencePermitUntil, on) }),
  });
}

/** Past the last threshold more months change nothing, so they stop at the maximum. */
function monthsOf(fact: "residenceMonths" | "temporaryNumberMonths", since: IsoDate, on: IsoDate): number {
  const { maximum } = shipped.facts.find(({ name }) => name === fact) as NumberFact;
  return Math.min(completedMonths(since, on), maximum);
}

/** A permit is valid on its last day; grace runs to the end of the sixth month after the month of expiry. */
function permitOn(until: IsoDate | null, on: IsoDate): NonNullable<FactsInput["residencePermit"]> {
  if (until === null) return "none";
  if (on <= until) return "valid";
  return on <= endOfMonthAfter(until, parameters["permit-grace"].value) ? "grace" : "expired";
}

/**
 * Finds the issues of a person's facts, under the keys that were handed in: a date stands for the facts it gives.
 *
 * @param days those that are calendar dates. Ages and months only grow, so the last day has the issues of all.
 */
export function issuesOn(person: ReadPerson, days: readonly IsoDate[]): FactsIssue[] {
  const dateByFact = new Map<string, DateName>(
    (Object.keys(person.dates) as DateName[]).flatMap((date) => GIVEN_BY[date].map((fact) => [fact, date] as const)),
  );
  const keyOf = (fact: string) => dateByFact.get(fact) ?? fact;
  const issues = findIssues(factsAt(person, lastDay(person, days))).flatMap((issue): FactsIssue[] => {
    const [fact] = issue.path;
    const key = fact === undefined ? undefined : keyOf(fact);
    if (fact === undefined || key === undefined) return [issue];
    if (issue.with) return [contradiction(key, issue.with.map(keyOf))];
    if (key === fact) return [issue];
    // The size of a number is unknown without a day.
    return days.length > 0 ? [{ ...issue, path: [key], message: `${key}: ${issue.message}` }] : [];
  });
  // A fact beside the date that gives it was overwritten above, so its own value is checked here.
  const shadowed = findIssues(person.facts).filter(
    ({ path, code }) => code === "not-accepted" && path.some((fact) => dateByFact.has(fact)),
  );
  return [...issues, ...shadowed];
}

/** The last of the days and past dates, so that no count is negative for a date after the days. */
function lastDay({ dates }: ReadPerson, days: readonly IsoDate[]): IsoDate {
  const { residencePermitUntil: _, ...past } = dates;
  let last = "";
  for (const day of [...days, ...Object.values(past)]) if (day && day > last) last = day;
  return last;
}
