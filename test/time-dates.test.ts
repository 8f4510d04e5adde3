import { describe as inWords } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { fr } from "carte-vitale/messages/fr";
import { type DatedDecision, evaluateOn, factsOn, type IsoDate, type Person } from "carte-vitale/time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPerson, dayBetween } from "./dated-people.js";
import { daysIn, endOfMonth, eveOf, next, plusMonths, plusYears, text } from "./days.js";
import { perThousand } from "./runs.js";
import {
  minimumAge,
  minimumAgeOrdinal,
  permanentNumberProcessing,
  permitGrace,
  stableResidence,
  temporaryNumberValidity,
} from "./thresholds.js";

const child = { nirKind: "permanent", status: "dependent" } as const;
const newcomer = { age: 40, nirKind: "permanent", status: "inactive" } as const;
const foreigner = { age: 40, nirKind: "permanent", status: "employee", nationality: "other" } as const;
const waiting = { age: 40, status: "employee" } as const;

/** `startOf(3, "2027-02", 30) => "2026-11-30"`: the day of a month that is so many months before another. */
const startOf = (months: number, month: string, day: number) =>
  `${plusMonths(`${month}-01`, -months).slice(0, 8)}${day}`;
/** `birthOf(2027, "03-02") => "2015-03-02"` */
const birthOf = (year: number, day: string) => `${year - minimumAge}-${day}`;
const endOfFebruary = (year: number) => text(year, 2, daysIn(year, 2));

