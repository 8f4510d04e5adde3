import assert from "node:assert/strict";
import type { FactsInput, evaluate as shipped } from "carte-vitale";
import fc from "fast-check";
import { person } from "../../people.js";
import type { Person } from "../../reading.js";
import { collect, type Law } from "./law.js";

/** What every threshold of the law changes: the eve and the day. */
export function lawsOfThresholds(evaluate: typeof shipped, parameters: fc.Parameters<unknown>): Law[] {
  const { laws, describe } = collect(parameters);
  const eligible = (facts: FactsInput) => evaluate(facts).verdict === "eligible";
  /** Persons for whom only the fact in question can rule out a card. */
  const worker = person.map(
    (whole): Person => ({ ...withoutMonths(whole), nirKind: "permanent", status: "employee", coveredElsewhere: false }),
  );

  describe("12 years", (law) => {
    law("on the eve of the twelfth birthday no person is eligible", person, (whole) => {
      assert.equal(eligible({ ...whole, age: 11 }), false);
    });
    law(
      "on the twelfth birthday a worker's or an insured person's child with a permanent number is",
      fc.tuple(worker, fc.constantFrom("employee", "dependent")),
      ([whole, status]) => {
        const facts = { ...whole, status, cardState: "none" } as Person;
        assert.equal(evaluate({ ...facts, age: 12 }).outcome, "eligible");
        assert.equal(evaluate({ ...facts, age: 11 }).outcome, "too-young");
      },
    );
  });

  describe("16 years", (law) => {
    const child = worker.map((whole): Person => ({ ...whole, status: "dependent", cardState: "none" }));
    law("on the eve a parent applies, online only, and nothing is automatic", child, (whole) => {
      const decision = evaluate({ ...whole, age: 15 });
      assert.deepEqual([decision.issuance, decision.applicant], ["on-request", "parent"]);
      assert.deepEqual(
        decision.procedures.flatMap(({ channels }) => channels.map(({ id }) => id)),
        ["online"],
      );
      assert.ok(!decision.documents.map(({ id }) => id).includes("card-order-form"));
    });
    law("on the birthday the fund sends the form automatically, the child applies, mail opens", child, (whole) => {
      const decision = evaluate({ ...whole, age: 16 });
      assert.deepEqual([decision.issuance, decision.applicant], ["automatic", "holder"]);
      assert.deepEqual(
        decision.procedures.flatMap(({ channels }) => channels.map(({ id }) => id)),
        ["online", "mail"],
      );
      assert.ok(decision.documents.map(({ id }) => id).includes("card-order-form"));
    });
  });

  describe("18 years", (law) => {
    const foreigner = worker.map(
      (whole): Person => ({ ...whole, nationality: "other", residencePermit: "none", cardState: "none" }),
    );
    law("on the eve no permit is asked of a foreign minor", foreigner, (whole) => {
      assert.equal(evaluate({ ...whole, age: 17 }).outcome, "eligible");
    });
    law("on the birthday the permit is", foreigner, (whole) => {
      assert.equal(evaluate({ ...whole, age: 18 }).outcome, "residence-permit-required");
    });
    law("on the eve a dependent's card is automatic, on the birthday on request", worker, (whole) => {
      const facts: Person = { ...whole, status: "dependent", nationality: "french", cardState: "none" };
      assert.equal(evaluate({ ...facts, age: 17 }).issuance, "automatic");
      assert.equal(evaluate({ ...facts, age: 18 }).issuance, "on-request");
    });
  });

  describe("three months of residence", (law) => {
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
    law("two months are too short, three are enough, four as well", resident, (whole) => {
      assert.equal(evaluate({ ...whole, residenceMonths: 2 }).outcome, "residence-too-short");
      assert.equal(evaluate({ ...whole, residenceMonths: 3 }).outcome, "eligible");
      assert.equal(evaluate({ ...whole, residenceMonths: 4 }).outcome, "eligible");
    });
    law("the exempt do not wait", fc.tuple(resident, fc.integer({ min: 0, max: 2 })), ([whole, residenceMonths]) => {
      assert.equal(evaluate({ ...whole, residenceExemption: true, residenceMonths }).outcome, "eligible");
    });
    law(
      "another month never takes a right away",
      fc.tuple(person, fc.integer({ min: 0, max: 6 })),
      ([whole, residenceMonths]) => {
        const now = { ...whole, residesInFrance: true, residenceMonths };
        if (eligible(now)) assert.equal(eligible({ ...now, residenceMonths: residenceMonths + 1 }), true);
      },
    );
    law(
      "a worker never waits for residence",
      fc.tuple(worker, fc.constantFrom("employee", "self-employed", "civil-servant")),
      ([whole, status]) => {
        const blockers = evaluate({ ...whole, status } as Person).blockers.map(({ rule }) => rule);
        assert.ok(!blockers.includes("residence-too-short"));
        assert.ok(!blockers.includes("not-resident"));
      },
    );
  });

  describe("nine months of a temporary number", (law) => {
    const waiting = person.map((whole) => ({
      ...whole,
      nirKind: "temporary",
      status: "employee",
      nationality: "french",
      coveredElsewhere: false,
      cardState: "none",
    })) as fc.Arbitrary<Person>;
    law("it serves for eight months and has run out at nine", waiting, (whole) => {
      assert.equal(evaluate({ ...whole, temporaryNumberMonths: 8 }).outcome, "temporary-number");
      assert.equal(evaluate({ ...whole, temporaryNumberMonths: 9 }).outcome, "temporary-number-expired");
      assert.equal(evaluate({ ...whole, temporaryNumberMonths: 10 }).outcome, "temporary-number-expired");
    });
    law(
      "no person with a temporary number is eligible",
      fc.tuple(waiting, fc.integer({ min: 0, max: 120 })),
      ([whole, temporaryNumberMonths]) => {
        assert.equal(eligible({ ...whole, temporaryNumberMonths }), false);
      },
    );
  });

  return laws;
}

function withoutMonths({ temporaryNumberMonths, ...whole }: Person): Person {
  return whole;
}
