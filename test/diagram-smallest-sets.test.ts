import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Diagram, terminal } from "../src/diagram/diagram.js";
import { isPart, type Literal, NO, NOBODY, smallestSets, YES } from "../src/diagram/prime-implicants.js";
import { perThousand } from "./runs.js";
import { answerOf, answers, drawn, PERSONS, WIDTHS } from "./small-world.js";

/** Yes, no or nobody, by the table; every person of a class that is known or chosen has to be led to yes. */
function smallestByBruteForce(table: readonly number[], base: readonly (readonly number[])[]): string[] {
  const leads = (set: readonly Literal[]) => {
    const possible = PERSONS.filter((person) =>
      person.every((index, level) => {
        const literal = set.find(([own]) => own === level);
        return literal ? literal[1] === index : base[level]?.includes(index);
      }),
    ).map((person) => answerOf(table, person));
    return possible.includes(YES) && !possible.includes(NO);
  };
  const choices = WIDTHS.map((width, level) => [null, ...Array(width).keys()].map((index) => ({ level, index })));
  const sets = (choices[0] ?? []).flatMap((a) =>
    (choices[1] ?? []).flatMap((b) =>
      (choices[2] ?? []).map((c) =>
        [a, b, c].flatMap(({ level, index }): Literal[] => (index === null ? [] : [[level, index]])),
      ),
    ),
  );
  const leading = sets.filter(leads);
  return leading
    .filter((set) => !leading.some((fewer) => fewer.length < set.length && isPart(fewer, set)))
    .map(String)
    .sort();
}

describe("the smallest sets of facts that lead to yes", () => {
  test("are those that trying every set finds, whatever is known and wherever nobody is", () => {
    const base = fc.tuple(...WIDTHS.map((width) => fc.subarray([...Array(width).keys()], { minLength: 1 })));
    fc.assert(
      fc.property(answers(2), base, (table, known) => {
        const diagram = new Diagram();
        const found = smallestSets(diagram, drawn(diagram, table), (level, children) => ({
          base: known[level] ?? [],
          literals: [...Array(children).keys()].map((index): [number] => [index]),
        }));
        // A set of which nobody is part decides nothing: where somebody has all of it, the others are these.
        const somebody = found.filter((set) =>
          PERSONS.some(
            (person) =>
              answerOf(table, person) !== NOBODY &&
              person.every((index, level) => {
                const literal = set.find(([own]) => own === level);
                return literal ? literal[1] === index : known[level]?.includes(index);
              }),
          ),
        );
        expect(somebody.map(String).sort()).toEqual(smallestByBruteForce(table, known));
      }),
      { numRuns: perThousand(300) },
    );
  });

  test("a class may stand for others: whoever is 12 or more is led there by being 12", () => {
    const diagram = new Diagram();
    const root = diagram.node(0, [terminal(NO), terminal(YES), terminal(YES)]);
    const choices = { base: [0, 1, 2], literals: [[1, 2] as const, [2] as const] };
    expect(smallestSets(diagram, root, () => choices)).toEqual([[[0, 1]], [[0, 2]]]);
    const partly = diagram.node(0, [terminal(NO), terminal(YES), terminal(NO)]);
    expect(smallestSets(diagram, partly, () => choices)).toEqual([]);
  });

  test("how many there are is told on the way", () => {
    const diagram = new Diagram();
    const seen: number[] = [];
    const root = diagram.node(0, [terminal(NO), terminal(YES), terminal(YES)]);
    const literals = [[0] as const, [1] as const, [2] as const];
    smallestSets(
      diagram,
      root,
      () => ({ base: [0, 1, 2], literals }),
      (sets) => seen.push(sets),
    );
    expect(seen).toEqual([2]);
  });

  test("one set is part of another when it has no literal of its own", () => {
    expect(isPart([], [[0, 1]])).toBe(true);
    expect(
      isPart(
        [[1, 2]],
        [
          [0, 1],
          [1, 2],
        ],
      ),
    ).toBe(true);
    expect(
      isPart(
        [[0, 1]],
        [
          [0, 1],
          [1, 2],
        ],
      ),
    ).toBe(true);
    expect(
      isPart(
        [[0, 2]],
        [
          [0, 1],
          [1, 2],
        ],
      ),
    ).toBe(false);
    expect(
      isPart(
        [[1, 1]],
        [
          [0, 1],
          [1, 2],
        ],
      ),
    ).toBe(false);
    expect(
      isPart(
        [
          [0, 1],
          [1, 2],
        ],
        [[0, 1]],
      ),
    ).toBe(false);
  });
});