describe("a day that follows from a date of the person", () => {
  /** The number expires on the day of the permanent one, or months before or after it. */
  const isExpired = [
    temporaryNumberValidity < permanentNumberProcessing,
    temporaryNumberValidity <= permanentNumberProcessing,
  ];
  const aboutProcessing = isExpired.map((is) => (is ? "temporary-number-expired" : "temporary-number")) as [
    string,
    string,
  ];
  /** The day, counted by hand; the outcome or notice that rests on it, on the eve and on the day. */
  const days: [string, Person, keyof DatedDecision["dates"], IsoDate, [eve: string, day: string]][] = [
    [
      "birthday",
      { ...child, birthDate: birthOf(2027, "03-02") },
      "minimumAgeOn",
      "2027-03-02",
      ["too-young", "eligible"],
    ],
    [
      "birthday at the end of a year",
      { ...child, birthDate: birthOf(2026, "12-31") },
      "minimumAgeOn",
      "2026-12-31",
      ["too-young", "eligible"],
    ],
    [
      "birthday on 29 February",
      { ...child, birthDate: "2016-02-29" },
      "minimumAgeOn",
      endOfFebruary(2016 + minimumAge),
      ["too-young", "eligible"],
    ],
    [
      "birthday of a leapling about 2100",
      { ...child, birthDate: "2088-02-29" },
      "minimumAgeOn",
      endOfFebruary(2088 + minimumAge),
      ["too-young", "eligible"],
    ],
    [
      "months of residence",
      { ...newcomer, residenceSince: startOf(stableResidence, "2026-11", 23) },
      "stableResidenceOn",
      "2026-11-23",
      ["residence-too-short", "eligible"],
    ],
    [
      "months of residence to February",
      { ...newcomer, residenceSince: startOf(stableResidence, "2027-02", 30) },
      "stableResidenceOn",
      "2027-02-28",
      ["residence-too-short", "eligible"],
    ],
    [
      "months of residence to 29 February",
      { ...newcomer, residenceSince: startOf(stableResidence, "2028-02", 30) },
      "stableResidenceOn",
      "2028-02-29",
      ["residence-too-short", "eligible"],
    ],
    [
      "months of residence from 29 February",
      { ...newcomer, residenceSince: "2028-02-29" },
      "stableResidenceOn",
      plusMonths("2028-02-29", stableResidence),
      ["residence-too-short", "eligible"],
    ],
    [
      "months of a temporary number",
      { ...waiting, temporaryNumberSince: startOf(permanentNumberProcessing, "2026-12", 20) },
      "permanentNumberBy",
      "2026-12-20",
      aboutProcessing,
    ],
    [
      "months of a temporary number to 29 February",
      { ...waiting, temporaryNumberSince: startOf(permanentNumberProcessing, "2028-02", 30) },
      "permanentNumberBy",
      "2028-02-29",
      aboutProcessing,
    ],
  ];
  test.each(days)("%s", (_, person, name, day, [before, after]) => {
    const [eve, onDay, morrow] = [eveOf(day), day, next(day)].map((on) => evaluateOn(person, on));
    expect([eve, onDay, morrow].map((decision) => decision?.dates[name])).toEqual([day, day, day]);
    expect([eve, onDay, morrow].map((decision) => decision?.outcome)).toEqual([before, after, after]);
  });

  test.each([
    ["from the last day of a month", "2026-03-31", "2026-09-30"],
    ["from a day in a month", "2026-03-02", "2026-09-30"],
    ["to the end of February", "2026-08-31", "2027-02-28"],
    ["to 29 February", "2027-08-15", "2028-02-29"],
    ["from 29 February", "2028-02-29", "2028-08-31"],
  ])("the last day of grace, %s", (_, residencePermitUntil, last) => {
    const person = { ...foreigner, residencePermitUntil };
    const [eve, onDay, morrow] = [eveOf(last), last, next(last)].map((on) => evaluateOn(person, on));
    expect([eve, onDay, morrow].map((decision) => decision?.dates.permitGraceUntil)).toEqual([last, last, last]);
    const hasNotice = (decision?: DatedDecision) => decision?.notices.some(({ id }) => id === "permit-in-grace");
    expect([eve, onDay, morrow].map(hasNotice)).toEqual([true, true, false]);
    expect(morrow?.outcome).toBe("residence-permit-required");
  });

  test("is arithmetic on that date alone, whatever else is so and however long past, and null without it", () => {
    fc.assert(
      fc.property(anyPerson, fc.oneof(dayBetween(2020, 2024), dayBetween(2030, 2120)), (person, on) => {
        const { birthDate, residenceSince, temporaryNumberSince, residencePermitUntil } = person;
        const { delivery: _, ...days } = evaluateOn(person, on).dates;
        expect(days).toEqual({
          minimumAgeOn: birthDate ? plusYears(birthDate, minimumAge) : null,
          stableResidenceOn: residenceSince ? plusMonths(residenceSince, stableResidence) : null,
          permitGraceUntil: residencePermitUntil ? endOfMonth(residencePermitUntil, permitGrace) : null,
          temporaryNumberUntil: temporaryNumberSince
            ? eveOf(plusMonths(temporaryNumberSince, temporaryNumberValidity))
            : null,
          permanentNumberBy: temporaryNumberSince ? plusMonths(temporaryNumberSince, permanentNumberProcessing) : null,
        });
      }),
      { numRuns: perThousand(300) },
    );
  });

  test("is the day on which its fact reaches the threshold", () => {
    fc.assert(
      fc.property(dayBetween(1880, 2110), (date) => {
        const birthday = evaluateOn({ birthDate: date }, date).dates.minimumAgeOn ?? "";
        expect([eveOf(birthday), birthday].map((on) => factsOn({ birthDate: date }, on).age)).toEqual([
          minimumAge - 1,
          minimumAge,
        ]);
        const stable = evaluateOn({ residenceSince: date }, date).dates.stableResidenceOn ?? "";
        expect([eveOf(stable), stable].map((on) => factsOn({ residenceSince: date }, on).residenceMonths)).toEqual([
          stableResidence - 1,
          stableResidence,
        ]);
        const last = evaluateOn({ residencePermitUntil: date }, date).dates.permitGraceUntil ?? "";
        expect([last, next(last)].map((on) => factsOn({ residencePermitUntil: date }, on).residencePermit)).toEqual([
          "grace",
          "expired",
        ]);
      }),
      { numRuns: perThousand(200) },
    );
  });

  test("is null for a home elsewhere and without a permit, and stays within the calendar", () => {
    const { dates } = evaluateOn({ residenceSince: null, residencePermitUntil: null }, "2026-11-23");
    expect(dates).toMatchObject({ stableResidenceOn: null, permitGraceUntil: null });
    const late = evaluateOn({ birthDate: "9990-01-01", residencePermitUntil: "9999-12-01" }, "9999-12-31");
    expect(late.dates).toMatchObject({ minimumAgeOn: "9999-12-31", permitGraceUntil: "9999-12-31" });
  });
});

