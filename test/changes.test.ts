import { changes, FactsError, rulebook } from "carte-vitale";
import { describe, expect, test } from "vitest";

describe("Changes", () => {
  test("A child of 11 waits one year for the card", () => {
    const changeSets = changes({ age: 11, nirKind: "permanent", status: "dependent" }, "eligible");
    expect(changeSets[0]).toEqual([
      { fact: "age", from: 11, to: [12], highest: 15, by: "wait", wait: { count: 1, unit: "years" } },
    ]);
  });

  test("A newcomer without work obtains a number, and waits two months or takes up work", () => {
    const newcomer = {
      age: 34,
      nirKind: "none",
      status: "inactive",
      residenceMonths: 1,
      birthPlace: "france",
    } as const;
    const [first, second] = changes(newcomer, "eligible");
    expect(first).toEqual([
      { fact: "nirKind", from: "none", to: ["permanent"], highest: null, by: "obtain", wait: null },
      { fact: "residenceMonths", from: 1, to: [3], highest: null, by: "wait", wait: { count: 2, unit: "months" } },
    ]);
    expect(second).toEqual([
      { fact: "nirKind", from: "none", to: ["permanent"], highest: null, by: "obtain", wait: null },
      { fact: "status", from: "inactive", to: ["employee"], highest: null, by: "circumstance", wait: null },
    ]);
  });

  test("A temporary number yet to be issued expires after nine months", () => {
    const facts = { age: 34, nirKind: "none", status: "employee", nationality: "eu" } as const;
    expect(changes(facts, "temporary-number-expired")).toEqual([
      [
        { fact: "nirKind", from: "none", to: ["temporary"], highest: null, by: "obtain", wait: null },
        {
          fact: "temporaryNumberMonths",
          from: null,
          to: [9],
          highest: null,
          by: "wait",
          wait: { count: 9, unit: "months" },
        },
      ],
    ]);
  });

  test("Months of a temporary number imply the number that a change replaces", () => {
    const [first] = changes({ temporaryNumberMonths: 9, age: 30, status: "employee" }, "eligible");
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
      highest: 8,
      by: "declare",
    });
    expect(
      changes(unregistered, "temporary-number-expired", { assume: "nothing" })
        .flat()
        .find(({ fact }) => fact === "temporaryNumberMonths"),
    ).toMatchObject({
      by: "wait",
      wait: { count: 9, unit: "months" },
    });
  });

  test("An unknown fact is declared, not waited for", () => {
    const [first] = changes({ nirKind: "permanent", status: "employee" }, "eligible");
    expect(first).toEqual([{ fact: "age", from: null, to: [12], highest: 15, by: "declare", wait: null }]);
  });

  test("A verdict is reached by any of its outcomes: a lost card is replaced at 12", () => {
    const changeSets = changes({ age: 11, nirKind: "permanent", status: "dependent", cardState: "lost" }, "eligible");
    expect(changeSets[0]?.map(({ fact, to }) => [fact, to])).toEqual([["age", [12]]]);
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
    const changeSets = changes({ age: 11 }, "eligible");
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
