import { evaluate, FactsError } from "carte-vitale";
import { eligibleFrom, evaluateOn, factsOn, forecast, type IsoDate, type Person } from "carte-vitale/time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysOfChange } from "../src/time/changes.js";
import { readPerson } from "../src/time/person.js";

/*
 * An independent reckoning of days: no library, no `Date`, only the number of days in each month.
 */
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number) =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
const parts = (day: IsoDate) => day.split("-").map(Number) as [number, number, number];
const text = (year: number, month: number, day: number) =>
  [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
function next(day: IsoDate): IsoDate {
  const [year, month, date] = parts(day);
  if (date < daysIn(year, month)) return text(year, month, date + 1);
  return month < 12 ? text(year, month + 1, 1) : text(year + 1, 1, 1);
}
function plusMonths(day: IsoDate, months: number): IsoDate {
  const [year, month, date] = parts(day);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return text(y, m, Math.min(date, daysIn(y, m)));
}
function monthsSince(day: IsoDate, on: IsoDate): number {
  let months = 0;
  while (plusMonths(day, months + 1) <= on) months++;
  return months;
}
function permitOn(until: IsoDate | null, on: IsoDate) {
  if (until === null) return "none";
  if (on <= until) return "valid";
  const [year, month] = parts(plusMonths(text(...(parts(until).slice(0, 2) as [number, number]), 1), 6));
  return on <= text(year, month, daysIn(year, month)) ? "grace" : "expired";
}

/** The facts of section 6 of the domain specification, reckoned by hand. */
function byHand(
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

const dayBetween = (first: number, last: number) =>
  fc
    .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    // The ends of months come often, since that is where months differ.
    .map(([year, month, day]) => text(year, month, Math.min(day, daysIn(year, month))));
const orNone = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** A person with dates before 2020, and the number and card that go together. */
const anyPerson: fc.Arbitrary<Person> = fc
  .record({
    birthDate: orNone(dayBetween(1995, 2019)),
    residenceSince: orNone(fc.oneof(dayBetween(2018, 2019), fc.constant(null))),
    number: fc.oneof(
      fc.record({ nirKind: fc.constant("temporary" as const), temporaryNumberSince: orNone(dayBetween(2019, 2019)) }),
      fc.constant({ nirKind: "permanent" as const }),
      fc.constant({ nirKind: "none" as const }),
      dayBetween(2019, 2019).map((temporaryNumberSince) => ({ temporaryNumberSince })),
    ),
    residencePermitUntil: orNone(fc.oneof(dayBetween(2018, 2022), fc.constant(null))),
    status: fc.constantFrom("employee", "unemployed", "student", "retired", "dependent", "inactive"),
    nationality: fc.constantFrom("french", "eu", "other"),
  })
  .map(({ number, ...facts }) => JSON.parse(JSON.stringify({ ...facts, ...number })) as Person);

describe("factsOn", () => {
  test("reckons as the law does: whole days, article 641, months that lack a day", () => {
    fc.assert(
      fc.property(anyPerson, dayBetween(2020, 2024), (person, on) => {
        expect(factsOn(person, on)).toEqual(byHand(person, on));
      }),
    );
  });

  test.each([
    ["the eve of the twelfth birthday", "2014-03-02", "2026-03-01", 11],
    ["the twelfth birthday", "2014-03-02", "2026-03-02", 12],
    ["the morrow of the twelfth birthday", "2014-03-02", "2026-03-03", 12],
    ["the day of birth", "2026-03-02", "2026-03-02", 0],
    ["born on 29 February, 12 in a leap year, the eve", "2012-02-29", "2024-02-28", 11],
    ["born on 29 February, 12 in a leap year", "2012-02-29", "2024-02-29", 12],
    ["born on 29 February, 16 in a leap year", "2012-02-29", "2028-02-29", 16],
    ["born on 29 February, 18 in a common year, the eve", "2012-02-29", "2030-02-27", 17],
    ["born on 29 February, 18 in a common year", "2012-02-29", "2030-02-28", 18],
    ["a century year that is common", "1888-02-29", "1900-02-28", 12],
    ["the day before, in a century year that is common", "1888-02-29", "1900-02-27", 11],
    ["a century year that is leap", "1988-02-29", "2000-02-28", 11],
    ["its leap day", "1988-02-29", "2000-02-29", 12],
    ["a century year to come", "2084-02-29", "2100-02-28", 16],
  ])("age on %s", (_, birthDate, on, age) => expect(factsOn({ birthDate }, on)).toEqual({ age }));

  test.each([
    ["30 November to 27 February", "2026-11-30", "2027-02-27", 2],
    ["30 November to 28 February", "2026-11-30", "2027-02-28", 3],
    ["30 November to 28 February of a leap year", "2027-11-30", "2028-02-28", 2],
    ["30 November to 29 February of a leap year", "2027-11-30", "2028-02-29", 3],
    ["31 August to 30 November", "2026-08-31", "2026-11-30", 3],
    ["31 August to 29 November", "2026-08-31", "2026-11-29", 2],
    ["one day to the same", "2026-08-31", "2026-08-31", 0],
  ])("residence from %s", (_, residenceSince, on, residenceMonths) =>
    expect(factsOn({ residenceSince }, on)).toEqual({ residesInFrance: true, residenceMonths }),
  );

  test.each([
    ["its last day", "2026-05-31", "2026-05-31", "valid"],
    ["the next day", "2026-05-31", "2026-06-01", "grace"],
    ["the last day of the sixth month after", "2026-05-31", "2026-11-30", "grace"],
    ["the day after that", "2026-05-31", "2026-12-01", "expired"],
    ["the last day of grace of a permit that ends in August", "2026-08-31", "2027-02-28", "grace"],
    ["the day after that", "2026-08-15", "2027-03-01", "expired"],
    ["any day, without a permit", null, "2026-01-01", "none"],
  ])("the permit on %s", (_, residencePermitUntil, on, residencePermit) =>
    expect(factsOn({ residencePermitUntil }, on)).toEqual({ residencePermit }),
  );

  test("a person who lives elsewhere resides nowhere here; what no date gives stays as handed in", () => {
    expect(factsOn({ residenceSince: null, status: "retired" }, "2026-11-23")).toEqual({
      residesInFrance: false,
      residenceMonths: 0,
      status: "retired",
    });
    expect(factsOn({ age: 12 }, "2026-11-23")).toEqual({ age: 12 });
    expect(factsOn({}, "2026-11-23")).toEqual({});
  });

  test("the calendar runs from 0001-01-01 to 9999-12-31", () => {
    expect(factsOn({ birthDate: "0001-01-01" }, "0013-01-01")).toEqual({ age: 12 });
    expect(factsOn({ birthDate: "9987-12-31" }, "9999-12-31")).toEqual({ age: 12 });
    const late = evaluateOn({ age: 30, nirKind: "permanent", status: "employee" }, "9999-12-31");
    expect(late.dates.delivery[0]).toMatchObject({ earliest: "9999-12-31", latest: "9999-12-31" });
  });
});

describe("days and persons that are refused", () => {
  const paths = (decide: () => unknown) => {
    try {
      decide();
    } catch (error) {
      expect(error).toBeInstanceOf(FactsError);
      return (error as FactsError).issues.map(({ path, code }) => [path.join("."), code]);
    }
    return [];
  };

  test.each([
    "2026-02-30",
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0000-01-01",
    "10000-01-01",
    "2026-1-1",
    "20261123",
    "2026-11-23T00:00:00Z",
    "2026-11-23Z",
    " 2026-11-23",
    "2026-11-23\n",
    "23/11/2026",
    "+002026-11-23",
    "",
    "today",
    20261123,
    null,
    true,
    new Date(0),
    ["2026-11-23"],
    { toString: () => "2026-11-23" },
  ])("%s is no day", (day) => {
    expect(paths(() => factsOn({ birthDate: day as string }, "2026-11-23"))).toEqual([["birthDate", "not-accepted"]]);
    expect(paths(() => evaluateOn({}, day as string))).toEqual([["on", "not-accepted"]]);
    expect(paths(() => forecast({}, { from: day as string, until: "2026-11-23" }))).toEqual([["from", "not-accepted"]]);
  });

  test.each(["birthDate", "residenceSince", "temporaryNumberSince"])("a %s after the day", (name) => {
    expect(paths(() => factsOn({ [name]: "2026-11-24" }, "2026-11-23"))).toEqual([[name, "contradiction"]]);
    expect(paths(() => forecast({ [name]: "2026-11-24" }, { from: "2026-11-23", until: "2027-01-01" }))).toEqual([
      [name, "contradiction"],
    ]);
    expect(paths(() => factsOn({ [name]: "2026-11-23" }, "2026-11-23"))).toEqual([]);
  });

  test.each([
    ["birthDate", "age", 12],
    ["residenceSince", "residenceMonths", 3],
    ["residenceSince", "residesInFrance", true],
    ["temporaryNumberSince", "temporaryNumberMonths", 3],
    ["residencePermitUntil", "residencePermit", "valid"],
  ])("%s beside %s, which it gives", (date, fact, value) => {
    const both = { [date]: "2026-01-01", [fact]: value };
    expect(paths(() => factsOn(both, "2026-11-23"))).toEqual([
      [date, "contradiction"],
      [fact, "contradiction"],
    ]);
  });

  test("a day of issue beside a number that is not temporary", () => {
    for (const nirKind of ["none", "permanent"] as const) {
      expect(paths(() => factsOn({ nirKind, temporaryNumberSince: "2026-01-01" }, "2026-11-23"))).toEqual([
        ["nirKind", "contradiction"],
        ["temporaryNumberSince", "contradiction"],
      ]);
    }
  });

  test("contradictions between facts, under the names that were handed in", () => {
    expect(paths(() => factsOn({ temporaryNumberSince: "2026-01-01", cardState: "held" }, "2026-11-23"))).toEqual([
      ["temporaryNumberSince", "contradiction"],
      ["cardState", "contradiction"],
    ]);
    expect(paths(() => factsOn({ birthDate: "1850-01-01" }, "2026-11-23"))).toEqual([["birthDate", "not-accepted"]]);
  });

  test("a range that ends before it begins, and one that is none", () => {
    expect(paths(() => forecast({}, { from: "2026-11-24", until: "2026-11-23" }))).toEqual([
      ["from", "contradiction"],
      ["until", "contradiction"],
    ]);
    expect(paths(() => eligibleFrom({}, null as never))).toEqual([
      ["from", "not-accepted"],
      ["until", "not-accepted"],
    ]);
  });

  test("everything at once, without repeating a value or a key", () => {
    const secret = "1850578006084";
    try {
      factsOn({ birthDate: secret, status: secret, [secret]: secret } as never, secret);
      expect.fail("accepted");
    } catch (error) {
      const { issues, message } = error as FactsError;
      expect(issues.map(({ path }) => path.join("."))).toEqual(["on", "", "birthDate"]);
      expect(message + JSON.stringify(issues)).not.toContain(secret);
    }
  });

  test.each([
    ["null", null],
    ["a list", []],
    ["a date", new Date(0)],
    ["a proxy that throws", new Proxy({}, { ownKeys: () => JSON.parse("{") })],
    ["a getter that throws", Object.defineProperty({}, "birthDate", { enumerable: true, get: () => JSON.parse("{") })],
    ["a symbol key", { [Symbol("age")]: 1 }],
  ])("%s instead of a person", (_, person) => {
    expect(paths(() => factsOn(person as Person, "2026-11-23")).length).toBe(1);
  });
});

describe("evaluateOn", () => {
  test("is evaluate on the facts of the day, and says the day", () => {
    fc.assert(
      fc.property(anyPerson, dayBetween(2020, 2024), fc.boolean(), (person, on, nothing) => {
        const options = { assume: nothing ? "nothing" : "defaults" } as const;
        const { on: day, dates, ...decision } = evaluateOn(person, on, options);
        expect(day).toBe(on);
        expect(decision).toEqual(evaluate(factsOn(person, on), options));
        expect(Object.isFrozen(dates.delivery)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("an order confirmed today comes in 2 to 3 weeks online, in 3 by mail", () => {
    const { dates } = evaluateOn({ age: 34, nirKind: "permanent", status: "employee" }, "2026-12-20");
    expect(dates).toEqual({
      temporaryNumberUntil: null,
      permanentNumberBy: null,
      delivery: [
        { procedure: "order-card", channel: "online", earliest: "2027-01-03", latest: "2027-01-10" },
        { procedure: "order-card", channel: "mail", earliest: "2027-01-10", latest: "2027-01-10" },
      ],
    });
  });

  test("a temporary number serves until the eve of nine months, when the permanent one may be expected", () => {
    const person = { age: 34, status: "employee", temporaryNumberSince: "2026-05-31" } as const;
    const { dates } = evaluateOn(person, "2026-11-23");
    expect(dates).toMatchObject({ temporaryNumberUntil: "2027-02-27", permanentNumberBy: "2027-02-28" });
    expect(evaluateOn(person, "2027-02-27").outcome).toBe("temporary-number");
    expect(evaluateOn(person, "2027-02-28").outcome).toBe("temporary-number-expired");
  });
});

describe("forecast", () => {
  const range = fc.tuple(dayBetween(2020, 2021), fc.integer({ min: 0, max: 900 })).map(([from, length]) => {
    let until = from;
    for (let day = 0; day < length; day++) until = next(until);
    return { from, until };
  });

  test("is what evaluating every single day gives, in maximal periods without gap or overlap", () => {
    fc.assert(
      fc.property(anyPerson, range, (person, { from, until }) => {
        const days: { from: IsoDate; until: IsoDate; key: string }[] = [];
        const known = new Map<string, string>();
        for (let day = from; day <= until; day = next(day)) {
          const facts = factsOn(person, day);
          const of = JSON.stringify(facts);
          const key = known.get(of) ?? JSON.stringify(evaluate(facts));
          known.set(of, key);
          const last = days.at(-1);
          if (last?.key === key) last.until = day;
          else days.push({ from: day, until: day, key });
        }
        const periods = forecast(person, { from, until });
        expect(
          periods.map((period) => ({ from: period.from, until: period.until, key: JSON.stringify(period.decision) })),
        ).toEqual(days);
        const first = days.find(({ key }) => JSON.parse(key).verdict === "eligible")?.from ?? null;
        expect(eligibleFrom(person, { from, until })).toBe(first);
      }),
      { numRuns: 500 },
    );
  });

  test("tells the facts whose class changed, on the day it did", () => {
    const child = { birthDate: "2012-02-29", nirKind: "permanent", status: "dependent" } as const;
    const periods = forecast(child, { from: "2020-01-01", until: "2100-01-01" });
    expect(periods.map(({ from, until, changes }) => ({ from, until, changes }))).toEqual([
      { from: "2020-01-01", until: "2024-02-28", changes: [] },
      { from: "2024-02-29", until: "2028-02-28", changes: [{ fact: "age", from: 11, to: 12 }] },
      { from: "2028-02-29", until: "2030-02-27", changes: [{ fact: "age", from: 15, to: 16 }] },
      { from: "2030-02-28", until: "2100-01-01", changes: [{ fact: "age", from: 17, to: 18 }] },
    ]);
    expect(Object.isFrozen(periods[0]?.changes)).toBe(true);
  });

  test("two facts that change on one day are both told", () => {
    const person = {
      birthDate: "2009-02-28",
      residenceSince: "2026-11-30",
      nirKind: "permanent",
      status: "inactive",
      nationality: "other",
      residencePermitUntil: null,
    } as const;
    const [, second] = forecast(person, { from: "2027-02-01", until: "2027-03-31" });
    expect(second).toMatchObject({
      from: "2027-02-28",
      changes: [
        { fact: "age", from: 17, to: 18 },
        { fact: "residenceMonths", from: 2, to: 3 },
      ],
    });
  });

  test("looks at a few days, however long the range is", () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const read = readPerson(person, { from: "2020-01-01", until: "2100-01-01" });
        expect(daysOfChange(read).length).toBeLessThan(50);
      }),
    );
  });

  test("a change on the first day begins the range, one on the last day ends it", () => {
    const child = { birthDate: "2015-03-02", nirKind: "permanent", status: "dependent" } as const;
    const days = (from: IsoDate, until: IsoDate) => forecast(child, { from, until }).map((period) => period.from);
    expect(days("2027-03-01", "2027-03-02")).toEqual(["2027-03-01", "2027-03-02"]);
    expect(days("2027-03-02", "2027-03-03")).toEqual(["2027-03-02"]);
    expect(days("2027-02-28", "2027-03-01")).toEqual(["2027-02-28"]);
    expect(eligibleFrom(child, { from: "2027-03-01", until: "2027-03-02" })).toBe("2027-03-02");
  });

  test("a single day is a range", () => {
    expect(forecast({ age: 12 }, { from: "2026-11-23", until: "2026-11-23" })).toHaveLength(1);
  });
});

describe("eligibleFrom", () => {
  test("a child: from the twelfth birthday", () => {
    const child = { birthDate: "2015-03-02", nirKind: "permanent", status: "dependent" } as const;
    expect(eligibleFrom(child, { from: "2026-11-23", until: "2036-11-23" })).toBe("2027-03-02");
    expect(eligibleFrom(child, { from: "2027-06-01", until: "2036-11-23" })).toBe("2027-06-01");
    expect(eligibleFrom(child, { from: "2026-11-23", until: "2027-03-01" })).toBeNull();
  });
  test("a new arrival without work: from three months of residence", () => {
    const arrival = { age: 40, nirKind: "permanent", status: "inactive", residenceSince: "2026-11-30" } as const;
    expect(eligibleFrom(arrival, { from: "2026-12-01", until: "2028-01-01" })).toBe("2027-02-28");
  });
});
