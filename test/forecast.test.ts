import { evaluate } from "carte-vitale";
import { eligibleFrom, evaluateOn, forecast, type IsoDate, type Person } from "carte-vitale/time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayBetween, orNone } from "./dated-people.js";
import {
  byHand,
  classByHand,
  daysIn,
  endOfMonth,
  eveOf,
  next,
  parts,
  plusDays,
  plusMonths,
  plusYears,
  text,
} from "./days.js";
import { perThousand } from "./runs.js";
import {
  majority,
  minimumAge,
  permitGrace,
  stableResidence,
  THRESHOLDS,
  temporaryNumberValidity,
} from "./thresholds.js";

describe("forecast", () => {
  const years = fc.oneof(
    fc.integer({ min: 2019, max: 2032 }),
    fc.constantFrom(1899, 1900, 1999, 2000, 2099, 2100, 9995),
  );
  /** A range and a person; in most of them a threshold is passed within the range. */
  const lives = years
    .chain((year) => dayBetween(year, year))
    .chain((from) => {
      const [year] = parts(from);
      const soon = (months: number) => dayBetween(year, year + 1).map((day) => plusMonths(day, -months));
      const past = (dates: fc.Arbitrary<IsoDate>) => orNone(dates.filter((day) => day <= from));
      const leapYear = Math.floor((year - minimumAge) / 4) * 4;
      const leapDay = text(leapYear, 2, daysIn(leapYear, 2));
      const person = fc.record({
        birthDate: past(fc.oneof(...THRESHOLDS.age.map((age) => soon(12 * age)), soon(30 * 12), fc.constant(leapDay))),
        residenceSince: fc.oneof(past(soon(stableResidence)), past(soon(stableResidence)), fc.constant(null)),
        number: fc.oneof(
          fc.record({ temporaryNumberSince: past(soon(temporaryNumberValidity)) }),
          fc.constant({ nirKind: "permanent" as const }),
          fc.record({
            nirKind: fc.constant("permanent" as const),
            rightsOpen: fc.constantFrom(undefined, true, false),
            cardState: fc.constantFrom("none", "ordered", "held", "lost", "stolen", "defective"),
          }),
          fc.constant({ nirKind: "none" as const }),
        ),
        residencePermitUntil: orNone(fc.oneof(soon(0), soon(permitGrace), fc.constant(null))),
        status: fc.constantFrom("employee", "unemployed", "student", "retired", "dependent", "inactive"),
        nationality: fc.constantFrom("french", "eu", "other"),
        birthPlace: orNone(fc.constantFrom("france", "eu", "elsewhere")),
        residenceExemption: orNone(fc.constantFrom("none", "refugee", "pension", "other")),
        otherScheme: fc.constantFrom(undefined, undefined, undefined, "none", "s1", "other"),
      });
      // Form S1 registers residents: beside a home abroad it is refused.
      const accepted = person.filter(
        ({ residenceSince, otherScheme }) => residenceSince !== null || otherScheme !== "s1",
      );
      const nearlyThere = fc.record({
        birthDate: past(fc.oneof(soon(12 * minimumAge), soon(12 * minimumAge), soon(30 * 12))),
        residenceSince: past(soon(stableResidence)),
        number: fc.constant({ nirKind: "permanent" as const }),
        status: fc.constantFrom("unemployed", "retired", "dependent", "inactive"),
      });
      return fc.record({
        person: fc
          .oneof(accepted, nearlyThere)
          .map(({ number, ...facts }) => JSON.parse(JSON.stringify({ ...facts, ...number })) as Person),
        range: fc
          .oneof(
            fc.integer({ min: 0, max: 40 }),
            fc.integer({ min: 300, max: 800 }),
            fc.integer({ min: 300, max: 800 }),
          )
          .map((length) => ({ from, until: plusDays(from, length) })),
        options: fc.constantFrom(undefined, { assume: "defaults" } as const, { assume: "nothing" } as const),
      });
    });

  test("equals evaluating every day, in maximal periods without gap or overlap", () => {
    const runs = perThousand(1000);
    const seen = { periods: 0, eligibleLater: 0, changed: new Map<string, number>() };
    fc.assert(
      fc.property(lives, ({ person, range, options }) => {
        type Facts = Record<string, string | number | boolean>;
        const days: { from: IsoDate; until: IsoDate; key: string; changes: object[] }[] = [];
        const known = new Map<string, string>();
        let yesterday: Facts = {};
        for (let day = range.from; day <= range.until; day = next(day)) {
          const facts = byHand(person, day) as Facts;
          const of = JSON.stringify(facts);
          const key = known.get(of) ?? JSON.stringify(evaluate(facts, options));
          known.set(of, key);
          const last = days.at(-1);
          const changes = Object.entries(facts).flatMap(([fact, to]) => {
            const from = yesterday[fact] ?? to;
            const classOf = classByHand[fact] ?? String;
            return classOf(from as number) === classOf(to as number) ? [] : [{ fact, from, to }];
          });
          if (last?.key === key) last.until = day;
          else days.push({ from: day, until: day, key, changes: last ? changes : [] });
          yesterday = facts;
        }
        const periods = forecast(person, range, options);
        expect(
          periods.map(({ from, until, decision, changes }) => ({
            from,
            until,
            key: JSON.stringify(decision),
            changes,
          })),
        ).toEqual(days);
        const first = days.find(({ key }) => JSON.parse(key).verdict === "eligible")?.from ?? null;
        expect(eligibleFrom(person, range, options)).toBe(first);

        seen.periods += periods.length > 1 ? 1 : 0;
        seen.eligibleLater += first !== null && first !== range.from ? 1 : 0;
        for (const { fact } of periods.flatMap(({ changes }) => changes)) {
          seen.changed.set(fact, (seen.changed.get(fact) ?? 0) + 1);
        }
      }),
      { numRuns: runs },
    );
    // Minimum counts, so that the property cannot hold vacuously.
    if (runs < 500) return;
    expect(seen.periods).toBeGreaterThan(100);
    expect(seen.eligibleLater).toBeGreaterThan(20);
    expect(new Set(seen.changed.keys())).toEqual(
      new Set(["age", "residenceMonths", "temporaryNumberMonths", "residencePermit"]),
    );
    expect(Math.min(...seen.changed.values())).toBeGreaterThan(2);
  });

  test("lists the facts whose class changed on the first day of a period", () => {
    const child = { birthDate: "2012-02-29", nirKind: "permanent", status: "dependent" } as const;
    const starts = THRESHOLDS.age.map((age) => plusYears(child.birthDate, age));
    const periods = forecast(child, { from: "2020-01-01", until: "2100-01-01" });
    expect(periods.map(({ from, until, changes }) => ({ from, until, changes }))).toEqual([
      { from: "2020-01-01", until: eveOf(starts[0] ?? ""), changes: [] },
      ...THRESHOLDS.age.map((age, index) => ({
        from: starts[index],
        until: index + 1 < starts.length ? eveOf(starts[index + 1] ?? "") : "2100-01-01",
        changes: [{ fact: "age", from: age - 1, to: age }],
      })),
    ]);
    expect(Object.isFrozen(periods)).toBe(true);
    expect(Object.isFrozen(periods[0]?.changes)).toBe(true);
  });

  test("lists both of two facts that change on one day", () => {
    const person = {
      birthDate: plusYears("2027-02-28", -majority),
      residenceSince: endOfMonth("2027-02-28", -stableResidence),
      nirKind: "permanent",
      status: "inactive",
      nationality: "other",
      residencePermitUntil: null,
    } as const;
    const [, second] = forecast(person, { from: "2027-02-01", until: "2027-03-31" });
    expect(second).toMatchObject({
      from: "2027-02-28",
      changes: [
        { fact: "age", from: majority - 1, to: majority },
        { fact: "residenceMonths", from: stableResidence - 1, to: stableResidence },
      ],
    });
  });

  test("includes changes on the first and on the last day of the range", () => {
    const child = {
      birthDate: plusYears("2027-03-02", -minimumAge),
      nirKind: "permanent",
      status: "dependent",
    } as const;
    const days = (from: IsoDate, until: IsoDate) => forecast(child, { from, until }).map((period) => period.from);
    expect(days("2027-03-01", "2027-03-02")).toEqual(["2027-03-01", "2027-03-02"]);
    expect(days("2027-03-02", "2027-03-03")).toEqual(["2027-03-02"]);
    expect(days("2027-02-28", "2027-03-01")).toEqual(["2027-02-28"]);
    expect(eligibleFrom(child, { from: "2027-03-01", until: "2027-03-02" })).toBe("2027-03-02");
  });

  test("accepts a range of one day", () => {
    expect(forecast({ age: 12 }, { from: "2026-11-23", until: "2026-11-23" })).toHaveLength(1);
  });
});

