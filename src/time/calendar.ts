import { utc } from "@date-fns/utc/utc";
import { addDays as addDaysTo } from "date-fns/addDays";
import { addMonths as addMonthsTo } from "date-fns/addMonths";
import { addWeeks as addWeeksTo } from "date-fns/addWeeks";
import { differenceInCalendarMonths } from "date-fns/differenceInCalendarMonths";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { parseISO } from "date-fns/parseISO";
import type { IsoDate } from "../model/dates.js";

/*
 * The only file that uses date-fns. Days are text and arithmetic is in UTC, so no time zone can move a day. Text of this
 * form compares in the order of days.
 */

const LAST = "9999-12-31";
const inUtc = { in: utc };

const read = (day: IsoDate) => parseISO(day, inUtc);
/** Days after the year 9999 become its last day. */
const write = (date: ReturnType<typeof read>): IsoDate =>
  date.getUTCFullYear() > 9999 ? LAST : date.toISOString().slice(0, 10);

/** A day that the month lacks becomes that month's last day. Source: code de procédure civile, article 641. */
export const addMonths = (day: IsoDate, months: number): IsoDate => write(addMonthsTo(read(day), months, inUtc));
/** The last day of a period of months: the day before the one that completes them. */
export const lastDayOfMonths = (since: IsoDate, months: number): IsoDate =>
  write(addDaysTo(addMonthsTo(read(since), months, inUtc), -1, inUtc));
export const addYears = (day: IsoDate, years: number): IsoDate => addMonths(day, 12 * years);
export const addWeeks = (day: IsoDate, weeks: number): IsoDate => write(addWeeksTo(read(day), weeks, inUtc));
export const addDays = (day: IsoDate, days: number): IsoDate => write(addDaysTo(read(day), days, inUtc));

/** The last day of the month that is `months` after the month of a day. */
export const endOfMonthAfter = (day: IsoDate, months: number): IsoDate =>
  write(lastDayOfMonth(addMonthsTo(read(day), months, inUtc), inUtc));

/** The number of completed months between two days: the largest `n` with `addMonths(since, n) <= on`. */
export function completedMonths(since: IsoDate, on: IsoDate): number {
  const months = differenceInCalendarMonths(read(on), read(since), inUtc);
  return addMonths(since, months) > on ? months - 1 : months;
}

export const completedYears = (since: IsoDate, on: IsoDate): number => Math.floor(completedMonths(since, on) / 12);
