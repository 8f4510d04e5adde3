import { changes, FactsError, rulebook } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { minimumAge, stableResidence, THRESHOLDS, temporaryNumberValidity } from "./thresholds.js";

/** The age at which the law next changes after the minimum age. */
const nextAge = THRESHOLDS.age[1] ?? 0;

describe("Changes", () => {
  test("A child waits one year for the card", () => {
    const changeSets = changes({ age: minimumAge - 1, nirKind: "permanent", status: "dependent" }, "eligible");
    expect(changeSets[0]).toEqual([
      {
        fact: "age",
        from: minimumAge - 1,
        to: [minimumAge],
        highest: nextAge - 1,
        by: "wait",
        wait: { count: 1, unit: "years" },
      },
    ]);
  });

  test("A newcomer without work obtains a number, and waits for stable residence or takes up work", () => {
    const newcomer = {
      age: 34,
      nirKind: "none",
      status: "inactive",
      residenceMonths: 0,
      birthPlace: "france",
    } as const;
    const [first, second] = changes(newcomer, "eligible");
    expect(first).toEqual([
      { fact: "nirKind", from: "none", to: ["permanent"], highest: null, by: "obtain", wait: null },
      {
        fact: "residenceMonths",
        from: 0,
        to: [stableResidence],
        highest: null,
        by: "wait",
        wait: { count: stableResidence, unit: "months" },
      },
    ]);
    expect(second).toEqual([
      { fact: "nirKind", from: "none", to: ["permanent"], highest: null, by: "obtain", wait: null },
      {
        fact: "status",
        from: "inactive",
        to: expect.arrayContaining(["employee"]),
        highest: null,
        by: "circumstance",
        wait: null,
      },
    ]);
  });

  test("A temporary number yet to be issued expires after its validity", () => {
    const facts = { age: 34, nirKind: "none", status: "employee", nationality: "eu" } as const;
    expect(changes(facts, "temporary-number-expired")).toEqual([
      [
        { fact: "nirKind", from: "none", to: ["temporary"], highest: null, by: "obtain", wait: null },
        {
          fact: "temporaryNumberMonths",
          from: null,
          to: [temporaryNumberValidity],
          highest: null,
          by: "wait",
          wait: { count: temporaryNumberValidity, unit: "months" },
        },
      ],
    ]);
  });

  test("Months of a temporary number imply the number that a change replaces", () => {
    const [first] = changes(
      { temporaryNumberMonths: temporaryNumberValidity, age: 30, status: "employee" },
      "eligible",
    );
    expect(first).toEqual([
      { fact: "nirKind", from: "temporary", to: ["permanent"], highest: null, by: "obtain", wait: null },
    ]);
  });

  test("An expired permit is never obtained, and no wait is of 0 months", () => {
    const retired = {
      age: 30,
      status: "retired",
      nationality: "other",
      residencePermit: "none",
      nirKind: "permanent",
    } as const;
    const kinds = changes(retired, "eligible")
      .flat()
      .filter(({ fact }) => fact === "residencePermit")
      .map(({ to, by }) => `${to.join()} ${by}`);
    expect(new Set(kinds)).toEqual(new Set(["valid obtain", "grace circumstance"]));
    const unregistered = { age: 16, nirKind: "none", status: "employee" } as const;
    const toTemporary = changes(unregistered, "temporary-number", { assume: "nothing" }).flat();
    expect(toTemporary.filter(({ wait }) => wait !== null && wait.count === 0)).toEqual([]);
    expect(toTemporary.find(({ fact }) => fact === "temporaryNumberMonths")).toMatchObject({
      to: [0],
      highest: temporaryNumberValidity - 1,
      by: "declare",
    });
    expect(
      changes(unregistered, "temporary-number-expired", { assume: "nothing" })
        .flat()
        .find(({ fact }) => fact === "temporaryNumberMonths"),
    ).toMatchObject({
      by: "wait",
      wait: { count: temporaryNumberValidity, unit: "months" },
    });
  });

  test("An unknown fact is declared, not waited for", () => {
    const [first] = changes({ nirKind: "permanent", status: "employee" }, "eligible");
    expect(first).toEqual([
      { fact: "age", from: null, to: [minimumAge], highest: nextAge - 1, by: "declare", wait: null },
    ]);
  });

  test("A verdict is reached by any of its outcomes: a lost card is replaced at the minimum age", () => {
    const changeSets = changes(
      { age: minimumAge - 1, nirKind: "permanent", status: "dependent", cardState: "lost" },
      "eligible",
    );
    expect(changeSets[0]?.map(({ fact, to }) => [fact, to])).toEqual([["age", [minimumAge]]]);
  });

  test("Nothing has to change where the target is reached", () => {
    expect(changes({ age: 34, nirKind: "permanent", status: "employee" }, "eligible")).toEqual([[]]);
  });

  test("A lower age, or fewer months of residence, is out of reach", () => {
    expect(changes({ age: 40, nirKind: "permanent", status: "employee" }, "too-young")).toEqual([]);
    const settled = { age: 40, nirKind: "permanent", status: "student", residenceMonths: 5 } as const;
    expect(changes(settled, "not-resident")).toEqual([]);
  });

  test("are frozen, and refuse unknown facts, options and targets", () => {
    const changeSets = changes({ age: minimumAge - 1 }, "eligible");
    expect(Object.isFrozen(changeSets) && Object.isFrozen(changeSets[0])).toBe(true);
    expect(() => changes({ age: -1 }, "eligible")).toThrow(FactsError);
    const outcomes = Object.keys(rulebook.outcomes).filter((id) => id !== "undetermined");
    const targets = [...new Set([...outcomes, "not-eligible", "not-yet", "already-issued"])];
    try {
      changes({}, "undetermined");
      expect.fail("accepted");
    } catch (error) {
      const [issue] = (error as FactsError).issues;
      expect(issue).toMatchObject({ path: ["target"], code: "target" });
      const [, listed = ""] = /^Unknown target. Accepted targets: (.*)$/.exec(issue?.message ?? "") ?? [];
      expect(listed.split(", ").toSorted()).toEqual(targets.toSorted());
    }
    expect(() => changes({}, "constructor" as never)).toThrow(FactsError);
    expect(() => changes({}, { toString: () => "eligible" } as never)).toThrow(FactsError);
    expect(() => changes({}, "eligible", null as never)).toThrow(FactsError);
  });
});
