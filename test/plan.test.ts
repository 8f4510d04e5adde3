import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CompiledFact } from "../src/evaluate/compiled.js";
import { createCompletions } from "../src/evaluate/completions.js";
import { CONTRADICTION, edgeTo, type Loaded } from "../src/evaluate/load.js";
import { createPlan } from "../src/evaluate/plan.js";
import { perThousand } from "./runs.js";

/*
 * Small worlds, in which everybody can be told one by one: four facts, of which the last but one is part of a person only
 * where the first has its second class. What the best order of questions leaves to be expected is found here by trying
 * every order with everybody, from the definition alone.
 */

const WIDTHS = [2, 3, 2, 2];
const [CONTROL, BOUND] = [0, 2];
const FACTS: CompiledFact[] = WIDTHS.map((width, place) => ({
  name: `fact${place}`,
  ...(place === BOUND && { appliesWhen: { fact: CONTROL, classes: [1] } }),
  classes: Array.from({ length: width }, (_, index) => [`class${index}`]),
}));
const PLACES = WIDTHS.map((_, place) => place);

type Person = readonly number[];
const everybody: Person[] = WIDTHS.reduce<number[][]>(
  (some, width) => some.flatMap((person) => Array.from({ length: width }, (_, index) => [...person, index])),
  [[]],
);
/** An answer for everybody, `null` for those who cannot be; who lacks a fact has no answer by it. */
type World = readonly (number | null)[];
const answerIn = (world: World, person: Person) =>
  world[everybody.findIndex((each) => each.join() === lacking(person).join())] ?? null;
const lacking = (person: Person) =>
  person.map((index, place) => (place === BOUND && person[CONTROL] === 0 ? 0 : index));

/** The diagram of a world, equal parts shared and no question that makes no difference. */
function loadedFrom(world: World, order: readonly number[]): Loaded {
  const cells: number[] = [];
  const nodes = new Map<string, number>();
  const drawn = (level: number, person: Person): number => {
    const place = order[level];
    if (place === undefined) {
      const answer = answerIn(world, person);
      return answer === null ? CONTRADICTION : edgeTo(answer);
    }
    const children = Array.from({ length: WIDTHS[place] ?? 0 }, (_, index) =>
      drawn(level + 1, person.with(place, index)),
    );
    if (children.every((child) => child === children[0])) return children[0] ?? CONTRADICTION;
    const key = [place, ...children].join();
    const node = nodes.get(key) ?? cells.push(place, ...children) - children.length - 1;
    nodes.set(key, node);
    return node;
  };
  return {
    facts: FACTS,
    order,
    root: drawn(0, [0, 0, 0, 0]),
    cells,
    answerOf: (decision) => decision,
    needsOf: () => [],
    outcomes: [],
    needs: [],
    decision: () => {
      throw new Error("nobody is told a decision here");
    },
  };
}

type Open = readonly (readonly number[])[];
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
      const has = place !== BOUND || some.every((person) => person[CONTROL] === 1);
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

const worlds = (answers: number, nobody: number) =>
  fc.array(fc.option(fc.nat(answers - 1), { freq: nobody, nil: null }), { minLength: 24, maxLength: 24 });
const world = fc.oneof(worlds(2, 30), worlds(3, 30), worlds(2, 3), worlds(5, 4));
const orders = fc.constantFrom([0, 1, 2, 3], [3, 0, 2, 1], [1, 0, 3, 2]);
const openness = fc.tuple(...WIDTHS.map((width) => fc.subarray([...Array(width).keys()], { minLength: 1 })));
const everything: Open = WIDTHS.map((width) => [...Array(width).keys()]);
const opennesses = fc.oneof(fc.constant(everything), openness);
const evenly = (open: Open): number[][] =>
  open.map((classes, place) => Array<number>(WIDTHS[place] ?? 0).fill(1 / classes.length));
const weighed = (open: Open, weights: readonly number[][]) =>
  weights.map((own, place) => {
    const total = (open[place] ?? []).reduce((sum, index) => sum + (own[index] ?? 0), 0);
    return own.map((weight) => weight / total);
  });
const weights = fc.tuple(
  ...WIDTHS.map((width) => fc.array(fc.integer({ min: 1, max: 20 }), { minLength: width, maxLength: width })),
);

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
      { numRuns: perThousand(300) },
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
      { numRuns: perThousand(300) },
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
    expect(compare(everything.with(CONTROL, [0]))).toEqual({ expected: 2, worst: 2, questions: [1, 3] });
    expect(compare(everything.with(CONTROL, [1]))).toEqual({ expected: 3, worst: 3, questions: [1, 2, 3] });
  });
});
