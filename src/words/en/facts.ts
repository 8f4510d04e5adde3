import { majority, permitGrace, stableResidence } from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";
import { earlierPensionYears, familyChildAge, mainStayMonths, pensionYears } from "../numbers.js";

const count = (one: string, many: string) => (number: number) => `${number} ${number === 1 ? one : many}`;

export const facts: Catalogue["facts"] = {
  age: {
    label: "age",
    question: "How old is the person the card is for?",
    hint: "In full years.",
    values: count("year", "years"),
  },
  nirKind: {
    label: "Social Security number",
    question: "Which Social Security number does the person have?",
    hint: "Everybody born in France has had one since birth: it is on a pay slip, an old card or a certificate, or a counter of the fund tells it. If the person was born abroad, the letter that gave the number says whether it is temporary (NIA, while the identity is checked) or permanent (NIR).",
    values: {
      none: "none was ever given",
      temporary: "a temporary number (NIA)",
      permanent: "a permanent number (NIR)",
    },
  },
  residenceMonths: {
    label: "months of residence in France",
    question: "For how many full months has the person lived in France without a break?",
    hint: "Counted from the day on which the person came, or came back, to live in France. If the person has always lived here: from birth.",
    values: count("month", "months"),
  },
  status: {
    label: "situation",
    question: "What is the person’s situation?",
    hint: "Work counts if it is done in France, or abroad on a posting from France. It also counts if the person lives in France, works in Switzerland and chose French health insurance. A local job abroad does not count.",
    values: {
      employee: "employee",
      "self-employed": "self-employed",
      "civil-servant": "civil servant",
      unemployed: "unemployed",
      student: "student, with a final enrolment in French higher education",
      retired: "pensioner",
      dependent: "dependent on a person insured in France",
      inactive: "none of these (without work)",
    },
    cases: {
      employee: [
        "apprentice",
        "doctoral student with an employment contract",
        "seasonal worker",
        "au pair whose host family pays contributions to Urssaf",
      ],
      retired: [
        "old-age pension",
        "survivor’s pension",
        "invalidity pension",
        "annuity after an accident at work or an occupational disease",
      ],
      dependent: [
        `child under ${majority}`,
        "spouse, civil partner (PACS) or partner",
        `child from ${majority} to ${familyChildAge} who studies or cannot work`,
        "relative who lives in the home and raises the children there",
      ],
      inactive: ["parent or grown-up child of an insured person who is in no list above", "a job abroad only"],
    },
  },
  nationality: {
    label: "nationality",
    question: "What is the person’s nationality?",
    hint: "With several, the first that fits.",
    values: {
      french: "French",
      eu: "of the European Union (EU), the European Economic Area (EEA) or Switzerland",
      other: "of another country (including the United Kingdom)",
    },
  },
  residencePermit: {
    label: "long-stay visa or residence permit",
    question: "Does the person have a long-stay visa (VLS-TS) or a residence permit?",
    hint: "A long-stay visa that has been validated online counts as a residence permit.",
    values: {
      valid: "yes, valid (or applied for, with proof)",
      grace: `it expired recently: the month it expired and the ${permitGrace} months after it have not ended`,
      expired: "it expired longer ago",
      none: "no",
    },
    cases: {
      valid: [
        "long-stay visa (VLS-TS), validated online",
        "residence permit",
        "Algerian residence certificate",
        "provisional permit (APS)",
        "asylum application certificate",
        "student’s temporary long-stay visa (VLS-T), which needs no validation",
        "proof of an application or a renewal (récépissé, attestation de prolongation)",
      ],
    },
  },
  birthPlace: {
    label: "place of birth",
    question: "Where was the person born?",
    hint: "New Caledonia, French Polynesia, Wallis and Futuna, and Saint-Pierre-et-Miquelon count as elsewhere.",
    values: { france: "in France", eu: "in the EU, the EEA or Switzerland", elsewhere: "elsewhere" },
  },
  residesInFrance: {
    label: "home in France",
    question: "Does the person live in France?",
    hint: "That is metropolitan France, Guadeloupe, Guyane, Martinique, La Réunion, Saint-Barthélemy or Saint-Martin.",
    values: { true: "yes", false: "no" },
    cases: {
      true: [
        "the home is in France",
        "just come to live, work or study in France, even for one semester of higher education",
        `a stay of more than ${mainStayMonths} months of the calendar year`,
        "abroad for a time only: an exchange, an internship, some months of looking for work in Europe",
      ],
      false: ["also: Mayotte, New Caledonia, French Polynesia, Wallis and Futuna, Saint-Pierre-et-Miquelon"],
    },
  },
  residenceExemption: {
    label: `exemption from the ${stableResidence} months of residence`,
    question: `Is the person exempt from the ${stableResidence} months of residence?`,
    hint: "If several exemptions fit, choose the one that is listed first. For a pensioner who lives abroad, choose the pension.",
    values: {
      none: "no",
      refugee: "refugee or under subsidiary protection (granted by OFPRA or the CNDA)",
      pension: "pension from a French scheme",
      other: "another exemption",
    },
    cases: {
      pension: [
        "any French pension, when living in France",
        `when living abroad: a pension based on at least ${pensionYears} years of insurance in France (${earlierPensionYears} if care was already covered on 1 July 2019), or an agreement by which France alone pays for the care`,
      ],
      other: [
        "minor seeking asylum, or minor dependent on an asylum seeker",
        "temporary protection (people from Ukraine)",
        "family member who joins an insured person",
        "back from international volunteering",
        "child or young person placed in a social establishment",
        "trainee under a cooperation agreement",
        "pupil of a school outside higher education",
        "French unemployment benefit",
        "family, housing, old-age or disability benefit",
        "social aid",
      ],
    },
  },
  otherScheme: {
    label: "another scheme",
    question: "Does another scheme than the French one pay for the person’s care?",
    hint: "Form S1 (or S072) comes from a scheme of the EU, the EEA, Switzerland or the United Kingdom. With it, the person registers in France, and that scheme bears the cost.",
    values: { none: "no", s1: "yes, with a form S1", other: "yes, without a form S1" },
    cases: {
      none: [
        "private insurance only, such as the one that a visa asks for",
        "work in France, with a home abroad",
        "work abroad on a posting from France, with form A1 from Urssaf",
        "home in France, work in Switzerland or a Swiss pension, and French health insurance chosen",
        "student or worker from New Caledonia, French Polynesia or Wallis and Futuna",
      ],
      s1: [
        "cross-border worker: home in France, work in another country",
        "worker posted to France",
        "pensioner",
        "family of one of these",
      ],
      other: [
        "student with a European Health Insurance Card (EHIC)",
        "worker posted to France with form A1 or a certificate of coverage",
        "job seeker with form U2",
        "international organisation",
        "foreign diplomat or official",
        "work under another State’s law (Monaco)",
        "stay for medical treatment",
        "passing through from New Caledonia, French Polynesia or Wallis and Futuna",
      ],
    },
  },
  rightsOpen: {
    label: "open rights to French health insurance",
    question: "Are the person’s rights to French health insurance open now?",
    hint: "They are if a certificate of entitlement (attestation de droits) can be had, from the ameli account or by calling 3646. After a time abroad they are often closed. A child’s are open once a parent’s certificate names the child.",
    values: { true: "yes", false: "no" },
  },
  temporaryNumberMonths: {
    label: "months since the temporary number was issued",
    question: "How many full months ago was the temporary number (NIA) issued?",
    hint: "The letter that gave the number has the date.",
    values: count("month", "months"),
  },
  cardState: {
    label: "card",
    question: "Does the person have a Carte Vitale of their own?",
    hint: "A child on a parent’s card has none.",
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

export const takenForGranted: Catalogue["takenForGranted"] = {
  nationality: { french: "We took for granted that you are French." },
  residesInFrance: { true: "We took for granted that you live in France." },
  residenceExemption: {
    none: `We took for granted that you are not exempt from the ${stableResidence} months of residence (refugee status and a French pension would exempt you).`,
  },
  otherScheme: { none: "We took for granted that no other scheme pays for your care, with or without a form S1." },
  rightsOpen: { true: "We took for granted that your rights to French health insurance are open." },
  temporaryNumberMonths: { 0: "We took for granted that your temporary number is less than a month old." },
  cardState: { none: "We took for granted that you have no Carte Vitale yet." },
};
export const otherTakenForGranted = (labelled: string) => `We took this for granted – ${labelled}.`;
