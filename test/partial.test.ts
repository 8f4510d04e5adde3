import { evaluate, rulebook } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLASSES } from "./classes.js";
import { byBruteForce, inThatShape } from "./completions.js";
import { only, person } from "./people.js";
import { perThousand } from "./runs.js";
import { majority, stableResidence, temporaryNumberValidity } from "./thresholds.js";

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
  const decision = evaluate({ otherScheme: "other" }, { assume: "nothing" });
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

test("Given rights imply a permanent number", () => {
  expect(evaluate({ rightsOpen: false, status: "employee", residencePermit: "valid", age: majority }).outcome).toBe(
    "rights-closed",
  );
  const { possibleOutcomes, missing } = evaluate({ rightsOpen: true }, { assume: "nothing" });
  expect(possibleOutcomes).not.toContain("not-registered");
  expect(possibleOutcomes).not.toContain("temporary-number");
  expect(missing).not.toContain("nirKind");
});

test("An alternative that only some possible situations accept is not named", () => {
  const facts = {
    age: majority,
    nirKind: "none",
    residenceMonths: stableResidence,
    status: "employee",
    nationality: "other",
    residencePermit: "valid",
    residesInFrance: true,
  } as const;
  const civilStatus = (more: Parameters<typeof evaluate>[0]) => {
    const { documents, possibleDocuments } = evaluate({ ...facts, ...more }, { assume: "nothing" });
    return [...documents, ...possibleDocuments].find(({ id }) => id === "civil-status-document");
  };
  const born = { birthPlace: "elsewhere", otherScheme: "none" } as const;
  expect(civilStatus({ ...born, residenceExemption: "refugee" })?.anyOf).toEqual(["ofpra-civil-status"]);
  expect(civilStatus({ ...born, residenceExemption: "none" })?.anyOf).toHaveLength(5);
  // A refugee born outside Europe shares no alternative with the others.
  expect(civilStatus(born)).toMatchObject({ anyOf: [] });
  // One born in Europe shares all but that of the OFPRA.
  expect(civilStatus({ birthPlace: "eu", otherScheme: "none" })?.anyOf).toEqual(
    civilStatus({ ...born, residenceExemption: "none" })?.anyOf,
  );
});

test("Without any fact, every fact is missing and every outcome possible", () => {
  const decision = evaluate({}, { assume: "nothing" });
  expect([...decision.missing].sort()).toEqual(Object.keys(rulebook.facts).sort());
  // Another scheme settles most. Months and rights are no question before the kind of number is known.
  expect(decision.missing[0]).toBe("otherScheme");
  expect(decision.missing.slice(-2).sort()).toEqual(["rightsOpen", "temporaryNumberMonths"]);
  expect(decision.possibleOutcomes).toEqual(Object.keys(rulebook.outcomes).filter((id) => id !== "undetermined"));
});
