import { evaluate, type FactsInput, describe as inWords, safeEvaluate } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openPartsOf } from "./frozen.js";
import { partialFacts } from "./people.js";
import { perThousand } from "./runs.js";

describe("evaluate keeps no state", () => {
  test("2,000 overlapping calls give the decisions of calls one by one", async () => {
    const people = fc.sample(partialFacts, { numRuns: 2000, seed: 1 });
    const alone = people.map((facts) => JSON.stringify(evaluate(facts)));
    const overlapping = await Promise.all(
      people.map(async (facts, index) => {
        for (let turn = 0; turn < index % 7; turn++) await undefined;
        const decision = evaluate(facts);
        for (let turn = 0; turn < index % 5; turn++) await undefined;
        return JSON.stringify(decision);
      }),
    );
    expect(overlapping).toEqual(alone);
  });

  test("a call from a getter of the facts changes neither decision", () => {
    const inner: string[] = [];
    const facts = {
      nirKind: "permanent",
      status: "employee",
      get age() {
        inner.push(evaluate({ age: 40, nirKind: "none", status: "student", nationality: "eu" }).outcome);
        return 11;
      },
    } as FactsInput;
    expect(evaluate(facts).outcome).toBe("too-young");
    expect(inner).toEqual(["not-registered"]);
  });

  test("decisions and descriptions are deeply frozen plain JSON", () => {
    fc.assert(
      fc.property(partialFacts, fc.boolean(), (facts, nothing) => {
        const decision = evaluate(facts, { assume: nothing ? "nothing" : "defaults" });
        expect(openPartsOf(decision)).toEqual([]);
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
        expect(openPartsOf(inWords(decision, en))).toEqual([]);
      }),
      { numRuns: perThousand(300) },
    );
    expect(Object.isFrozen(safeEvaluate({}))).toBe(true);
  });

  test("the given facts are not modified", () => {
    const facts = Object.freeze({ age: 12, nirKind: "none" } as const);
    evaluate(facts);
    expect(facts).toEqual({ age: 12, nirKind: "none" });
  });

  test("the keys of a decision have one order, for complete and for partial facts", () => {
    const keys = Object.keys(evaluate({}));
    expect(Object.keys(evaluate({ otherScheme: "other" }, { assume: "nothing" }))).toEqual(keys);
    expect(keys[0]).toBe("outcome");
  });
});
