import { AssertionError } from "node:assert";
import { type Decision, evaluate, type FactsInput } from "carte-vitale";
import { expect, test } from "vitest";
import { lawsOf } from "./proof/laws/laws.js";

/** The parts of a decision that a faulty evaluator gives instead, for the persons whom the fault concerns. */
type Fault = (facts: FactsInput, decision: Decision) => object | false | undefined;

/** Changes with every fact that is supplied. */
const hasEvenCount = (facts: FactsInput) => Object.keys(facts).length % 2 === 0;

/** A fault for each law, by its sentence. The compiler refuses half of them in a rulebook. */
const FAULTS: Record<string, Fault> = {
  "on the eve of the twelfth birthday no person is eligible": ({ age }) => age === 11 && { verdict: "eligible" },
  "on the twelfth birthday a worker's or an insured person's child with a permanent number is": ({ age }) =>
    age === 12 && { outcome: "too-young" },
  "on the eve a parent applies, online only, and nothing is automatic": ({ age }) =>
    age === 15 && { applicant: "holder" },
  "on the birthday the fund sends the form automatically, the child applies, mail opens": ({ age }) =>
    age === 16 && { issuance: "on-request" },
  "on the eve no permit is asked of a foreign minor": ({ age }) =>
    age === 17 && { outcome: "residence-permit-required" },
  "on the birthday the permit is": ({ age }) => age === 18 && { outcome: "eligible" },
  "on the eve a dependent's card is automatic, on the birthday on request": ({ age }) =>
    age === 18 && { issuance: "automatic" },
  "two months are too short, three are enough, four as well": ({ residenceMonths }) =>
    residenceMonths === 3 && { outcome: "residence-too-short" },
  "the exempt do not wait": ({ residenceExemption }) => residenceExemption && { outcome: "residence-too-short" },
  "another month never takes a right away": ({ residenceMonths = 0 }) =>
    residenceMonths % 2 === 1 && { verdict: "not-yet" },
  "a worker never waits for residence": ({ residenceMonths = 0 }) =>
    residenceMonths < 3 && { blockers: [{ rule: "residence-too-short" }] },
  "it serves for eight months and has run out at nine": ({ temporaryNumberMonths }) =>
    temporaryNumberMonths === 9 && { outcome: "temporary-number" },
  "no person with a temporary number is eligible": ({ nirKind }) => nirKind === "temporary" && { verdict: "eligible" },
  "no blocker, no refusal; a blocker, no card": ({ age = 0 }) => age < 12 && { verdict: "eligible" },
  "is eligible by an entitlement route that holds": (_, { verdict }) => verdict === "eligible" && { reasons: [] },
  "a refusal has the outcome of the first blocker": (_, { blockers }) => ({ blockers: [...blockers].reverse() }),
  "never flips a settled answer": (facts) => ({ outcome: hasEvenCount(facts) ? "eligible" : "too-young" }),
  "never withdraws a required document, a reason that blocks or a procedure": (facts) =>
    hasEvenCount(facts) && { documents: [], blockers: [], procedures: [] },
  "never makes an outcome or a document possible that was not": (facts) => ({
    possibleOutcomes: [hasEvenCount(facts) ? "eligible" : "too-young"],
  }),
  "that is not missing changes nothing in the answer": (facts) => ({
    missing: [],
    issuance: hasEvenCount(facts) ? "automatic" : "on-request",
  }),
};

const laws = lawsOf(evaluate);

test("every law has its fault", () => {
  expect(Object.keys(FAULTS)).toEqual(laws.map(({ says }) => says));
});

test.each(Object.entries(FAULTS))("fails: %s", (says, fault) => {
  const faulty: typeof evaluate = (facts, options) => {
    const decision = evaluate(facts, options);
    return Object.assign({ ...decision }, fault(facts, decision) || {});
  };
  const law = lawsOf(faulty, { numRuns: 1000, seed: 20261123 }).find((each) => each.says === says);
  // The law has to fail by its own assertion, not by a missing part.
  expect(law?.check).toThrow(expect.objectContaining({ cause: expect.any(AssertionError) }));
});
