import { evaluate, rulebook } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { CONTRADICTION, decisionAt, diagramOf, edgeTo, isDecision, load, relative } from "../src/evaluate/load.js";
import { shipped } from "../src/shipped.js";
import { RESIDENT } from "./people.js";
import { is, smallRulebook, trueOrFalse } from "./small-rulebooks.js";

const loaded = load(shipped);
const numbers = shipped.decisions.map((_, number) => number);

describe("a compiled rulebook that is loaded", () => {
  test("names its outcomes in the order of the rulebook", () => {
    const told = Object.keys(rulebook.outcomes).filter((outcome) => loaded.outcomes.includes(outcome));
    expect(loaded.outcomes).toEqual(told);
    expect(loaded.outcomes).toHaveLength(shipped.outcomes.length);
  });

  test("says of each decision which papers its procedures need", () => {
    expect(loaded.needs.length).toBeGreaterThan(0);
    for (const number of numbers) {
      const needs = loaded.needsOf(number).map((place) => loaded.needs[place]);
      expect(needs).toEqual(loaded.decision(number).documents.map(({ procedure, id }) => [procedure, id]));
    }
  });

  test("has one answer for all decisions that differ in reasons and blockers at most", () => {
    const first = new Map<string, number>();
    for (const number of numbers) {
      const { reasons: _, blockers: __, verdict: ___, ...rest } = loaded.decision(number);
      const text = JSON.stringify(rest);
      if (!first.has(text)) first.set(text, number);
      expect(loaded.answerOf(number)).toBe(first.get(text));
    }
    expect(first.size).toBeLessThan(numbers.length);
  });

  test("makes each decision once, and says of complete facts that nothing is open", () => {
    const decided = evaluate(RESIDENT);
    const same = numbers
      .map((number) => loaded.decision(number))
      .filter((each) => JSON.stringify(each) === JSON.stringify(decided));
    expect(same).toHaveLength(1);
    expect(loaded.decision(0)).toBe(loaded.decision(0));
    for (const number of numbers) {
      const { outcome, possibleOutcomes, possibleDocuments, missing, assumed } = loaded.decision(number);
      expect([possibleOutcomes, possibleDocuments, missing, assumed]).toEqual([[outcome], [], [], []]);
    }
  });

  test("has no decision of another number", () => {
    for (const number of [-1, numbers.length]) {
      expect(() => loaded.decision(number)).toThrow(new RangeError("there is no decision of this number"));
    }
  });
});

test("nodes are written down only where they name their decisions in order", () => {
  const [first, second, third] = [edgeTo(0), edgeTo(1), edgeTo(2)];
  expect([first, second].map(isDecision)).toEqual([true, true]);
  expect([first, second].map(decisionAt)).toEqual([0, 1]);
  // A new one is -1, the last one -2, the one before it -3.
  expect(relative([[4, first, first, second, first]])).toEqual([[4, -1, -2, -1, -3]]);
  expect(() => relative([[4, first, third]])).toThrow(new RangeError("decisions are numbered as the nodes name them"));
});

describe("nodes that are read", () => {
  const [first, second] = [edgeTo(0), edgeTo(1)];

  test("stand one after the other: the fact of each, then where each of its classes leads", () => {
    // The first asks for fact 2: a new decision, the same again, a contradiction. The second, for fact 0: the first, a new one.
    expect(
      diagramOf([
        [2, -1, -2, 0],
        [0, 1, -1],
      ]),
    ).toEqual({
      cells: [2, first, first, CONTRADICTION, 0, 0, second],
      root: 4,
    });
  });

  test("lead everybody to one decision where there are none", () =>
    expect(diagramOf([])).toEqual({ cells: [], root: first }));
});

test("a rulebook of one question decides all who answer it, and who does not", async () => {
  const drafted = smallRulebook({
    facts: { a: trueOrFalse({ default: false }) },
    blockers: { no: { all: [is("a", true)] } },
  });
  const { evaluate } = await compile<{ a?: boolean }>(drafted);
  const outcomes = () => [{ a: false }, { a: true }, {}].map((facts) => evaluate(facts).outcome);
  expect(outcomes()).toEqual(["yes", "no", "yes"]);
  expect(outcomes()).toEqual(["yes", "no", "yes"]);
});
