import assert from "node:assert/strict";
import type { Decision, FactsInput, evaluate as shipped } from "carte-vitale";
import fc from "fast-check";
import { only, person } from "./people.js";
import type { Person } from "./reading.js";

/** A sentence that a lawyer could read, and the property that holds it against an evaluator. */
export interface Law {
  readonly about: string;
  readonly says: string;
  readonly check: () => void;
}

/** The laws, said of one evaluator: the shipped one, or another that is to be told from it. */
export function lawsOf(evaluate: typeof shipped, parameters: fc.Parameters<unknown> = {}): Law[] {
  const laws: Law[] = [];
  let about = "";
  const describe = (subject: string, tell: () => void) => {
    about = subject;
    tell();
  };
  const law = (says: string, check: () => void) => laws.push({ about, says, check });
  const eligible = (facts: FactsInput) => evaluate(facts).verdict === "eligible";
  /** Persons whom nothing but the fact in question could keep from a card. */
  const worker = person.map(
    (whole): Person => ({ ...withoutMonths(whole), nirKind: "permanent", status: "employee", coveredElsewhere: false }),
  );

  describe("12 years", () => {
    law("on the eve of the twelfth birthday nobody is eligible", () => {
      fc.assert(
        fc.property(person, (whole) => {
          assert.equal(eligible({ ...whole, age: 11 }), false);
        }),
        parameters,
      );
    });
    law("on the twelfth birthday a worker's or an insured person's child with a permanent number is", () => {
      fc.assert(
        fc.property(worker, fc.constantFrom("employee", "dependent"), (whole, status) => {
          const facts = { ...whole, status, cardState: "none" } as Person;
          assert.equal(evaluate({ ...facts, age: 12 }).outcome, "eligible");
          assert.equal(evaluate({ ...facts, age: 11 }).outcome, "too-young");
        }),
        parameters,
      );
    });
  });

  describe("16 years", () => {
    const child = worker.map((whole): Person => ({ ...whole, status: "dependent", cardState: "none" }));
    law("on the eve a parent applies, online only, and nothing comes by itself", () => {
      fc.assert(
        fc.property(child, (whole) => {
          const decision = evaluate({ ...whole, age: 15 });
          assert.deepEqual([decision.issuance, decision.applicant], ["on-request", "parent"]);
          assert.deepEqual(
            decision.procedures.flatMap(({ channels }) => channels.map(({ id }) => id)),
            ["online"],
          );
          assert.ok(!decision.documents.map(({ id }) => id).includes("card-order-form"));
        }),
        parameters,
      );
    });
    law("on the birthday the fund sends the form by itself, the child applies, mail opens", () => {
      fc.assert(
        fc.property(child, (whole) => {
          const decision = evaluate({ ...whole, age: 16 });
          assert.deepEqual([decision.issuance, decision.applicant], ["automatic", "holder"]);
          assert.deepEqual(
            decision.procedures.flatMap(({ channels }) => channels.map(({ id }) => id)),
            ["online", "mail"],
          );
          assert.ok(decision.documents.map(({ id }) => id).includes("card-order-form"));
        }),
        parameters,
      );
    });
  });

  describe("18 years", () => {
    const foreigner = worker.map(
      (whole): Person => ({ ...whole, nationality: "other", residencePermit: "none", cardState: "none" }),
    );
    law("on the eve no permit is asked of a foreign minor", () => {
      fc.assert(
        fc.property(foreigner, (whole) => {
          assert.equal(evaluate({ ...whole, age: 17 }).outcome, "eligible");
        }),
        parameters,
      );
    });
    law("on the birthday the permit is", () => {
      fc.assert(
        fc.property(foreigner, (whole) => {
          assert.equal(evaluate({ ...whole, age: 18 }).outcome, "residence-permit-required");
        }),
        parameters,
      );
    });
    law("on the eve a dependent's card comes by itself, on the birthday on request", () => {
      fc.assert(
        fc.property(worker, (whole) => {
          const facts: Person = { ...whole, status: "dependent", nationality: "french", cardState: "none" };
          assert.equal(evaluate({ ...facts, age: 17 }).issuance, "automatic");
          assert.equal(evaluate({ ...facts, age: 18 }).issuance, "on-request");
        }),
        parameters,
      );
    });
  });

  describe("three months of residence", () => {
    const resident = fc
      .tuple(worker, fc.constantFrom("unemployed", "retired", "inactive"), fc.integer({ min: 12, max: 130 }))
      .map(([whole, status, age]) => ({
        ...whole,
        status,
        age,
        nationality: "french",
        residesInFrance: true,
        residenceExemption: false,
        cardState: "none",
      })) as fc.Arbitrary<Person>;
    law("two months are too short, three are enough, four as well", () => {
      fc.assert(
        fc.property(resident, (whole) => {
          assert.equal(evaluate({ ...whole, residenceMonths: 2 }).outcome, "residence-too-short");
          assert.equal(evaluate({ ...whole, residenceMonths: 3 }).outcome, "eligible");
          assert.equal(evaluate({ ...whole, residenceMonths: 4 }).outcome, "eligible");
        }),
        parameters,
      );
    });
    law("the exempt do not wait", () => {
      fc.assert(
        fc.property(resident, fc.integer({ min: 0, max: 2 }), (whole, residenceMonths) => {
          assert.equal(evaluate({ ...whole, residenceExemption: true, residenceMonths }).outcome, "eligible");
        }),
        parameters,
      );
    });
    law("another month never takes a right away", () => {
      fc.assert(
        fc.property(person, fc.integer({ min: 0, max: 6 }), (whole, residenceMonths) => {
          const now = { ...whole, residesInFrance: true, residenceMonths };
          if (eligible(now)) assert.equal(eligible({ ...now, residenceMonths: residenceMonths + 1 }), true);
        }),
        parameters,
      );
    });
    law("a worker never waits for residence", () => {
      fc.assert(
        fc.property(worker, fc.constantFrom("employee", "self-employed", "civil-servant"), (whole, status) => {
          const blockers = evaluate({ ...whole, status } as Person).blockers.map(({ rule }) => rule);
          assert.ok(!blockers.includes("residence-too-short"));
          assert.ok(!blockers.includes("not-resident"));
        }),
        parameters,
      );
    });
  });

  describe("nine months of a temporary number", () => {
    const waiting = person.map((whole) => ({
      ...whole,
      nirKind: "temporary",
      status: "employee",
      nationality: "french",
      coveredElsewhere: false,
      cardState: "none",
    })) as fc.Arbitrary<Person>;
    law("it serves for eight months and has run out at nine", () => {
      fc.assert(
        fc.property(waiting, (whole) => {
          assert.equal(evaluate({ ...whole, temporaryNumberMonths: 8 }).outcome, "temporary-number");
          assert.equal(evaluate({ ...whole, temporaryNumberMonths: 9 }).outcome, "temporary-number-expired");
          assert.equal(evaluate({ ...whole, temporaryNumberMonths: 10 }).outcome, "temporary-number-expired");
        }),
        parameters,
      );
    });
    law("nobody with a temporary number is eligible", () => {
      fc.assert(
        fc.property(waiting, fc.integer({ min: 0, max: 120 }), (whole, temporaryNumberMonths) => {
          assert.equal(eligible({ ...whole, temporaryNumberMonths }), false);
        }),
        parameters,
      );
    });
  });

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

function withoutMonths({ temporaryNumberMonths, ...whole }: Person): Person {
  return whole;
}

function includesAll<T>(all: readonly T[], some: readonly T[]): void {
  assert.deepEqual(
    some.filter((each) => !all.includes(each)),
    [],
  );
}
