import { evaluate } from "carte-vitale";
import { evaluateOn, factsOn, type IsoDate } from "carte-vitale/time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPerson, dayBetween } from "./dated-people.js";
import { byHand, endOfMonth, eveOf, next, plusDays, plusMonths } from "./days.js";
import {
  delivery,
  deliveryByMail,
  permanentNumberProcessing,
  permitGrace,
  temporaryNumberValidity,
} from "./thresholds.js";

describe("factsOn", () => {
  test("equals an independent count by article 641", () => {
    fc.assert(
      fc.property(anyPerson, dayBetween(2020, 2024), (person, on) => {
        expect(factsOn(person, on)).toEqual(byHand(person, on));
      }),
    );
  });

  test.each([
    ["the day before the twelfth birthday", "2014-03-02", "2026-03-01", 11],
    ["the twelfth birthday", "2014-03-02", "2026-03-02", 12],
    ["the day after the twelfth birthday", "2014-03-02", "2026-03-03", 12],
    ["the day of birth", "2026-03-02", "2026-03-02", 0],
    ["born on 29 February, 12 in a leap year, the day before", "2012-02-29", "2024-02-28", 11],
    ["born on 29 February, 12 in a leap year", "2012-02-29", "2024-02-29", 12],
    ["born on 29 February, 16 in a leap year", "2012-02-29", "2028-02-29", 16],
    ["born on 29 February, 18 in a common year, the day before", "2012-02-29", "2030-02-27", 17],
    ["born on 29 February, 18 in a common year", "2012-02-29", "2030-02-28", 18],
    ["a century year that is common", "1888-02-29", "1900-02-28", 12],
    ["the day before, in a century year that is common", "1888-02-29", "1900-02-27", 11],
    ["a century year that is leap", "1988-02-29", "2000-02-28", 11],
    ["the leap day of that year", "1988-02-29", "2000-02-29", 12],
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
    ["the last day of its grace", plusMonths("2026-11-30", -permitGrace), "2026-11-30", "grace"],
    ["the day after that", plusMonths("2026-11-30", -permitGrace), "2026-12-01", "expired"],
    ["the last day of grace in February", endOfMonth("2027-02-28", -permitGrace), "2027-02-28", "grace"],
    ["the day after that", plusMonths("2027-02-15", -permitGrace), "2027-03-01", "expired"],
    ["any day, without a permit", null, "2026-01-01", "none"],
  ])("the permit on %s", (_, residencePermitUntil, on, residencePermit) =>
    expect(factsOn({ residencePermitUntil }, on)).toEqual({ residencePermit }),
  );

  /** The period, its date, its first day, the day that completes it (counted by hand), and the count. */
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
  test.each(completed)("%s are complete on their day, not on the day before", (_, date, since, day, count) => {
    const countOn = (on: IsoDate) => {
      const { age, residenceMonths, temporaryNumberMonths } = factsOn({ [date]: since }, on);
      return age ?? residenceMonths ?? temporaryNumberMonths;
    };
    expect([eveOf(day), day, next(day)].map(countOn)).toEqual([count - 1, count, count]);
  });

  test.each([
    [endOfMonth("2026-11-30", -permitGrace), "2026-11-30"],
    [endOfMonth("2027-02-28", -permitGrace), "2027-02-28"],
    [plusMonths("2028-02-15", -permitGrace), "2028-02-29"],
    [endOfMonth("1900-02-28", -permitGrace), "1900-02-28"],
    [endOfMonth("2000-02-29", -permitGrace), "2000-02-29"],
    [endOfMonth("2100-02-28", -permitGrace), "2100-02-28"],
    [endOfMonth("2027-06-30", -permitGrace), "2027-06-30"],
  ])("a permit until %s is in grace to the end of the last month of grace, %s", (residencePermitUntil, grace) => {
    const permit = (on: IsoDate) => factsOn({ residencePermitUntil }, on).residencePermit;
    const days = (last: IsoDate) => [eveOf(last), last, next(last), next(next(last))];
    expect(days(residencePermitUntil).map(permit)).toEqual(["valid", "valid", "grace", "grace"]);
    expect(days(grace).map(permit)).toEqual(["grace", "grace", "expired", "expired"]);
  });

  test("months since a temporary number stop at 120", () => {
    const months = (on: IsoDate) => factsOn({ temporaryNumberSince: "2016-05-31" }, on).temporaryNumberMonths;
    expect(["2026-05-30", "2026-05-31", "2026-06-30", "2090-01-01"].map(months)).toEqual([119, 120, 120, 120]);
  });

  test("returns frozen facts", () => {
    expect(Object.isFrozen(factsOn({ birthDate: "2014-03-02", status: "dependent" }, "2026-03-02"))).toBe(true);
  });

  test("residenceSince null gives no residence; facts without a date stay as handed in", () => {
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

const weeksAfter = (on: IsoDate, [shortest, longest]: [number, number]) => ({
  earliest: plusDays(on, 7 * shortest),
  latest: plusDays(on, 7 * longest),
});

describe("evaluateOn", () => {
  test("equals evaluate on the facts of the day, with the day added", () => {
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

  test("an order confirmed on the day arrives in the weeks of its channel", () => {
    const { dates } = evaluateOn({ age: 34, nirKind: "permanent", status: "employee" }, "2026-12-20");
    expect(dates).toEqual({
      minimumAgeOn: null,
      stableResidenceOn: null,
      permitGraceUntil: null,
      temporaryNumberUntil: null,
      permanentNumberBy: null,
      delivery: [
        { procedure: "order-card", channel: "online", ...weeksAfter("2026-12-20", delivery) },
        { procedure: "order-card", channel: "mail", ...weeksAfter("2026-12-20", deliveryByMail) },
      ],
    });
  });

  test("a replacement card has the delivery times of a first one", () => {
    const { dates } = evaluateOn(
      { age: 34, nirKind: "permanent", status: "employee", cardState: "lost" },
      "2026-12-20",
    );
    expect(dates.delivery).toEqual([
      { procedure: "order-card", channel: "online", ...weeksAfter("2026-12-20", delivery) },
      { procedure: "order-card", channel: "mail", ...weeksAfter("2026-12-20", deliveryByMail) },
    ]);
  });

  test("dates after the end of the calendar become its last day", () => {
    const { outcome, dates } = evaluateOn({ temporaryNumberSince: "9999-06-01" }, "9999-12-31");
    expect(outcome).toBe("undetermined");
    expect(dates).toMatchObject({ temporaryNumberUntil: "9999-12-31", permanentNumberBy: "9999-12-31" });
  });

  test("an ordered card has the delivery times of an order confirmed on the day", () => {
    const { dates } = evaluateOn(
      { nirKind: "permanent", cardState: "ordered", status: "employee", age: 30 },
      "2026-11-23",
    );
    expect(dates.delivery).toEqual([
      { procedure: "await-delivery", channel: "mail", ...weeksAfter("2026-11-23", delivery) },
    ]);
  });

  test("a temporary number is valid until the day before its validity ends, when the permanent one may be expected", () => {
    const person = {
      age: 34,
      status: "employee",
      temporaryNumberSince: endOfMonth("2027-02-28", -temporaryNumberValidity),
    } as const;
    const { dates } = evaluateOn(person, "2026-11-23");
    const days = {
      temporaryNumberUntil: "2027-02-27",
      permanentNumberBy: plusMonths(person.temporaryNumberSince, permanentNumberProcessing),
    };
    expect(dates).toMatchObject(days);
    expect(evaluateOn({ ...person, nirKind: "temporary" }, "2026-11-23").dates).toMatchObject(days);
    expect(evaluateOn(person, "2027-06-01").dates).toMatchObject(days);
    expect(evaluateOn(person, "2027-02-27").outcome).toBe("temporary-number");
    expect(evaluateOn(person, "2027-02-28").outcome).toBe("temporary-number-expired");
  });
});
