import { rulebook } from "carte-vitale";

const minimumAge = rulebook.parameters["minimum-age"].value;
const automaticIssueAge = rulebook.parameters["automatic-issue-age"].value;

/**
 * The persons of the project brief, with complete facts; what the form shows, worked out by hand from the brief; and the
 * facts that are not asked for, because they cannot change the answer.
 */
const home = {
  residesInFrance: true,
  residenceExemption: false,
  coveredElsewhere: false,
  cardState: "none",
  nationality: "french",
  birthPlace: "france",
};
const foreign = { nationality: "other", residencePermit: "valid", birthPlace: "elsewhere" };
const order = ["Identity photo", "Identity document", "Form “Ma nouvelle carte Vitale”"];
const yes = { en: "Yes: the Carte Vitale can be ordered", fr: "Oui : la carte Vitale peut être commandée" };
const register = {
  en: "Not yet: first register with the French health insurance system",
  fr: "Pas encore : inscrivez-vous d’abord à l’Assurance Maladie",
};

export const persons = [
  {
    who: "a child of the minimum age whose parents ask for the card",
    facts: { ...home, age: minimumAge, nirKind: "permanent", status: "dependent", residenceMonths: 12 * minimumAge },
    headline: yes,
    documents: ["Identity photo", "Identity document"],
    steps: ["Order the Carte Vitale"],
    notAsked: ["nationality", "residencePermit", "residenceMonths", "birthPlace", "temporaryNumberMonths"],
  },
  {
    who: "a dependant who reaches the age of automatic issue",
    facts: {
      ...home,
      age: automaticIssueAge,
      nirKind: "permanent",
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
      nirKind: "permanent",
      status: "dependent",
      residenceMonths: 12 * (minimumAge - 1),
    },
    headline: {
      en: `Not yet: the card can be ordered from the age of ${minimumAge}`,
      fr: `Pas encore : la carte se commande à partir de ${minimumAge} ans`,
    },
    documents: [],
    steps: [],
    notAsked: ["residencePermit", "residenceMonths", "birthPlace", "temporaryNumberMonths"],
  },
  {
    who: "a foreign employee with a permanent number",
    facts: { ...home, ...foreign, age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" },
    headline: yes,
    documents: order,
    steps: ["Order the Carte Vitale"],
    notAsked: ["residenceMonths", "residenceExemption", "birthPlace", "temporaryNumberMonths"],
  },
  {
    who: "a foreign dependant of an insured spouse",
    facts: { ...home, ...foreign, age: 40, nirKind: "permanent", residenceMonths: 6, status: "dependent" },
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
      "Residence permit",
      "Certificate of enrolment",
      "Bank details (RIB)",
      "Birth certificate",
      "French translation of the birth certificate",
    ],
    steps: ["Register with health insurance as a foreign student"],
    notAsked: ["residenceMonths", "residenceExemption", "temporaryNumberMonths"],
  },
  {
    who: "a foreign employee without a number",
    facts: { ...home, ...foreign, age: 28, nirKind: "none", residenceMonths: 4, status: "employee" },
    headline: register,
    documents: [
      "Form S1106, application for health insurance coverage",
      "Identity document",
      "Residence permit",
      "Proof of residence in France",
      "Proof of employment",
      "Bank details (RIB)",
      "Birth certificate",
      "French translation of the birth certificate",
    ],
    steps: ["Register with health insurance (form S1106)"],
    notAsked: ["residenceMonths", "residenceExemption", "temporaryNumberMonths"],
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
    documents: ["Birth certificate", "French translation of the birth certificate"],
    steps: ["Have your identity certified to get the permanent number"],
    notAsked: ["residenceMonths", "residenceExemption"],
  },
];
