import type { FactsIssue } from "../facts/facts-error.js";
import { readObject } from "../facts/plain-object.js";
import type { FactName, FactsInput } from "../model/shipped-rulebook.js";
import { shipped } from "../shipped.js";
import { type IsoDate, isIsoDate } from "./calendar.js";

/**
 * What is known of a person, with dates where people know dates. Any fact may be handed in instead of the date that
 * gives it: it then stays as it is on every day.
 */
export interface Person extends FactsInput {
  birthDate?: IsoDate | undefined;
  /** Since when the home has been in France without a break; `null` for a person who lives elsewhere. */
  residenceSince?: IsoDate | null | undefined;
  /** The day the temporary number (NIA) was issued. */
  temporaryNumberSince?: IsoDate | undefined;
  /** The last day of the residence permit; `null` for none. */
  residencePermitUntil?: IsoDate | null | undefined;
}

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

/** A person with the dates that are accepted. Neither part has a prototype: what an object inherits is nobody's. */
export interface ReadPerson {
  readonly dates: Readonly<Dates>;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The day, or the first and the last one, under the names they were handed in with. */
export type Days = Readonly<Record<string, unknown>>;

/**
 * Tells apart the dates and the facts of a person who is looked at from a first day on. A date that is a date is kept,
 * also where it is refused beside something else: what is wrong with that can then be told as well.
 *
 * @param issues what is wrong with days, dates and keys is added; the facts are still to be accepted.
 */
export function readPerson(input: unknown, days: Days, issues: FactsIssue[]): ReadPerson {
  const refuse = (name: string, code: string, message: string) => issues.push({ path: [name], code, message });
  for (const [name, day] of Object.entries(days)) {
    if (!isIsoDate(day)) refuse(name, "not-accepted", `${name} is a calendar date such as 2026-11-23`);
  }
  const [first, last] = Object.values(days);
  if (isIsoDate(first) && isIsoDate(last) && first > last) {
    const [earlier, later] = Object.keys(days);
    refuse(String(earlier), "contradiction", `${earlier} is after ${later}`);
    refuse(String(later), "contradiction", `${later} is before ${earlier}`);
  }

  const dates: Dates = Object.create(null);
  const looked = Object.values(days).find(isIsoDate);
  const facts: Record<string, unknown> = Object.create(null);
  const object = readObject(input, [...DATE_NAMES, ...FACT_NAMES]);
  if (object === null) {
    issues.push({ path: [], code: "not-facts", message: "a person is a plain object that can be read" });
    return { dates, facts };
  }
  const { values, unreadable, strangers } = object;
  for (const name of unreadable) refuse(name, "unreadable", `${name} cannot be read`);
  if (strangers) {
    const known = [...DATE_NAMES, ...FACT_NAMES].join(", ");
    issues.push({ path: [], code: "unknown-fact", message: `a key is not known; a person has ${known}` });
  }
  for (const name of FACT_NAMES) if (name in values) facts[name] = values[name];

  for (const name of DATE_NAMES) {
    const value = values[name];
    if (value === undefined) continue;
    for (const fact of GIVEN_BY[name].filter((each) => each in values)) {
      refuse(name, "contradiction", `${name} gives ${fact}: only one of them can be handed in`);
      refuse(fact, "contradiction", `${fact} is given by ${name}: only one of them can be handed in`);
    }
    if (!isIsoDate(value) && !(value === null && NULLABLE.includes(name))) {
      const orNull = NULLABLE.includes(name) ? ", or null" : "";
      refuse(name, "not-accepted", `${name} is a calendar date such as 2026-11-23${orNull}`);
      continue;
    }
    if (value !== null && PAST.includes(name) && looked !== undefined && value > looked) {
      refuse(name, "contradiction", `${name} is after the day on which the person is looked at`);
    }
    dates[name] = value;
  }
  return { dates, facts };
}
