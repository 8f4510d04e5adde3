import parameters from "../rules/parameters.json" with { type: "json" };
import { FactsError, type FactsIssue } from "./facts/facts-error.js";
import { type EvaluateOptions, optionIssue, readAssume } from "./facts/options.js";
import { readPlainObject } from "./facts/plain-object.js";
import { evaluate } from "./index.js";
import type { Channel, Decision } from "./model/decision.js";
import { freeze } from "./model/freeze.js";
import type { FactName, FactsInput, FactValue, ProcedureId } from "./model/shipped-rulebook.js";
import { addDays, addMonths, addWeeks, type IsoDate, isIsoDate, lastDayOfMonths } from "./time/calendar.js";
import { changedFacts, daysOfChange } from "./time/class-changes.js";
import { factsAt, issuesOn } from "./time/facts-on.js";
import { type Days, type Person, type ReadPerson, readPerson } from "./time/person.js";

export { FactsError, type FactsIssue } from "./facts/facts-error.js";
export type { EvaluateOptions } from "./facts/options.js";
export type { IsoDate } from "./time/calendar.js";
export type { Person } from "./time/person.js";

/** A decision on a day, and the days that follow from it. */
export interface DatedDecision extends Decision {
  on: IsoDate;
  dates: {
    /** The last day on which the temporary number (NIA) is valid; `null` when its day of issue is not known. */
    temporaryNumberUntil: IsoDate | null;
    /**
     * The day by which the permanent number may be expected, which is no guarantee; `null` when the day of issue of the
     * temporary number is not known.
     */
    permanentNumberBy: IsoDate | null;
    /**
     * The first and the last day on which the card may arrive, if the order is confirmed on `on`. For a card that is
     * ordered already, `latest` holds too.
     */
    delivery: { procedure: ProcedureId; channel: Channel; earliest: IsoDate; latest: IsoDate }[];
  };
}

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
  const since = read.dates.temporaryNumberSince;
  const validity = parameters["temporary-number-validity"].value;
  return freeze({
    ...decision,
    on,
    dates: {
      temporaryNumberUntil: since ? lastDayOfMonths(since, validity) : null,
      permanentNumberBy: since ? addMonths(since, parameters["permanent-number-processing"].value) : null,
      delivery: decision.procedures.flatMap(({ id: procedure, channels }) =>
        channels.flatMap(({ id: channel, deliveryWeeks }) => {
          if (deliveryWeeks === null) return [];
          const [earliest, latest] = deliveryWeeks;
          return [{ procedure, channel, earliest: addWeeks(on, earliest), latest: addWeeks(on, latest) }];
        }),
      ),
    },
  }) as DatedDecision;
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
  if (object?.hasUnknownKeys)
    issues.push({ path: [], code: "range", message: "`from` and `until` are the only keys of a range" });
  const { from = null, until = null } = object?.values ?? Object.create(null);
  const accepted = accept(person, { from, until }, options, issues);
  // `accept` refuses days that are not text.
  return { ...accepted, from: from as IsoDate, until: until as IsoDate };
}
