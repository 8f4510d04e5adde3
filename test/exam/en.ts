import { permitGrace, stableResidence } from "../thresholds.js";
import type { Phrases } from "./phrases.js";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const english: Phrases = {
  subject: "The person",
  nothing: "Nothing is known of the person.",
  and: " and ",
  question:
    "What do the rules of the French health insurance card, the Carte Vitale, say of this person today? What is not said is not known, and nothing is taken for granted. Answer with one code of the list: where several obstacles stand in the way, the one that comes first in the list; where the rules cannot tell yet, the code is “undetermined”.",
  facts: {
    age: (age) => `is ${counted(age, "year", "years")} old`,
    nationality: {
      french: "is French",
      eu: "is a national of a country of the EU or the EEA, or of Switzerland, but not of France",
      other: "is a national only of a country outside the EU, the EEA and Switzerland",
    },
    birthPlace: {
      france: "was born in France",
      eu: "was born in Switzerland, or in a country of the EU or the EEA other than France",
      elsewhere: "was born outside the EU, the EEA and Switzerland",
    },
    residencePermit: {
      valid: "has a valid long-stay visa or residence permit",
      grace: `has a residence permit that expired recently: the month of expiry and the ${permitGrace} months after it have not ended`,
      expired: `has a residence permit that expired more than ${permitGrace} months before this month`,
      none: "has neither a long-stay visa nor a residence permit",
    },
    residesInFrance: { true: "lives in France", false: "lives outside France" },
    residenceMonths: (months) =>
      months === 0
        ? "has lived in France for less than a month"
        : `has lived in France without a break for ${counted(months, "month", "months")}`,
    residenceExemption: {
      none: `is not exempt from the condition of ${stableResidence} months of residence`,
      refugee: "is a refugee or under subsidiary protection",
      pension: "draws a pension from a French scheme",
      other: `belongs to a group, other than refugees and pensioners, that is exempt from the condition of ${stableResidence} months of residence`,
    },
    status: {
      employee: "works as an employee",
      "self-employed": "is self-employed",
      "civil-servant": "is a civil servant",
      unemployed: "is unemployed",
      student: "is a student with a final enrolment in French higher education",
      retired: "is a pensioner",
      dependent: "is a dependant of a person insured in France",
      inactive: "is neither at work, unemployed, a student, a pensioner nor a dependant of an insured person",
    },
    otherScheme: {
      none: "has no scheme to pay for care other than the French one",
      s1: "has a form S1 from the scheme of another country",
      other: "has a scheme to pay for care other than the French one, without a form S1",
    },
    nirKind: {
      none: "has never been given a Social Security number",
      temporary: "has a temporary Social Security number (NIA)",
      permanent: "has a permanent Social Security number (NIR)",
    },
    temporaryNumberMonths: (months) =>
      months === 0
        ? "was given the temporary number less than a month ago"
        : `was given the temporary number ${counted(months, "full month", "full months")} ago`,
    rightsOpen: {
      true: "has open rights to French health insurance",
      false: "has closed rights to French health insurance",
    },
    cardState: {
      none: "has no Carte Vitale",
      ordered: "has ordered a Carte Vitale that has not arrived yet",
      held: "has a Carte Vitale that works",
      lost: "has lost the Carte Vitale",
      stolen: "has had the Carte Vitale stolen",
      defective: "has a Carte Vitale that no longer works",
    },
  },
};
