// People worked out by hand from the tables of the domain specification, edition 2, before anything was run.
// A case names only the facts that differ from BASE, and the parts of the result that it was worked out for.

import type { Person, Read } from "./reading.js";
import { minimumAge, stableResidence, temporaryNumberValidity } from "./thresholds.js";

/** A French employee of 30, born and living in France, with a permanent number and no card. */
export const BASE: Person = {
  age: 30,
  nirKind: "permanent",
  residenceMonths: 24,
  status: "employee",
  nationality: "french",
  residencePermit: "none", // read only for adults whose nationality is other
  birthPlace: "france",
  residesInFrance: true,
  residenceExemption: "none",
  otherScheme: "none",
  cardState: "none",
};

export interface PersonCase {
  who: string;
  facts: Partial<Person>;
  expected: Partial<Read>;
}

// Section 5: copies. Online a scan, by mail a photocopy or the original.
type ReadDocument = Read["documents"][number];
const scan = (procedure: string, id: string, anyOf: string[] | null = null): ReadDocument => ({
  id,
  procedure,
  anyOf,
  channels: [{ id: "online", copy: "scan" }],
});
const photocopy = (procedure: string, id: string, anyOf: string[] | null = null): ReadDocument => ({
  id,
  procedure,
  anyOf,
  channels: [{ id: "mail", copy: "photocopy" }],
});
const original = (procedure: string, id: string): ReadDocument => ({
  id,
  procedure,
  anyOf: null,
  channels: [{ id: "mail", copy: "original" }],
});

// Section 5: alternatives
const CARD_OR_PASSPORT = ["identity-card", "passport"];
const IDENTITY_OTHER = [
  "identity-card",
  "passport",
  "residence-permit-card",
  "permit-application-proof",
  "other-listed-permit",
];
const IDENTITY_ORDER_FOREIGN = ["identity-card", "passport", "residence-permit-card"];
const PERMITS = [
  "residence-permit-card",
  "validated-long-stay-visa",
  "permit-application-proof",
  "other-listed-permit",
];
const HOME = ["utility-bill", "lease", "other-residence-proof"];
const BANK = ["french-bank-details", "foreign-bank-details"];
const CIVIL_STATUS = [
  "birth-certificate-full-copy",
  "birth-certificate-with-parents",
  "consular-document",
  "family-record-book",
  "marriage-certificate",
];
const WORK = ["employment-contract", "pay-slip"];

// Section 5, rows 19 to 21, from 16: online and by mail
const orderFromSixteen = (identity: string[]): ReadDocument[] => [
  {
    id: "id-photo",
    procedure: "order-card",
    anyOf: null,
    channels: [
      { id: "online", copy: "scan" },
      { id: "mail", copy: "original" },
    ],
  },
  {
    id: "identity-document",
    procedure: "order-card",
    anyOf: identity,
    channels: [
      { id: "online", copy: "scan" },
      { id: "mail", copy: "photocopy" },
    ],
  },
  original("order-card", "card-order-form"),
];

const nothingToDo = { procedures: [], documents: [] };

