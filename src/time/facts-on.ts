import vocabulary from "../../rules/facts.json" with { type: "json" };
import parameters from "../../rules/parameters.json" with { type: "json" };
import type { FactsIssue } from "../facts/facts-error.js";
import { factsIssues } from "../facts/find-issues.js";
import type { FactsInput } from "../model/shipped-rulebook.js";
import { shipped } from "../shipped.js";
import { completedMonths, completedYears, endOfMonthAfter, type IsoDate } from "./calendar.js";
import { type DateName, GIVEN_BY, type ReadPerson } from "./person.js";

const issuesOf = /* @__PURE__ */ factsIssues(shipped);

/** The facts of a person on one day: those that dates give, beside those that were handed in. */
export function factsAt({ dates, facts }: ReadPerson, on: IsoDate): FactsInput {
  const { birthDate, residenceSince, temporaryNumberSince, residencePermitUntil } = dates;
  return Object.freeze({
    ...facts,
    ...(birthDate && { age: completedYears(birthDate, on) }),
    ...(residenceSince === null && { residesInFrance: false, residenceMonths: 0 }),
    ...(residenceSince && { residesInFrance: true, residenceMonths: completedMonths(residenceSince, on) }),
    ...(temporaryNumberSince && {
      // Months past the last that counts change nothing any more, however many there are.
      temporaryNumberMonths: Math.min(
        completedMonths(temporaryNumberSince, on),
        vocabulary.facts.temporaryNumberMonths.maximum,
      ),
    }),
    ...(residencePermitUntil !== undefined && { residencePermit: permitOn(residencePermitUntil, on) }),
  });
}

/** A permit is valid on its last day; grace runs to the end of the sixth month after the month of expiry. */
function permitOn(until: IsoDate | null, on: IsoDate): NonNullable<FactsInput["residencePermit"]> {
  if (until === null) return "none";
  if (on <= until) return "valid";
  return on <= endOfMonthAfter(until, parameters["permit-grace"].value) ? "grace" : "expired";
}

/**
 * What is wrong with the facts of a person who is looked at on some days, in the names that were handed in: the date
 * where a date gives the fact. Facts that are accepted on the last day were so before: ages and months only grow.
 */
export function issuesOn(person: ReadPerson, days: readonly IsoDate[]): FactsIssue[] {
  const givers = (Object.keys(person.dates) as DateName[]).flatMap((date) =>
    GIVEN_BY[date].map((fact) => [fact as string, date as string] as const),
  );
  const named = (fact: string) => givers.find(([given]) => given === fact)?.[1] ?? fact;
  // Nothing is counted backwards, even where a date is after the days and refused for that.
  const { residencePermitUntil: _, ...past } = person.dates;
  const last =
    [...days, ...Object.values(past)]
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? "";
  const told = issuesOf(factsAt(person, last)).flatMap(({ path, code, message }) => {
    const handedIn = path.map(named);
    if (code === "contradiction") return [{ path: handedIn, code, message: message.split(" ").map(named).join(" ") }];
    if (handedIn[0] === path[0]) return [{ path, code, message }];
    // Without a day, nothing is too long ago.
    return days.length > 0 ? [{ path: handedIn, code, message: `${handedIn[0]}: ${message}` }] : [];
  });
  // A fact beside the date that gives it is read as well.
  const shadowed = issuesOf(person.facts).filter(({ path }) => path.some((fact) => named(fact) !== fact));
  return [...told, ...shadowed.filter(({ code }) => code === "not-accepted")];
}
