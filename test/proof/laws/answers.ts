import assert from "node:assert/strict";
import type { Decision, evaluate as shipped } from "carte-vitale";
import fc from "fast-check";
import { only, person } from "../../people.js";
import { collect, type Law } from "./law.js";

/** What holds for every person, and for every answer when one more fact is known. */
export function lawsOfAnswers(evaluate: typeof shipped, parameters: fc.Parameters<unknown>): Law[] {
  const { laws, describe } = collect(parameters);
  describe("any person", (law) => {
    law("no blocker, no refusal; a blocker, no card", person, (whole) => {
      const { blockers, verdict } = evaluate(whole);
      assert.equal(verdict === "eligible", blockers.length === 0);
    });
    law("is eligible by an entitlement route that holds", person, (whole) => {
      const { reasons, verdict } = evaluate(whole);
      const routes = reasons.filter(({ outcome }) => outcome === null);
      assert.equal(routes.length > 0, verdict === "eligible");
    });
    law("a refusal has the outcome of the first blocker", person, (whole) => {
      const { blockers, outcome } = evaluate(whole);
      if (blockers[0]) assert.equal(blockers[0].outcome, outcome);
    });
  });

  describe("supplying a fact", (law) => {
    /** The decisions on some facts of a person, and on one more. */
    const decisions = person
      .chain((whole) =>
        fc.shuffledSubarray(Object.keys(whole), { minLength: 1 }).map((names) => [whole, names] as const),
      )
      .map(([whole, [one, ...others]]) => ({
        before: evaluate(only(whole, others), { assume: "nothing" }),
        after: evaluate(only(whole, [one ?? "", ...others]), { assume: "nothing" }),
      }));
    law("never flips a settled answer", decisions, ({ before, after }) => {
      if (before.outcome !== "undetermined") assert.equal(after.outcome, before.outcome);
    });
    const idsOf = {
      documents: ({ documents }: Decision) => documents.map(({ id, procedure }) => `${procedure}/${id}`),
      possible: ({ possibleDocuments }: Decision) => possibleDocuments.map(({ id, procedure }) => `${procedure}/${id}`),
      blockers: ({ blockers }: Decision) => blockers.map(({ rule }) => rule),
      notices: ({ notices }: Decision) => notices.map(({ id }) => id),
      procedures: ({ procedures }: Decision) => procedures.map(({ id }) => id),
    };
    const withdrawal = "never withdraws a required document, a reason that blocks, a notice or a procedure";
    law(withdrawal, decisions, ({ before, after }) => {
      for (const part of ["documents", "blockers", "notices", "procedures"] as const)
        includesAll<string>(idsOf[part](after), idsOf[part](before));
    });
    law("never makes an outcome or a document possible that was not", decisions, ({ before, after }) => {
      const requiredOrPossible = (decision: Decision) => [...idsOf.documents(decision), ...idsOf.possible(decision)];
      includesAll(before.possibleOutcomes, after.possibleOutcomes);
      includesAll(requiredOrPossible(before), requiredOrPossible(after));
    });
    law("that is not missing changes nothing in the answer", decisions, ({ before, after }) => {
      const answer = ({ outcome, procedures, documents, interimProof, issuance, applicant }: Decision) => {
        return { outcome, procedures, documents, interimProof, issuance, applicant };
      };
      if (before.missing.length === 0) assert.deepEqual(answer(after), answer(before));
    });
  });

  return laws;
}

function includesAll<T>(all: readonly T[], some: readonly T[]): void {
  const others = some.filter((each) => !all.includes(each));
  assert.deepEqual(others, []);
}
