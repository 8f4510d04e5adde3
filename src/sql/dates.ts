import parameters from "../../rules/parameters.json" with { type: "json" };
import type { ArtefactFact, NumberFact } from "../model/artefact.js";
import { DATE_NAMES, type DateName, GIVEN_BY } from "../model/dates.js";
import { addMonths, endOfMonthAfter } from "../time/calendar.js";
import type { CodedFact, Reason } from "./coded-fact.js";
import type { DialectWords } from "./dialects.js";
import type { Column, On, ReadColumns } from "./options.js";
import type { Digit } from "./steps.js";

/*
 * Facts from dates, by comparisons alone. A day is compared with days that are computed beforehand; a column of days by
 * whole numbers. No function of an engine counts months, as each counts the ends of months in its own way.
 */

const FIRST = "DATE '0001-01-01'";
const LAST = "DATE '9999-12-31'";
/** Dates that must not be after the day of the question. */
const PAST: readonly DateName[] = ["birthDate", "residenceSince", "temporaryNumberSince"];
const SINCE_BIRTH: readonly DateName[] = ["residenceSince", "temporaryNumberSince"];

type ReadDate = (column: string) => string;
const asDate: ReadDate = (column) => `CAST(${column} AS DATE)`;
const isInRange = (date: string) => `${date} BETWEEN ${FIRST} AND ${LAST}`;
/** `NULL` for a date out of the calendar, whose year may be too large for an integer. */
const inCalendar: ReadDate = (column) => `CASE WHEN ${isInRange(asDate(column))} THEN ${asDate(column)} END`;
/** A condition that is unknown counts as false. */
const isFalse = (condition: string) => `NOT coalesce(${condition}, FALSE)`;

/** The fact of one column, or of the date that gives it. Both together are refused, as by `evaluateOn`. */
export function withDate(
  fact: ArtefactFact,
  digit: Digit,
  plain: CodedFact,
  options: ReadColumns,
  words: DialectWords,
): CodedFact {
  const name = DATE_NAMES.find((each) => (GIVEN_BY[each] as readonly string[]).includes(fact.name));
  const column = name && options.columns.get(name);
  if (!name || !column || !options.on) return plain;
  const given = `${column.quoted} IS NOT NULL`;
  const codeOf = (read: ReadDate) => CODES[fact.name]!(fact, digit, read(column.quoted), readOn(options.on!, read));
  const reasonsBy = (read: ReadDate) => reasonsOf(name, column, options, words, read);
  const refused = reasonsBy(asDate).map(({ condition }) => condition);
  // Counts of refusals read every date, those out of the calendar too.
  const counted = codeOf(inCalendar);
  const outOfRange: Reason = { code: "not-accepted", columns: [column.name], condition: `${counted} IS NULL` };
  const reasons = [outOfRange, ...reasonsBy(inCalendar)];
  return {
    code: `CASE WHEN NOT (${given}) THEN ${plain.code} WHEN ${refused.join(" OR ")} THEN NULL ELSE ${codeOf(asDate)} END`,
    givers: [
      ...plain.givers.map((giver) => ({ ...giver, given: `${giver.given} AND NOT (${given})` })),
      { column: column.name, given: `${inCalendar(column.quoted)} IS NOT NULL`, code: counted },
    ],
    reasons: [
      ...plain.reasons,
      ...reasons.map((reason) => ({ ...reason, condition: `${given} AND ${reason.condition}` })),
    ],
  };
}

const readOn = (on: On, read: ReadDate): On => ("day" in on ? on : { column: read(on.column) });
const dayOf = (on: On) => ("day" in on ? `DATE '${on.day}'` : on.column);

/** Why a date that is given may be refused. */
function reasonsOf(
  name: DateName,
  column: Column,
  { on, columns }: ReadColumns,
  words: DialectWords,
  read: ReadDate,
): Reason[] {
  const date = read(column.quoted);
  const isNotInCalendar = (quoted: string) => isFalse(isInRange(words.readDate(quoted)));
  const reasons: Reason[] = [
    { code: "not-accepted", columns: [column.name], condition: isNotInCalendar(column.quoted) },
  ];
  const contradicts = (other: string, condition: string) =>
    reasons.push({ code: "contradiction", columns: [column.name, other], condition });
  if (on && "column" in on) {
    reasons.push({ code: "not-accepted", columns: ["on"], condition: isNotInCalendar(on.column) });
  }
  for (const fact of GIVEN_BY[name]) {
    const other = columns.get(fact);
    if (other) contradicts(other.name, `${other.quoted} IS NOT NULL`);
  }
  if (PAST.includes(name)) contradicts("on", `coalesce(${date} > ${dayOf(readOn(on!, read))}, FALSE)`);
  const birth = columns.get("birthDate");
  if (birth && SINCE_BIRTH.includes(name)) {
    contradicts(birth.name, `coalesce(${date} < ${read(birth.quoted)}, FALSE)`);
  }
  return reasons;
}

