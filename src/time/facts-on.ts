import vocabulary from "../../rules/facts.json" with { type: "json" };
import parameters from "../../rules/parameters.json" with { type: "json" };
import { readClasses } from "../compiled-reader.js";
import { FactsError, type FactsIssue } from "../evaluate/facts-error.js";
import { factsIssues } from "../evaluate/read-facts.js";
import type { FactsInput } from "../rulebook.js";
import { shipped } from "../shipped.js";
import { completedMonths, completedYears, endOfMonthAfter, type IsoDate } from "./calendar.js";
import { type DateName, GIVEN_BY, type ReadPerson } from "./person.js";

const issuesOf = /* @__PURE__ */ factsIssues(shipped, readClasses);

/**
 * The facts of a person on one day: those that dates give, beside those that were handed in.
 *
 * @throws {FactsError} when they are refused; a fact that a date gives is refused under the name of the date.
 */
export function factsAt(person: ReadPerson, on: IsoDate): FactsInput {
  const facts = { ...person.facts, ...datedFacts(person, on) };
  const issues = issuesOf(facts).map((issue) => named(issue, person));
  if (issues.length > 0) throw new FactsError(issues);
  return Object.freeze(facts);
}

function datedFacts({ dates }: ReadPerson, on: IsoDate): FactsInput {
  const { birthDate, residenceSince, temporaryNumberSince, residencePermitUntil } = dates;
  return {
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
  };
}

/** A permit is valid on its last day; grace runs to the end of the sixth month after the month of expiry. */
function permitOn(until: IsoDate | null, on: IsoDate): NonNullable<FactsInput["residencePermit"]> {
  if (until === null) return "none";
  if (on <= until) return "valid";
  return on <= endOfMonthAfter(until, parameters["permit-grace"].value) ? "grace" : "expired";
}

/** Names the date a fact comes from, since that is what was handed in. */
function named({ path, code, message }: FactsIssue, { dates }: ReadPerson): FactsIssue {
  const [fact] = path;
  const date = (Object.keys(dates) as DateName[]).find((name) => GIVEN_BY[name].some((each) => each === fact));
  return date === undefined ? { path, code, message } : { path: [date], code, message: `${date}: ${message}` };
}
