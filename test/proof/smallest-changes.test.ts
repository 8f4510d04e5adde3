import { changes, type FactsInput } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allPersons } from "../all-persons.js";
import {
  type ChangeSet,
  changed,
  expectToReach,
  impliedNumber,
  isReachedBy,
  keysOf,
  NUMBERS,
  OUTCOMES,
  reaches,
  smallest,
  type Target,
  target,
} from "../change-sets.js";
import { applies, CLASSES, classOf, DEFAULTS, NAMES } from "../classes.js";
import { examples } from "../examples.js";
import { partialFacts, person } from "../people.js";
import type { Person } from "../reading.js";
import { perThousand } from "../runs.js";

/**
 * Finds the change from one person to every other complete person. A change is a number with one digit for each fact: 0 for
 * an unchanged fact, otherwise the new class plus 1.
 */
function changesByBruteForce(whole: Person, aim: Target): string[] {
  const own = NAMES.map((name) => classOf(name, whole[name]));
  const moves = NAMES.map((name, fact) => Array.from({ length: BASE - 1 }, (_, to) => move(name, own[fact] ?? -1, to)));
  const found = new Set<number>();
  const aims = new Set(OUTCOMES.filter((outcome) => reaches(outcome, aim)) as string[]);
  for (const { classes, outcome } of allPersons) {
    if (!aims.has(outcome)) continue;
    let change = 0;
    for (let fact = 0; fact < classes.length && change !== IMPOSSIBLE; fact++) {
      const to = classes[fact] ?? -1;
      // A fact disappears with the fact that it depends on, which is the change.
      const digit = to === -1 ? 0 : (moves[fact]?.[to] ?? IMPOSSIBLE);
      change = digit === IMPOSSIBLE ? IMPOSSIBLE : change * BASE + digit;
    }
    if (change !== IMPOSSIBLE) found.add(change);
  }
  return smallest([...found].map(literalsOf));
}
const IMPOSSIBLE = -1;
/** Above the classes of every fact; thirteen digits still fit into a safe integer. */
const BASE = 10;

function move(name: keyof Person, from: number, to: number): number {
  // What comes with a new number is assumed to be its default.
  if (from === to || (from === -1 && to === classOf(name, DEFAULTS[name]))) return 0;
  return name === "birthPlace" || (NUMBERS.includes(name) && to < from) ? IMPOSSIBLE : to + 1;
}

function literalsOf(change: number): [string, number][] {
  const literals: [string, number][] = [];
  let rest = change;
  for (let fact = NAMES.length - 1; rest > 0; fact--) {
    const digit = rest % BASE;
    if (digit > 0) literals.push([NAMES[fact] ?? "", digit - 1]);
    rest = (rest - digit) / BASE;
  }
  return literals;
}

describe("changes", () => {
  test("are every smallest change that leads to the target, for complete persons", () => {
    fc.assert(
      fc.property(person, target, (whole, aim) => {
        const sets = changes(whole, aim);
        expect(keysOf(sets)).toEqual(changesByBruteForce(whole, aim));
        expectToReach(whole, sets, aim, "defaults");
      }),
      { numRuns: perThousand(300) },
    );
  });

  /** Tries every change of at most two facts, and every value of unknown ones. */
  function shortChanges(facts: FactsInput, aim: Target, assume: "defaults" | "nothing"): string[] {
    const moves = NAMES.flatMap((name) => {
      const { nirKind } = impliedNumber(facts);
      const known = { nirKind, ...facts };
      const isAssumed = assume === "defaults" && applies(name, known);
      const now = known[name] ?? (isAssumed ? DEFAULTS[name] : undefined);
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
      const changeSet = set.map(([fact, , value]) => ({ fact, to: [value] })) as unknown as ChangeSet;
      try {
        return isReachedBy(
          changed(facts, changeSet, ([first]) => first),
          aim,
          assume,
        );
      } catch {
        return false;
      }
    });
    return smallest(leading.map((set) => set.map(([name, index]) => [name, index] as const)));
  }

  const agrees = (facts: FactsInput, aim: Target, assume: "defaults" | "nothing") => {
    const sets = changes(facts, aim, { assume });
    expectToReach(facts, sets, aim, assume);
    expect(keysOf(sets.filter(({ length }) => length <= 2))).toEqual(shortChanges(facts, aim, assume));
  };
  test("are every change of one or two facts that leads to the target, for partial facts", () => {
    fc.assert(fc.property(partialFacts, target, fc.constantFrom("defaults" as const, "nothing" as const), agrees), {
      numRuns: perThousand(8),
    });
  });
  test.each(examples.map((example) => [example.person.en, example] as const))("%s", (_, { facts, assume }) => {
    agrees(facts, "eligible", assume ?? "defaults");
  });
});
