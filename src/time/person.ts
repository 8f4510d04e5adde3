import { FactsError, type FactsIssue } from "../evaluate/facts-error.js";
import { readObject } from "../evaluate/read-object.js";
import type { FactName, FactsInput } from "../rulebook.js";
import { shipped } from "../shipped.js";
import { type IsoDate, isIsoDate } from "./calendar.js";

/** The facts that a date gives. */
type DatedFact = "age" | "residenceMonths" | "residesInFrance" | "temporaryNumberMonths" | "residencePermit";

/**
 * What is known of a person, with dates where people know dates. Any fact may be handed in instead of the date that
 * gives it: it then stays as it is on every day.
 */
export type Person = Pick<FactsInput, DatedFact> &
  Omit<FactsInput, DatedFact> & {
    birthDate?: IsoDate | undefined;
    /** Since when the home has been in France without a break; `null` for a person who lives elsewhere. */
    residenceSince?: IsoDate | null | undefined;
    /** The day the temporary number (NIA) was issued. */
    temporaryNumberSince?: IsoDate | undefined;
    /** The last day of the residence permit; `null` for none. */
    residencePermitUntil?: IsoDate | null | undefined;
  };

/** The facts that each date gives. */
export const GIVEN_BY = {
  birthDate: ["age"],
  residenceSince: ["residenceMonths", "residesInFrance"],
  temporaryNumberSince: ["temporaryNumberMonths"],
  residencePermitUntil: ["residencePermit"],
} as const satisfies Record<string, readonly FactName[]>;
export type DateName = keyof typeof GIVEN_BY;
export type Dates = { [D in DateName]?: IsoDate | null };

const DATE_NAMES = Object.keys(GIVEN_BY) as DateName[];
const NULLABLE: readonly DateName[] = ["residenceSince", "residencePermitUntil"];
/** Days that cannot come after the day on which the person is looked at. */
const PAST: readonly DateName[] = ["birthDate", "residenceSince", "temporaryNumberSince"];
const FACT_NAMES = /* @__PURE__ */ shipped.facts.map(({ name }) => name);

/** A person whose dates are accepted; the other facts are still to be. */
export interface ReadPerson {
  readonly dates: Dates;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The day, or the first and the last one, under the names they were handed in with. */
export type Days = { readonly on: unknown } | { readonly from: unknown; readonly until: unknown };

/**
 * Accepts the dates of a person for a first and a last day, and tells apart dates and facts.
 *
 * @throws {FactsError} with everything that is wrong with dates, days and keys. It repeats no value.
 */
export function readPerson(input: unknown, days: Days): ReadPerson {
  const issues: FactsIssue[] = [];
  const refuse = (name: string, code: string, message: string) => issues.push({ path: [name], code, message });
  for (const [name, day] of Object.entries(days)) {
    if (!isIsoDate(day)) refuse(name, "not-accepted", `${name} is a calendar date such as 2026-11-23`);
  }
  const { from, until } = "from" in days ? days : { from: days.on, until: days.on };
  if (isIsoDate(from) && isIsoDate(until) && from > until) {
    refuse("from", "contradiction", "from is after until");
    refuse("until", "contradiction", "until is before from");
  }

  const object = readObject(input, [...DATE_NAMES, ...FACT_NAMES]);
  if (object === null) {
    issues.push({ path: [], code: "not-facts", message: "a person is a plain object that can be read" });
    throw new FactsError(issues);
  }
  const { values, unreadable, strangers } = object;
  for (const name of unreadable) refuse(name, "unreadable", `${name} cannot be read`);
  if (strangers) {
    const accepted = [...DATE_NAMES, ...FACT_NAMES].join(", ");
    issues.push({ path: [], code: "unknown-fact", message: `a key is not known; a person has ${accepted}` });
  }

  const dates: Dates = {};
  for (const name of DATE_NAMES) {
    const value = values[name];
    if (value === undefined) continue;
    if (!isIsoDate(value) && !(value === null && NULLABLE.includes(name))) {
      const orNull = NULLABLE.includes(name) ? ", or null" : "";
      refuse(name, "not-accepted", `${name} is a calendar date such as 2026-11-23${orNull}`);
      continue;
    }
    dates[name] = value;
    if (value !== null && PAST.includes(name) && isIsoDate(from) && value > from) {
      refuse(name, "contradiction", `${name} is after the day on which the person is looked at`);
    }
    for (const fact of GIVEN_BY[name].filter((each) => each in values)) {
      refuse(name, "contradiction", `${name} gives ${fact}: only one of them can be handed in`);
      refuse(fact, "contradiction", `${fact} is given by ${name}: only one of them can be handed in`);
    }
  }
  if (dates.temporaryNumberSince && values.nirKind !== undefined && values.nirKind !== "temporary") {
    refuse("nirKind", "contradiction", "nirKind contradicts temporaryNumberSince");
    refuse("temporaryNumberSince", "contradiction", "temporaryNumberSince contradicts nirKind");
  }
  if (issues.length > 0) throw new FactsError(issues);
  return { dates, facts: Object.fromEntries(Object.entries(values).filter(([name]) => FACT_NAMES.includes(name))) };
}
