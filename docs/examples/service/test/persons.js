import { rulebook } from "carte-vitale";

const { parameters } = rulebook;
const minimumAge = parameters["minimum-age"].value;
const automaticIssueAge = parameters["automatic-issue-age"].value;
const stableResidence = parameters["stable-residence"].value;
const temporaryNumberValidity = parameters["temporary-number-validity"].value;

/**
 * Persons and their expected decisions, worked out by hand from the law: at least one for each
 * outcome.
 */
const order = ["id-photo", "identity-document", "card-order-form"];
const nothing = {
  issuance: null,
  applicant: null,
  blockers: [],
  procedures: [],
  documents: [],
  notices: [],
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
  notices: ["other-fund", "card-app"],
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
    expected: {
      ...ordering,
      applicant: "parent",
      documents: ["id-photo", "identity-document"],
      notices: ["other-fund"],
    },
  },
  {
    who: "a dependant of the age of automatic issue, who receives the form automatically",
    facts: { age: automaticIssueAge, nirKind: "permanent", status: "dependent" },
    expected: { ...ordering, issuance: "automatic", notices: ["parent-agreement", "other-fund", "card-app"] },
  },
  {
    who: "a child below the minimum age",
    facts: { age: minimumAge - 1, nirKind: "permanent", status: "dependent" },
    expected: blocked("too-young", "not-yet", { notices: ["on-parents-card"], interimProof: "ameli-account" }),
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
        "civil-status-document",
        "civil-status-translation",
      ],
    }),
  },
  {
    who: "a foreign employee of 28 with a long-stay visa, without a number",
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
        "civil-status-document",
        "civil-status-translation",
      ],
      notices: ["talent-permit", "other-fund"],
    }),
  },
  {
    who: "a cross-border worker of 37 with a form S1, without a number",
    facts: {
      age: 37,
      nirKind: "none",
      residenceMonths: 12,
      status: "employee",
      nationality: "eu",
      birthPlace: "eu",
      otherScheme: "s1",
    },
    expected: blocked("not-registered", "not-yet", {
      procedures: ["register-s1"],
      documents: ["s1-form", "identity-document", "proof-of-residence", "bank-details", "civil-status-document"],
    }),
  },
  {
    who: "an employee back from abroad, whose rights are closed",
    facts: { age: 38, nirKind: "permanent", rightsOpen: false, status: "employee" },
    expected: blocked("rights-closed", "not-yet", {
      procedures: ["open-rights"],
      documents: [
        "coverage-application-form",
        "identity-document",
        "proof-of-residence",
        "employment-proof",
        "bank-details",
      ],
      notices: ["other-fund"],
    }),
  },
  {
    who: "a French student of 19 born abroad, without a number",
    facts: { age: 19, nirKind: "none", status: "student", birthPlace: "elsewhere" },
    expected: blocked("not-registered", "not-yet", {
      procedures: ["register-student"],
      documents: [
        "identity-document",
        "enrolment-certificate",
        "bank-details",
        "civil-status-document",
        "civil-status-translation",
      ],
    }),
  },
  {
    who: "a refugee of 29 without work or number",
    facts: {
      age: 29,
      nirKind: "none",
      residenceMonths: 1,
      status: "inactive",
      ...foreign,
      residenceExemption: "refugee",
    },
    expected: blocked("not-registered", "not-yet", {
      procedures: ["open-rights"],
      documents: [
        "coverage-application-form",
        "identity-document",
        "residence-permit",
        "proof-of-residence",
        "bank-details",
        "civil-status-document",
      ],
      notices: ["other-fund"],
    }),
  },
  {
    who: "a child of 13 who joins insured parents",
    facts: { age: 13, nirKind: "none", status: "dependent", nationality: "other", birthPlace: "elsewhere" },
    expected: blocked("not-registered", "not-yet", {
      procedures: ["attach-child"],
      documents: [
        "child-attachment-form",
        "identity-document",
        "family-link-proof",
        "civil-status-document",
        "civil-status-translation",
      ],
      notices: ["other-fund"],
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
      documents: ["civil-status-document", "civil-status-translation"],
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
      documents: ["civil-status-document"],
    }),
  },
  {
    who: "a student with a European card",
    facts: { otherScheme: "other" },
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
    expected: blocked("residence-permit-required", "not-yet", { notices: ["rights-in-force"] }),
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
    expected: blocked("residence-too-short", "not-yet", { notices: ["rights-in-force", "eu-without-work"] }),
  },
  {
    who: "an employee with a card",
    facts: { age: 50, nirKind: "permanent", status: "employee", cardState: "held" },
    expected: blocked("card-held", "already-issued", { notices: ["card-app"] }),
  },
  {
    who: "an employee whose card is on its way",
    facts: { age: 50, nirKind: "permanent", status: "employee", cardState: "ordered" },
    expected: blocked("card-ordered", "already-issued", {
      procedures: ["await-delivery"],
      notices: ["card-app"],
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
export function summary({ outcome, verdict, issuance, applicant, ...decision }) {
  const { blockers, procedures, documents, notices, interimProof } = decision;
  return {
    issuance,
    applicant,
    blockers: blockers.map(({ rule }) => rule),
    procedures: procedures.map(({ id }) => id),
    documents: documents.map(({ id }) => id),
    notices: notices.map(({ id }) => id),
    interimProof: interimProof?.via ?? null,
    outcome,
    verdict,
  };
}

const names = [...new Set(persons.flatMap(({ facts }) => Object.keys(facts)))];
/** The facts of persons as the columns of a batch, with null for a fact that is not known. */
export const columnsOf = (rows) =>
  Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