describe("eligibleFrom", () => {
  test("a child: from the birthday of the minimum age", () => {
    const child = {
      birthDate: plusYears("2027-03-02", -minimumAge),
      nirKind: "permanent",
      status: "dependent",
    } as const;
    expect(eligibleFrom(child, { from: "2026-11-23", until: "2036-11-23" })).toBe("2027-03-02");
    expect(eligibleFrom(child, { from: "2027-06-01", until: "2036-11-23" })).toBe("2027-06-01");
    expect(eligibleFrom(child, { from: "2026-11-23", until: "2027-03-01" })).toBeNull();
  });
  test("a lost card of a child: from the birthday of the minimum age", () => {
    const child = {
      birthDate: plusYears("2027-03-02", -minimumAge),
      nirKind: "permanent",
      status: "dependent",
      cardState: "lost",
    } as const;
    expect(evaluateOn(child, "2027-03-02").outcome).toBe("card-replacement");
    expect(eligibleFrom(child, { from: "2026-11-23", until: "2036-11-23" })).toBe("2027-03-02");
  });
  test("a new arrival without work: from stable residence", () => {
    const arrival = {
      age: 40,
      nirKind: "permanent",
      status: "inactive",
      residenceSince: endOfMonth("2027-02-28", -stableResidence),
    } as const;
    expect(eligibleFrom(arrival, { from: "2027-02-01", until: "2028-01-01" })).toBe("2027-02-28");
  });
});
