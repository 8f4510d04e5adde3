import { FactsError, type FactsIssue } from "./facts/facts-error.js";
import { type EvaluateOptions, optionIssue, readAssume } from "./facts/options.js";
import { readPlainObject } from "./facts/plain-object.js";
import { evaluate, record } from "./index.js";
import { type DateName, type IsoDate, isIsoDate } from "./model/dates.js";
import type { Decision } from "./model/decision.js";
import { freeze } from "./model/freeze.js";
import type { FactName, FactsInput, FactValue } from "./model/shipped-rulebook.js";
import { type DecisionRecord, datedRecord } from "./reason/record.js";
import { addDays } from "./time/calendar.js";
import { changedFacts, daysOfChange } from "./time/class-changes.js";
import { type DatedDecision, datesOf } from "./time/dated-decision.js";
import { factsAt, issuesOn } from "./time/facts-on.js";
import { type Days, type Person, type ReadPerson, readPerson } from "./time/person.js";

export { FactsError, type FactsIssue } from "./facts/facts-error.js";
export type { EvaluateOptions } from "./facts/options.js";
export type { DateName, IsoDate } from "./model/dates.js";
export type { DecisionRecord } from "./reason/record.js";
export type { DatedDecision } from "./time/dated-decision.js";
export type { Person } from "./time/person.js";

/** A maximal run of days with equal decisions. */
export interface Period {
  from: IsoDate;
  /** The last day, inclusive. */
  until: IsoDate;
  decision: Decision;
  /** The facts whose class changed on the first day; none for the first period. */
  changes: { fact: FactName; from: FactValue; to: FactValue }[];
}

/** The first and the last day, both inclusive. */
export interface DateRange {
  from: IsoDate;
  until: IsoDate;
}

/**
 * Get the facts of a person on a day. Dates give the age, the months of residence, the months since the temporary number
 * and the state of the permit. A fact without its date is as handed in, or unknown.
 *
 * A month or year is completed on the day of the same number, or on the last day of a shorter month. Source: code de
 * procédure civile, article 641.
 *
 * @param person facts, or the dates that give them.
 * @param on the day, "2026-11-23".
 * @throws {FactsError} when the day or the person is refused; the path names the key that was handed in.
 *
 * @example
 * ```ts
 * import { factsOn } from "carte-vitale/time";
 *
 * factsOn({ birthDate: "2014-03-02", residenceSince: "2026-11-30" }, "2027-02-28");
 * // { age: 12, residesInFrance: true, residenceMonths: 3 }
 * ```
 */
export function factsOn(person: Person, on: IsoDate): FactsInput {
  return factsAt(accept(person, { on }, undefined).read, on);
}

/**
 * Decide for a person on a day, and add days that follow from it, such as the arrival of the card.
 *
 * @param on the day, "2026-11-23".
 * @throws {FactsError} as {@link factsOn} does.
 *
 * @example
 * ```ts
 * import { evaluateOn } from "carte-vitale/time";
 *
 * const child = { birthDate: "2014-03-02", nirKind: "permanent", status: "dependent" } as const;
 * evaluateOn(child, "2026-03-01").outcome; // "too-young"
 * evaluateOn(child, "2026-03-02").dates.delivery[0]?.latest; // "2026-03-23"
 * ```
 */
export function evaluateOn(person: Person, on: IsoDate, options?: EvaluateOptions): DatedDecision {
  const { read, options: readOnce } = accept(person, { on }, options);
  const decision = evaluate(factsAt(read, on), readOnce);
  return freeze({ ...decision, on, dates: datesOf(read.dates, decision, on) }) as DatedDecision;
}

/**
 * Decide for a person on a day, and make a record of the facts of that day, as {@link record} does of facts. It says which
 * facts come from which date, and holds no date but `on`.
 *
 * @param on the day, "2026-11-23".
 * @throws {FactsError} as {@link factsOn} does.
 *
 * @example
 * ```ts
 * import { replay } from "carte-vitale";
 * import { recordOn } from "carte-vitale/time";
 *
 * const made = recordOn({ birthDate: "2015-03-02", nirKind: "permanent", status: "dependent" }, "2026-11-29");
 * made.on; // "2026-11-29"
 * made.data[0]; // { fact: "age", value: 11, origin: "derived", date: "birthDate" }
 * replay(made).success; // true
 * ```
 */
