import { evaluate, rulebook } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLASSES } from "./classes.js";
import { byBruteForce, inThatShape } from "./completions.js";
import { only, person } from "./people.js";
import { perThousand } from "./runs.js";
import { stableResidence, temporaryNumberValidity } from "./thresholds.js";

describe("The decision of partial facts is what all their completions share", () => {
  for (const assume of ["nothing", "defaults"] as const) {
    test(`with up to five facts unknown, assuming ${assume}`, () => {
      const facts = person.chain((whole) =>
        fc
          .subarray(Object.keys(whole), { minLength: Math.max(0, Object.keys(whole).length - 5) })
          .map((known) => only(whole, known)),
      );
      fc.assert(
        fc.property(facts, (known) => {
          expect(inThatShape(evaluate(known, { assume }))).toEqual(byBruteForce(known, assume, evaluate));
        }),
        { numRuns: perThousand(200) },
      );
    });
  }

  test("with two facts given and defaults for the others", () => {
    const facts = person.chain((whole) =>
      fc
        .subarray(["age", "nirKind", "status", "cardState"], { minLength: 2, maxLength: 2 })
        .map((known) => only(whole, known)),
    );
    fc.assert(
      fc.property(facts, (known) => {
        expect(inThatShape(evaluate(known, { assume: "defaults" }))).toEqual(byBruteForce(known, "defaults", evaluate));
      }),
      { numRuns: perThousand(20) },
    );
  });
});

test.each(CLASSES.age)("An age of %i alone decides nothing", (age) => {
  expect(evaluate({ age }, { assume: "nothing" }).outcome).toBe("undetermined");
});

test("Cover by another scheme alone decides everything", () => {
  const decision = evaluate({ coveredElsewhere: true }, { assume: "nothing" });
  expect(decision).toMatchObject({ outcome: "covered-elsewhere", missing: [], assumed: [], possibleDocuments: [] });
  expect(decision.blockers.map(({ rule }) => rule)).toEqual(["covered-elsewhere"]);
});

test("A held card implies a permanent number", () => {
  const { possibleOutcomes } = evaluate({ cardState: "held" }, { assume: "nothing" });
  expect(possibleOutcomes).not.toContain("not-registered");
  expect(possibleOutcomes).not.toContain("temporary-number");
  expect(possibleOutcomes).toContain("card-held");
});

test("Months since a temporary number imply the number", () => {
  expect(evaluate({ temporaryNumberMonths: temporaryNumberValidity, status: "employee" }).outcome).toBe(
    "temporary-number-expired",
  );
});

test("An alternative that only some possible situations accept is not named", () => {
  const facts = {
    age: 30,
    nirKind: "none",
    residenceMonths: stableResidence - 1,
    nationality: "french",
    residesInFrance: true,
  } as const;
  const proof = (status: "self-employed" | "civil-servant") =>
    evaluate({ ...facts, status }).documents.find(({ id }) => id === "activity-proof")?.anyOf;
  expect(proof("self-employed")).toEqual(["business-registration"]);
  expect(proof("civil-servant")).toEqual(["appointment-order", "pay-slip"]);
  // The two situations that need this document share no alternative.
  const open = evaluate(facts).possibleDocuments.find(({ id }) => id === "activity-proof");
  expect(open).toMatchObject({ anyOf: [], dependsOn: ["status"] });
});

test("Without any fact, every fact is missing and every outcome possible", () => {
  const decision = evaluate({}, { assume: "nothing" });
  expect([...decision.missing].sort()).toEqual(Object.keys(rulebook.facts).sort());
  // Cover by another scheme settles everything; months of a temporary number settle least.
  expect([decision.missing[0], decision.missing.at(-1)]).toEqual(["coveredElsewhere", "temporaryNumberMonths"]);
  expect(decision.possibleOutcomes).toEqual(Object.keys(rulebook.outcomes).filter((id) => id !== "undetermined"));
});
