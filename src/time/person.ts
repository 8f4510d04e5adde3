import type { FactsIssue, FactsIssueCode } from "../facts/facts-error.js";
import { readPlainObject } from "../facts/plain-object.js";
import { factNames } from "../model/artefact.js";
import { DATE_NAMES, type DateName, GIVEN_BY, type IsoDate, isIsoDate } from "../model/dates.js";
import type { FactName, FactsInput } from "../model/shipped-rulebook.js";
import { shipped } from "../shipped.js";

/**
 * The facts of a person, some of them given by a date. A fact that is handed in instead of its date stays the same on
 * every day.
 */
export interface Person extends FactsInput {
  /** The day of birth, instead of `age`. */
  birthDate?: IsoDate | undefined;
  /** The first day of uninterrupted residence in France; `null` for a home elsewhere. */
  residenceSince?: IsoDate | null | undefined;
  /** The day the temporary number (NIA) was issued. */
  temporaryNumberSince?: IsoDate | undefined;
  /** The last day of the residence permit; `null` without a permit. */
  residencePermitUntil?: IsoDate | null | undefined;
}

export type Dates = { [D in DateName]?: IsoDate | null };

const NULLABLE: readonly DateName[] = ["residenceSince", "residencePermitUntil"];
/** Dates that must not be after the first day of the question. */
const PAST: readonly DateName[] = ["birthDate", "residenceSince", "temporaryNumberSince"];
/** Dates that must not be before the birth. */
const SINCE_BIRTH = ["residenceSince", "temporaryNumberSince"] as const satisfies readonly DateName[];
const FACT_NAMES = /* @__PURE__ */ factNames(shipped) as FactName[];

/** The dates that are calendar dates, and the facts as handed in. Neither object has a prototype. */
export interface ReadPerson {
  readonly dates: Readonly<Dates>;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The day, or the first and the last day, by the key it was handed in with: `on`, or `from` and `until`. */
export type Days = Readonly<Record<string, unknown>>;

/**
 * Splits a person into dates and facts. A calendar date is kept even where it contradicts something, so that its other
 * contradictions are found too.
 *
 * @param issues receives the issues of days, dates and keys; those of the facts are found later.
 */
export function readPerson(input: unknown, days: Days, issues: FactsIssue[]): ReadPerson {
  const refuse = (name: string, code: FactsIssueCode, message: string) => issues.push({ path: [name], code, message });
  const contradict = (name: string, other: string, message: string) =>
    issues.push({ path: [name], code: "contradiction", message, with: [other] });

  const given = Object.entries(days);
  for (const [key, day] of given) if (!isIsoDate(day)) refuse(key, "not-accepted", accepted(key));
  const valid = given.filter((entry): entry is [string, IsoDate] => isIsoDate(entry[1]));
  const [first, last] = valid;
  if (first && last && first[1] > last[1]) {
    contradict(first[0], last[0], `${first[0]} must not be after ${last[0]}`);
    contradict(last[0], first[0], `${last[0]} must not be before ${first[0]}`);
  }

  const dates: Dates = Object.create(null);
  const facts: Record<string, unknown> = Object.create(null);
  const object = readPlainObject(input, [...DATE_NAMES, ...FACT_NAMES]);
  if (object === null) {
    const message = 'A person is a plain object that can be read, such as { birthDate: "2014-03-02" }';
    issues.push({ path: [], code: "not-facts", message });
    return { dates, facts };
  }
  const { values, unreadable, unknownKeys } = object;
  for (const name of unreadable) refuse(name, "unreadable", `${name} cannot be read: give a plain value`);
  if (unknownKeys.length > 0) {
    const message = `Unknown fact or date. Accepted keys: ${[...DATE_NAMES, ...FACT_NAMES].join(", ")}`;
    issues.push({ path: [], code: "unknown-fact", message });
  }
  for (const name of FACT_NAMES) if (name in values) facts[name] = values[name];

  for (const name of DATE_NAMES) {
    const value = values[name];
    if (value === undefined) continue;
    for (const fact of GIVEN_BY[name].filter((each) => each in values)) {
      contradict(name, fact, `${name} gives ${fact}: hand in only one of them`);
      contradict(fact, name, `${fact} is given by ${name}: hand in only one of them`);
    }
    if (!isIsoDate(value) && !(value === null && NULLABLE.includes(name))) {
      refuse(name, "not-accepted", `${accepted(name)}${NULLABLE.includes(name) ? ", or null" : ""}`);
      continue;
    }
    if (value !== null && PAST.includes(name) && first && value > first[1]) {
      contradict(name, first[0], `${name} must not be after ${first[0]}`);
    }
    dates[name] = value;
  }
  const { birthDate } = dates;
  for (const name of SINCE_BIRTH) {
    const since = dates[name];
    if (!birthDate || !since || since >= birthDate) continue;
    contradict(name, "birthDate", `${name} must not be before birthDate`);
    contradict("birthDate", name, `birthDate must not be after ${name}`);
  }
  return { dates, facts };
}

const accepted = (key: string) => `${key} is a calendar date such as 2026-11-23`;
