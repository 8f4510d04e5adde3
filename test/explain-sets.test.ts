import { changes, evaluate, explain, type FactsInput } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { expectToReach } from "./change-sets.js";
import { examples } from "./examples.js";

const outcomeOf = (facts: { fact: string; value: unknown }[]) =>
  evaluate(Object.fromEntries(facts.map(({ fact, value }) => [fact, value])) as FactsInput, { assume: "nothing" })
    .outcome;

const third = examples.filter((_, index) => index % 3 === 0);

describe("For every third example", () => {
  test("each set of reasons decides the outcome alone, and no part of it does", () => {
    let sets = 0;
    for (const { facts, assume, person } of third) {
      const { outcome, because } = explain(facts, { assume });
      for (const set of because) {
        // Assumed months cannot be given: that would imply a temporary number.
        if (set.some(({ fact, origin }) => fact === "temporaryNumberMonths" && origin === "assumed")) continue;
        sets++;
        expect(outcomeOf(set), person.en).toBe(outcome);
        for (const left of set) {
          const part = set.filter((each) => each !== left);
          expect(outcomeOf(part), `${person.en}, without ${left.fact}`).not.toBe(outcome);
        }
      }
      expect(because.length > 0, person.en).toBe(outcome !== "undetermined");
    }
    expect(sets).toBeGreaterThan(20);
  });

  test("each change set reaches the card, and no part of it does", () => {
    for (const { facts, assume = "defaults" } of third) {
      expectToReach(facts, changes(facts, "eligible", { assume }), "eligible", assume);
    }
  });
});
