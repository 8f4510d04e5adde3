import { describeRecord, evaluate, FactsError, type RecordedFact, record, replay, rulebook } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { en, enReasoning } from "carte-vitale/messages/en";
import { fr, frReasoning } from "carte-vitale/messages/fr";
import { evaluateOn, factsOn, type Person, recordOn } from "carte-vitale/time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPerson, dayBetween } from "./dated-people.js";
import type { Draft } from "./rulebooks.js";
import { perThousand } from "./runs.js";

const ON = "2026-11-29";
const person = {
  birthDate: "1990-06-15",
  residenceSince: "2026-11-01",
  residencePermitUntil: "2026-10-31",
  nationality: "other",
  nirKind: "permanent",
  status: "inactive",
} as const satisfies Person;
const kept = (value: unknown): Draft => JSON.parse(JSON.stringify(value));
const assume = fc.constantFrom("defaults" as const, "nothing" as const);

describe("recordOn", () => {
  test("says of each fact whether it was given, comes from a date or was assumed, and repeats no date but the day", () => {
    const made = recordOn(person, ON);
    expect(made.on).toBe(ON);
    expect(made.data).toEqual([
      { fact: "age", value: 36, origin: "derived", date: "birthDate" },
      { fact: "nirKind", value: "permanent", origin: "given" },
      { fact: "residenceMonths", value: 0, origin: "derived", date: "residenceSince" },
      { fact: "status", value: "inactive", origin: "given" },
      { fact: "nationality", value: "other", origin: "given" },
      { fact: "residencePermit", value: "grace", origin: "derived", date: "residencePermitUntil" },
      { fact: "residesInFrance", value: true, origin: "derived", date: "residenceSince" },
      { fact: "residenceExemption", value: "none", origin: "assumed" },
      { fact: "otherScheme", value: "none", origin: "assumed" },
      { fact: "rightsOpen", value: true, origin: "assumed" },
      { fact: "cardState", value: "none", origin: "assumed" },
    ]);
    for (const date of ["1990-06-15", "2026-11-01", "2026-10-31"]) expect(JSON.stringify(made)).not.toContain(date);
    expect(Object.isFrozen(made) && Object.isFrozen(made.data) && Object.isFrozen(made.data[0])).toBe(true);
  });

  test("names the date of a home elsewhere, of no permit and of a temporary number", () => {
    const origins = (each: Person) =>
      recordOn(each, ON).data.flatMap((fact) =>
        fact.origin === "derived" ? [[fact.fact, fact.value, fact.date]] : [],
      );
    expect(origins({ residenceSince: null, residencePermitUntil: null })).toEqual([
      ["residenceMonths", 0, "residenceSince"],
      ["residencePermit", "none", "residencePermitUntil"],
      ["residesInFrance", false, "residenceSince"],
    ]);
    expect(origins({ temporaryNumberSince: "2026-02-28" })).toEqual([
      ["temporaryNumberMonths", 9, "temporaryNumberSince"],
    ]);
    expect(origins({ age: 30, residesInFrance: true })).toEqual([]);
  });

  test("is the record of the facts of the day, but for the day and the origins", () => {
    const undated = ({ fact, value, origin }: RecordedFact) => ({
      fact,
      value,
      origin: origin === "derived" ? "given" : origin,
    });
    fc.assert(
      fc.property(anyPerson, dayBetween(2020, 2024), assume, (each, on, assumed) => {
        const options = { assume: assumed };
        const made = recordOn(each, on, options);
        const alone = record(factsOn(each, on), options);
        expect(alone.on).toBeNull();
        expect({ ...made, on: null, data: made.data.map(undated) }).toEqual(alone);
        // A fact is derived exactly where it is no key of the person but a fact of the day.
        const derived = Object.keys(factsOn(each, on)).filter((fact) => !(fact in each));
        const named = made.data.filter(({ origin }) => origin === "derived").map(({ fact }) => fact as string);
        expect(named.sort()).toEqual(derived.sort());
      }),
      { numRuns: perThousand(100) },
    );
  });

  test("replay gives the undated decision again, from JSON text too", () => {
    fc.assert(
      fc.property(anyPerson, dayBetween(2020, 2024), assume, (each, on, assumed) => {
        const options = { assume: assumed };
        const again = replay(kept(recordOn(each, on, options)));
        expect(again).toEqual({ success: true, decision: evaluate(factsOn(each, on), options) });
      }),
      { numRuns: perThousand(100) },
    );
    expect(Object.keys(evaluateOn(person, ON))).toContain("dates");
  });

  test("a compiled copy of the rules accepts it, another edition says what it needs", async () => {
    const made = recordOn(person, ON);
    const same = await compile(rulebook);
    expect(same.replay(made)).toMatchObject({ success: true });
    const other = await compile({ ...rulebook, version: "mine" });
    expect(other.replay(made)).toEqual({ success: false, needs: made.rulebook });
  });

  test("refuses what evaluateOn refuses", () => {
    expect(() => recordOn({ birthDate: "2027-01-01" }, ON)).toThrow(FactsError);
    expect(() => recordOn({}, "today")).toThrow(FactsError);
    expect(() => recordOn({}, ON, { assume: "all" } as never)).toThrow(FactsError);
  });

  test("in words, with its day and its dates", () => {
    const said = describeRecord(recordOn(person, ON), en, enReasoning);
    expect(said.on).toBe("Answer for 29 November 2026");
    expect(said.data[0]).toBe("age: 36 years (from the date of birth)");
    expect(said.data[1]).not.toContain("from");
    const dit = describeRecord(recordOn(person, "2026-12-01"), fr, frReasoning);
    expect(dit.on).toBe("Réponse pour le 1er décembre 2026");
    expect(dit.data[0]).toBe("âge : 36 ans (d’après la date de naissance)");
    expect(describeRecord(record({ age: 11 }), en, enReasoning).on).toBeNull();
  });
});

