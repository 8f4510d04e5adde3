import { changes, evaluate, type FactsInput, rulebook } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allPersons } from "../all-persons.js";
import {
  type ChangeSet,
  changed,
  expectToReach,
  keysOf,
  NUMBERS,
  OUTCOMES,
  reaches,
  smallest,
  type Target,
  target,
} from "../change-sets.js";
import { CLASSES, classOf, NAMES } from "../classes.js";
import { examples } from "../examples.js";
import { partialFacts, person } from "../people.js";
import type { Person } from "../reading.js";
import { perThousand } from "../runs.js";

/**
 * Everybody is looked at: what makes another person of this one, if that is a way a life can go. A change is a number with
 * one digit a fact: 0 for what stays, otherwise the class it comes to, counted from 1.
 */
function waysByBruteForce(whole: Person, aim: Target): string[] {
  const own = NAMES.map((name) => classOf(name, whole[name]));
  const moves = NAMES.map((name, place) =>
    Array.from({ length: BASE - 1 }, (_, to) => move(name, own[place] ?? -1, to)),
  );
  const found = new Set<number>();
  const aims = new Set(OUTCOMES.filter((outcome) => reaches(outcome, aim)) as string[]);
  for (const { classes, outcome } of allPersons) {
    if (!aims.has(outcome)) continue;
    let change = 0;
    for (let place = 0; place < classes.length && change !== IMPOSSIBLE; place++) {
      const to = classes[place] ?? -1;
      // Who lacks a fact lacks it by another: nobody is told to.
      const digit = to === -1 ? 0 : (moves[place]?.[to] ?? IMPOSSIBLE);
      change = digit === IMPOSSIBLE ? IMPOSSIBLE : change * BASE + digit;
    }
    if (change !== IMPOSSIBLE) found.add(change);
  }
  return smallest([...found].map(literalsOf));
}
const IMPOSSIBLE = -1;
/** More than the classes of any fact: twelve digits of it are still a whole number. */
const BASE = 10;

function move(name: keyof Person, from: number, to: number): number {
  // A number that begins is 0, as is assumed, unless it is said to be another.
  if (from === to || (from === -1 && to === 0)) return 0;
  return name === "birthPlace" || (NUMBERS.includes(name) && to < from) ? IMPOSSIBLE : to + 1;
}

function literalsOf(change: number): [string, number][] {
  const literals: [string, number][] = [];
  let rest = change;
  for (let place = NAMES.length - 1; rest > 0; place--) {
    const digit = rest % BASE;
    if (digit > 0) literals.push([NAMES[place] ?? "", digit - 1]);
    rest = (rest - digit) / BASE;
  }
  return literals;
}

describe("changes", () => {
  test("are every smallest change that leads to the target, for persons of whom all is known", () => {
    fc.assert(
      fc.property(person, target, (whole, aim) => {
        const ways = changes(whole, aim);
        expect(keysOf(ways)).toEqual(waysByBruteForce(whole, aim));
        expectToReach(whole, ways, aim, "defaults");
      }),
      { numRuns: perThousand(300) },
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
      const way = set.map(([fact, , value]) => ({ fact, to: [value] })) as unknown as ChangeSet;
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
    expectToReach(facts, ways, aim, assume);
    expect(keysOf(ways.filter(({ length }) => length <= 2))).toEqual(shortWays(facts, aim, assume));
  };
  test("are every change of one or two facts, and longer ones that lead there, where facts are unknown or assumed", () => {
    fc.assert(fc.property(partialFacts, target, fc.constantFrom("defaults" as const, "nothing" as const), agrees), {
      numRuns: perThousand(8),
    });
  });
  test.each(examples.map((example) => [example.person.en, example] as const))("%s", (_, { facts, assume }) => {
    agrees(facts, "eligible", assume ?? "defaults");
  });
});