export const cases: PersonCase[] = [
  // Section 3, row 13: eligible
  {
    who: "1. employee, French, no card",
    facts: {},
    expected: {
      outcome: "eligible",
      verdict: "eligible",
      issuance: "on-request",
      applicant: "holder",
      blockers: [],
      routes: ["work"],
      procedures: [{ id: "order-card", actor: "holder", channels: ["online", "mail"] }],
      documents: orderFromSixteen(CARD_OR_PASSPORT),
      interimProof: "ameli-account",
      notices: ["other-fund", "card-app"],
    },
  },

  // Section 3, row 1
  {
    who: "2. European card student without a number",
    facts: {
      age: 21,
      nirKind: "none",
      residenceMonths: 5,
      status: "student",
      nationality: "eu",
      birthPlace: "eu",
      otherScheme: "other",
    },
    expected: {
      outcome: "covered-elsewhere",
      verdict: "not-eligible",
      issuance: null,
      applicant: null,
      blockers: ["covered-elsewhere", "not-registered"],
      routes: [],
      ...nothingToDo,
      interimProof: null,
      notices: [],
    },
  },
  {
    who: "3. inactive, stays for treatment, no permit, a month short, expired temporary number",
    facts: {
      nirKind: "temporary",
      temporaryNumberMonths: temporaryNumberValidity + 1,
      residenceMonths: stableResidence - 1,
      status: "inactive",
      nationality: "other",
      birthPlace: "elsewhere",
      otherScheme: "other",
    },
    expected: {
      outcome: "covered-elsewhere",
      // Row 4 excludes s1 only: the short residence is reported behind
      blockers: ["covered-elsewhere", "residence-permit-required", "residence-too-short", "temporary-number-expired"],
      routes: [],
      ...nothingToDo,
      interimProof: null,
      notices: [], // rights-in-force follows the outcome, not the blockers
    },
  },

  // Section 3, row 2
  {
    who: "4. student abroad",
    facts: { age: 20, residenceMonths: 0, residesInFrance: false, status: "student" },
    expected: {
      outcome: "not-resident",
      verdict: "not-eligible",
      blockers: ["not-resident"],
      routes: [],
      ...nothingToDo,
      interimProof: null,
      notices: ["stay-abroad"],
    },
  },
  {
    who: "5. unemployed abroad without a number",
    facts: { nirKind: "none", residenceMonths: 0, residesInFrance: false, status: "unemployed" },
    expected: {
      outcome: "not-resident",
      blockers: ["not-resident", "not-registered"],
      ...nothingToDo,
      notices: ["stay-abroad"],
    },
  },
  {
    who: "6. inactive abroad with the exemption of a pension: only a retired person is a pensioner abroad",
    facts: { residenceMonths: 0, residesInFrance: false, status: "inactive", residenceExemption: "pension" },
    expected: { outcome: "not-resident", blockers: ["not-resident"], notices: [] },
  },
  {
    who: "7. retired refugee abroad with an expired permit",
    facts: {
      age: 70,
      residenceMonths: 0,
      residesInFrance: false,
      status: "retired",
      nationality: "other",
      residencePermit: "expired",
      birthPlace: "elsewhere",
      residenceExemption: "refugee",
    },
    expected: {
      outcome: "not-resident",
      blockers: ["not-resident", "residence-permit-required"],
      ...nothingToDo,
      notices: [],
    },
  },
  {
    who: "8. dependant of 18 abroad",
    facts: { age: 18, residenceMonths: 0, residesInFrance: false, status: "dependent" },
    expected: {
      outcome: "not-resident",
      verdict: "not-eligible",
      blockers: ["not-resident"],
      notices: ["family-abroad"],
    },
  },
  {
    who: "9. dependent child of 17 abroad",
    facts: { age: 17, residenceMonths: 0, residesInFrance: false, status: "dependent" },
    expected: {
      outcome: "eligible",
      issuance: "automatic",
      applicant: "holder",
      blockers: [],
      routes: ["dependent"],
      procedures: [{ id: "order-card", actor: "holder", channels: ["online", "mail"] }],
      documents: orderFromSixteen(CARD_OR_PASSPORT),
      notices: ["parent-agreement", "child-abroad", "other-fund", "card-app"],
    },
  },

  // Section 3, row 3
  {
    who: "10. employee with an expired permit, rights open",
    facts: { nationality: "other", residencePermit: "expired", birthPlace: "elsewhere" },
    expected: {
      outcome: "residence-permit-required",
      verdict: "not-yet",
      issuance: null,
      applicant: null,
      blockers: ["residence-permit-required"],
      routes: [],
      ...nothingToDo,
      interimProof: null,
      notices: ["rights-in-force"],
    },
  },
  {
    who: "11. cross-border worker in grace without a number",
    facts: {
      nirKind: "none",
      residenceMonths: 0,
      residesInFrance: false,
      nationality: "other",
      residencePermit: "grace",
      birthPlace: "elsewhere",
    },
    expected: {
      outcome: "residence-permit-required",
      blockers: ["residence-permit-required", "not-registered"],
      ...nothingToDo,
      notices: ["cross-border-permit"],
    },
  },
  {
    who: "12. student in grace, rights closed",
    facts: {
      age: 22,
      status: "student",
      nationality: "other",
      residencePermit: "grace",
      birthPlace: "elsewhere",
      rightsOpen: false,
    },
    expected: {
      outcome: "residence-permit-required",
      blockers: ["residence-permit-required", "rights-closed"],
      ...nothingToDo,
      interimProof: null,
      notices: [],
    },
  },
  {
    who: "13. employee in grace with an expired temporary number: the grace never blocks a temporary number",
    facts: {
      nirKind: "temporary",
      temporaryNumberMonths: temporaryNumberValidity,
      nationality: "other",
      residencePermit: "grace",
      birthPlace: "elsewhere",
    },
    expected: {
      outcome: "temporary-number-expired",
      verdict: "not-yet",
      blockers: ["temporary-number-expired"],
      procedures: [
        { id: "contact-cpam", actor: "holder", channels: ["phone", "counter"] },
        { id: "certify-number", actor: "holder", channels: ["mail"] },
      ],
      documents: [
        photocopy("certify-number", "civil-status-document", CIVIL_STATUS),
        photocopy("certify-number", "civil-status-translation"),
      ],
      interimProof: null,
      notices: [],
    },
  },
  {
    who: "14. student in grace, temporary number of 8 months",
    facts: {
      age: 22,
      nirKind: "temporary",
      temporaryNumberMonths: temporaryNumberValidity - 1,
      status: "student",
      nationality: "other",
      residencePermit: "grace",
      birthPlace: "elsewhere",
    },
    expected: {
      outcome: "temporary-number",
      verdict: "not-yet",
      blockers: ["temporary-number"],
      procedures: [{ id: "certify-student-number", actor: "holder", channels: ["online"] }],
      documents: [
        scan("certify-student-number", "civil-status-document", CIVIL_STATUS),
        scan("certify-student-number", "civil-status-translation"),
      ],
      interimProof: "student-account",
      notices: ["permit-in-grace", "short-stay-student"],
    },
  },
  {
    who: "15. student of 17 without permit or number: the permit is asked of adults only",
    facts: {
      age: 17,
      nirKind: "none",
      residenceMonths: 0,
      status: "student",
      nationality: "other",
      birthPlace: "elsewhere",
    },
    expected: {
      outcome: "not-registered",
      blockers: ["not-registered"],
      procedures: [{ id: "register-student", actor: "holder", channels: ["online"] }],
      documents: [
        scan("register-student", "identity-document", IDENTITY_OTHER),
        scan("register-student", "enrolment-certificate"),
        scan("register-student", "bank-details", BANK),
        scan("register-student", "civil-status-document", CIVIL_STATUS),
        scan("register-student", "civil-status-translation"),
      ],
      notices: [],
    },
  },

  // Section 3, row 4
  {
    who: "16. inactive European, a month short, rights open",
    facts: { residenceMonths: stableResidence - 1, status: "inactive", nationality: "eu", birthPlace: "eu" },
    expected: {
      outcome: "residence-too-short",
      verdict: "not-yet",
      blockers: ["residence-too-short"],
      routes: [],
      ...nothingToDo,
      interimProof: null,
      notices: ["rights-in-force", "eu-without-work"],
    },
  },
  {
    who: "17. unemployed European, the months of residence",
    facts: { residenceMonths: stableResidence, status: "unemployed", nationality: "eu", birthPlace: "eu" },
    expected: {
      outcome: "eligible",
      blockers: [],
      routes: ["residence"],
      documents: orderFromSixteen(IDENTITY_ORDER_FOREIGN),
      notices: ["other-fund", "card-app"],
    },
  },
  {
    who: "18. retired, a month short, no number",
    facts: {
      age: 68,
      nirKind: "none",
      residenceMonths: stableResidence - 1,
      status: "retired",
      birthPlace: "elsewhere",
    },
    expected: {
      outcome: "residence-too-short",
      blockers: ["residence-too-short", "not-registered"],
      ...nothingToDo,
      notices: ["foreign-pension"],
    },
  },

  // Section 3, row 5; section 4, rows 1 to 5
  {
    who: "19. French pensioner just back, born in France, number unknown",
    facts: { age: 68, nirKind: "none", residenceMonths: 0, status: "retired", residenceExemption: "pension" },
    expected: {
      outcome: "not-registered",
      verdict: "not-yet",
      blockers: ["not-registered"],
      procedures: [{ id: "open-rights", actor: "holder", channels: ["mail"] }],
      documents: [
        original("open-rights", "coverage-application-form"),
        photocopy("open-rights", "identity-document", CARD_OR_PASSPORT),
        photocopy("open-rights", "proof-of-residence", HOME),
        photocopy("open-rights", "pension-proof"),
        photocopy("open-rights", "bank-details", BANK),
      ],
      interimProof: null,
      notices: ["number-from-birth", "other-fund"],
    },
  },
  {
    who: "20. inactive, just arrived, joins the family (exemption other), French, born elsewhere",
    facts: {
      nirKind: "none",
      residenceMonths: 0,
      status: "inactive",
      birthPlace: "elsewhere",
      residenceExemption: "other",
    },
    expected: {
      outcome: "not-registered",
      documents: [
        original("open-rights", "coverage-application-form"),
        photocopy("open-rights", "identity-document", CARD_OR_PASSPORT),
        photocopy("open-rights", "proof-of-residence", HOME),
        photocopy("open-rights", "exemption-proof"),
        photocopy("open-rights", "bank-details", BANK),
        photocopy("open-rights", "civil-status-document", CIVIL_STATUS),
        photocopy("open-rights", "civil-status-translation"),
      ],
      notices: ["other-fund"],
    },
  },
  {
    who: "21. inactive refugee, born elsewhere",
    facts: {
      nirKind: "none",
      residenceMonths: 1,
      status: "inactive",
      nationality: "other",
      residencePermit: "valid",
      birthPlace: "elsewhere",
      residenceExemption: "refugee",
    },
    expected: {
      outcome: "not-registered",
      blockers: ["not-registered"],
      documents: [
        original("open-rights", "coverage-application-form"),
        photocopy("open-rights", "identity-document", IDENTITY_OTHER),
        photocopy("open-rights", "residence-permit", PERMITS),
        photocopy("open-rights", "proof-of-residence", HOME),
        photocopy("open-rights", "bank-details", BANK),
        photocopy("open-rights", "civil-status-document", ["ofpra-civil-status"]),
      ],
      notices: ["other-fund"],
    },
  },
  {
    who: "22. refugee employee, born in the EU",
    facts: {
      nirKind: "none",
      residenceMonths: 1,
      nationality: "other",
      residencePermit: "valid",
      birthPlace: "eu",
      residenceExemption: "refugee",
    },
    expected: {
      outcome: "not-registered",
      documents: [
        original("open-rights", "coverage-application-form"),
        photocopy("open-rights", "identity-document", IDENTITY_OTHER),
        photocopy("open-rights", "residence-permit", PERMITS),
        photocopy("open-rights", "proof-of-residence", HOME),
        photocopy("open-rights", "employment-proof", WORK),
        photocopy("open-rights", "bank-details", BANK),
        photocopy("open-rights", "civil-status-document", [...CIVIL_STATUS, "ofpra-civil-status"]),
      ],
      notices: ["talent-permit", "other-fund"],
    },
  },
  {
    who: "23. refugee employee born in France, temporary number",
    facts: {
      nirKind: "temporary",
      temporaryNumberMonths: 3,
      nationality: "other",
      residencePermit: "valid",
      residenceExemption: "refugee",
    },
    expected: {
      outcome: "temporary-number",
      procedures: [{ id: "certify-number", actor: "holder", channels: ["mail"] }],
      documents: [photocopy("certify-number", "civil-status-document", CIVIL_STATUS)],
      interimProof: "cpam",
      notices: [],
    },
  },
  {
    who: "24. European pensioner with form S1, just arrived",
    facts: {
      age: 67,
      nirKind: "none",
      residenceMonths: 0,
      status: "retired",
      nationality: "eu",
      birthPlace: "eu",
      otherScheme: "s1",
    },
    expected: {
      outcome: "not-registered",
      blockers: ["not-registered"],
      procedures: [{ id: "register-s1", actor: "holder", channels: ["mail"] }],
      documents: [
        original("register-s1", "s1-form"),
        photocopy("register-s1", "identity-document", CARD_OR_PASSPORT),
        photocopy("register-s1", "proof-of-residence", HOME),
        photocopy("register-s1", "bank-details", BANK),
        photocopy("register-s1", "civil-status-document", CIVIL_STATUS),
      ],
      notices: [],
    },
  },
  {
    who: "25. the same, registered",
    facts: { age: 67, residenceMonths: 0, status: "retired", nationality: "eu", birthPlace: "eu", otherScheme: "s1" },
    expected: {
      outcome: "eligible",
      verdict: "eligible",
      blockers: [],
      routes: ["s1"],
      documents: orderFromSixteen(IDENTITY_ORDER_FOREIGN),
      interimProof: "ameli-account",
      notices: ["card-app"],
    },
  },
  {
    who: "26. student of another nationality with form S1, no number",
    facts: {
      age: 20,
      nirKind: "none",
      residenceMonths: 0,
      status: "student",
      nationality: "other",
      residencePermit: "valid",
      birthPlace: "elsewhere",
      otherScheme: "s1",
    },
    expected: {
      outcome: "not-registered",
      procedures: [{ id: "register-student", actor: "holder", channels: ["online"] }],
      documents: [
        scan("register-student", "s1-form"),
        scan("register-student", "identity-document", IDENTITY_OTHER),
        scan("register-student", "residence-permit", PERMITS),
        scan("register-student", "enrolment-certificate"),
        scan("register-student", "bank-details", BANK),
        scan("register-student", "civil-status-document", CIVIL_STATUS),
        scan("register-student", "civil-status-translation"),
      ],
      notices: [],
    },
  },
  {
    who: "27. French student born in France with form S1, number unknown",
    facts: { age: 20, nirKind: "none", status: "student", otherScheme: "s1" },
    expected: {
      outcome: "not-registered",
      procedures: [{ id: "register-s1", actor: "holder", channels: ["mail"] }],
      documents: [
        original("register-s1", "s1-form"),
        photocopy("register-s1", "identity-document", CARD_OR_PASSPORT),
        photocopy("register-s1", "proof-of-residence", HOME),
        photocopy("register-s1", "bank-details", BANK),
      ],
      notices: ["number-from-birth"],
    },
  },
  {
    who: "28. dependent child of 17 with form S1, born elsewhere",
    facts: { age: 17, nirKind: "none", status: "dependent", birthPlace: "elsewhere", otherScheme: "s1" },
    expected: {
      outcome: "not-registered",
      procedures: [{ id: "register-s1", actor: "parent", channels: ["mail"] }],
      documents: [
        original("register-s1", "s1-form"),
        photocopy("register-s1", "identity-document", CARD_OR_PASSPORT),
        photocopy("register-s1", "proof-of-residence", HOME),
        photocopy("register-s1", "bank-details", BANK),
        photocopy("register-s1", "civil-status-document", CIVIL_STATUS),
        photocopy("register-s1", "civil-status-translation"),
      ],
      notices: [],
    },
  },
  {
    who: "29. employee with form S1, rights closed, another nationality",
    facts: {
      nationality: "other",
      residencePermit: "valid",
      birthPlace: "elsewhere",
      otherScheme: "s1",
      rightsOpen: false,
    },
    expected: {
      outcome: "rights-closed",
      verdict: "not-yet",
      procedures: [{ id: "register-s1", actor: "holder", channels: ["mail"] }],
      documents: [
        original("register-s1", "s1-form"),
        photocopy("register-s1", "identity-document", IDENTITY_OTHER),
        photocopy("register-s1", "residence-permit", PERMITS),
        photocopy("register-s1", "proof-of-residence", HOME),
        photocopy("register-s1", "bank-details", BANK),
      ],
      notices: [],
    },
  },
  {
    who: "30. European student with form S1, rights closed: register-student asks for not-registered",
    facts: { age: 20, status: "student", nationality: "eu", birthPlace: "eu", otherScheme: "s1", rightsOpen: false },
    expected: {
      outcome: "rights-closed",
      blockers: ["rights-closed"],
      procedures: [{ id: "register-s1", actor: "holder", channels: ["mail"] }],
      documents: [
        original("register-s1", "s1-form"),
        photocopy("register-s1", "identity-document", CARD_OR_PASSPORT),
        photocopy("register-s1", "proof-of-residence", HOME),
        photocopy("register-s1", "bank-details", BANK),
      ],
      interimProof: null,
      notices: [],
    },
  },
  {
    who: "31. French student born elsewhere, no number",
    facts: { age: 18, nirKind: "none", residenceMonths: 0, status: "student", birthPlace: "elsewhere" },
    expected: {
      outcome: "not-registered",
      procedures: [{ id: "register-student", actor: "holder", channels: ["online"] }],
      documents: [
        scan("register-student", "identity-document", CARD_OR_PASSPORT),
        scan("register-student", "enrolment-certificate"),
        scan("register-student", "bank-details", BANK),
        scan("register-student", "civil-status-document", CIVIL_STATUS),
        scan("register-student", "civil-status-translation"),
      ],
      notices: [],
    },
  },
  {
    who: "32. European student without European card, no number",
    facts: { age: 19, nirKind: "none", residenceMonths: 0, status: "student", nationality: "eu", birthPlace: "eu" },
    expected: {
      outcome: "not-registered",
      documents: [
        scan("register-student", "identity-document", CARD_OR_PASSPORT),
        scan("register-student", "enrolment-certificate"),
        scan("register-student", "proof-of-means"),
        scan("register-student", "bank-details", BANK),
        scan("register-student", "civil-status-document", CIVIL_STATUS),
      ],
      notices: [],
    },
  },
  {
    who: "33. French student born in France, number unknown",
    facts: { age: 19, nirKind: "none", status: "student" },
    expected: {
      outcome: "not-registered",
      procedures: [{ id: "open-rights", actor: "holder", channels: ["mail"] }],
      documents: [
        original("open-rights", "coverage-application-form"),
        photocopy("open-rights", "identity-document", CARD_OR_PASSPORT),
        photocopy("open-rights", "proof-of-residence", HOME),
        photocopy("open-rights", "enrolment-certificate"),
        photocopy("open-rights", "bank-details", BANK),
      ],
      notices: ["number-from-birth"],
    },
  },

  // Section 3, row 8
  {
    who: "34. European student, rights closed: form S1106",
    facts: { age: 19, status: "student", nationality: "eu", birthPlace: "eu", rightsOpen: false },
    expected: {
      outcome: "rights-closed",
      procedures: [{ id: "open-rights", actor: "holder", channels: ["mail"] }],
      documents: [
        original("open-rights", "coverage-application-form"),
        photocopy("open-rights", "identity-document", CARD_OR_PASSPORT),
        photocopy("open-rights", "proof-of-residence", HOME),
        photocopy("open-rights", "enrolment-certificate"),
        photocopy("open-rights", "bank-details", BANK),
      ],
      notices: [],
    },
  },

  // Section 4, row 3
  {
    who: "35. child of 5 born in France, number unknown",
    facts: { age: 5, nirKind: "none", status: "dependent" },
    expected: {
      outcome: "not-registered",
      blockers: ["not-registered", "too-young"],
      procedures: [{ id: "attach-child", actor: "parent", channels: ["mail"] }],
      documents: [original("attach-child", "child-attachment-form"), photocopy("attach-child", "family-link-proof")],
      interimProof: null,
      notices: ["number-from-birth", "other-fund"],
    },
  },
  {
    who: "36. child of 10 of another nationality, born elsewhere",
    facts: {
      age: 10,
      nirKind: "none",
      residenceMonths: 1,
      status: "dependent",
      nationality: "other",
      birthPlace: "elsewhere",
    },
    expected: {
      outcome: "not-registered",
      blockers: ["not-registered", "too-young"],
      documents: [
        original("attach-child", "child-attachment-form"),
        photocopy("attach-child", "identity-document", IDENTITY_OTHER),
        photocopy("attach-child", "family-link-proof"),
        photocopy("attach-child", "civil-status-document", CIVIL_STATUS),
        photocopy("attach-child", "civil-status-translation"),
      ],
      notices: ["other-fund"],
    },
  },
  {
    who: "37. child of 17, rights closed, born elsewhere: the number is certified already",
    facts: { age: 17, status: "dependent", birthPlace: "elsewhere", rightsOpen: false },
    expected: {
      outcome: "rights-closed",
      procedures: [{ id: "attach-child", actor: "parent", channels: ["mail"] }],
      documents: [original("attach-child", "child-attachment-form"), photocopy("attach-child", "family-link-proof")],
      notices: ["other-fund"],
    },
  },
  {
    who: "38. European child of 8 living abroad",
    facts: {
      age: 8,
      nirKind: "none",
      residenceMonths: 0,
      residesInFrance: false,
      status: "dependent",
      nationality: "eu",
      birthPlace: "eu",
    },
    expected: {
      outcome: "not-registered",
      documents: [
        original("attach-child", "child-attachment-form"),
        photocopy("attach-child", "identity-document", CARD_OR_PASSPORT),
        photocopy("attach-child", "family-link-proof"),
        photocopy("attach-child", "civil-status-document", CIVIL_STATUS),
      ],
      notices: ["child-abroad", "other-fund"],
    },
  },
  {
    who: "39. adult dependant of 18 of another nationality",
    facts: {
      age: 18,
      nirKind: "none",
      residenceMonths: 0,
      status: "dependent",
      nationality: "other",
      residencePermit: "valid",
      birthPlace: "elsewhere",
    },
    expected: {
      outcome: "not-registered",
      procedures: [{ id: "open-rights", actor: "holder", channels: ["mail"] }],
      documents: [
        original("open-rights", "coverage-application-form"),
        photocopy("open-rights", "identity-document", IDENTITY_OTHER),
        photocopy("open-rights", "residence-permit", PERMITS),
        photocopy("open-rights", "proof-of-residence", HOME),
        photocopy("open-rights", "family-link-proof"),
        photocopy("open-rights", "bank-details", BANK),
        photocopy("open-rights", "civil-status-document", CIVIL_STATUS),
        photocopy("open-rights", "civil-status-translation"),
      ],
      notices: ["talent-permit", "other-fund"],
    },
  },

  // Section 4, row 4
  {
    who: "40. French pensioner abroad, born elsewhere, no number",
    facts: {
      age: 70,
      nirKind: "none",
      residenceMonths: 0,
      residesInFrance: false,
      status: "retired",
      birthPlace: "elsewhere",
      residenceExemption: "pension",
    },
    expected: {
      outcome: "not-registered",
      blockers: ["not-registered"],
      procedures: [{ id: "register-abroad", actor: "holder", channels: ["mail"] }],
      documents: [
        photocopy("register-abroad", "identity-document", CARD_OR_PASSPORT),
        photocopy("register-abroad", "pension-proof"),
        photocopy("register-abroad", "bank-details", BANK),
        photocopy("register-abroad", "civil-status-document", CIVIL_STATUS),
        photocopy("register-abroad", "civil-status-translation"),
      ],
      notices: ["other-fund"], // pension-abroad is not said on registration
    },
  },
  {
    who: "41. pensioner abroad of another nationality, no permit, rights closed",
    facts: {
      age: 70,
      residenceMonths: 0,
      residesInFrance: false,
      status: "retired",
      nationality: "other",
      birthPlace: "elsewhere",
      residenceExemption: "pension",
      rightsOpen: false,
    },
    expected: {
      outcome: "rights-closed",
      blockers: ["rights-closed"],
      procedures: [{ id: "register-abroad", actor: "holder", channels: ["mail"] }],
      documents: [
        photocopy("register-abroad", "identity-document", IDENTITY_OTHER),
        photocopy("register-abroad", "pension-proof"),
        photocopy("register-abroad", "bank-details", BANK),
      ],
      notices: ["other-fund"],
    },
  },
  {
    who: "42. pensioner abroad in grace, holds the card",
    facts: {
      age: 70,
      residenceMonths: 0,
      residesInFrance: false,
      status: "retired",
      nationality: "other",
      residencePermit: "grace",
      birthPlace: "elsewhere",
      residenceExemption: "pension",
      cardState: "held",
    },
    expected: {
      outcome: "card-held",
      verdict: "already-issued",
      blockers: ["card-held"],
      routes: [],
      ...nothingToDo,
      interimProof: null,
      notices: ["pension-abroad", "card-app"],
    },
  },
  {
    who: "43. French pensioner abroad, no card",
    facts: { age: 70, residenceMonths: 0, residesInFrance: false, status: "retired", residenceExemption: "pension" },
    expected: {
      outcome: "eligible",
      blockers: [],
      routes: ["residence"],
      interimProof: "ameli-account",
      notices: ["pension-abroad", "other-fund", "card-app"],
    },
  },

  // Section 4, row 5, by status
  {
    who: "44. self-employed person living abroad, another nationality, valid permit",
    facts: {
      nirKind: "none",
      residenceMonths: 0,
      residesInFrance: false,
      status: "self-employed",
      nationality: "other",
      residencePermit: "valid",
      birthPlace: "eu",
    },
    expected: {
      outcome: "not-registered",
      documents: [
        original("open-rights", "coverage-application-form"),
        photocopy("open-rights", "identity-document", IDENTITY_OTHER),
        photocopy("open-rights", "residence-permit", PERMITS),
        photocopy("open-rights", "activity-proof"),
        photocopy("open-rights", "bank-details", BANK),
        photocopy("open-rights", "civil-status-document", CIVIL_STATUS),
      ],
      notices: ["talent-permit", "cross-border-permit", "other-fund"],
    },
  },
  {
    who: "45. civil servant, rights closed, kept the card",
    facts: { status: "civil-servant", rightsOpen: false, cardState: "held" },
    expected: {
      outcome: "rights-closed",
      verdict: "not-yet",
      issuance: null,
      applicant: null,
      blockers: ["rights-closed", "card-held"],
      routes: [],
      procedures: [{ id: "open-rights", actor: "holder", channels: ["mail"] }],
      documents: [
        original("open-rights", "coverage-application-form"),
        photocopy("open-rights", "identity-document", CARD_OR_PASSPORT),
        photocopy("open-rights", "proof-of-residence", HOME),
        photocopy("open-rights", "activity-proof"),
        photocopy("open-rights", "bank-details", BANK),
      ],
      interimProof: null,
      notices: ["card-when-reopened", "other-fund"],
    },
  },
  {
    who: "46. unemployed European just back, exempt for a benefit, rights closed",
    facts: {
      residenceMonths: 0,
      status: "unemployed",
      nationality: "eu",
      birthPlace: "eu",
      residenceExemption: "other",
      rightsOpen: false,
    },
    expected: {
      outcome: "rights-closed",
      documents: [
        original("open-rights", "coverage-application-form"),
        photocopy("open-rights", "identity-document", CARD_OR_PASSPORT),
        photocopy("open-rights", "proof-of-residence", HOME),
        photocopy("open-rights", "exemption-proof"),
        photocopy("open-rights", "unemployment-proof"),
        photocopy("open-rights", "bank-details", BANK),
      ],
      notices: ["eu-without-work", "other-fund"],
    },
  },

  // Section 3, rows 6 and 7
  {
    who: "47. European student, temporary number expired",
    facts: {
      age: 21,
      nirKind: "temporary",
      temporaryNumberMonths: temporaryNumberValidity,
      status: "student",
      nationality: "eu",
      birthPlace: "eu",
    },
    expected: {
      outcome: "temporary-number-expired",
      procedures: [
        { id: "contact-cpam", actor: "holder", channels: ["phone", "counter"] },
        { id: "certify-student-number", actor: "holder", channels: ["online"] },
      ],
      documents: [scan("certify-student-number", "civil-status-document", CIVIL_STATUS)],
      interimProof: null,
      notices: [],
    },
  },
  {
    who: "48. French student born in France, temporary number, months not given",
    facts: { age: 21, nirKind: "temporary", status: "student" },
    expected: {
      outcome: "temporary-number",
      procedures: [{ id: "certify-number", actor: "holder", channels: ["mail"] }],
      documents: [photocopy("certify-number", "civil-status-document", CIVIL_STATUS)],
      interimProof: "cpam",
      notices: [],
    },
  },
  {
    who: "49. child of 9 with a temporary number",
    facts: { age: 9, nirKind: "temporary", temporaryNumberMonths: 1, status: "dependent" },
    expected: {
      outcome: "temporary-number",
      blockers: ["temporary-number", "too-young"],
      procedures: [{ id: "certify-number", actor: "parent", channels: ["mail"] }],
      documents: [photocopy("certify-number", "civil-status-document", CIVIL_STATUS)],
      interimProof: "cpam",
      notices: [], // on-parents-card follows the outcome
    },
  },
  {
    who: "50. employee, permit expired, temporary number of 8 months",
    facts: {
      nirKind: "temporary",
      temporaryNumberMonths: temporaryNumberValidity - 1,
      nationality: "other",
      residencePermit: "expired",
      birthPlace: "elsewhere",
    },
    expected: {
      outcome: "residence-permit-required",
      blockers: ["residence-permit-required", "temporary-number"],
      ...nothingToDo,
      interimProof: null,
      notices: ["rights-in-force"],
    },
  },
  {
    who: "51. employee without a permit, temporary number of 9 months",
    facts: {
      nirKind: "temporary",
      temporaryNumberMonths: temporaryNumberValidity,
      nationality: "other",
      birthPlace: "elsewhere",
    },
    expected: {
      outcome: "residence-permit-required",
      blockers: ["residence-permit-required", "temporary-number-expired"],
      ...nothingToDo,
      notices: [],
    },
  },

  // Section 3, row 9
  {
    who: "52. dependent child below the minimum age",
    facts: { age: minimumAge - 1, status: "dependent" },
    expected: {
      outcome: "too-young",
      verdict: "not-yet",
      issuance: null,
      applicant: null,
      blockers: ["too-young"],
      routes: [],
      ...nothingToDo,
      interimProof: "ameli-account",
      notices: ["on-parents-card"],
    },
  },
  {
    who: "53. dependent child of the minimum age: online only",
    facts: { age: minimumAge, status: "dependent" },
    expected: {
      outcome: "eligible",
      issuance: "on-request",
      applicant: "parent",
      blockers: [],
      routes: ["dependent"],
      procedures: [{ id: "order-card", actor: "parent", channels: ["online"] }],
      documents: [scan("order-card", "id-photo"), scan("order-card", "identity-document", CARD_OR_PASSPORT)],
      interimProof: "ameli-account",
      notices: ["other-fund"],
    },
  },

  // Section 3, row 12
  {
    who: "54. dependent child of 15, card stolen",
    facts: { age: 15, status: "dependent", cardState: "stolen" },
    expected: {
      outcome: "card-replacement",
      verdict: "eligible",
      issuance: "on-request",
      applicant: "parent",
      blockers: [],
      routes: ["dependent"],
      procedures: [
        { id: "report-card", actor: "parent", channels: ["online", "phone", "counter"] },
        { id: "order-card", actor: "parent", channels: ["online"] },
      ],
      documents: [scan("order-card", "id-photo"), scan("order-card", "identity-document", CARD_OR_PASSPORT)],
      interimProof: "ameli-account",
      notices: ["other-fund"],
    },
  },
  {
    who: "55. dependent child of 16, card lost: a replacement is never automatic",
    facts: { age: 16, status: "dependent", cardState: "lost" },
    expected: {
      outcome: "card-replacement",
      issuance: "on-request",
      applicant: "holder",
      procedures: [
        { id: "report-card", actor: "holder", channels: ["online", "phone", "counter"] },
        { id: "order-card", actor: "holder", channels: ["online", "mail"] },
      ],
      documents: orderFromSixteen(CARD_OR_PASSPORT),
      notices: ["parent-agreement", "other-fund", "card-app"],
    },
  },
  {
    who: "56. employee of another nationality, card defective",
    facts: { age: 40, nationality: "other", residencePermit: "valid", birthPlace: "elsewhere", cardState: "defective" },
    expected: {
      outcome: "card-replacement",
      routes: ["work"],
      documents: orderFromSixteen(IDENTITY_ORDER_FOREIGN),
      interimProof: "ameli-account",
      notices: ["other-fund", "card-app"],
    },
  },

  // Section 3, rows 10 and 11
  {
    who: "57. employee, card ordered",
    facts: { cardState: "ordered" },
    expected: {
      outcome: "card-ordered",
      verdict: "already-issued",
      issuance: null,
      applicant: null,
      blockers: ["card-ordered"],
      routes: [],
      procedures: [{ id: "await-delivery", actor: "holder", channels: ["mail"] }],
      documents: [],
      interimProof: "ameli-account",
      notices: ["card-app"],
    },
  },
  {
    who: "58. dependent child of 14, card ordered",
    facts: { age: 14, status: "dependent", cardState: "ordered" },
    expected: {
      outcome: "card-ordered",
      procedures: [{ id: "await-delivery", actor: "parent", channels: ["mail"] }],
      documents: [],
      interimProof: "ameli-account",
      notices: [],
    },
  },
  {
    who: "59. employee in grace, holds the card",
    facts: { nationality: "other", residencePermit: "grace", birthPlace: "elsewhere", cardState: "held" },
    expected: {
      outcome: "card-held",
      blockers: ["card-held"],
      ...nothingToDo,
      interimProof: null,
      notices: ["permit-in-grace", "card-app"],
    },
  },

  // Further conditions
  {
    who: "60. refugee student born elsewhere, temporary number expired",
    facts: {
      age: 24,
      nirKind: "temporary",
      temporaryNumberMonths: 12,
      status: "student",
      nationality: "other",
      residencePermit: "valid",
      birthPlace: "elsewhere",
      residenceExemption: "refugee",
    },
    expected: {
      outcome: "temporary-number-expired",
      procedures: [
        { id: "contact-cpam", actor: "holder", channels: ["phone", "counter"] },
        { id: "certify-student-number", actor: "holder", channels: ["online"] },
      ],
      documents: [scan("certify-student-number", "civil-status-document", ["ofpra-civil-status"])],
      notices: [],
    },
  },
  {
    who: "61. child below the minimum age, rights closed, card kept",
    facts: { age: minimumAge - 1, status: "dependent", rightsOpen: false, cardState: "held" },
    expected: {
      outcome: "rights-closed",
      blockers: ["rights-closed", "too-young", "card-held"],
      procedures: [{ id: "attach-child", actor: "parent", channels: ["mail"] }],
      documents: [original("attach-child", "child-attachment-form"), photocopy("attach-child", "family-link-proof")],
      interimProof: null,
      notices: ["card-when-reopened", "other-fund"],
    },
  },
  {
    who: "62. adult dependant of 18 with form S1",
    facts: { age: 18, nirKind: "none", status: "dependent", nationality: "eu", birthPlace: "eu", otherScheme: "s1" },
    expected: {
      outcome: "not-registered",
      procedures: [{ id: "register-s1", actor: "holder", channels: ["mail"] }],
      notices: [],
    },
  },
  {
    who: "63. student of 15 of another nationality",
    facts: { age: 15, nirKind: "none", status: "student", nationality: "other", birthPlace: "elsewhere" },
    expected: {
      outcome: "not-registered",
      procedures: [{ id: "register-student", actor: "parent", channels: ["online"] }],
      notices: [],
    },
  },
  {
    who: "64. student in grace, rights open",
    facts: { age: 20, status: "student", nationality: "other", residencePermit: "grace", birthPlace: "elsewhere" },
    expected: {
      outcome: "eligible",
      blockers: [],
      routes: ["study"],
      notices: ["permit-in-grace", "card-app"],
    },
  },
  {
    who: "65. child below the minimum age, abroad",
    facts: { age: minimumAge - 1, residenceMonths: 0, residesInFrance: false, status: "dependent" },
    expected: {
      outcome: "too-young",
      blockers: ["too-young"],
      ...nothingToDo,
      interimProof: "ameli-account",
      notices: ["on-parents-card", "child-abroad"],
    },
  },
  {
    who: "66. retired, exempt for a benefit, rights closed",
    facts: { age: 70, residenceMonths: 0, status: "retired", residenceExemption: "other", rightsOpen: false },
    expected: {
      outcome: "rights-closed",
      blockers: ["rights-closed"],
      documents: [
        original("open-rights", "coverage-application-form"),
        photocopy("open-rights", "identity-document", CARD_OR_PASSPORT),
        photocopy("open-rights", "proof-of-residence", HOME),
        photocopy("open-rights", "exemption-proof"),
        photocopy("open-rights", "pension-proof"),
        photocopy("open-rights", "bank-details", BANK),
      ],
      notices: ["foreign-pension", "other-fund"],
    },
  },

  // Both sides of each threshold, and each value of a row
  {
    who: "67. student of another nationality, temporary number expired",
    facts: {
      age: 24,
      nirKind: "temporary",
      temporaryNumberMonths: temporaryNumberValidity,
      status: "student",
      nationality: "other",
      residencePermit: "valid",
      birthPlace: "eu",
    },
    expected: {
      outcome: "temporary-number-expired",
      documents: [scan("certify-student-number", "civil-status-document", CIVIL_STATUS)],
      interimProof: null,
      notices: ["short-stay-student"],
    },
  },
  {
    who: "68. dependent child of 16, no card",
    facts: { age: 16, status: "dependent" },
    expected: {
      outcome: "eligible",
      issuance: "automatic",
      applicant: "holder",
      procedures: [{ id: "order-card", actor: "holder", channels: ["online", "mail"] }],
      notices: ["parent-agreement", "other-fund", "card-app"],
    },
  },
  {
    who: "69. dependant of 18, no card",
    facts: { age: 18, status: "dependent" },
    expected: { outcome: "eligible", issuance: "on-request", applicant: "holder", notices: ["other-fund", "card-app"] },
  },
  {
    who: "70. dependent child of 15, no card",
    facts: { age: 15, status: "dependent" },
    expected: { outcome: "eligible", issuance: "on-request", applicant: "parent", notices: ["other-fund"] },
  },
  {
    who: "71. employee of 18 in grace",
    facts: { age: 18, nationality: "other", residencePermit: "grace", birthPlace: "elsewhere" },
    expected: { outcome: "eligible", blockers: [], notices: ["permit-in-grace", "other-fund", "card-app"] },
  },
  {
    who: "72. employee of 18 without a permit",
    facts: { age: 18, nationality: "other", birthPlace: "elsewhere" },
    expected: {
      outcome: "residence-permit-required",
      blockers: ["residence-permit-required"],
      notices: ["rights-in-force"],
    },
  },
  {
    who: "73. civil servant of 18 living abroad, another nationality, no number",
    facts: {
      age: 18,
      nirKind: "none",
      residenceMonths: 0,
      residesInFrance: false,
      status: "civil-servant",
      nationality: "other",
      residencePermit: "valid",
      birthPlace: "eu",
    },
    expected: { outcome: "not-registered", notices: ["talent-permit", "cross-border-permit", "other-fund"] },
  },
  {
    who: "74. self-employed person living abroad, no card",
    facts: { residenceMonths: 0, residesInFrance: false, status: "self-employed" },
    expected: { outcome: "eligible", blockers: [], routes: ["work"], notices: ["other-fund", "card-app"] },
  },
  {
    who: "75. civil servant just arrived: no waiting time",
    facts: { residenceMonths: 0, status: "civil-servant" },
    expected: { outcome: "eligible", blockers: [], routes: ["work"] },
  },
  {
    who: "76. inactive refugee just arrived, permanent number: exempt",
    facts: {
      residenceMonths: 0,
      status: "inactive",
      nationality: "other",
      residencePermit: "valid",
      birthPlace: "elsewhere",
      residenceExemption: "refugee",
    },
    expected: { outcome: "eligible", blockers: [], routes: ["residence"], notices: ["other-fund", "card-app"] },
  },
  {
    who: "77. unemployed, a month short, temporary number",
    facts: {
      residenceMonths: stableResidence - 1,
      nirKind: "temporary",
      temporaryNumberMonths: 2,
      status: "unemployed",
    },
    expected: {
      outcome: "residence-too-short",
      blockers: ["residence-too-short", "temporary-number"],
      ...nothingToDo,
      interimProof: null,
      notices: ["rights-in-force"],
    },
  },
  {
    who: "78. employee with an exemption, no number: proof of it is asked of who does not work",
    facts: { nirKind: "none", residenceMonths: 0, residenceExemption: "other" },
    expected: {
      outcome: "not-registered",
      documents: [
        original("open-rights", "coverage-application-form"),
        photocopy("open-rights", "identity-document", CARD_OR_PASSPORT),
        photocopy("open-rights", "proof-of-residence", HOME),
        photocopy("open-rights", "employment-proof", WORK),
        photocopy("open-rights", "bank-details", BANK),
      ],
      notices: ["number-from-birth", "other-fund"],
    },
  },
];

/** Section 1: people whose facts contradict each other, one or more for each contradiction. */
export const contradictions: { who: string; facts: Partial<Person> }[] = [
  { who: "months of residence, abroad", facts: { residesInFrance: false, residenceMonths: 1 } },
  { who: "form S1, abroad", facts: { residesInFrance: false, residenceMonths: 0, otherScheme: "s1" } },
  { who: "a card without a number", facts: { nirKind: "none", cardState: "lost" } },
  { who: "a card beside a temporary number", facts: { nirKind: "temporary", cardState: "ordered" } },
  { who: "months of a temporary number, even 0, beside a permanent one", facts: { temporaryNumberMonths: 0 } },
  { who: "months of a temporary number without a number", facts: { nirKind: "none", temporaryNumberMonths: 3 } },
  { who: "open rights without a number", facts: { nirKind: "none", rightsOpen: true } },
  { who: "closed rights beside a temporary number", facts: { nirKind: "temporary", rightsOpen: false } },
];
