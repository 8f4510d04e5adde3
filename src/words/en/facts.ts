import { permitGrace, stableResidence } from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";

const count = (one: string, many: string) => (number: number) => `${number} ${number === 1 ? one : many}`;

export const facts: Catalogue["facts"] = {
  age: { label: "age", question: "How old is the person the card is for?", values: count("year", "years") },
  nirKind: {
    label: "Social Security number",
    question:
      "Which Social Security number does the person have? The letter that gave it says whether it is temporary.",
    values: {
      none: "none yet",
      temporary: "a temporary number (NIA)",
      permanent: "a permanent number (NIR)",
    },
  },
  residenceMonths: {
    label: "months of residence in France",
    question: "For how many full months has the person lived in France without a break?",
    values: count("month", "months"),
  },
  status: {
    label: "situation",
    question: "What is the person’s situation in France?",
    values: {
      employee: "employee",
      "self-employed": "self-employed",
      "civil-servant": "civil servant",
      unemployed: "unemployed",
      student: "student fully enrolled in French higher education",
      retired: "retired",
      dependent: "dependent on a person insured in France (child or adult)",
      inactive: "none of these (without work)",
    },
  },
  nationality: {
    label: "nationality",
    question: "What is the person’s nationality?",
    values: {
      french: "French",
      eu: "of the European Union, the European Economic Area or Switzerland",
      other: "of another country (including the United Kingdom)",
    },
  },
  residencePermit: {
    label: "residence permit",
    question: "What is the state of the person’s residence permit?",
    values: {
      valid: "valid, or an application is under way and there is proof of it (récépissé, attestation de prolongation)",
      grace: `expired recently: the month it expired and the ${permitGrace} months after it have not ended`,
      expired: "expired for longer",
      none: "none",
    },
  },
  birthPlace: {
    label: "place of birth",
    question: "Where was the person born?",
    values: {
      france: "in France",
      eu: "in the European Union, the European Economic Area or Switzerland",
      elsewhere: "elsewhere",
    },
  },
  residesInFrance: {
    label: "home in France",
    question: "Does the person live in France?",
    values: { true: "yes", false: "no" },
  },
  residenceExemption: {
    label: `exemption from the ${stableResidence} months of residence, or a French pension`,
    question:
      "Does one of these apply to the person? Refugee, or under subsidiary or temporary protection; minor who seeks asylum or depends on an asylum seeker; family member joining an insured person; returning international volunteer; family, housing, old-age or disability benefit, or social aid; pension from a French scheme.",
    values: { true: "yes", false: "no" },
  },
  coveredElsewhere: {
    label: "cover by another country or territory",
    question:
      "Does another country’s or territory’s scheme pay for the person’s care? For example: student with a European health insurance card (EHIC), posted worker (form A1), scheme of New Caledonia, French Polynesia or Wallis and Futuna. With a form S1 in France, answer no.",
    values: { true: "yes", false: "no" },
  },
  temporaryNumberMonths: {
    label: "months since the temporary number was issued",
    question: "How many full months ago was the temporary number issued?",
    values: count("month", "months"),
  },
  cardState: {
    label: "card",
    question: "Does the person have a Carte Vitale of their own?",
    values: {
      none: "no card yet",
      ordered: "ordered, not yet received",
      held: "yes, and it works",
      lost: "lost",
      stolen: "stolen",
      defective: "faulty",
    },
  },
};
