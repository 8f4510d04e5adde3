import { changes, evaluate, FactsError, type FactsInput, type Outcome, rulebook, type Way } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classOf, everybody, NAMES } from "./everybody.js";
import { examples } from "./examples.js";
import { CLASSES, partialFacts, person } from "./people.js";
import type { Person } from "./reading.js";

type Facts = Record<string, string | number | boolean>;
const OUTCOMES = Object.keys(rulebook.outcomes).filter((outcome) => outcome !== "undetermined") as Outcome[];
const VERDICTS = ["eligible", "not-yet", "not-eligible", "already-issued"] as const;
const target = fc.constantFrom(...OUTCOMES, ...VERDICTS);
type Target = (typeof OUTCOMES)[number] | (typeof VERDICTS)[number];
const reaches = (outcome: string, aim: Target) =>
  outcome === aim || rulebook.outcomes[outcome as Outcome].verdict === aim;
const NUMBERS: readonly string[] = ["age", "residenceMonths", "temporaryNumberMonths"];

/** The facts once a change is made: who has no temporary number any more has no months of it. */
function changed(
  facts: FactsInput,
  way: Way,
  pick: (to: readonly (string | number | boolean)[]) => unknown,
): FactsInput {
  const after = { ...facts, ...Object.fromEntries(way.map(({ fact, to }) => [fact, pick(to)])) } as Facts;
  const moved = way.some(({ fact }) => fact === "nirKind") && after.nirKind !== "temporary";
  if (moved && !way.some(({ fact }) => fact === "temporaryNumberMonths")) delete after.temporaryNumberMonths;
  return after as FactsInput;
}
const keyOf = (literals: readonly (readonly [string, number])[]) =>
  literals
    .map(([fact, index]) => `${fact}:${index}`)
    .sort()
    .join();
/** One key for each choice among the values that will do. */
const keysOf = (ways: readonly Way[]) =>
  ways
    .flatMap((way) =>
      way.reduce<(readonly [string, number])[][]>(
        (some, { fact, to }) =>
          some.flatMap((each) => to.map((value) => [...each, [fact, classOf(fact, value)] as const])),
        [[]],
      ),
    )
    .map(keyOf)
    .sort();

/** Everybody is looked at: what makes another person of this one, if that is a way a life can go. */
function waysByBruteForce(whole: Person, aim: Target): string[] {
  const own = NAMES.map((name) => classOf(name, whole[name]));
  const found = new Map<string, [string, number][]>();
  for (const { classes, outcome } of everybody) {
    if (!reaches(outcome, aim)) continue;
    const literals: [string, number][] = [];
    const possible = NAMES.every((name, place) => {
      const [from, to] = [own[place] ?? -1, classes[place] ?? -1];
      if (from === to || to === -1) return true;
      // A number that begins is 0, as is assumed, unless it is said to be another.
      if (from === -1 && to === 0) return true;
      if (name === "birthPlace" || (NUMBERS.includes(name) && to < from)) return false;
      literals.push([name, to]);
      return true;
    });
    if (possible) found.set(keyOf(literals), literals);
  }
  return smallest([...found.values()]);
}

function smallest(sets: readonly (readonly [string, number])[][]): string[] {
  const bySize = [...sets].sort((a, b) => a.length - b.length);
  const kept: (readonly [string, number])[][] = [];
  for (const set of bySize) {
    const has = (fewer: readonly (readonly [string, number])[]) =>
      fewer.every(([fact, index]) => set.some((other) => other[0] === fact && other[1] === index));
    if (!kept.some(has)) kept.push(set);
  }
  return kept.map(keyOf).sort();
}

/** Each way leads there, whichever value is chosen, and no part of it does. */
function leadsThere(facts: FactsInput, ways: readonly Way[], aim: Target, assume: "defaults" | "nothing") {
  const there = (after: FactsInput) => reaches(evaluate(after, { assume }).outcome, aim);
  for (const way of ways) {
    const longest = Math.max(1, ...way.map(({ to }) => to.length));
    for (let value = 0; value < longest; value++) {
      expect(there(changed(facts, way, (to) => to[value % to.length])), JSON.stringify(way)).toBe(true);
    }
    for (const left of way) {
      const part = way.filter((each) => each !== left);
      const after = changed(facts, part, ([first]) => first);
      const accepted = (() => {
        try {
          return there(after);
        } catch {
          return false;
        }
      })();
      expect(accepted, `${JSON.stringify(way)} without ${left.fact}`).toBe(false);
    }
  }
  const lengths = ways.map((way) => way.length);
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
}

describe("changes", () => {
  test("are every smallest change that leads to the target, for persons of whom all is known", () => {
    fc.assert(
      fc.property(person, target, (whole, aim) => {
        const ways = changes(whole, aim);
        expect(keysOf(ways)).toEqual(waysByBruteForce(whole, aim));
        leadsThere(whole, ways, aim, "defaults");
      }),
      { numRuns: 300 },
    );
  });

  /** Every change of two facts at most, or knowledge of them, tried one by one. */
  function shortWays(facts: FactsInput, aim: Target, assume: "defaults" | "nothing"): string[] {
    const moves = NAMES.flatMap((name) => {
      const assumed =
        assume === "defaults" ? (rulebook.facts[name] as { default?: string | number | boolean }).default : undefined;
      const room = name !== "temporaryNumberMonths" || facts.nirKind === "temporary";
      const now = facts[name] ?? (room ? assumed : undefined);
      const representatives = new Map(CLASSES[name].map((value) => [classOf(name, value), value]));
      if (name === "residenceMonths") representatives.set(1, 1);
      return [...representatives].flatMap(([index, value]) => {
        const own = classOf(name, now);
        if (index === own || (own >= 0 && (name === "birthPlace" || (NUMBERS.includes(name) && index < own))))
          return [];
        return [[name, index, value] as const];
      });
    });
    const sets = [
      [],
      ...moves.map((move) => [move]),
      ...moves.flatMap((one, i) =>
        moves
          .slice(i + 1)
          .filter((two) => two[0] !== one[0])
          .map((two) => [one, two]),
      ),
    ];
    const leading = sets.filter((set) => {
      const way = set.map(([fact, , value]) => ({ fact, to: [value] })) as unknown as Way;
      try {
        return reaches(
          evaluate(
            changed(facts, way, ([first]) => first),
            { assume },
          ).outcome,
          aim,
        );
      } catch {
        return false;
      }
    });
    return smallest(leading.map((set) => set.map(([name, index]) => [name, index] as const)));
  }

  const agrees = (facts: FactsInput, aim: Target, assume: "defaults" | "nothing") => {
    const ways = changes(facts, aim, { assume });
    leadsThere(facts, ways, aim, assume);
    expect(keysOf(ways.filter(({ length }) => length <= 2))).toEqual(shortWays(facts, aim, assume));
  };
  test("are every change of one or two facts, and longer ones that lead there, where facts are unknown or assumed", () => {
    fc.assert(fc.property(partialFacts, target, fc.constantFrom("defaults" as const, "nothing" as const), agrees), {
      numRuns: 15,
    });
  });
  test.each(examples.map((example) => [example.person.en, example] as const))("%s", (_, { facts, assume }) => {
    agrees(facts, "eligible", assume ?? "defaults");
  });

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
    expect(() => changes({}, "undetermined")).toThrow(/target is one of covered-elsewhere/);
    expect(() => changes({}, "constructor" as never)).toThrow(FactsError);
    expect(() => changes({}, { toString: () => "eligible" } as never)).toThrow(FactsError);
    expect(() => changes({}, "eligible", null as never)).toThrow(FactsError);
  });
});
