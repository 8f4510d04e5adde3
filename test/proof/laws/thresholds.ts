import assert from "node:assert/strict";
import type { FactsInput, evaluate as shipped } from "carte-vitale";
import fc from "fast-check";
import { person } from "../../people.js";
import type { Person } from "../../reading.js";
import {
  automaticIssueAge,
  majority,
  minimumAge,
  ownApplicationAge,
  stableResidence,
  temporaryNumberValidity,
} from "../../thresholds.js";
import { collect, type Law } from "./law.js";

/** What every threshold of the law changes: the eve and the day. */
export function lawsOfThresholds(evaluate: typeof shipped, parameters: fc.Parameters<unknown>): Law[] {
  const { laws, describe } = collect(parameters);
  const eligible = (facts: FactsInput) => evaluate(facts).verdict === "eligible";
  /** Persons for whom only the fact in question can rule out a card. */
  const worker = person.map(
    (whole): Person => ({
      ...withoutMonths(whole),
      nirKind: "permanent",
      rightsOpen: true,
      status: "employee",
      otherScheme: "none",
    }),
  );

  describe("the minimum age", (law) => {
    law("on its eve no person is eligible", person, (whole) => {
      assert.equal(eligible({ ...whole, age: minimumAge - 1 }), false);
    });
    law(
      "on the birthday a worker's or an insured person's child with a permanent number is",
      fc.tuple(worker, fc.constantFrom("employee", "dependent")),
      ([whole, status]) => {
        const facts = { ...whole, status, cardState: "none" } as Person;
        assert.equal(evaluate({ ...facts, age: minimumAge }).outcome, "eligible");
        assert.equal(evaluate({ ...facts, age: minimumAge - 1 }).outcome, "too-young");
      },
    );
  });

  describe("the age of one's own application", (law) => {
    const child = worker.map((whole): Person => ({ ...whole, status: "dependent", cardState: "none" }));
    law("on the eve a parent applies, online only", child, (whole) => {
      const decision = evaluate({ ...whole, age: ownApplicationAge - 1 });
      assert.equal(decision.applicant, "parent");
      assert.deepEqual(
        decision.procedures.flatMap(({ channels }) => channels.map(({ id }) => id)),
        ["online"],
      );
      assert.ok(!decision.documents.map(({ id }) => id).includes("card-order-form"));
    });
    law("on the birthday the child applies, mail opens", child, (whole) => {
      const decision = evaluate({ ...whole, age: ownApplicationAge });
      assert.equal(decision.applicant, "holder");
      assert.deepEqual(
        decision.procedures.flatMap(({ channels }) => channels.map(({ id }) => id)),
        ["online", "mail"],
      );
      assert.ok(decision.documents.map(({ id }) => id).includes("card-order-form"));
    });
  });

  describe("the age of automatic issue", (law) => {
    const child = worker.map((whole): Person => ({ ...whole, status: "dependent", cardState: "none" }));
    law("on the eve nothing is automatic, on the birthday the fund sends the form", child, (whole) => {
      assert.equal(evaluate({ ...whole, age: automaticIssueAge - 1 }).issuance, "on-request");
      assert.equal(evaluate({ ...whole, age: automaticIssueAge }).issuance, "automatic");
    });
  });

  describe("majority", (law) => {
    const foreigner = worker.map(
      (whole): Person => ({ ...whole, nationality: "other", residencePermit: "none", cardState: "none" }),
    );
    law("on the eve no permit is asked of a foreign minor", foreigner, (whole) => {
      assert.equal(evaluate({ ...whole, age: majority - 1 }).outcome, "eligible");
    });
    law("on the birthday the permit is", foreigner, (whole) => {
      assert.equal(evaluate({ ...whole, age: majority }).outcome, "residence-permit-required");
    });
    law("on the eve a dependent's card is automatic, on the birthday on request", worker, (whole) => {
      const facts: Person = { ...inFrance(whole), status: "dependent", nationality: "french", cardState: "none" };
      assert.equal(evaluate({ ...facts, age: majority - 1 }).issuance, "automatic");
      assert.equal(evaluate({ ...facts, age: majority }).issuance, "on-request");
    });
    law("on the eve a dependent abroad has a card, on the birthday the home decides", worker, (whole) => {
      const facts: Person = { ...abroad(whole), status: "dependent", cardState: "none" };
      assert.equal(evaluate({ ...facts, age: majority - 1 }).outcome, "eligible");
      assert.equal(evaluate({ ...facts, age: majority }).outcome, "not-resident");
    });
  });

  describe("stable residence", (law) => {
    const resident = fc
      .tuple(worker, fc.constantFrom("unemployed", "retired", "inactive"), fc.integer({ min: minimumAge, max: 130 }))
      .map(([whole, status, age]) => ({
        ...whole,
        status,
        age,
        nationality: "french",
        residesInFrance: true,
        residenceExemption: "none",
        cardState: "none",
      })) as fc.Arbitrary<Person>;
    law("a month less is too short, the months are enough, one more as well", resident, (whole) => {
      assert.equal(evaluate({ ...whole, residenceMonths: stableResidence - 1 }).outcome, "residence-too-short");
      assert.equal(evaluate({ ...whole, residenceMonths: stableResidence }).outcome, "eligible");
      assert.equal(evaluate({ ...whole, residenceMonths: stableResidence + 1 }).outcome, "eligible");
    });
    law(
      "the exempt do not wait",
      fc.tuple(
        resident,
        fc.integer({ min: 0, max: stableResidence - 1 }),
        fc.constantFrom("refugee", "pension", "other"),
      ),
      ([whole, residenceMonths, residenceExemption]) => {
        const facts = { ...whole, residenceExemption, residenceMonths } as Person;
        assert.equal(evaluate(facts).outcome, "eligible");
      },
    );
    law(
      "nobody with form S1 waits",
      fc.tuple(resident, fc.integer({ min: 0, max: stableResidence - 1 })),
      ([whole, residenceMonths]) => {
        assert.equal(evaluate({ ...whole, otherScheme: "s1", residenceMonths }).outcome, "eligible");
      },
    );
    law(
      "another month never takes a right away",
      fc.tuple(person, fc.integer({ min: 0, max: 2 * stableResidence })),
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

  describe("the validity of a temporary number", (law) => {
    const waiting = person.map((whole) => ({
      ...withoutMonths(whole),
      nirKind: "temporary",
      status: "employee",
      nationality: "french",
      otherScheme: "none",
      cardState: "none",
    })) as fc.Arbitrary<Person>;
    law("it serves for a month less and has run out on the day", waiting, (whole) => {
      assert.equal(
        evaluate({ ...whole, temporaryNumberMonths: temporaryNumberValidity - 1 }).outcome,
        "temporary-number",
      );
      assert.equal(
        evaluate({ ...whole, temporaryNumberMonths: temporaryNumberValidity }).outcome,
        "temporary-number-expired",
      );
      assert.equal(
        evaluate({ ...whole, temporaryNumberMonths: temporaryNumberValidity + 1 }).outcome,
        "temporary-number-expired",
      );
    });
    law(
      "no person with a temporary number is eligible",
      fc.tuple(waiting, fc.integer({ min: 0, max: 120 })),
      ([whole, temporaryNumberMonths]) => {
        assert.equal(eligible({ ...whole, temporaryNumberMonths }), false);
      },
    );
  });

  describe("closed rights", (law) => {
    law("keep everybody from the card", worker, (whole) => {
      assert.equal(eligible({ ...whole, rightsOpen: false }), false);
    });
    law(
      "are opened anew, before a worker of the age orders",
      fc.tuple(worker, fc.integer({ min: minimumAge, max: 130 })),
      ([whole, age]) => {
        const facts: Person = { ...whole, age, nationality: "french", cardState: "none" };
        assert.equal(evaluate({ ...facts, rightsOpen: false }).outcome, "rights-closed");
        assert.equal(evaluate(facts).outcome, "eligible");
      },
    );
  });

  return laws;
}

/** The person without what is part of a person only beside some kind of number. */
function withoutMonths({ temporaryNumberMonths, rightsOpen, ...whole }: Person): Person {
  return whole;
}

const inFrance = (whole: Person): Person => ({ ...whole, residesInFrance: true });
const abroad = (whole: Person): Person => ({ ...whole, residesInFrance: false, residenceMonths: 0 });
