import { FactsError } from "carte-vitale";
import { evaluateOn, factsOn, forecast } from "carte-vitale/time";
import { describe, expect, test } from "vitest";
import { plusDays, plusMonths } from "./days.js";
import { delivery, permitGrace, stableResidence, temporaryNumberValidity } from "./thresholds.js";

/** The path and the message of each issue. */
const messages = (person: unknown, on: unknown = "2026-11-23") => {
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

describe("the issue of", () => {
  const KEYS =
    "birthDate, residenceSince, temporaryNumberSince, residencePermitUntil, age, nirKind, residenceMonths, status, nationality, residencePermit, birthPlace, residesInFrance, residenceExemption, otherScheme, rightsOpen, temporaryNumberMonths, cardState";
  test.each([
    ["a day that is not a calendar date", {}, "today", [["on", "on is a calendar date such as 2026-11-23"]]],
    [
      "a date that is not a calendar date",
      { birthDate: "2 March 2014" },
      undefined,
      [["birthDate", "birthDate is a calendar date such as 2026-11-23"]],
    ],
    [
      "two dates in one text",
      { birthDate: "2014-03-02 2014-03-02" },
      undefined,
      [["birthDate", "birthDate is a calendar date such as 2026-11-23"]],
    ],
    [
      "a date that may be null",
      { residenceSince: "always" },
      undefined,
      [["residenceSince", "residenceSince is a calendar date such as 2026-11-23, or null"]],
    ],
    [
      "a birth after the day",
      { birthDate: "2026-11-24" },
      undefined,
      [["birthDate", "birthDate must not be after on"]],
    ],
    [
      "an age beside the date that gives it",
      { birthDate: "2014-03-02", age: 12 },
      undefined,
      [
        ["birthDate", "birthDate gives age: hand in only one of them"],
        ["age", "age is given by birthDate: hand in only one of them"],
      ],
    ],
    [
      "text in place of a person",
      "Camille",
      undefined,
      [["", 'A person is a plain object that can be read, such as { birthDate: "2014-03-02" }']],
    ],
    ["an unknown key", { name: "Camille" }, undefined, [["", `Unknown fact or date. Accepted keys: ${KEYS}`]]],
    [
      "a date that cannot be read",
      unreadable,
      undefined,
      [["birthDate", "birthDate cannot be read: give a plain value"]],
    ],
    [
      "a birth date that gives an age above the maximum",
      { birthDate: "1850-01-01" },
      undefined,
      [["birthDate", "birthDate: age is a whole number from 0 to 130"]],
    ],
    [
      "the day of issue of a temporary number beside a permanent one",
      { temporaryNumberSince: "2026-01-01", nirKind: "permanent" },
      undefined,
      [
        ["nirKind", "nirKind contradicts temporaryNumberSince: correct one of them, or leave it out"],
        ["temporaryNumberSince", "temporaryNumberSince contradicts nirKind: correct one of them, or leave it out"],
      ],
    ],
  ])("%s", (_, person, on, sentences) => expect(messages(person, on)).toEqual(sentences));

  test.each([
    ["not-facts", "Camille"],
    ["unknown-fact", { name: "Camille" }],
    ["unreadable", unreadable],
    ["not-accepted", { birthDate: "today" }],
    ["contradiction", { birthDate: "2026-11-24" }],
  ])("has the code %s", (code, person) => {
    expect(() => factsOn(person as never, "2026-11-23")).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code })] }),
    );
  });

  test("a range that ends before it begins, or has other keys", () => {
    const range = { from: "2026-11-24", until: "2026-11-23" };
    expect(() => forecast({}, range)).toThrow(/from must not be after until\n- until must not be before from$/);
    expect(() => forecast({}, { ...range, step: 1 } as never)).toThrow(
      /`from` and `until` are the only keys of a range/,
    );
  });

  test("without a day, an age is not refused", () => {
    const person = { birthDate: "1850-01-01", residenceSince: "2026-01-01" };
    expect(messages(person, "today").map(([key]) => key)).toEqual(["on"]);
  });

  test("residence facts beside their date are refused for the date alone", () => {
    const person = { residenceSince: "2026-01-01", residesInFrance: false, residenceMonths: 5 };
    expect(messages(person).map(([key]) => key)).toEqual([
      "residenceSince",
      "residenceMonths",
      "residenceSince",
      "residesInFrance",
    ]);
  });
});

test("a date gives its own facts only", () => {
  expect(factsOn({ birthDate: "2014-03-02" }, "2026-11-23")).toStrictEqual({ age: 12 });
});

test("delivery is dated to the end of the calendar", () => {
  const { dates } = evaluateOn({ age: 30, nirKind: "permanent", status: "employee" }, "9999-03-01");
  expect(dates.delivery[0]).toMatchObject({
    earliest: plusDays("9999-03-01", 7 * delivery[0]),
    latest: plusDays("9999-03-01", 7 * delivery[1]),
  });
});

describe("a period lists the facts that pass a threshold of their own", () => {
  test.each([
    [
      "as many months of residence as a temporary number is valid, a threshold of the number only",
      temporaryNumberValidity,
    ],
    ["a month above the threshold", stableResidence + 1],
    ["a month below the threshold", stableResidence - 1],
  ])("a permit that expires on a birthday, beside %s", (_, residenceMonths) => {
    const worker = {
      birthDate: "1990-06-01",
      residenceSince: plusMonths("2026-06-01", -residenceMonths),
      nirKind: "permanent",
      status: "employee",
      nationality: "other",
      // In grace to the end of May.
      residencePermitUntil: plusMonths("2026-05-28", -permitGrace),
    } as const;
    const [, second, ...more] = forecast(worker, { from: "2026-05-20", until: "2026-06-10" });
    expect(second?.from).toBe("2026-06-01");
    expect(second?.changes).toEqual([{ fact: "residencePermit", from: "grace", to: "expired" }]);
    expect(more).toEqual([]);
  });

  test("a temporary number that expires after its validity", () => {
    const worker = {
      age: 30,
      status: "employee",
      temporaryNumberSince: plusMonths("2026-10-15", -temporaryNumberValidity),
    } as const;
    const periods = forecast(worker, { from: "2026-09-01", until: "2026-12-31" });
    expect(periods.map(({ from, decision }) => [from, decision.outcome])).toEqual([
      ["2026-09-01", "temporary-number"],
      ["2026-10-15", "temporary-number-expired"],
    ]);
    expect(periods[1]?.changes).toEqual([
      { fact: "temporaryNumberMonths", from: temporaryNumberValidity - 1, to: temporaryNumberValidity },
    ]);
  });
});