/** Is true once so many months are completed since a date. */
function hasCompleted(date: string, months: number, on: On): string {
  if ("column" in on) return `${monthsAndDays(on.column, true)} - ${monthsAndDays(date)} >= ${32 * months}`;
  const latest = latestSince(on.day, months);
  return latest === null ? "FALSE" : `${date} <= DATE '${latest}'`;
}

/** The latest day since which so many months are completed on a day; `null` before the year 1. */
function latestSince(on: string, months: number): string | null {
  const [year = 0, month = 0] = on.split("-").map(Number);
  if (12 * (year - 1) + month - 1 < months) return null;
  const isLastOfMonth = endOfMonthAfter(on, 0) === on;
  return isLastOfMonth ? endOfMonthAfter(on, -months) : addMonths(on, -months);
}

/**
 * Months and days as one number, 32 days a month: the difference of two of them, divided by 32, is the number of completed
 * months. The last day of a month completes every month, so it counts as day 31.
 */
function monthsAndDays(date: string, isEnd = false): string {
  const part = (name: string) => `CAST(date_part('${name}', ${date}) AS INTEGER)`;
  const day = isEnd
    ? `CASE WHEN CAST(date_part('day', ${date} + 1) AS INTEGER) = 1 THEN 31 ELSE ${part("day")} END`
    : part("day");
  return `(${part("year")} * 384 + ${part("month")} * 32 + ${day})`;
}

type Code = (fact: ArtefactFact, digit: Digit, date: string, on: On) => string;

/** The digits of a number by its cuts, in months. */
const codeOfMonths =
  (monthsPerUnit: number, isCapped: boolean): Code =>
  (fact, _digit, date, on) => {
    const { cuts, maximum } = fact as NumberFact;
    const cases = cuts
      .map((cut, index) => `WHEN ${hasCompleted(date, cut * monthsPerUnit, on)} THEN ${index + 1}`)
      .toReversed();
    const tooLarge = `WHEN ${hasCompleted(date, (maximum + 1) * monthsPerUnit, on)} THEN NULL`;
    return `CASE ${[...(isCapped ? [] : [tooLarge]), ...cases].join(" ")} ELSE 0 END`;
  };

const codeOfValue = (fact: ArtefactFact, value: string | boolean): number =>
  "classes" in fact ? fact.classes.findIndex((values) => values.includes(value)) : 0;

const codeOfPermit: Code = (fact, _digit, date, on) => {
  const grace = parameters["permit-grace"].value;
  const day = dayOf(on);
  // The first day of the month that is so many months before the day's.
  const isInGrace =
    "day" in on ? firstOfMonthBefore(on.day, grace, date) : `${monthIndex(day)} - ${monthIndex(date)} <= ${grace}`;
  return [
    `CASE WHEN ${date} >= ${day} THEN ${codeOfValue(fact, "valid")}`,
    `WHEN ${isInGrace} THEN ${codeOfValue(fact, "grace")}`,
    `ELSE ${codeOfValue(fact, "expired")} END`,
  ].join(" ");
};

const monthIndex = (date: string) =>
  `(CAST(date_part('year', ${date}) AS INTEGER) * 12 + CAST(date_part('month', ${date}) AS INTEGER))`;

/** Is true for a date from the first day of that month on. */
function firstOfMonthBefore(on: string, months: number, date: string): string {
  const [year = 0, month = 0] = on.split("-").map(Number);
  if (12 * (year - 1) + month - 1 < months) return "TRUE";
  return `${date} >= DATE '${addMonths(on, -months).slice(0, 8)}01'`;
}

/** The digit of each fact from its date. The digit of a class is its index. */
const CODES: Readonly<Record<string, Code>> = {
  age: codeOfMonths(12, false),
  residenceMonths: codeOfMonths(1, true),
  temporaryNumberMonths: codeOfMonths(1, true),
  residesInFrance: (fact) => String(codeOfValue(fact, true)),
  residencePermit: codeOfPermit,
};
