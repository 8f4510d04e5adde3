import type { IsoDate, Person } from "carte-vitale/time";

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
export function plusMonths(day: IsoDate, months: number): IsoDate {
  const [year, month, date] = parts(day);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return text(y, m, Math.min(date, daysIn(y, m)));
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
  const [year, month] = parts(plusMonths(text(...(parts(until).slice(0, 2) as [number, number]), 1), 6));
  return on <= text(year, month, daysIn(year, month)) ? "grace" : "expired";
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
      residenceMonths: monthsSince(residenceSince, on),
    }),
    ...(temporaryNumberSince !== undefined && {
      temporaryNumberMonths: Math.min(120, monthsSince(temporaryNumberSince, on)),
    }),
    ...(residencePermitUntil !== undefined && { residencePermit: permitOn(residencePermitUntil, on) }),
  };
}

/** The classes of numbers given by dates, by the thresholds of the specification: 12, 16, 18 years; 3 months; 9 months. */
export const classByHand: Readonly<Record<string, (value: number) => number>> = {
  age: (years) => (years < 12 ? 0 : years < 16 ? 1 : years < 18 ? 2 : 3),
  residenceMonths: (months) => (months < 3 ? 0 : 1),
  temporaryNumberMonths: (months) => (months < 9 ? 0 : 1),
};

export const eveOf = (day: IsoDate): IsoDate => {
  const [year, month, date] = parts(day);
  if (date > 1) return text(year, month, date - 1);
  return month > 1 ? text(year, month - 1, daysIn(year, month - 1)) : text(year - 1, 12, 31);
};
