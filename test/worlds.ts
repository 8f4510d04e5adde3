import fc from "fast-check";
import type { Open } from "../src/evaluate/completions.js";
import { CONTRADICTION, edgeTo, type Loaded } from "../src/evaluate/load.js";
import type { CompiledFact } from "../src/model/artefact.js";

/*
 * Small worlds, in which everybody can be told one by one: four facts, of which the last but one is part of a person only
 * where the first has its first class. What
 * is said of them is found here with everybody, from its definition alone.
 */

export const WIDTHS = [2, 3, 2, 2];
export const [CONTROL, BOUND] = [0, 2];
/** The class of the first fact that gives room for the bound one. */
export const ROOM = 0;
export const FACTS: CompiledFact[] = WIDTHS.map((width, place) => ({
  name: `fact${place}`,
  ...(place === BOUND && { appliesWhen: { fact: CONTROL, classes: [ROOM] } }),
  classes: Array.from({ length: width }, (_, index) => [`class${index}`]),
}));
export const PLACES = WIDTHS.map((_, place) => place);

export type Person = readonly number[];
export const everybody: Person[] = WIDTHS.reduce<number[][]>(
  (some, width) => some.flatMap((person) => Array.from({ length: width }, (_, index) => [...person, index])),
  [[]],
);
/** An answer for everybody, `null` for those who cannot be; who lacks a fact has no answer by it. */
export type World = readonly (number | null)[];
export const answerIn = (world: World, person: Person) =>
  world[everybody.findIndex((each) => each.join() === lacking(person).join())] ?? null;
const lacking = (person: Person) =>
  person.map((index, place) => (place === BOUND && person[CONTROL] !== ROOM ? 0 : index));

/** The diagram of a world, equal parts shared and no question that makes no difference. */
export function loadedFrom(world: World, order: readonly number[], answers: Partial<Loaded> = {}): Loaded {
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
    ...answers,
  };
}

export const worlds = (answers: number, nobody: number) =>
  fc.array(fc.option(fc.nat(answers - 1), { freq: nobody, nil: null }), { minLength: 24, maxLength: 24 });
export const world = fc.oneof(worlds(2, 30), worlds(3, 30), worlds(2, 3), worlds(5, 4));
export const orders = fc.constantFrom([0, 1, 2, 3], [3, 0, 2, 1], [1, 0, 3, 2]);
export const openness = fc.tuple(...WIDTHS.map((width) => fc.subarray([...Array(width).keys()], { minLength: 1 })));
export const everything: Open = WIDTHS.map((width) => [...Array(width).keys()]);
export const opennesses = fc.oneof(fc.constant(everything), openness);
export const evenly = (open: Open): number[][] =>
  open.map((classes, place) => Array<number>(WIDTHS[place] ?? 0).fill(1 / classes.length));
export const weighed = (open: Open, weights: readonly number[][]) =>
  weights.map((own, place) => {
    const total = (open[place] ?? []).reduce((sum, index) => sum + (own[index] ?? 0), 0);
    return own.map((weight) => weight / total);
  });
export const weights = fc.tuple(
  ...WIDTHS.map((width) => fc.array(fc.integer({ min: 1, max: 20 }), { minLength: width, maxLength: width })),
);

/** As many worlds as tell every fault that was planted; everybody is tried in each, so there are fewer than of other properties. */
export const RUNS = 300;
