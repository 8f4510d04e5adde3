import { changes, explain, type FactName, type FactsInput, safeEvaluate } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { expectToReach } from "./change-sets.js";
import { applies, CLASSES } from "./classes.js";
import { examples } from "./examples.js";

type Known = { fact: FactName; value: unknown; origin: "given" | "assumed" };

/**
 * The outcomes that the facts leave possible. A fact that is part of a person only beside some kind of number was
 * assumed there alone: given beside no number, it would imply that kind.
 */
function outcomesOf(known: readonly Known[]): Set<string> {
  const outcomes = CLASSES.nirKind.flatMap((nirKind) => {
    const own = known.filter(({ fact, origin }) => origin === "given" || applies(fact, { nirKind }));
    const facts = { nirKind, ...Object.fromEntries(own.map(({ fact, value }) => [fact, value])) } as FactsInput;
    if (facts.nirKind !== nirKind) return [];
    const result = safeEvaluate(facts, { assume: "nothing" });
    return result.success ? result.data.possibleOutcomes : [];
  });
  return new Set(outcomes);
}

const third = examples.filter((_, index) => index % 3 === 0);

describe("For every third example", () => {
  test("each set of reasons decides the outcome alone, and no part of it does", () => {
    let sets = 0;
    for (const { facts, assume, person } of third) {
      const { outcome, because } = explain(facts, { assume });
      for (const set of because) {
        sets++;
        expect([...outcomesOf(set)], person.en).toEqual([outcome]);
        for (const left of set) {
          const part = set.filter((each) => each !== left);
          expect(outcomesOf(part).size, `${person.en}, without ${left.fact}`).toBeGreaterThan(1);
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
