import { type Decision, evaluate, type FactsInput } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { only, person } from "./people.js";
import type { Person } from "./reading.js";

const eligible = (facts: FactsInput) => evaluate(facts).verdict === "eligible";
/** Persons whom nothing but the fact in question could keep from a card. */
const worker = person.map(
  (whole): Person => ({ ...withoutMonths(whole), nirKind: "permanent", status: "employee", coveredElsewhere: false }),
);

function withoutMonths({ temporaryNumberMonths, ...whole }: Person): Person {
  return whole;
}

describe("12 years", () => {
  test("on the eve of the twelfth birthday nobody is eligible", () => {
    fc.assert(
      fc.property(person, (whole) => {
        expect(eligible({ ...whole, age: 11 })).toBe(false);
      }),
    );
  });
  test("on the twelfth birthday a worker's or an insured person's child with a permanent number is", () => {
    fc.assert(
      fc.property(worker, fc.constantFrom("employee", "dependent"), (whole, status) => {
        const facts = { ...whole, status, cardState: "none" } as Person;
        expect(evaluate({ ...facts, age: 12 }).outcome).toBe("eligible");
        expect(evaluate({ ...facts, age: 11 }).outcome).toBe("too-young");
      }),
    );
  });
});

describe("16 years", () => {
  const child = worker.map((whole): Person => ({ ...whole, status: "dependent", cardState: "none" }));
  test("on the eve a parent applies, online only, and nothing comes by itself", () => {
    fc.assert(
      fc.property(child, (whole) => {
        const decision = evaluate({ ...whole, age: 15 });
        expect(decision).toMatchObject({ issuance: "on-request", applicant: "parent" });
        expect(decision.procedures.flatMap(({ channels }) => channels.map(({ id }) => id))).toEqual(["online"]);
        expect(decision.documents.map(({ id }) => id)).not.toContain("card-order-form");
      }),
    );
  });
  test("on the birthday the fund sends the form by itself, the child applies, mail opens", () => {
    fc.assert(
      fc.property(child, (whole) => {
        const decision = evaluate({ ...whole, age: 16 });
        expect(decision).toMatchObject({ issuance: "automatic", applicant: "holder" });
        expect(decision.procedures.flatMap(({ channels }) => channels.map(({ id }) => id))).toEqual(["online", "mail"]);
        expect(decision.documents.map(({ id }) => id)).toContain("card-order-form");
      }),
    );
  });
});

