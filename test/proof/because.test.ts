import { evaluate, explain, type FactsInput, rulebook } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allPersons } from "../all-persons.js";
import { classOf, NAMES } from "../classes.js";
import { examples } from "../examples.js";
import { partialFacts, person } from "../people.js";
import { perThousand } from "../runs.js";

type Facts = Record<string, string | number | boolean>;

/** The given facts and the assumed defaults. */
function inUse(facts: FactsInput, assume: "defaults" | "nothing"): Facts {
  const used = Object.fromEntries(
    NAMES.flatMap((name) => {
      const { default: value } = rulebook.facts[name] as { default?: string | number | boolean };
      const canHave = name !== "temporaryNumberMonths" || facts.nirKind === "temporary";
      const given = facts[name];
      if (given !== undefined) return [[name, given]];
      return assume === "defaults" && value !== undefined && canHave ? [[name, value]] : [];
    }),
  );
  return used as Facts;
}

/**
 * Tries every subset of the facts in use, small ones first. A subset forces the outcome when every complete person with
 * another outcome differs in it.
 */
function becauseByBruteForce(facts: FactsInput, assume: "defaults" | "nothing"): string[][] {
  const { outcome } = evaluate(facts, { assume });
  if (outcome === "undetermined") return [];
  const used = inUse(facts, assume);
  const names = NAMES.filter((name) => used[name] !== undefined);
  const own = names.map((name) => [NAMES.indexOf(name), classOf(name, used[name])] as const);
  const others = new Set<number>();
  for (const each of allPersons) {
    if (each.outcome === outcome) continue;
    let differing = 0;
    for (let bit = 0; bit < own.length; bit++) {
      const [fact, index] = own[bit] ?? [0, 0];
      // An assumed default implies no other fact: persons to whom it does not apply agree with it.
      const isOpen = each.classes[fact] === -1 && facts[names[bit] as keyof FactsInput] === undefined;
      if (each.classes[fact] !== index && !isOpen) differing |= 1 << bit;
    }
    others.add(differing);
  }
  const counterexamples = [...others];
  const found: number[] = [];
  for (const subset of SUBSETS) {
    if (subset >= 2 ** names.length) continue;
    if (found.some((fewer) => (fewer & subset) === fewer)) continue;
    if (counterexamples.every((differing) => (differing & subset) !== 0)) found.push(subset);
  }
  return found.map((subset) => names.filter((_, bit) => subset & (1 << bit)));
}
const ones = (number: number) => number.toString(2).replaceAll("0", "").length;
/** One bit for each fact; subsets of the first facts are the smallest numbers. */
const SUBSETS = [...Array(2 ** NAMES.length).keys()].sort((a, b) => ones(a) - ones(b));
const sorted = (sets: readonly (readonly string[])[]) => sets.map((set) => [...set].sort().join()).sort();

describe("because", () => {
  const holds = (facts: FactsInput, assume: "defaults" | "nothing") => {
    const { because, outcome } = explain(facts, { assume });
    expect(outcome).toBe(evaluate(facts, { assume }).outcome);
    expect(sorted(because.map((set) => set.map(({ fact }) => fact)))).toEqual(
      sorted(becauseByBruteForce(facts, assume)),
    );
    const lengths = because.map((set) => set.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    const used = inUse(facts, assume);
    for (const { fact, value, origin } of because.flat()) {
      expect(value).toBe(used[fact]);
      expect(origin).toBe(facts[fact] === undefined ? "assumed" : "given");
    }
  };

  test("has every smallest set of facts that forces the outcome, for complete persons", () => {
    fc.assert(
      fc.property(person, (whole) => holds(whole, "nothing")),
      { numRuns: perThousand(300) },
    );
  });
  test("has the same sets for partial facts, with and without defaults", () => {
    fc.assert(fc.property(partialFacts, fc.constantFrom("defaults" as const, "nothing" as const), holds), {
      numRuns: perThousand(100),
    });
  });
  test.each(examples.map((example) => [example.person.en, example] as const))("%s", (_, { facts, assume }) =>
    holds(facts, assume ?? "defaults"),
  );
});
