import { evaluate, rulebook } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byBruteForce, found } from "./completions.js";
import { only, person } from "./people.js";
import { perThousand } from "./runs.js";

describe("what is said of partial facts is said of all completions, exactly", () => {
  for (const assume of ["nothing", "defaults"] as const) {
    test(`with up to five facts unknown, assuming ${assume}`, () => {
      const facts = person.chain((whole) =>
        fc
          .subarray(Object.keys(whole), { minLength: Math.max(0, Object.keys(whole).length - 5) })
          .map((told) => only(whole, told)),
      );
      fc.assert(
        fc.property(facts, (told) => {
          expect(found(evaluate(told, { assume }))).toEqual(byBruteForce(told, assume, evaluate));
        }),
        { numRuns: perThousand(200) },
      );
    });
  }

  test("with two facts known and defaults taken for the rest", () => {
    const facts = person.chain((whole) =>
      fc
        .subarray(["age", "nirKind", "status", "cardState"], { minLength: 2, maxLength: 2 })
        .map((told) => only(whole, told)),
    );
    fc.assert(
      fc.property(facts, (told) => {
        expect(found(evaluate(told, { assume: "defaults" }))).toEqual(byBruteForce(told, "defaults", evaluate));
      }),
      { numRuns: perThousand(20) },
    );
  });

  test("age alone decides nothing", () => {
    for (const age of [11, 12, 16, 18]) expect(evaluate({ age }, { assume: "nothing" }).outcome).toBe("undetermined");
  });

  test("cover by another scheme alone decides everything", () => {
    const decision = evaluate({ coveredElsewhere: true }, { assume: "nothing" });
    expect(decision).toMatchObject({ outcome: "covered-elsewhere", missing: [], assumed: [], possibleDocuments: [] });
    expect(decision.blockers.map(({ rule }) => rule)).toEqual(["covered-elsewhere"]);
  });

  test("a card in hand leaves nobody without a permanent number", () => {
    const { possibleOutcomes } = evaluate({ cardState: "held" }, { assume: "nothing" });
    expect(possibleOutcomes).not.toContain("not-registered");
    expect(possibleOutcomes).not.toContain("temporary-number");
    expect(possibleOutcomes).toContain("card-held");
  });

  test("months since a temporary number say that there is one", () => {
    expect(evaluate({ temporaryNumberMonths: 9, status: "employee" }).outcome).toBe("temporary-number-expired");
  });

  test("no paper is named that would not do for everybody whom the known facts leave possible", () => {
    const facts = {
      age: 30,
      nirKind: "none",
      residenceMonths: 1,
      nationality: "french",
      residesInFrance: true,
    } as const;
    const proof = (status: "self-employed" | "civil-servant") =>
      evaluate({ ...facts, status }).documents.find(({ id }) => id === "activity-proof")?.anyOf;
    expect(proof("self-employed")).toEqual(["business-registration"]);
    expect(proof("civil-servant")).toEqual(["appointment-order", "pay-slip"]);
    // Self-employed or civil servant: each has a proof of its own, and none serves both.
    const open = evaluate(facts).possibleDocuments.find(({ id }) => id === "activity-proof");
    expect(open).toMatchObject({ anyOf: [], dependsOn: ["status"] });
  });

  test("without any fact, every fact is missing and every outcome possible", () => {
    const decision = evaluate({}, { assume: "nothing" });
    expect([...decision.missing].sort()).toEqual(Object.keys(rulebook.facts).sort());
    // Covered elsewhere, nobody is eligible whatever else they are; who has no temporary number has no months of one.
    expect([decision.missing[0], decision.missing.at(-1)]).toEqual(["coveredElsewhere", "temporaryNumberMonths"]);
    expect(decision.possibleOutcomes).toEqual(Object.keys(rulebook.outcomes).filter((id) => id !== "undetermined"));
  });
});