describe("18 years", () => {
  const foreigner = worker.map(
    (whole): Person => ({ ...whole, nationality: "other", residencePermit: "none", cardState: "none" }),
  );
  test("on the eve no permit is asked of a foreign minor", () => {
    fc.assert(
      fc.property(foreigner, (whole) => {
        expect(evaluate({ ...whole, age: 17 }).outcome).toBe("eligible");
      }),
    );
  });
  test("on the birthday the permit is", () => {
    fc.assert(
      fc.property(foreigner, (whole) => {
        expect(evaluate({ ...whole, age: 18 }).outcome).toBe("residence-permit-required");
      }),
    );
  });
  test("on the eve a dependent's card comes by itself, on the birthday on request", () => {
    fc.assert(
      fc.property(worker, (whole) => {
        const facts: Person = { ...whole, status: "dependent", nationality: "french", cardState: "none" };
        expect(evaluate({ ...facts, age: 17 }).issuance).toBe("automatic");
        expect(evaluate({ ...facts, age: 18 }).issuance).toBe("on-request");
      }),
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
  test("two months are too short, three are enough, four as well", () => {
    fc.assert(
      fc.property(resident, (whole) => {
        expect(evaluate({ ...whole, residenceMonths: 2 }).outcome).toBe("residence-too-short");
        expect(evaluate({ ...whole, residenceMonths: 3 }).outcome).toBe("eligible");
        expect(evaluate({ ...whole, residenceMonths: 4 }).outcome).toBe("eligible");
      }),
    );
  });
  test("the exempt do not wait", () => {
    fc.assert(
      fc.property(resident, fc.integer({ min: 0, max: 2 }), (whole, residenceMonths) => {
        expect(evaluate({ ...whole, residenceExemption: true, residenceMonths }).outcome).toBe("eligible");
      }),
    );
  });
  test("another month never takes a right away", () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 0, max: 6 }), (whole, residenceMonths) => {
        const now = { ...whole, residesInFrance: true, residenceMonths };
        if (eligible(now)) expect(eligible({ ...now, residenceMonths: residenceMonths + 1 })).toBe(true);
      }),
    );
  });
  test("a worker never waits for residence", () => {
    fc.assert(
      fc.property(worker, fc.constantFrom("employee", "self-employed", "civil-servant"), (whole, status) => {
        const blockers = evaluate({ ...whole, status } as Person).blockers.map(({ rule }) => rule);
        expect(blockers).not.toContain("residence-too-short");
        expect(blockers).not.toContain("not-resident");
      }),
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
  test("it serves for eight months and has run out at nine", () => {
    fc.assert(
      fc.property(waiting, (whole) => {
        expect(evaluate({ ...whole, temporaryNumberMonths: 8 }).outcome).toBe("temporary-number");
        expect(evaluate({ ...whole, temporaryNumberMonths: 9 }).outcome).toBe("temporary-number-expired");
        expect(evaluate({ ...whole, temporaryNumberMonths: 10 }).outcome).toBe("temporary-number-expired");
      }),
    );
  });
  test("nobody with a temporary number is eligible", () => {
    fc.assert(
      fc.property(waiting, fc.integer({ min: 0, max: 120 }), (whole, temporaryNumberMonths) => {
        expect(eligible({ ...whole, temporaryNumberMonths })).toBe(false);
      }),
    );
  });
});

describe("any person", () => {
  test("no blocker, no refusal; a blocker, no card", () => {
    fc.assert(
      fc.property(person, (whole) => {
        const { blockers, verdict } = evaluate(whole);
        expect(verdict === "eligible").toBe(blockers.length === 0);
      }),
    );
  });
  test("is eligible by an entitlement route that holds", () => {
    fc.assert(
      fc.property(person, (whole) => {
        const { reasons, verdict } = evaluate(whole);
        if (verdict === "eligible") expect(reasons.some(({ outcome }) => outcome === null)).toBe(true);
        else expect(reasons.every(({ outcome }) => outcome !== null)).toBe(true);
      }),
    );
  });
  test("who is refused is told by the first blocker", () => {
    fc.assert(
      fc.property(person, (whole) => {
        const { blockers, outcome } = evaluate(whole);
        if (blockers[0]) expect(blockers[0].outcome).toBe(outcome);
      }),
    );
  });
});

describe("supplying a fact", () => {
  /** What is said when something of a person is known, and when one fact more is. */
  const told = person
    .chain((whole) => fc.shuffledSubarray(Object.keys(whole), { minLength: 1 }).map((names) => [whole, names] as const))
    .map(([whole, [one, ...others]]) => ({
      before: evaluate(only(whole, others), { assume: "nothing" }),
      after: evaluate(only(whole, [one ?? "", ...others]), { assume: "nothing" }),
    }));
  test("never flips a settled answer", () => {
    fc.assert(
      fc.property(told, ({ before, after }) => {
        if (before.outcome !== "undetermined") expect(after.outcome).toBe(before.outcome);
      }),
    );
  });
  test("never withdraws a required document, a reason that blocks or a procedure", () => {
    const documents = ({ documents }: Decision) => documents.map(({ id, procedure }) => `${procedure}/${id}`);
    const blockers = ({ blockers }: Decision) => blockers.map(({ rule }) => rule);
    const procedures = ({ procedures }: Decision) => procedures.map(({ id }) => id);
    fc.assert(
      fc.property(told, ({ before, after }) => {
        expect(documents(after)).toEqual(expect.arrayContaining(documents(before)));
        expect(blockers(after)).toEqual(expect.arrayContaining(blockers(before)));
        expect(procedures(after)).toEqual(expect.arrayContaining(procedures(before)));
      }),
    );
  });
  test("never makes an outcome or a document possible that was not", () => {
    const possible = ({ documents, possibleDocuments }: Decision) =>
      [...documents, ...possibleDocuments].map(({ id, procedure }) => `${procedure}/${id}`);
    fc.assert(
      fc.property(told, ({ before, after }) => {
        expect(before.possibleOutcomes).toEqual(expect.arrayContaining(after.possibleOutcomes));
        expect(possible(before)).toEqual(expect.arrayContaining(possible(after)));
      }),
    );
  });
  test("that is not missing changes nothing in the answer", () => {
    const answer = ({ outcome, procedures, documents, interimProof, issuance, applicant }: Decision) => {
      return { outcome, procedures, documents, interimProof, issuance, applicant };
    };
    fc.assert(
      fc.property(told, ({ before, after }) => {
        if (before.missing.length === 0) expect(answer(after)).toEqual(answer(before));
      }),
    );
  });
});