describe("the days in words", () => {
  const said = (person: Person, on: IsoDate) => inWords(evaluateOn(person, on), en).days;

  test.each([
    [
      "the birthday",
      { ...child, birthDate: birthOf(2027, "03-02") },
      "2027-03-02",
      `The card can be ordered from 2 March 2027, the ${minimumAgeOrdinal} birthday.`,
    ],
    [
      "the months of residence",
      { ...newcomer, residenceSince: startOf(stableResidence, "2027-02", 30) },
      "2027-02-28",
      `The ${stableResidence} months of residence are completed on 28 February 2027.`,
    ],
  ])("%s: on the eve, no more on the day", (_, person, day, sentence) => {
    expect([eveOf(day), day, next(day)].map((on) => said(person, on).filter((each) => each === sentence))).toEqual([
      [sentence],
      [],
      [],
    ]);
  });

  test("the grace of a permit and the validity of a number: on their last day too", () => {
    const grace = { ...foreigner, cardState: "held", residencePermitUntil: "2026-10-31" } as const;
    const sentence = "The expired permit keeps rights open until 30 April 2027.";
    expect(["2026-10-31", "2026-11-01", "2027-04-30", "2027-05-01"].map((on) => said(grace, on))).toEqual([
      [],
      [sentence],
      [sentence],
      [],
    ]);
    const number = { ...waiting, temporaryNumberSince: startOf(temporaryNumberValidity, "2028-02", 30) };
    const both = [
      "The temporary number is valid until 28 February 2028.",
      "The permanent number may take until 29 February 2028.",
    ];
    const isOneDay = temporaryNumberValidity === permanentNumberProcessing;
    const expected = isOneDay ? both : both.slice(0, 1);
    const kept = (each: string) => isOneDay || !each.startsWith("The permanent number");
    expect(["2028-02-27", "2028-02-28", "2028-02-29"].map((on) => said(number, on).filter(kept))).toEqual([
      expected,
      expected,
      [],
    ]);
  });

  test("in French, with the first of a month", () => {
    const may = { ...child, birthDate: birthOf(2027, "05-01") };
    expect(inWords(evaluateOn(may, "2026-11-29"), fr).days).toEqual([
      `La carte peut être commandée à partir du 1er mai 2027, jour du ${minimumAge}e anniversaire.`,
    ]);
  });

  test("an undetermined answer says when the birthday is, not that the card can be ordered", () => {
    const birthDate = birthOf(2027, "03-02");
    const sentence = `The ${minimumAgeOrdinal} birthday is on 2 March 2027.`;
    expect(said({ birthDate }, "2026-11-29")).toEqual([sentence]);
    expect(said({ ...child, rightsOpen: false, birthDate }, "2026-11-29")).toEqual([sentence]);
  });

  test("whenever the card can be ordered from a day, the person is eligible on that day", () => {
    let promised = 0;
    fc.assert(
      fc.property(anyPerson, dayBetween(2020, 2022), (person, on) => {
        const [day] = said(person, on).filter((sentence) => sentence.startsWith("The card can be ordered from"));
        if (day === undefined) return;
        promised++;
        expect(evaluateOn(person, plusYears(`${person.birthDate}`, minimumAge)).verdict).toBe("eligible");
      }),
      { numRuns: perThousand(500) },
    );
    expect(promised).toBeGreaterThan(0);
  });
});
