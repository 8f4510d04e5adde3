import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTRADICTION, Diagram, NO, terminal, YES } from "../src/diagram/diagram.js";
import { type Choices, isSubset, type Literal, primeImplicants } from "../src/diagram/prime-implicants.js";
import { at, layout, literalSets, RUNS, terminals, type World, worldOf } from "./worlds.js";

/**
 * Every set of literals is tried: some combination in it is yes, and none is no. A fact without a literal has any class of
 * its base.
 */
function byBruteForce({ everything, combinations, terminalOf }: World, choices: readonly Choices[]): string[] {
  const classesIn = (set: readonly Literal[]) =>
    choices.map(({ base, literals }, level) => {
      const literal = set.find(([own]) => own === level);
      return literal ? literals.find(([index]) => index === literal[1]) : base;
    });
  const implies = (set: readonly Literal[]) => {
    const classes = classesIn(set);
    const found = combinations.filter((each) => each.every((index, level) => classes[level]?.includes(index)));
    const values = new Set(found.map(terminalOf));
    return values.has(YES) && !values.has(NO);
  };
  const sets = literalSets(everything).filter((set) =>
    set.every(([level, index]) => at(choices, level).literals.some(([own]) => own === index)),
  );
  const implicants = sets.filter(implies);
  return implicants
    .filter((set) => !implicants.some((fewer) => fewer.length < set.length && isSubset(fewer, set)))
    .map(String)
    .sort();
}

const found = ({ diagram, root }: World, choices: readonly Choices[]) =>
  primeImplicants(diagram, root, (level) => at(choices, level))
    .map(String)
    .sort();

/** A world of yes and no, and for each fact a base and some literals, each with others of its classes or with none. */
const question = fc
  .tuple(layout, fc.oneof(terminals(2, 30), terminals(2, 3)))
  .map(([each, all]) => worldOf(each, all))
  .chain((world) =>
    fc.tuple(
      fc.constant(world),
      fc.tuple(
        ...world.everything.map((classes) => {
          const own = [...classes];
          const literal = (index: number) =>
            fc.subarray(own.filter((other) => other !== index)).map((others) => [index, ...others] as const);
          return fc.record({
            base: fc.subarray(own, { minLength: 1 }),
            literals: fc.subarray(own).chain((some) => fc.tuple(...some.map(literal))),
          });
        }),
      ),
    ),
  );

describe("The prime implicants", () => {
  test("are the sets that trying every set finds, when each literal is one class and every class is possible", () => {
    fc.assert(
      fc.property(question, ([world]) => {
        const choices = world.everything.map((base) => ({ base, literals: base.map((index) => [index] as const) }));
        expect(found(world, choices)).toEqual(byBruteForce(world, choices));
      }),
      { numRuns: RUNS },
    );
  });

  test("are the sets that trying every set finds, when a base lacks classes and a literal has several", () => {
    fc.assert(
      fc.property(question, ([world, choices]) => {
        expect(found(world, choices)).toEqual(byBruteForce(world, choices));
      }),
      { numRuns: RUNS },
    );
  });

  const diagram = new Diagram();
  test("of a literal with several classes need yes for each of them", () => {
    const choices = { base: [0, 1, 2], literals: [[1, 2] as const, [2] as const] };
    const last = diagram.node(0, [terminal(NO), terminal(YES), terminal(YES)]);
    expect(primeImplicants(diagram, last, () => choices)).toEqual([[[0, 1]], [[0, 2]]]);
    const middle = diagram.node(0, [terminal(NO), terminal(YES), terminal(NO)]);
    expect(primeImplicants(diagram, middle, () => choices)).toEqual([]);
  });

  test("of yes are the empty set; of no and of a contradiction there are none", () => {
    const all = (root: number) => primeImplicants(diagram, root, () => ({ base: [0], literals: [] }));
    expect([YES, NO, CONTRADICTION].map((each) => all(terminal(each)))).toEqual([[[]], [], []]);
  });

  test("are counted below each node", () => {
    const seen: number[] = [];
    const root = diagram.node(0, [terminal(NO), terminal(YES), terminal(YES)]);
    const literals = [[0] as const, [1] as const, [2] as const];
    primeImplicants(
      diagram,
      root,
      () => ({ base: [0, 1, 2], literals }),
      (sets) => seen.push(sets),
    );
    expect(seen).toEqual([2]);
  });
});

test("A set is a subset of another that has each of its literals", () => {
  const [a0, a1, b2]: Literal[] = [
    [0, 0],
    [0, 1],
    [1, 2],
  ] as [Literal, Literal, Literal];
  const cases: [Literal[], Literal[], boolean][] = [
    [[], [a1], true],
    [[b2], [a1, b2], true],
    [[a1], [a1, b2], true],
    [[a0], [a1, b2], false],
    [[[1, 1]], [a1, b2], false],
    [[a1, b2], [a1], false],
  ];
  for (const [fewer, more, expected] of cases) expect(isSubset(fewer, more)).toBe(expected);
});
