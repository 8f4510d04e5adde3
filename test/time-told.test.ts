import { FactsError } from "carte-vitale";
import { evaluateOn, factsOn, forecast } from "carte-vitale/time";
import { describe, expect, test } from "vitest";

/** What a refusal tells a developer: the key that was handed in, and what is accepted there. */
const told = (person: unknown, on: unknown = "2026-11-23") => {
  try {
    factsOn(person as never, on as never);
  } catch (error) {
    expect(error).toBeInstanceOf(FactsError);
    return (error as FactsError).issues.map(({ path, message }) => [path.join(), message]);
  }
  return [];
};

const unreadable = Object.defineProperty({}, "birthDate", {
  enumerable: true,
  get: () => {
    throw new Error("no");
  },
});

describe("a refused day or person is told in a sentence", () => {
  const KEYS =
    "birthDate, residenceSince, temporaryNumberSince, residencePermitUntil, age, nirKind, residenceMonths, status, nationality, residencePermit, birthPlace, residesInFrance, residenceExemption, coveredElsewhere, temporaryNumberMonths, cardState";
  test.each([
    ["a day that is none", {}, "today", [["on", "on is a calendar date such as 2026-11-23"]]],
    [
      "a date that is none",
      { birthDate: "2 March 2014" },
      undefined,
      [["birthDate", "birthDate is a calendar date such as 2026-11-23"]],
    ],
    [
      "two dates where one is due",
      { birthDate: "2014-03-02 2014-03-02" },
      undefined,
      [["birthDate", "birthDate is a calendar date such as 2026-11-23"]],
    ],
    [
      "a date that may be none at all",
      { residenceSince: "always" },
      undefined,
      [["residenceSince", "residenceSince is a calendar date such as 2026-11-23, or null"]],
    ],
    [
      "a birth to come",
      { birthDate: "2026-11-24" },
      undefined,
      [["birthDate", "birthDate is after the day on which the person is looked at"]],
    ],
    [
      "an age beside the date that gives it",
      { birthDate: "2014-03-02", age: 12 },
      undefined,
      [
        ["birthDate", "birthDate gives age: only one of them can be handed in"],
        ["age", "age is given by birthDate: only one of them can be handed in"],
      ],
    ],
    ["somebody who is text", "Camille", undefined, [["", "a person is a plain object that can be read"]]],
    ["what nobody is asked", { name: "Camille" }, undefined, [["", `a key is not known; a person has ${KEYS}`]]],
    ["what cannot be read", unreadable, undefined, [["birthDate", "birthDate cannot be read"]]],
    [
      "an age that nobody reaches",
      { birthDate: "1850-01-01" },
      undefined,
      [["birthDate", "birthDate: age is a whole number from 0 to 130"]],
    ],
    [
      "a day of issue of a number that is final",
      { temporaryNumberSince: "2026-01-01", nirKind: "permanent" },
      undefined,
      [
        ["nirKind", "nirKind contradicts temporaryNumberSince"],
        ["temporaryNumberSince", "temporaryNumberSince contradicts nirKind"],
      ],
    ],
  ])("%s", (_, person, on, sentences) => expect(told(person, on)).toEqual(sentences));

  test.each([
    ["not-facts", "Camille"],
    ["unknown-fact", { name: "Camille" }],
    ["unreadable", unreadable],
    ["not-accepted", { birthDate: "today" }],
    ["contradiction", { birthDate: "2026-11-24" }],
  ])("by the code %s, for programs", (code, person) => {
    expect(() => factsOn(person as never, "2026-11-23")).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code })] }),
    );
  });

  test("a range that ends before it begins", () => {
    const range = { from: "2026-11-24", until: "2026-11-23" };
    expect(() => forecast({}, range)).toThrow(/from is after until\n- until is before from$/);
    expect(() => forecast({}, { ...range, step: 1 } as never)).toThrow(/a range has from and until alone/);
  });

  test("without a day, nobody is too old", () => {
    const person = { birthDate: "1850-01-01", residenceSince: "2026-01-01" };
    expect(told(person, "today").map(([key]) => key)).toEqual(["on"]);
  });

  test("months of residence abroad beside the date of residence are refused once, for the date", () => {
    const person = { residenceSince: "2026-01-01", residesInFrance: false, residenceMonths: 5 };
    expect(told(person).map(([key]) => key)).toEqual([
      "residenceSince",
      "residenceMonths",
      "residenceSince",
      "residesInFrance",
    ]);
  });
});

test("a date gives its fact and no other", () => {
  expect(factsOn({ birthDate: "2014-03-02" }, "2026-11-23")).toStrictEqual({ age: 12 });
});

test("the last year of the calendar has all its days", () => {
  const { dates } = evaluateOn({ age: 30, nirKind: "permanent", status: "employee" }, "9999-03-01");
  expect(dates.delivery[0]).toMatchObject({ earliest: "9999-03-15", latest: "9999-03-22" });
});

describe("what changes is what passes a threshold of its own", () => {
  test.each([
    ["nine months of residence, which only a temporary number counts", "2025-09-01"],
    ["a month more than the three that are asked for", "2026-02-01"],
    ["a month less than the three that are asked for", "2026-04-01"],
  ])("a permit runs out on a birthday, beside %s", (_, residenceSince) => {
    const worker = {
      birthDate: "1990-06-01",
      residenceSince,
      nirKind: "permanent",
      status: "employee",
      nationality: "other",
      // Valid to November, in grace to the end of May.
      residencePermitUntil: "2025-11-30",
    } as const;
    const [, second, ...more] = forecast(worker, { from: "2026-05-20", until: "2026-06-10" });
    expect(second?.from).toBe("2026-06-01");
    expect(second?.changes).toEqual([{ fact: "residencePermit", from: "grace", to: "expired" }]);
    expect(more).toEqual([]);
  });

  test("a temporary number runs out nine months after it was issued", () => {
    const worker = { age: 30, status: "employee", temporaryNumberSince: "2026-01-15" } as const;
    const periods = forecast(worker, { from: "2026-09-01", until: "2026-12-31" });
    expect(periods.map(({ from, decision }) => [from, decision.outcome])).toEqual([
      ["2026-09-01", "temporary-number"],
      ["2026-10-15", "temporary-number-expired"],
    ]);
    expect(periods[1]?.changes).toEqual([{ fact: "temporaryNumberMonths", from: 8, to: 9 }]);
  });
});
