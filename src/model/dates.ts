import type { FactName } from "./shipped-rulebook.js";

/** A calendar date in ISO 8601, `0001-01-01` to `9999-12-31`: "2026-11-23". */
export type IsoDate = string;

/** The name of a date that gives facts. */
export type DateName = "birthDate" | "residenceSince" | "temporaryNumberSince" | "residencePermitUntil";

/** The facts that each date of a person gives. */
export const GIVEN_BY = {
  birthDate: ["age"],
  residenceSince: ["residenceMonths", "residesInFrance"],
  temporaryNumberSince: ["temporaryNumberMonths"],
  residencePermitUntil: ["residencePermit"],
} as const satisfies Record<DateName, readonly FactName[]>;

/** Refuses a person with dates: `evaluateOn` of `carte-vitale/time` decides on a day. */
export type WithoutDates = { [D in DateName]?: never };
export const DATE_NAMES = /* @__PURE__ */ Object.keys(GIVEN_BY) as DateName[];

const LONG_MONTHS = [1, 3, 5, 7, 8, 10, 12];

/** Whether a value is a calendar date that exists, in the one accepted spelling. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split("-").map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 ? (isLeap ? 29 : 28) : LONG_MONTHS.includes(month) ? 31 : 30;
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= last;
}
