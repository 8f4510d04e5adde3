import { evaluate, type FactsInput, rulebook, safeEvaluate } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { createEvaluator } from "../src/evaluate/evaluate.js";
import { shipped } from "../src/shipped.js";
import { representatives } from "./all-persons.js";
import { RESIDENT } from "./people.js";

/** Nobody asks a French national for a residence permit. */
const FRENCH = { ...RESIDENT, nationality: "french" } as const;
const { residencePermit: _, ...NO_PERMIT_TOLD } = FRENCH;

describe("a decision is one object for everybody who is told it", () => {
  test("whoever is told as a whole, and whoever is told all that is read", () => {
    expect(evaluate({ ...FRENCH, residencePermit: "expired" })).toBe(evaluate(FRENCH));
    expect(evaluate(NO_PERMIT_TOLD, { assume: "nothing" })).toBe(evaluate(FRENCH));
    expect(safeEvaluate(NO_PERMIT_TOLD)).toBe(safeEvaluate(FRENCH));
  });

  test("with a rulebook of one's own too", async () => {
    const own = await compile(rulebook);
    expect(own.evaluate({ ...FRENCH, residencePermit: "expired" })).toBe(own.evaluate(FRENCH));
    expect(own.evaluate(NO_PERMIT_TOLD, { assume: "nothing" })).toBe(own.evaluate(FRENCH));
  });

  test("what is told is looked at all the same: a contradiction, or an option that is none", () => {
    expect(safeEvaluate({ ...FRENCH, temporaryNumberMonths: 3 }).success).toBe(false);
    expect(safeEvaluate({ ...NO_PERMIT_TOLD, temporaryNumberMonths: 3 }).success).toBe(false);
    expect(safeEvaluate({ coveredElsewhere: true, nirKind: "none", temporaryNumberMonths: 3 }).success).toBe(false);
    for (const facts of [FRENCH, NO_PERMIT_TOLD, {}]) {
      const refused = safeEvaluate(facts, { assume: "all" } as never);
      expect(refused.success ? [] : refused.error.issues.map(({ code }) => code)).toEqual(["option"]);
    }
  });
});

test("whoever needs no more than a look-up takes the place of nobody who is remembered", () => {
  const { evaluate } = createEvaluator(shipped);
  const partial: FactsInput = { status: "student", age: 20 };
  const remembered = evaluate(partial);
  const french = representatives.filter(
    ({ nationality, residencePermit }) => nationality === "french" && residencePermit === "valid",
  );
  expect(french.length).toBeGreaterThan(8192);
  for (const { residencePermit, ...others } of french) expect(evaluate(others).missing).toEqual([]);
  expect(evaluate(partial)).toBe(remembered);
});

test("as many decisions of partial facts are kept as the documentation says, and then none of them", () => {
  // One that nobody else has asked anything.
  const { evaluate } = createEvaluator(shipped);
  const people = representatives.values();
  /** Somebody of whom everything is told but the age, on which the decision depends: nobody twice. */
  const asked = new Set<string>();
  const next = (): FactsInput => {
    for (const facts of people) {
      const { age: _, ...told } = facts;
      const text = JSON.stringify(told);
      if (asked.has(text) || evaluate({ ...facts, age: 11 }) === evaluate({ ...facts, age: 18 })) continue;
      asked.add(text);
      return told;
    }
    throw new Error("there are not that many people");
  };
  const first = next();
  const decision = evaluate(first, { assume: "nothing" });
  expect(decision.missing).toEqual(["age"]);
  // 8,192 with the first one.
  for (let others = 0; others < 8191; others++) evaluate(next(), { assume: "nothing" });
  expect(evaluate(first, { assume: "nothing" })).toBe(decision);
  evaluate(next(), { assume: "nothing" });
  const again = evaluate(first, { assume: "nothing" });
  expect(again).not.toBe(decision);
  expect(again).toEqual(decision);
});