describe("replay refuses a dated record that is malformed:", () => {
  const edited = (edit: (made: Draft) => unknown) => {
    const made = kept(recordOn(person, ON));
    edit(made);
    return made;
  };
  const factOf = (made: Draft, fact: string) => made.data.find((each: Draft) => each.fact === fact);
  const given = (made: Draft, fact: string) => {
    Reflect.deleteProperty(factOf(made, fact), "date");
    factOf(made, fact).origin = "given";
  };
  const MALFORMED = "A record is what record() has returned, as plain JSON";
  const EDITED = "The record does not follow from its own data: hand in what record() returned, unchanged";
  test.each<[string, Draft, string]>([
    ["no day", edited((made) => Reflect.deleteProperty(made, "on")), MALFORMED],
    ["no day beside derived facts", edited((made) => Object.assign(made, { on: null })), MALFORMED],
    ["a day that no month has", edited((made) => Object.assign(made, { on: "2026-02-30" })), MALFORMED],
    ["a day that is a number", edited((made) => Object.assign(made, { on: 20261129 })), MALFORMED],
    ["no name of a date", edited((made) => Reflect.deleteProperty(made.data[0], "date")), MALFORMED],
    ["a date in place of its name", edited((made) => Object.assign(made.data[0], { date: "1990-06-15" })), MALFORMED],
    ["an inherited name", edited((made) => Object.assign(made.data[0], { date: "toString" })), MALFORMED],
    [
      "a date that gives a fact which is missing",
      edited((made) => made.data.splice(made.data.indexOf(factOf(made, "residesInFrance")), 1)),
      MALFORMED,
    ],
    ["the name of another date", edited((made) => Object.assign(made.data[0], { date: "residenceSince" })), EDITED],
    ["a given fact with a date", edited((made) => Object.assign(made.data[1], { date: "birthDate" })), EDITED],
    ["one fact of a date given, the other derived", edited((made) => given(made, "residenceMonths")), EDITED],
    ["another value of a derived fact", edited((made) => Object.assign(made.data[0], { value: 11 })), EDITED],
    [
      "a derived fact that no date gives",
      edited((made) => Object.assign(made.data[1], { origin: "derived", date: "birthDate" })),
      EDITED,
    ],
  ])("%s", (_, input, message) => {
    expect(() => replay(input)).toThrow(
      expect.objectContaining({ name: "FactsError", issues: [{ path: ["record"], code: "record", message }] }),
    );
  });

  test("but not the one as it was made, nor one whose facts were all given", () => {
    expect(replay(edited(() => {})).success).toBe(true);
    expect(replay(kept(recordOn({ age: 36 }, ON))).success).toBe(true);
  });
});
