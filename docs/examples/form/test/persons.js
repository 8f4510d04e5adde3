import { rulebook } from "carte-vitale";

const minimumAge = rulebook.parameters["minimum-age"].value;
const automaticIssueAge = rulebook.parameters["automatic-issue-age"].value;

/**
 * Persons with complete facts; what the form shows, worked out by hand from the law; and the facts that are not asked for,
 * because they cannot change the answer.
 */
const home = {
  residesInFrance: true,
  residenceExemption: "none",
  otherScheme: "none",
  cardState: "none",
  nationality: "french",
  birthPlace: "france",
};
const insured = { nirKind: "permanent", rightsOpen: true };
const foreign = { nationality: "other", residencePermit: "valid", birthPlace: "elsewhere" };
const order = ["Identity photo", "Identity document", "Form “Ma nouvelle carte Vitale”"];
const yes = { en: "Yes: the Carte Vitale can be ordered", fr: "Oui : la carte Vitale peut être commandée" };
const register = {
  en: "Not yet: first register with French health insurance",
  fr: "Pas encore : inscrivez-vous d’abord à l’Assurance Maladie",
};

export const persons = [
  {
    who: "a child of the minimum age whose parents ask for the card",
    facts: { ...home, age: minimumAge, ...insured, status: "dependent", residenceMonths: 12 * minimumAge },
    headline: yes,
    documents: ["Identity photo", "Identity document"],
    steps: ["Order the Carte Vitale"],
    notAsked: ["residencePermit", "residenceMonths", "birthPlace", "temporaryNumberMonths"],
  },
  {
    who: "a dependant who reaches the age of automatic issue",
    facts: {
      ...home,
      age: automaticIssueAge,
      ...insured,
      status: "dependent",
      residenceMonths: 12 * automaticIssueAge,
    },
    headline: yes,
    documents: order,
    steps: ["Order the Carte Vitale"],
    notAsked: ["residencePermit", "residenceMonths", "birthPlace", "temporaryNumberMonths"],
  },
  {
    who: "a child who reaches the minimum age tomorrow",
    facts: {
      ...home,
      age: minimumAge - 1,
      ...insured,
      status: "dependent",
      residenceMonths: 12 * (minimumAge - 1),
    },
    headline: {
      en: `Not yet: the card can be ordered from the ${minimumAge}th birthday`,
      fr: `Pas encore : la carte se commande à partir du ${minimumAge}e anniversaire`,
    },
    documents: [],
    steps: [],
    notAsked: ["residencePermit", "residenceMonths", "birthPlace", "temporaryNumberMonths"],
  },
  {
    who: "a foreign employee with a permanent number",
    facts: { ...home, ...foreign, age: 34, ...insured, residenceMonths: 14, status: "employee" },
    headline: yes,
    documents: order,
    steps: ["Order the Carte Vitale"],
    notAsked: ["residenceMonths", "residenceExemption", "birthPlace", "temporaryNumberMonths"],
  },
  {
    who: "a foreign dependant of an insured spouse",
    facts: { ...home, ...foreign, age: 40, ...insured, residenceMonths: 6, status: "dependent" },
    headline: yes,
    documents: order,
    steps: ["Order the Carte Vitale"],
    notAsked: ["residenceMonths", "residenceExemption", "birthPlace", "temporaryNumberMonths"],
  },
  {
    who: "a foreign student without a number",
    facts: { ...home, ...foreign, age: 20, nirKind: "none", residenceMonths: 1, status: "student" },
    headline: register,
    documents: [
      "Identity document",
      "Long-stay visa or residence permit",
      "Certificate of enrolment",
      "Bank details",
      "Civil-status document",
      "French translation of the civil-status document",
    ],
    steps: ["Register with health insurance as a student"],
    notAsked: ["residenceMonths", "temporaryNumberMonths"],
  },
  {
    who: "a foreign employee without a number",
    facts: { ...home, ...foreign, age: 28, nirKind: "none", residenceMonths: 4, status: "employee" },
    headline: register,
    documents: [
      "Form S1106 (cerfa 15763), application for health insurance",
      "Identity document",
      "Long-stay visa or residence permit",
      "Proof of residence in France",
      "Proof of employment",
      "Bank details",
      "Civil-status document",
      "French translation of the civil-status document",
    ],
    steps: ["Apply for health insurance (form S1106, cerfa 15763)"],
    notAsked: ["residenceMonths", "temporaryNumberMonths"],
  },
  {
    who: "a foreign employee with a temporary number of three months",
    facts: {
      ...home,
      ...foreign,
      age: 35,
      nirKind: "temporary",
      temporaryNumberMonths: 3,
      residenceMonths: 8,
      status: "employee",
    },
    headline: {
      en: "Not yet: you first need your permanent Social Security number",
      fr: "Pas encore : il vous faut d’abord votre numéro de sécurité sociale définitif",
    },
    documents: ["Civil-status document", "French translation of the civil-status document"],
    steps: ["Have your identity certified by mail, to get the permanent number"],
    notAsked: ["residenceMonths", "rightsOpen"],
  },
  {
    who: "a researcher with a long-stay visa, without a number",
    facts: { ...home, ...foreign, age: 31, nirKind: "none", residenceMonths: 0, status: "employee" },
    headline: register,
    documents: [
      "Form S1106 (cerfa 15763), application for health insurance",
      "Identity document",
      "Long-stay visa or residence permit",
      "Proof of residence in France",
      "Proof of employment",
      "Bank details",
      "Civil-status document",
      "French translation of the civil-status document",
    ],
    steps: ["Apply for health insurance (form S1106, cerfa 15763)"],
    notAsked: ["residenceMonths", "temporaryNumberMonths", "rightsOpen"],
  },
  {
    who: "a cross-border worker with a form S1, without a number",
    facts: {
      ...home,
      age: 37,
      nirKind: "none",
      residenceMonths: 12,
      status: "employee",
      nationality: "eu",
      birthPlace: "eu",
      otherScheme: "s1",
    },
    headline: register,
    documents: [
      "Form S1 (or S072)",
      "Identity document",
      "Proof of residence in France",
      "Bank details",
      "Civil-status document",
    ],
    steps: ["Register with form S1"],
    notAsked: ["residesInFrance", "residencePermit", "residenceMonths", "temporaryNumberMonths"],
  },
  {
    who: "an employee back from abroad, whose rights are closed",
    facts: { ...home, age: 38, nirKind: "permanent", rightsOpen: false, residenceMonths: 0, status: "employee" },
    headline: {
      en: "Not yet: your rights to health insurance have to be opened",
      fr: "Pas encore : vos droits à l’assurance maladie doivent être ouverts",
    },
    documents: [
      "Form S1106 (cerfa 15763), application for health insurance",
      "Identity document",
      "Proof of residence in France",
      "Proof of employment",
      "Bank details",
    ],
    steps: ["Apply for health insurance (form S1106, cerfa 15763)"],
    notAsked: ["residencePermit", "residenceMonths", "temporaryNumberMonths"],
  },
  {
    who: "a French student born abroad, without a number",
    facts: { ...home, age: 19, nirKind: "none", residenceMonths: 2, status: "student", birthPlace: "elsewhere" },
    headline: register,
    documents: [
      "Identity document",
      "Certificate of enrolment",
      "Bank details",
      "Civil-status document",
      "French translation of the civil-status document",
    ],
    steps: ["Register with health insurance as a student"],
    notAsked: ["residencePermit", "residenceMonths", "temporaryNumberMonths"],
  },
  {
    who: "a refugee without work or number",
    facts: {
      ...home,
      ...foreign,
      age: 29,
      nirKind: "none",
      residenceMonths: 1,
      status: "inactive",
      residenceExemption: "refugee",
    },
    headline: register,
    documents: [
      "Form S1106 (cerfa 15763), application for health insurance",
      "Identity document",
      "Long-stay visa or residence permit",
      "Proof of residence in France",
      "Bank details",
      "Civil-status document",
    ],
    steps: ["Apply for health insurance (form S1106, cerfa 15763)"],
    notAsked: ["temporaryNumberMonths"],
  },
  {
    who: "a child of 13 who joins insured parents",
    facts: { ...home, ...foreign, age: 13, nirKind: "none", residenceMonths: 0, status: "dependent" },
    headline: register,
    documents: [
      "Form S3705 (cerfa 14445), adding a child",
      "Identity document",
      "Proof of the family link with the insured person",
      "Civil-status document",
      "French translation of the civil-status document",
    ],
    steps: ["Add the child to a parent’s insurance (form S3705, cerfa 14445)"],
    notAsked: ["residencePermit", "residenceMonths", "temporaryNumberMonths"],
  },
];
