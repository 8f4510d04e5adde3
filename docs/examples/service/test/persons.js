import { rulebook } from "carte-vitale";

const { parameters } = rulebook;
const minimumAge = parameters["minimum-age"].value;
const automaticIssueAge = parameters["automatic-issue-age"].value;
const stableResidence = parameters["stable-residence"].value;
const temporaryNumberValidity = parameters["temporary-number-validity"].value;

/**
 * Persons and their expected decisions, worked out by hand from the project brief and the law: at least one for each
 * outcome.
 */
const order = ["id-photo", "identity-document", "card-order-form"];
const nothing = {
  issuance: null,
  applicant: null,
  blockers: [],
  procedures: [],
  documents: [],
  interimProof: null,
};
const blocked = (outcome, verdict, more = {}) => ({ ...nothing, outcome, verdict, blockers: [outcome], ...more });
const ordering = {
  ...nothing,
  outcome: "eligible",
  verdict: "eligible",
  issuance: "on-request",
  applicant: "holder",
  procedures: ["order-card"],
  documents: order,
  interimProof: "ameli-account",
};
const foreign = { nationality: "other", residencePermit: "valid", birthPlace: "elsewhere" };

export const persons = [
  {
    who: "a foreign employee, in France for 14 months",
    facts: { age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee", ...foreign },
    expected: ordering,
  },
  {
    who: "a foreign dependant of 40, in France for six months",
    facts: { age: 40, nirKind: "permanent", residenceMonths: 6, status: "dependent", ...foreign },
    expected: ordering,
  },
  {
    who: "a child of the minimum age, ordered for by a parent, online alone",
    facts: { age: minimumAge, nirKind: "permanent", status: "dependent" },
    expected: { ...ordering, applicant: "parent", documents: ["id-photo", "identity-document"] },
  },
  {
    who: "a dependant of the age of automatic issue, who receives the form automatically",
    facts: { age: automaticIssueAge, nirKind: "permanent", status: "dependent" },
    expected: { ...ordering, issuance: "automatic" },
  },
  {
    who: "a child below the minimum age",
    facts: { age: minimumAge - 1, nirKind: "permanent", status: "dependent" },
    expected: blocked("too-young", "not-yet", { interimProof: "ameli-account" }),
  },
  {
    who: "a foreign student of 20 without a number",
    facts: { age: 20, nirKind: "none", residenceMonths: 1, status: "student", ...foreign },
    expected: blocked("not-registered", "not-yet", {
      procedures: ["register-student"],
      documents: [
        "identity-document",
        "residence-permit",
        "enrolment-certificate",
        "bank-details",
        "birth-certificate",
        "birth-certificate-translation",
      ],
    }),
  },
  {
    who: "a foreign employee of 28 without a number",
    facts: { age: 28, nirKind: "none", residenceMonths: 4, status: "employee", ...foreign },
    expected: blocked("not-registered", "not-yet", {
      procedures: ["open-rights"],
      documents: [
        "coverage-application-form",
        "identity-document",
        "residence-permit",
        "proof-of-residence",
        "employment-proof",
        "bank-details",
        "birth-certificate",
        "birth-certificate-translation",
      ],
    }),
  },
  {
    who: "a foreign employee with a temporary number that is still valid",
    facts: {
      age: 35,
      nirKind: "temporary",
      temporaryNumberMonths: temporaryNumberValidity - 1,
      status: "employee",
      ...foreign,
    },
    expected: blocked("temporary-number", "not-yet", {
      procedures: ["certify-number"],
      documents: ["birth-certificate", "birth-certificate-translation"],
      interimProof: "cpam",
    }),
  },
  {
    who: "a person born in France with a temporary number that has expired",
    facts: {
      age: 35,
      nirKind: "temporary",
      temporaryNumberMonths: temporaryNumberValidity,
      status: "employee",
      birthPlace: "france",
    },
    expected: blocked("temporary-number-expired", "not-yet", {
      procedures: ["contact-cpam", "certify-number"],
      documents: ["birth-certificate"],
    }),
  },
  {
    who: "a student with a European card",
    facts: { coveredElsewhere: true },
    expected: blocked("covered-elsewhere", "not-eligible"),
  },
  {
    who: "a person without work who lives outside France",
    facts: { age: 40, nirKind: "permanent", status: "inactive", residesInFrance: false },
    expected: blocked("not-resident", "not-eligible"),
  },
  {
    who: "a foreign employee whose permit expired long ago",
    facts: { age: 30, nirKind: "permanent", status: "employee", nationality: "other", residencePermit: "expired" },
    expected: blocked("residence-permit-required", "not-yet"),
  },
  {
    who: "a person without work, in France for a month less than stable residence",
    facts: {
      age: 45,
      nirKind: "permanent",
      status: "unemployed",
      residenceMonths: stableResidence - 1,
      nationality: "eu",
    },
    expected: blocked("residence-too-short", "not-yet"),
  },
  {
    who: "an employee with a card",
    facts: { age: 50, nirKind: "permanent", status: "employee", cardState: "held" },
    expected: blocked("card-held", "already-issued"),
  },
  {
    who: "an employee whose card is on its way",
    facts: { age: 50, nirKind: "permanent", status: "employee", cardState: "ordered" },
    expected: blocked("card-ordered", "already-issued", {
      procedures: ["await-delivery"],
      interimProof: "ameli-account",
    }),
  },
  {
    who: "an employee who lost the card",
    facts: { age: 50, nirKind: "permanent", status: "employee", cardState: "lost" },
    expected: { ...ordering, outcome: "card-replacement", procedures: ["report-card", "order-card"] },
  },
  {
    who: "a person of whom only the age is known",
    facts: { age: 30 },
    expected: { ...nothing, outcome: "undetermined", verdict: "undetermined" },
  },
];

/** A decision in the shape of the expectations above. */
export function summary({ outcome, verdict, issuance, applicant, blockers, procedures, documents, interimProof }) {
  return {
    issuance,
    applicant,
    blockers: blockers.map(({ rule }) => rule),
    procedures: procedures.map(({ id }) => id),
    documents: documents.map(({ id }) => id),
    interimProof: interimProof?.via ?? null,
    outcome,
    verdict,
  };
}
