import assert from "node:assert/strict";
import type { Decision, evaluate as shipped } from "carte-vitale";
import fc from "fast-check";
import { only, person } from "../people.js";
import { collect, type Law } from "./law.js";

/** What holds for any person, and of any answer when one fact more is known. */
export function lawsOfAnswers(evaluate: typeof shipped, parameters: fc.Parameters<unknown>): Law[] {
  const { laws, describe, law } = collect();
  describe("any person", () => {
    law("no blocker, no refusal; a blocker, no card", () => {
      fc.assert(
        fc.property(person, (whole) => {
          const { blockers, verdict } = evaluate(whole);
          assert.equal(verdict === "eligible", blockers.length === 0);
        }),
        parameters,
      );
    });
    law("is eligible by an entitlement route that holds", () => {
      fc.assert(
        fc.property(person, (whole) => {
          const { reasons, verdict } = evaluate(whole);
          if (verdict === "eligible")
            assert.equal(
              reasons.some(({ outcome }) => outcome === null),
              true,
            );
          else
            assert.equal(
              reasons.every(({ outcome }) => outcome !== null),
              true,
            );
        }),
        parameters,
      );
    });
    law("who is refused is told by the first blocker", () => {
      fc.assert(
        fc.property(person, (whole) => {
          const { blockers, outcome } = evaluate(whole);
          if (blockers[0]) assert.equal(blockers[0].outcome, outcome);
        }),
        parameters,
      );
    });
  });

  describe("supplying a fact", () => {
    /** What is said when something of a person is known, and when one fact more is. */
    const told = person
      .chain((whole) =>
        fc.shuffledSubarray(Object.keys(whole), { minLength: 1 }).map((names) => [whole, names] as const),
      )
      .map(([whole, [one, ...others]]) => ({
        before: evaluate(only(whole, others), { assume: "nothing" }),
        after: evaluate(only(whole, [one ?? "", ...others]), { assume: "nothing" }),
      }));
    law("never flips a settled answer", () => {
      fc.assert(
        fc.property(told, ({ before, after }) => {
          if (before.outcome !== "undetermined") assert.equal(after.outcome, before.outcome);
        }),
        parameters,
      );
    });
    law("never withdraws a required document, a reason that blocks or a procedure", () => {
      const documents = ({ documents }: Decision) => documents.map(({ id, procedure }) => `${procedure}/${id}`);
      const blockers = ({ blockers }: Decision) => blockers.map(({ rule }) => rule);
      const procedures = ({ procedures }: Decision) => procedures.map(({ id }) => id);
      fc.assert(
        fc.property(told, ({ before, after }) => {
          includesAll(documents(after), documents(before));
          includesAll(blockers(after), blockers(before));
          includesAll(procedures(after), procedures(before));
        }),
        parameters,
      );
    });
    law("never makes an outcome or a document possible that was not", () => {
      const possible = ({ documents, possibleDocuments }: Decision) =>
        [...documents, ...possibleDocuments].map(({ id, procedure }) => `${procedure}/${id}`);
      fc.assert(
        fc.property(told, ({ before, after }) => {
          includesAll(before.possibleOutcomes, after.possibleOutcomes);
          includesAll(possible(before), possible(after));
        }),
        parameters,
      );
    });
    law("that is not missing changes nothing in the answer", () => {
      const answer = ({ outcome, procedures, documents, interimProof, issuance, applicant }: Decision) => {
        return { outcome, procedures, documents, interimProof, issuance, applicant };
      };
      fc.assert(
        fc.property(told, ({ before, after }) => {
          if (before.missing.length === 0) assert.deepEqual(answer(after), answer(before));
        }),
        parameters,
      );
    });
  });

  return laws;
}

function includesAll<T>(all: readonly T[], some: readonly T[]): void {
  assert.deepEqual(
    some.filter((each) => !all.includes(each)),
    [],
  );
}