export function recordOn(person: Person, on: IsoDate, options?: EvaluateOptions): DecisionRecord {
  const { read, options: readOnce } = accept(person, { on }, options);
  return datedRecord(record(factsAt(read, on), readOnce), on, Object.keys(read.dates) as DateName[]);
}

/**
 * Get the decisions over a range of days, while nothing changes but the day. The periods cover the range without gap or
 * overlap.
 *
 * Only the days on which a fact can change its class are decided, however long the range is.
 *
 * @param range the first and the last day, both inclusive.
 * @throws {FactsError} as {@link factsOn} does, and when `from` is after `until`.
 *
 * @example
 * ```ts
 * import { forecast } from "carte-vitale/time";
 *
 * const child = { birthDate: "2014-03-02", nirKind: "permanent", status: "dependent" } as const;
 * const periods = forecast(child, { from: "2026-01-01", until: "2026-12-31" });
 * periods.map(({ from, decision }) => `${from} ${decision.outcome}`);
 * // ["2026-01-01 too-young", "2026-03-02 eligible"]
 * ```
 */
export function forecast(person: Person, range: DateRange, options?: EvaluateOptions): Period[] {
  return freeze(periodsOf(person, range, options)) as Period[];
}

/**
 * Get the first day of a range whose verdict is `eligible`, while nothing changes but the day; `null` when there is none.
 *
 * @param range the first and the last day, both inclusive.
 * @throws {FactsError} as {@link forecast} does.
 *
 * @example
 * ```ts
 * import { eligibleFrom } from "carte-vitale/time";
 *
 * const child = { birthDate: "2014-03-02", nirKind: "permanent", status: "dependent" } as const;
 * eligibleFrom(child, { from: "2026-01-01", until: "2030-12-31" }); // "2026-03-02"
 * ```
 */
export function eligibleFrom(person: Person, range: DateRange, options?: EvaluateOptions): IsoDate | null {
  return periodsOf(person, range, options).find(({ decision }) => decision.verdict === "eligible")?.from ?? null;
}

function periodsOf(person: Person, range: DateRange, options: EvaluateOptions | undefined): Period[] {
  const { read, from, until, options: readOnce } = acceptRange(person, range, options);
  const days = [from, ...daysOfChange(read).filter((day) => day > from && day <= until)];
  const periods: Period[] = [];
  for (const day of days) {
    const decision = evaluate(factsAt(read, day), readOnce);
    const last = periods.at(-1);
    if (last && JSON.stringify(last.decision) === JSON.stringify(decision)) continue;
    if (last) last.until = addDays(day, -1);
    const changes = last ? changedFacts(factsAt(read, last.until), factsAt(read, day)) : [];
    periods.push({ from: day, until, decision, changes });
  }
  return periods;
}

interface Accepted {
  readonly read: ReadPerson;
  /** A plain copy: the options are read once for all days. */
  readonly options: EvaluateOptions;
}

/**
 * Reads a person, days and options.
 *
 * @throws {FactsError} with every issue. No value is repeated.
 */
function accept(person: unknown, days: Days, options: unknown, issues: FactsIssue[] = []): Accepted {
  const read = readPerson(person, days, issues);
  issues.push(...issuesOn(read, Object.values(days).filter(isIsoDate)));
  const assume = readAssume(options);
  if (assume === null) issues.push(optionIssue());
  if (assume === null || issues.length > 0) throw new FactsError(issues);
  return { read, options: { assume } };
}

/** Reads a person and a range. Own keys are read once, inherited keys never. @throws {FactsError} as {@link accept} does. */
function acceptRange(person: unknown, range: unknown, options: unknown) {
  const issues: FactsIssue[] = [];
  const object = readPlainObject(range, ["from", "until"]);
  if (object?.unknownKeys.length)
    issues.push({ path: [], code: "range", message: "`from` and `until` are the only keys of a range" });
  const { from = null, until = null } = object?.values ?? Object.create(null);
  const accepted = accept(person, { from, until }, options, issues);
  // `accept` refuses days that are not text.
  return { ...accepted, from: from as IsoDate, until: until as IsoDate };
}
