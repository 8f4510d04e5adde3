import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCompletions, type Open } from "../src/evaluate/completions.js";
import { createPlan } from "../src/evaluate/question-order.js";
import {
  answerIn,
  BOUND,
  CONTROL,
  evenly,
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
  weighed,
  weights,
  world,
} from "./worlds.js";

type Outcome = { expected: number; worst: number; questions: number[] };

/** What the best order of questions leaves, found with everybody. */
function bestOf(world: World, order: readonly number[], open: Open, likely: Open): Outcome {
  const weightOf = (person: Person) => person.reduce((share, index, place) => share * (likely[place]?.[index] ?? 0), 1);
  const weigh = (some: readonly Person[]) => some.reduce((sum, person) => sum + weightOf(person), 0);
  const alike = (a: Person, b: Person, but: number) => a.every((index, place) => place === but || index === b[place]);

  const left = (some: readonly Person[], unknown: readonly number[]): Outcome => {
    const answers = new Set(some.map((person) => answerIn(world, person)));
    if (answers.size < 2) return { expected: 0, worst: 0, questions: [] };
    const differs = (place: number) =>
      some.some((a) => some.some((b) => alike(a, b, place) && answerIn(world, a) !== answerIn(world, b)));
    const mattering = unknown.filter(differs);
    const costs = (mattering.length > 0 ? mattering : unknown).map((place) => {
      const has = place !== BOUND || some.every((person) => person[CONTROL] === ROOM);
      if (!has) return { place, expected: Number.POSITIVE_INFINITY, worst: 0 };
      const nexts = (open[place] ?? []).map((index) => {
        const told = some.filter((person) => person[place] === index);
        return {
          share: weigh(told) / weigh(some),
          ...left(
            told,
            unknown.filter((other) => other !== place),
          ),
        };
      });
      return {
        place,
        expected: 1 + nexts.reduce((sum, { share, expected }) => sum + share * expected, 0),
        worst: 1 + Math.max(...nexts.map(({ worst }) => worst)),
      };
    });
    const sorted = costs.toSorted((a, b) => (Math.abs(a.expected - b.expected) < 1e-7 ? 0 : a.expected - b.expected));
    const { expected = 0, worst = 0 } = sorted[0] ?? {};
    return { expected, worst, questions: sorted.map(({ place }) => place) };
  };
  const there = everybody.filter(
    (person) => answerIn(world, person) !== null && person.every((index, place) => open[place]?.includes(index)),
  );
  return left(
    there,
    order.filter((place) => (open[place]?.length ?? 0) > 1),
  );
}

function planOf(world: World, order: readonly number[]) {
  const loaded = loadedFrom(world, order);
  const completions = createCompletions(loaded, []);
  return { ...createPlan(loaded, completions), left: completions.left };
}

describe("of all orders of questions", () => {
  const asExpected = (found: ReturnType<ReturnType<typeof planOf>["compare"]>, best: Outcome) => {
    expect(found?.expected).toBeCloseTo(best.expected, 7);
    expect([found?.worst, found?.questions]).toEqual([best.worst, best.questions]);
  };

  test("the best is found where answers are as likely as each other", () => {
    fc.assert(
      fc.property(world, orders, opennesses, (answers, order, open) => {
        const best = bestOf(answers, order, open, evenly(open));
        fc.pre(Number.isFinite(best.expected));
        const { compare, questions } = planOf(answers, order);
        asExpected(compare(open), best);
        expect(questions(open, PLACES)).toEqual(best.questions);
      }),
      { numRuns: RUNS },
    );
  });

  test("the best is found where some answers are likelier than others", () => {
    fc.assert(
      fc.property(world, orders, opennesses, weights, (answers, order, open, own) => {
        const likely = weighed(open, own);
        const best = bestOf(answers, order, open, likely);
        fc.pre(Number.isFinite(best.expected));
        asExpected(planOf(answers, order).compare(open, likely), best);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("where everybody has an answer of their own", () => {
  const own = everybody.map((_, number) => number);
  // Two by three by two by two classes; each fact may be open too.
  const STATES = 3 * 4 * 3 * 3;

  test("every order is compared up to the number of states that is said", () => {
    const { compare } = planOf(own, PLACES);
    expect(compare(everything, evenly(everything), STATES)?.worst).toBe(4);
    expect(compare(everything, evenly(everything), STATES - 1)).toBeNull();
  });

  test("everybody without the bound fact is asked three questions, the others four", () => {
    const { compare } = planOf(own, PLACES);
    expect(compare(everything)).toEqual({ expected: 3.5, worst: 4, questions: [0, 1, 3, 2] });
    expect(compare(everything.with(CONTROL, [1 - ROOM]))).toEqual({ expected: 2, worst: 2, questions: [1, 3] });
    expect(compare(everything.with(CONTROL, [ROOM]))).toEqual({ expected: 3, worst: 3, questions: [1, 2, 3] });
  });
});
