import { AssertionError } from "node:assert";
import { type Decision, evaluate, type FactsInput } from "carte-vitale";
import { expect, test } from "vitest";
import { lawsOf } from "./proof/laws/laws.js";
import {
  automaticIssueAge,
  majority,
  minimumAge,
  ownApplicationAge,
  stableResidence,
  temporaryNumberValidity,
} from "./thresholds.js";

/** The parts of a decision that a faulty evaluator gives instead, for the persons whom the fault concerns. */
type Fault = (facts: FactsInput, decision: Decision) => object | false | undefined;

/** Changes with every fact that is supplied. */
const hasEvenCount = (facts: FactsInput) => Object.keys(facts).length % 2 === 0;

/** A fault for each law, by its sentence. The compiler refuses half of them in a rulebook. */
const FAULTS: Record<string, Fault> = {
  "on its eve no person is eligible": ({ age }) => age === minimumAge - 1 && { verdict: "eligible" },
  "on the birthday a worker's or an insured person's child with a permanent number is": ({ age }) =>
    age === minimumAge && { outcome: "too-young" },
  "on the eve a parent applies, online only": ({ age }) => age === ownApplicationAge - 1 && { applicant: "holder" },
  "on the birthday the child applies, mail opens": ({ age }) => age === ownApplicationAge && { applicant: "parent" },
  "on the eve nothing is automatic, on the birthday the fund sends the form": ({ age }) =>
    age === automaticIssueAge && { issuance: "on-request" },
  "on the eve no permit is asked of a foreign minor": ({ age }) =>
    age === majority - 1 && { outcome: "residence-permit-required" },
  "on the birthday the permit is": ({ age }) => age === majority && { outcome: "eligible" },
  "on the eve a dependent's card is automatic, on the birthday on request": ({ age }) =>
    age === majority && { issuance: "automatic" },
  "on the eve a dependent abroad has a card, on the birthday the home decides": ({ age }) =>
    age === majority && { outcome: "eligible" },
  "a month less is too short, the months are enough, one more as well": ({ residenceMonths }) =>
    residenceMonths === stableResidence && { outcome: "residence-too-short" },
  "the exempt do not wait": ({ residenceExemption }) =>
    residenceExemption === "refugee" && { outcome: "residence-too-short" },
  "nobody with form S1 waits": ({ otherScheme }) => otherScheme === "s1" && { outcome: "residence-too-short" },
  "another month never takes a right away": ({ residenceMonths = 0 }) =>
    residenceMonths % 2 === 1 && { verdict: "not-yet" },
  "a worker never waits for residence": ({ residenceMonths = 0 }) =>
    residenceMonths < stableResidence && { blockers: [{ rule: "residence-too-short" }] },
  "it serves for a month less and has run out on the day": ({ temporaryNumberMonths }) =>
    temporaryNumberMonths === temporaryNumberValidity && { outcome: "temporary-number" },
  "no person with a temporary number is eligible": ({ nirKind }) => nirKind === "temporary" && { verdict: "eligible" },
  "keep everybody from the card": ({ rightsOpen }) => rightsOpen === false && { verdict: "eligible" },
  "are opened anew, before a worker of the age orders": ({ rightsOpen }) =>
    rightsOpen === false && { outcome: "not-registered" },
  "no blocker, no refusal; a blocker, no card": ({ age = 0 }) => age < minimumAge && { verdict: "eligible" },
  "is eligible by an entitlement route that holds": (_, { verdict }) => verdict === "eligible" && { reasons: [] },
  "a refusal has the outcome of the first blocker": (_, { blockers }) => ({ blockers: [...blockers].reverse() }),
  "never flips a settled answer": (facts) => ({ outcome: hasEvenCount(facts) ? "eligible" : "too-young" }),
  "never withdraws a required document, a reason that blocks, a notice or a procedure": (facts) =>
    hasEvenCount(facts) && { notices: [] },
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
