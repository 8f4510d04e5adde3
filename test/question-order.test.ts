import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createQuestionOrder, type ExpectedCost, questionTable } from "../src/evaluate/question-order.js";
import { valueClassCount } from "../src/model/artefact.js";
import {
  alikeBut,
  at,
  BESIDE,
  type Combination,
  completionsIn,
  type Domains,
  layouts,
  RUNS,
  SIZE,
  type World,
  world,
  worldOf,
} from "./worlds.js";

/** What the best order of questions costs, found by trying every order on every completion. */
function byBruteForce(own: World, domains: Domains, likelihoods: Domains): ExpectedCost {
  const { control, dependent, terminalOf } = own;
  const values = domains.map((classes, level) =>
    classes.filter((index) => index < valueClassCount(at(own.facts, level))),
  );
  const weightOf = (person: Combination) =>
    person.reduce((share, index, level) => share * (at(likelihoods, level)[index] ?? 1), 1);
  const weigh = (some: readonly Combination[]) => some.reduce((sum, person) => sum + weightOf(person), 0);
  const freeBeside = (level: number) => (level === control ? [level, dependent] : [level]);

  const best = (left: readonly Combination[], unknown: readonly number[]): ExpectedCost => {
    if (new Set(left.map(terminalOf)).size < 2) return { expected: 0, worst: 0, questions: [] };
    const differBy = (level: number, one: Combination, other: Combination) =>
      one[level] !== other[level] && alikeBut(one, other, freeBeside(level)) && terminalOf(one) !== terminalOf(other);
    const isSensitive = (level: number) => left.some((one) => left.some((other) => differBy(level, one, other)));
    const sensitive = unknown.filter(isSensitive);
    const costs = (sensitive.length > 0 ? sensitive : unknown).map((level) => {
      const applies = level !== dependent || left.every((person) => person[control] === BESIDE);
      if (!applies) return { level, expected: Number.POSITIVE_INFINITY, worst: 0 };
      const branches = at(values, level).map((index) => {
        const within = left.filter((person) => person[level] === index);
        const others = unknown.filter((other) => other !== level);
        return { share: weigh(within) / weigh(left), ...best(within, others) };
      });
      return {
        level,
        expected: 1 + branches.reduce((sum, { share, expected }) => sum + share * expected, 0),
        worst: 1 + Math.max(...branches.map(({ worst }) => worst)),
      };
    });
    const sorted = costs.toSorted((a, b) => (Math.abs(a.expected - b.expected) < 1e-7 ? 0 : a.expected - b.expected));
    const { expected, worst } = at(sorted, 0);
    return { expected, worst, questions: sorted.map(({ level }) => level) };
  };
  const levels = values.flatMap((classes, level) => (classes.length > 1 ? [level] : []));
  return best(completionsIn(own, domains), levels);
}

const NONE = 2;
/** What facts can leave: the dependent one follows its control, and may be unknown, given or assumed. */
function domainsFor({ control, dependent }: World, some: Domains, kind: "unknown" | "given" | "assumed"): Domains {
  const controls = kind === "given" ? [BESIDE] : at(some, control);
  const values = kind === "unknown" ? [0, 1] : at(some, dependent).slice(0, 1);
  const own = [
    ...(controls.includes(BESIDE) ? values : []),
    ...(controls.some((index) => index !== BESIDE) ? [NONE] : []),
  ];
  return some.map((classes, level) => (level === control ? controls : level === dependent ? own : classes));
}
const question = world.chain((own) => {
  const subsets = own.everything.map((classes, level) =>
    fc.subarray(level === own.dependent ? [0, 1] : [...classes], { minLength: 1 }),
  );
  const some = fc.oneof(fc.constant(own.everything.with(own.dependent, [0, 1])), fc.tuple(...subsets));
  const kind = fc.constantFrom("unknown" as const, "given" as const, "assumed" as const);
  return fc.tuple(
    fc.constant(own),
    fc.tuple(some, kind).map(([each, of]) => domainsFor(own, each, of)),
  );
});

const orderOf = ({ facts, nodes }: World) => createQuestionOrder({ facts }, questionTable({ facts }, nodes));
/** Likelihoods of the values in a domain, which add up to 1. */
function shares({ facts }: World, domains: Domains, weights: Domains): number[][] {
  return weights.map((own, level) => {
    const values = at(domains, level).filter((index) => index < valueClassCount(at(facts, level)));
    const total = values.reduce((sum, index) => sum + at(own, index), 0);
    return own.slice(0, valueClassCount(at(facts, level))).map((weight) => weight / total);
  });
}
const evenly = (own: World, domains: Domains) =>
  shares(
    own,
    domains,
    [1, 1, 1, 1].map(() => [1, 1, 1]),
  );
const weights = fc.tuple(
  ...[1, 1, 1, 1].map(() => fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 })),
);

describe("Of all orders of questions, the best one is found", () => {
  const expectBest = (found: ExpectedCost | null, best: ExpectedCost) => {
    expect(found?.expected).toBeCloseTo(best.expected, 7);
    expect([found?.worst, found?.questions]).toEqual([best.worst, best.questions]);
  };

  test("where all classes are equally likely", () => {
    fc.assert(
      fc.property(question, ([own, domains]) => {
        const best = byBruteForce(own, domains, evenly(own, domains));
        fc.pre(Number.isFinite(best.expected));
        const { solve, questions } = orderOf(own);
        expectBest(solve(domains), best);
        expect(questions(domains, [0, 1, 2, 3])).toEqual(best.questions);
      }),
      { numRuns: RUNS },
    );
  });

  test("where some classes are likelier than others", () => {
    fc.assert(
      fc.property(question, weights, ([own, domains], each) => {
        const likelihoods = shares(own, domains, each);
        const best = byBruteForce(own, domains, likelihoods);
        fc.pre(Number.isFinite(best.expected));
        expectBest(orderOf(own).solve(domains, likelihoods), best);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("Where every combination has an answer of its own", () => {
  const [first] = layouts;
  const own = worldOf(
    first as (typeof layouts)[number],
    Array.from({ length: SIZE }, (_, index) => index + 1),
  );
  const everything = domainsFor(own, own.everything.with(own.dependent, [0, 1]), "unknown");
  // Three, three, two and two classes; each fact may be unknown too.
  const STATES = 4 * 4 * 3 * 3;

  test("all orders are compared up to the given number of states", () => {
    const { solve } = orderOf(own);
    expect(solve(everything, evenly(own, everything), STATES)?.worst).toBe(4);
    expect(solve(everything, evenly(own, everything), STATES - 1)).toBeNull();
  });

  test("the dependent fact is asked for last, of the third to whom it applies", () => {
    const { solve } = orderOf(own);
    const control = (...classes: number[]) =>
      domainsFor(own, everything.with(own.control, classes).with(own.dependent, [0, 1]), "unknown");
    expect(solve(everything)).toEqual({ expected: 3.333333333, worst: 4, questions: [0, 1, 3, 2] });
    expect(solve(control(1))).toEqual({ expected: 2, worst: 2, questions: [1, 3] });
    expect(solve(control(BESIDE))).toEqual({ expected: 3, worst: 3, questions: [1, 2, 3] });
  });
});
