import { changes, FactsError, rulebook } from "carte-vitale";
import { describe, expect, test } from "vitest";

describe("changes", () => {
  test("a child of 11 waits for a year", () => {
    const ways = changes({ age: 11, nirKind: "permanent", status: "dependent" }, "eligible");
    expect(ways[0]).toEqual([
      { fact: "age", from: 11, to: [12], highest: 15, by: "wait", wait: { count: 1, unit: "years" } },
    ]);
  });

  test("a newcomer without work obtains a number, and waits two months or takes up work", () => {
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

  test("a temporary number that does not exist yet expires nine months after it is issued", () => {
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

  test("a number that is temporary by its months is known to be so", () => {
    const [first] = changes({ temporaryNumberMonths: 9, age: 30, status: "employee" }, "eligible");
    expect(first).toEqual([
      { fact: "nirKind", from: "temporary", to: ["permanent"], highest: null, by: "obtain", wait: null },
    ]);
  });

  test("nobody obtains a permit that has expired, nor waits no time at all", () => {
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
    const none = { age: 16, nirKind: "none", status: "employee" } as const;
    const ways = changes(none, "temporary-number", { assume: "nothing" }).flat();
    expect(ways.filter(({ wait }) => wait !== null && wait.count === 0)).toEqual([]);
    expect(ways.find(({ fact }) => fact === "temporaryNumberMonths")).toMatchObject({
      to: [0],
      highest: 8,
      by: "declare",
    });
    expect(
      changes(none, "temporary-number-expired", { assume: "nothing" })
        .flat()
        .find(({ fact }) => fact === "temporaryNumberMonths"),
    ).toMatchObject({
      by: "wait",
      wait: { count: 9, unit: "months" },
    });
  });

  test("what is not known is declared, not waited for", () => {
    const [first] = changes({ nirKind: "permanent", status: "employee" }, "eligible");
    expect(first).toEqual([{ fact: "age", from: null, to: [12], highest: 15, by: "declare", wait: null }]);
  });

  test("a verdict is reached by any of its outcomes: a lost card is replaced at twelve", () => {
    const ways = changes({ age: 11, nirKind: "permanent", status: "dependent", cardState: "lost" }, "eligible");
    expect(ways[0]?.map(({ fact, to }) => [fact, to])).toEqual([["age", [12]]]);
  });

  test("nothing has to change where the target is reached", () => {
    expect(changes({ age: 34, nirKind: "permanent", status: "employee" }, "eligible")).toEqual([[]]);
  });

  test("no birth place changes, no number falls: some targets are out of reach", () => {
    expect(changes({ age: 40, nirKind: "permanent", status: "employee" }, "too-young")).toEqual([]);
    const settled = { age: 40, nirKind: "permanent", status: "student", residenceMonths: 5 } as const;
    expect(changes(settled, "not-resident")).toEqual([]);
  });

  test("are frozen; facts, options and targets that are none are refused", () => {
    const ways = changes({ age: 11 }, "eligible");
    expect(Object.isFrozen(ways) && Object.isFrozen(ways[0])).toBe(true);
    expect(() => changes({ age: -1 }, "eligible")).toThrow(FactsError);
    const outcomes = Object.keys(rulebook.outcomes).filter((id) => id !== "undetermined");
    const targets = [...new Set([...outcomes, "not-eligible", "not-yet", "already-issued"])];
    try {
      changes({}, "undetermined");
      expect.fail("accepted");
    } catch (error) {
      const [issue] = (error as FactsError).issues;
      expect(issue).toMatchObject({ path: ["target"], code: "target" });
      const [, told = ""] = /^target is one of (.*)$/.exec(issue?.message ?? "") ?? [];
      expect(told.split(", ").toSorted()).toEqual(targets.toSorted());
    }
    expect(() => changes({}, "constructor" as never)).toThrow(FactsError);
    expect(() => changes({}, { toString: () => "eligible" } as never)).toThrow(FactsError);
    expect(() => changes({}, "eligible", null as never)).toThrow(FactsError);
  });
});
