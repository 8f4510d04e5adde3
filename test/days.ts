import type { IsoDate, Person } from "carte-vitale/time";
import {
  AUTOMATIC_ISSUE_AGE,
  MAJORITY,
  MINIMUM_AGE,
  OWN_APPLICATION_AGE,
  PERMIT_GRACE,
  STABLE_RESIDENCE,
  TEMPORARY_NUMBER_VALIDITY,
} from "./reading.js";

/*
 * Calendar arithmetic independent of the library: no `Date`, only the number of days in each month.
 */
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const daysIn = (year: number, month: number) =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
export const parts = (day: IsoDate) => day.split("-").map(Number) as [number, number, number];
export const text = (year: number, month: number, day: number) =>
  [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
export function next(day: IsoDate): IsoDate {
  const [year, month, date] = parts(day);
  if (date < daysIn(year, month)) return text(year, month, date + 1);
  return month < 12 ? text(year, month + 1, 1) : text(year + 1, 1, 1);
}
export const plusYears = (day: IsoDate, years: number) => plusMonths(day, 12 * years);
export function plusMonths(day: IsoDate, months: number): IsoDate {
  const [year, month, date] = parts(day);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return text(y, m, Math.min(date, daysIn(y, m)));
}
export function plusDays(day: IsoDate, days: number): IsoDate {
  let end = day;
  for (let passed = 0; passed < days; passed++) end = next(end);
  return end;
}
/** The last day of the month that is so many months later. */
export function endOfMonth(day: IsoDate, months: number): IsoDate {
  const [year, month] = parts(plusMonths(day, months));
  return text(year, month, daysIn(year, month));
}
function monthsSince(day: IsoDate, on: IsoDate): number {
  const [[year, month], [laterYear, laterMonth]] = [parts(day), parts(on)];
  // Starts below the answer and adds completed months one by one.
  let months = Math.max(0, (laterYear - year) * 12 + laterMonth - month - 2);
  while (plusMonths(day, months + 1) <= on) months++;
  return months;
}
function permitOn(until: IsoDate | null, on: IsoDate) {
  if (until === null) return "none";
  if (on <= until) return "valid";
  return on <= endOfMonth(until, PERMIT_GRACE) ? "grace" : "expired";
}

/** The facts of a person on a day, by the section on dates of the domain specification. */
export function byHand(
  { birthDate, residenceSince, temporaryNumberSince, residencePermitUntil, ...facts }: Person,
  on: IsoDate,
) {
  return {
    ...facts,
    ...(birthDate !== undefined && { age: Math.floor(monthsSince(birthDate, on) / 12) }),
    ...(residenceSince === null && { residesInFrance: false, residenceMonths: 0 }),
    ...(typeof residenceSince === "string" && {
      residesInFrance: true,
      residenceMonths: Math.min(1560, monthsSince(residenceSince, on)),
    }),
    ...(temporaryNumberSince !== undefined && {
      temporaryNumberMonths: Math.min(120, monthsSince(temporaryNumberSince, on)),
    }),
    ...(residencePermitUntil !== undefined && { residencePermit: permitOn(residencePermitUntil, on) }),
  };
}

/** The classes of numbers given by dates, by the thresholds of the specification. */
export const classByHand: Readonly<Record<string, (value: number) => number>> = {
  age: (years) => AGES.filter((age) => years >= age).length,
  residenceMonths: (months) => (months < STABLE_RESIDENCE ? 0 : 1),
  temporaryNumberMonths: (months) => (months < TEMPORARY_NUMBER_VALIDITY ? 0 : 1),
};

const AGES = [MINIMUM_AGE, AUTOMATIC_ISSUE_AGE, OWN_APPLICATION_AGE, MAJORITY];

export const eveOf = (day: IsoDate): IsoDate => {
  const [year, month, date] = parts(day);
  if (date > 1) return text(year, month, date - 1);
  return month > 1 ? text(year, month - 1, daysIn(year, month - 1)) : text(year - 1, 12, 31);
};
