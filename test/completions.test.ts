import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCompletions, type Open } from "../src/evaluate/completions.js";
import {
  answerIn,
  BOUND,
  CONTROL,
  everybody,
  everything,
  loadedFrom,
  opennesses,
  orders,
  type Person,
  PLACES,
  ROOM,
  RUNS,
  type World,
  world,
} from "./worlds.js";

/** Decisions come in pairs that differ in their blockers alone; the others differ in the documents that they need. */
const answerOf = (decision: number) => decision - (decision % 2);
const needsOf = (decision: number) => [0, 1, 2].filter((need) => (decision >> (need + 1)) & 1);
const NEEDS = ["first", "second", "third"].map((document) => ["procedure", document] as const);

const of = (answers: World, order: readonly number[], defaults: readonly number[] = []) =>
  createCompletions(loadedFrom(answers, order, { answerOf, needsOf, needs: NEEDS }), [...defaults]);
const isThere = (answers: World, person: Person) => answerIn(answers, person) !== null;
const whoAre = (answers: World, open: Open) =>
  everybody.filter(
    (person) => isThere(answers, person) && person.every((index, place) => open[place]?.includes(index)),
  );

describe("of those who are left", () => {
  test("every decision is found once, in order", () => {
    fc.assert(
      fc.property(world, orders, opennesses, (answers, order, open) => {
        const found = whoAre(answers, open).map((person) => answerIn(answers, person) ?? -1);
        expect(of(answers, order).left(open).decisions).toEqual([...new Set(found)].sort((a, b) => a - b));
      }),
      { numRuns: RUNS },
    );
  });

  test("nobody is left where a fact has no class", () => {
    const all = everybody.map((_, number) => number);
    for (const place of PLACES) {
      const left = of(all, PLACES).left(everything.map((classes, other) => (other === place ? [] : classes)));
      expect([...left.read, ...left.decisions]).toEqual([]);
    }
  });

  test("no fact is read where everybody has one answer", () => {
    const { read, decisions } = of(
      everybody.map(() => 0),
      PLACES,
    ).left(everything);
    expect([[...read], decisions]).toEqual([[], [0]]);
  });

  test("a fact that makes a difference is read", () => {
    fc.assert(
      fc.property(world, orders, opennesses, (answers, order, open) => {
        const { left, differences } = of(answers, order);
        const { read } = left(open);
        for (const { fact } of differences(open, new Set())) expect(read).toContain(fact);
      }),
      { numRuns: RUNS },
    );
  });
});

test("who is open follows from what is told: who has told the bound fact has it", () => {
  const { open } = of(
    everybody.map(() => 0),
    PLACES,
    [1, 2, -1, 0],
  );
  const UNKNOWN = -1;
  const all = [UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN];
  expect(open(all, new Set())).toEqual(everything);
  expect(open(all, new Set([0, 1]))).toEqual([[1], [2], [0, 1], [0, 1]]);
  expect(open([0, 1, UNKNOWN, 1], new Set())).toEqual([[0], [1], [0, 1], [1]]);
  expect(open(all.with(BOUND, 1), new Set())).toEqual([[ROOM], [0, 1, 2], [1], [0, 1]]);
  expect(open(all.with(BOUND, 1).with(CONTROL, 1 - ROOM), new Set())).toEqual([[], [0, 1, 2], [1], [0, 1]]);
});

describe("two persons who differ in one fact alone", () => {
  /** What differs between persons who have the same but for one fact; of an assumed fact one has the default. */
  function differencesIn(answers: World, open: Open, assumed: ReadonlySet<number>) {
    return PLACES.flatMap((place) => {
      const some = whoAre(answers, open);
      const others = (person: Person) =>
        (assumed.has(place) ? (everything[place] ?? []) : (open[place] ?? []))
          .map((index) => person.with(place, index))
          .filter((other) => isThere(answers, other));
      const pairs = some
        .flatMap((person) => others(person).map((other) => [person, other]))
        .map((pair) => pair.map((person) => answerOf(answerIn(answers, person) ?? 0)))
        .filter(([one, other]) => one !== other);
      const needed = [0, 1, 2].filter((need) =>
        pairs.some(([one = 0, other = 0]) => needsOf(one).includes(need) !== needsOf(other).includes(need)),
      );
      return pairs.length > 0 ? [{ fact: place, needs: needed }] : [];
    });
  }
  const many = fc.array(fc.option(fc.nat(15), { freq: 8, nil: null }), { minLength: 24, maxLength: 24 });

  test("differ in the answer, and in these documents, exactly where it is said", () => {
    fc.assert(
      fc.property(fc.oneof(many, world), orders, opennesses, (answers, order, open) => {
        expect(of(answers, order).differences(open, new Set())).toEqual(differencesIn(answers, open, new Set()));
      }),
      { numRuns: RUNS },
    );
  });

  test("and where one of them has what was assumed", () => {
    const assumptions = fc.subarray(PLACES.filter((place) => place !== BOUND && place !== CONTROL));
    fc.assert(
      fc.property(fc.oneof(many, world), orders, opennesses, assumptions, (answers, order, all, places) => {
        const assumed = new Set(places);
        const open = all.map((classes, place) => (assumed.has(place) ? classes.slice(0, 1) : classes));
        expect(of(answers, order).differences(open, assumed)).toEqual(differencesIn(answers, open, assumed));
      }),
      { numRuns: RUNS },
    );
  });
});
