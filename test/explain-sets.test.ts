import { changes, evaluate, explain, type FactsInput } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { examples } from "./examples.js";
import { leadsThere } from "./ways.js";

const outcomeOf = (facts: { fact: string; value: unknown }[]) =>
  evaluate(Object.fromEntries(facts.map(({ fact, value }) => [fact, value])) as FactsInput, { assume: "nothing" })
    .outcome;

const third = examples.filter((_, place) => place % 3 === 0);

describe("of every third example", () => {
  test("each set of facts that is told as the reason decides alone, and no part of it does", () => {
    let sets = 0;
    for (const { facts, assume, person } of third) {
      const { outcome, because } = explain(facts, { assume });
      for (const set of because) {
        // Months of a number that nobody may have are a supposition, no fact to hand in.
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

  test("each way to the card leads there, and no part of it does", () => {
    for (const { facts, assume = "defaults" } of third) {
      leadsThere(facts, changes(facts, "eligible", { assume }), "eligible", assume);
    }
  });
});
