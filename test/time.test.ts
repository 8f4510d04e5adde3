import { evaluate, FactsError } from "carte-vitale";
import { eligibleFrom, evaluateOn, factsOn, forecast, type IsoDate, type Person } from "carte-vitale/time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byHand, classByHand, daysIn, eveOf, next, parts, plusMonths, text } from "./days.js";

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

  /** What begins, how it is told, when it began, and the day that completes it, reckoned by hand. */
  const completed: [string, "birthDate" | "residenceSince" | "temporaryNumberSince", IsoDate, IsoDate, number][] = [
    ["12 years", "birthDate", "2014-03-02", "2026-03-02", 12],
    ["12 years of a child born on 29 February", "birthDate", "2012-02-29", "2024-02-29", 12],
    ["12 years in 1900, no leap year", "birthDate", "1888-02-29", "1900-02-28", 12],
    ["12 years in 2000, a leap year", "birthDate", "1988-02-29", "2000-02-29", 12],
    ["12 years in 2100, no leap year", "birthDate", "2088-02-29", "2100-02-28", 12],
    ["16 years", "birthDate", "2010-12-31", "2026-12-31", 16],
    ["16 years of a child born on 29 February", "birthDate", "2012-02-29", "2028-02-29", 16],
    ["16 years in 2100, no leap year", "birthDate", "2084-02-29", "2100-02-28", 16],
    ["18 years", "birthDate", "2009-01-01", "2027-01-01", 18],
    ["18 years of a child born on 29 February", "birthDate", "2012-02-29", "2030-02-28", 18],
    ["3 months", "residenceSince", "2026-08-15", "2026-11-15", 3],
    ["3 months from 30 November", "residenceSince", "2026-11-30", "2027-02-28", 3],
    ["3 months from 30 November, before a leap year", "residenceSince", "2027-11-30", "2028-02-29", 3],
    ["3 months from 30 November 1899", "residenceSince", "1899-11-30", "1900-02-28", 3],
    ["3 months from 30 November 1999", "residenceSince", "1999-11-30", "2000-02-29", 3],
    ["3 months from 30 November 2099", "residenceSince", "2099-11-30", "2100-02-28", 3],
    ["3 months from 31 August", "residenceSince", "2026-08-31", "2026-11-30", 3],
    ["3 months from 29 November", "residenceSince", "2026-11-29", "2027-02-28", 3],
    ["9 months", "temporaryNumberSince", "2026-03-20", "2026-12-20", 9],
    ["9 months from 31 May", "temporaryNumberSince", "2026-05-31", "2027-02-28", 9],
    ["9 months from 31 May 1999", "temporaryNumberSince", "1999-05-31", "2000-02-29", 9],
    ["9 months from 31 May 2099", "temporaryNumberSince", "2099-05-31", "2100-02-28", 9],
  ];
  test.each(completed)("%s are complete on their day, not on its eve", (_, date, since, day, count) => {
    const countOn = (on: IsoDate) => {
      const { age, residenceMonths, temporaryNumberMonths } = factsOn({ [date]: since }, on);
      return age ?? residenceMonths ?? temporaryNumberMonths;
    };
    expect([eveOf(day), day, next(day)].map(countOn)).toEqual([count - 1, count, count]);
  });

  test.each([
    ["2026-05-31", "2026-11-30"],
    ["2026-08-31", "2027-02-28"],
    ["2027-08-15", "2028-02-29"],
    ["1899-08-31", "1900-02-28"],
    ["1999-08-31", "2000-02-29"],
    ["2099-08-31", "2100-02-28"],
    ["2026-12-31", "2027-06-30"],
  ])("a permit until %s serves to the last day of the sixth month after, %s", (residencePermitUntil, grace) => {
    const permit = (on: IsoDate) => factsOn({ residencePermitUntil }, on).residencePermit;
    const days = (last: IsoDate) => [eveOf(last), last, next(last), next(next(last))];
    expect(days(residencePermitUntil).map(permit)).toEqual(["valid", "valid", "grace", "grace"]);
    expect(days(grace).map(permit)).toEqual(["grace", "grace", "expired", "expired"]);
  });

  test("months since a temporary number count up to 120, however long ago it was issued", () => {
    const months = (on: IsoDate) => factsOn({ temporaryNumberSince: "2016-05-31" }, on).temporaryNumberMonths;
    expect(["2026-05-30", "2026-05-31", "2026-06-30", "2090-01-01"].map(months)).toEqual([119, 120, 120, 120]);
  });

  test("gives facts that nobody can change", () => {
    expect(Object.isFrozen(factsOn({ birthDate: "2014-03-02", status: "dependent" }, "2026-03-02"))).toBe(true);
  });

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
    for (const name of ["residenceSince", "temporaryNumberSince", "residencePermitUntil"]) {
      const refused = day === null && name !== "temporaryNumberSince" ? [] : [[name, "not-accepted"]];
      expect(
        paths(() => factsOn({ [name]: day }, "2026-11-23")),
        name,
      ).toEqual(refused);
    }
    expect(paths(() => evaluateOn({}, day as string))).toEqual([["on", "not-accepted"]]);
    expect(paths(() => eligibleFrom({}, { from: "2026-11-23", until: day as string }))).toEqual([
      ["until", "not-accepted"],
    ]);
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

  test("a number that is no number at all is refused as such, and contradicts nothing", () => {
    const person = { nirKind: "final", temporaryNumberSince: "2026-01-01" };
    expect(paths(() => factsOn(person as never, "2026-11-23"))).toEqual([["nirKind", "not-accepted"]]);
  });

  test("a date that is none, beside the fact it gives: both are told", () => {
    expect(paths(() => factsOn({ birthDate: "2026-02-30", age: 12 }, "2026-11-23"))).toEqual([
      ["birthDate", "contradiction"],
      ["age", "contradiction"],
      ["birthDate", "not-accepted"],
    ]);
  });

  test("a range that holds a day on which the facts are refused, on the days before it as well", () => {
    const person = { birthDate: "1970-05-01", nirKind: "permanent", status: "employee" } as const;
    const last = "2101-04-30";
    expect(evaluateOn(person, last).outcome).toBe("eligible");
    expect(forecast(person, { from: "2026-01-01", until: last })).toHaveLength(1);
    const refused = [["birthDate", "not-accepted"]];
    expect(paths(() => evaluateOn(person, next(last)))).toEqual(refused);
    expect(paths(() => forecast(person, { from: "2026-01-01", until: next(last) }))).toEqual(refused);
    expect(paths(() => eligibleFrom(person, { from: "2026-01-01", until: next(last) }))).toEqual(refused);
    const resident = { residenceSince: "1973-01-17" };
    expect(paths(() => forecast(resident, { from: "2101-01-01", until: "2103-02-17" }))).toEqual([
      ["residenceSince", "not-accepted"],
    ]);
  });

  test("contradictions between facts, under the names that were handed in", () => {
    const held = { temporaryNumberSince: "2026-01-01", cardState: "held" } as const;
    expect(() => factsOn(held, "2026-11-23")).toThrow(/cardState contradicts temporaryNumberSince/);
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

  test.each([
    [
      "one that has more than its two days",
      { from: "2026-11-23", until: "2026-11-24", assume: "nothing" },
      [["", "range"]],
    ],
    ["one with a symbol", { from: "2026-11-23", until: "2026-11-24", [Symbol("from")]: 1 }, [["", "range"]]],
    ["one that inherits its days", Object.create({ from: "2026-11-23", until: "2026-11-24" }), null],
    [
      "an instance of a class",
      new (class {
        from = "2026-11-23";
        until = "2026-11-24";
      })(),
      null,
    ],
    [
      "a getter that throws",
      {
        get from() {
          return JSON.parse("{");
        },
        until: "2026-11-24",
      },
      [["from", "not-accepted"]],
    ],
    ["a proxy that throws", new Proxy({}, { getPrototypeOf: () => JSON.parse("{") }), null],
  ])("a range that is none: %s", (_, range, expected) => {
    const none = [
      ["from", "not-accepted"],
      ["until", "not-accepted"],
    ];
    expect(paths(() => forecast({}, range as never))).toEqual(expected ?? none);
  });

  test.each(["birthDate", "residenceSince", "temporaryNumberSince", "residencePermitUntil", "from"])(
    "a %s that somebody put on every object is nobody's",
    (name) => {
      const person = {
        age: 30,
        nationality: "other",
        residencePermit: "valid",
        nirKind: "permanent",
        status: "employee",
      };
      const range = { from: "2026-11-23", until: "2027-11-23" };
      const decide = () => [
        evaluateOn(person as never, "2026-11-23"),
        forecast(person as never, range),
        ...paths(() => factsOn({ residencePermit: "bad" } as never, "x")),
        ...paths(() => forecast({}, { from: "x", until: "y" })),
      ];
      const clean = decide();
      Object.defineProperty(Object.prototype, name, {
        value: "2026-12-01",
        configurable: true,
        enumerable: true,
        writable: true,
      });
      try {
        expect(decide()).toEqual(clean);
      } finally {
        Reflect.deleteProperty(Object.prototype, name);
      }
    },
  );

  test("what contradicts a date is told, also where the date or the day is refused for something else", () => {
    const told = (person: Person, on: string) => new Set(paths(() => factsOn(person, on)).map(([path]) => path));
    const later = { temporaryNumberSince: "2027-01-01" };
    expect(told({ ...later, nirKind: "permanent" }, "2026-11-23")).toEqual(
      new Set(["temporaryNumberSince", "nirKind"]),
    );
    expect(told({ ...later, cardState: "held" }, "2026-11-23")).toEqual(new Set(["temporaryNumberSince", "cardState"]));
    const early = { temporaryNumberSince: "2026-01-01" };
    expect(told({ ...early, nirKind: "permanent" }, "x")).toEqual(new Set(["on", "temporaryNumberSince", "nirKind"]));
    expect(told({ birthDate: "1700-01-01" }, "x")).toEqual(new Set(["on"]));
    expect(paths(() => factsOn({ birthDate: "2000-01-01", age: "x" } as never, "2026-11-23"))).toEqual([
      ["birthDate", "contradiction"],
      ["age", "contradiction"],
      ["age", "not-accepted"],
    ]);
    expect(paths(() => forecast({ birthDate: "2030-01-01" }, { from: "x", until: "2026-11-23" }))).toEqual([
      ["from", "not-accepted"],
      ["birthDate", "contradiction"],
    ]);
  });

  test("options are read once, and are the same on every day", () => {
    let reads = 0;
    const options = {
      get assume() {
        return reads++ % 2 === 0 ? "nothing" : "defaults";
      },
    } as const;
    const child = { birthDate: "2012-02-29", status: "dependent" } as const;
    const range = { from: "2020-01-01", until: "2031-01-01" };
    expect(forecast(child, range, options)).toEqual(forecast(child, range, { assume: "nothing" }));
  });

  test("everything at once: days, dates, facts and options", () => {
    const person = { birthDate: "2026-02-30", status: "wizard", residenceMonths: -1 } as never;
    const options = { assume: "all" } as never;
    expect(paths(() => evaluateOn(person, "2026-11-23", options))).toEqual([
      ["birthDate", "not-accepted"],
      ["residenceMonths", "not-accepted"],
      ["status", "not-accepted"],
      ["options", "option"],
    ]);
    expect(paths(() => forecast(person, { from: "x", until: "y" }, options)).map(([path]) => path)).toEqual([
      "from",
      "until",
      "birthDate",
      "residenceMonths",
      "status",
      "options",
    ]);
  });

  test("everything at once, without repeating a value or a key", () => {
    const secret = "1850578006084";
    try {
      factsOn({ birthDate: secret, status: secret, [secret]: secret } as never, secret);
      expect.fail("accepted");
    } catch (error) {
      const { issues, message } = error as FactsError;
      expect(issues.map(({ path }) => path.join("."))).toEqual(["on", "", "birthDate", "status"]);
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

  test("a new card comes as fast as the first one", () => {
    const { dates } = evaluateOn(
      { age: 34, nirKind: "permanent", status: "employee", cardState: "lost" },
      "2026-12-20",
    );
    expect(dates.delivery).toEqual([
      { procedure: "order-card", channel: "online", earliest: "2027-01-03", latest: "2027-01-10" },
      { procedure: "order-card", channel: "mail", earliest: "2027-01-10", latest: "2027-01-10" },
    ]);
  });

  test("a temporary number that outlives the calendar serves until its last day", () => {
    const { outcome, dates } = evaluateOn({ temporaryNumberSince: "9999-06-01" }, "9999-12-31");
    expect(outcome).toBe("undetermined");
    expect(dates).toMatchObject({ temporaryNumberUntil: "9999-12-31", permanentNumberBy: "9999-12-31" });
  });

  test("a card that is on its way is there by the latest day of an order confirmed today", () => {
    const { dates } = evaluateOn(
      { nirKind: "permanent", cardState: "ordered", status: "employee", age: 30 },
      "2026-11-23",
    );
    expect(dates.delivery).toEqual([
      { procedure: "await-delivery", channel: "mail", earliest: "2026-12-07", latest: "2026-12-14" },
    ]);
  });

  test("a temporary number serves until the eve of nine months, when the permanent one may be expected", () => {
    const person = { age: 34, status: "employee", temporaryNumberSince: "2026-05-31" } as const;
    const { dates } = evaluateOn(person, "2026-11-23");
    const days = { temporaryNumberUntil: "2027-02-27", permanentNumberBy: "2027-02-28" };
    expect(dates).toMatchObject(days);
    expect(evaluateOn({ ...person, nirKind: "temporary" }, "2026-11-23").dates).toMatchObject(days);
    expect(evaluateOn(person, "2027-06-01").dates).toMatchObject(days);
    expect(evaluateOn(person, "2027-02-27").outcome).toBe("temporary-number");
    expect(evaluateOn(person, "2027-02-28").outcome).toBe("temporary-number-expired");
  });
});

describe("forecast", () => {
  /** The day so many days after another one. */
  const plusDays = (day: IsoDate, days: number) => {
    let end = day;
    for (let passed = 0; passed < days; passed++) end = next(end);
    return end;
  };
  const years = fc.oneof(
    fc.integer({ min: 2019, max: 2032 }),
    fc.constantFrom(1899, 1900, 1999, 2000, 2099, 2100, 9995),
  );
  /** A range, and a person of whom something becomes complete or ends within it, more often than not. */
  const lives = years
    .chain((year) => dayBetween(year, year))
    .chain((from) => {
      const [year] = parts(from);
      const soon = (months: number) => dayBetween(year, year + 1).map((day) => plusMonths(day, -months));
      const past = (dates: fc.Arbitrary<IsoDate>) => orNone(dates.filter((day) => day <= from));
      const leapDay = text(Math.floor((year - 12) / 4) * 4, 2, daysIn(Math.floor((year - 12) / 4) * 4, 2));
      const person = fc.record({
        birthDate: past(fc.oneof(soon(12 * 12), soon(16 * 12), soon(18 * 12), soon(30 * 12), fc.constant(leapDay))),
        residenceSince: fc.oneof(past(soon(3)), past(soon(3)), fc.constant(null)),
        number: fc.oneof(
          fc.record({ temporaryNumberSince: past(soon(9)) }),
          fc.constant({ nirKind: "permanent" as const }),
          fc.record({
            nirKind: fc.constant("permanent" as const),
            cardState: fc.constantFrom("none", "ordered", "held", "lost", "stolen", "defective"),
          }),
          fc.constant({ nirKind: "none" as const }),
        ),
        residencePermitUntil: orNone(fc.oneof(soon(0), soon(6), fc.constant(null))),
        status: fc.constantFrom("employee", "unemployed", "student", "retired", "dependent", "inactive"),
        nationality: fc.constantFrom("french", "eu", "other"),
        birthPlace: orNone(fc.constantFrom("france", "eu", "elsewhere")),
        residenceExemption: orNone(fc.boolean()),
        coveredElsewhere: fc.constantFrom(undefined, undefined, undefined, false, true),
      });
      const nearlyThere = fc.record({
        birthDate: past(fc.oneof(soon(12 * 12), soon(12 * 12), soon(30 * 12))),
        residenceSince: past(soon(3)),
        number: fc.constant({ nirKind: "permanent" as const }),
        status: fc.constantFrom("unemployed", "retired", "dependent", "inactive"),
      });
      return fc.record({
        person: fc
          .oneof(person, nearlyThere)
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

  test("is what evaluating every single day gives, in maximal periods without gap or overlap", () => {
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
      { numRuns: Math.max(500, fc.readConfigureGlobal().numRuns ?? 0) },
    );
    // The property says something: these figures are floors, not expectations.
    expect(seen.periods).toBeGreaterThan(100);
    expect(seen.eligibleLater).toBeGreaterThan(20);
    expect(new Set(seen.changed.keys())).toEqual(
      new Set(["age", "residenceMonths", "temporaryNumberMonths", "residencePermit"]),
    );
    expect(Math.min(...seen.changed.values())).toBeGreaterThan(2);
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
    expect(Object.isFrozen(periods)).toBe(true);
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
  test("a card that was lost: from the day the person is old enough to have it replaced", () => {
    const child = { birthDate: "2015-03-02", nirKind: "permanent", status: "dependent", cardState: "lost" } as const;
    expect(evaluateOn(child, "2027-03-02").outcome).toBe("card-replacement");
    expect(eligibleFrom(child, { from: "2026-11-23", until: "2036-11-23" })).toBe("2027-03-02");
  });
  test("a new arrival without work: from three months of residence", () => {
    const arrival = { age: 40, nirKind: "permanent", status: "inactive", residenceSince: "2026-11-30" } as const;
    expect(eligibleFrom(arrival, { from: "2026-12-01", until: "2028-01-01" })).toBe("2027-02-28");
  });
});
