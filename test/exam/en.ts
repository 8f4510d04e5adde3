import { permitGrace, stableResidence } from "../thresholds.js";
import type { Phrases } from "./phrases.js";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const english: Phrases = {
  subject: "The person",
  and: " and ",
  question:
    "What do the rules of the French health insurance card, the Carte Vitale, say of this person today? What is not said is not known, and nothing is taken for granted. Answer with one code of the list: where several obstacles stand in the way, the one that comes first in the list; where the rules cannot tell yet, the code is “undetermined”.",
  facts: {
    age: (age) => `is ${counted(age, "year", "years")} old`,
    nationality: {
      french: "is French",
      eu: "is a national of a country of the EU, the EEA or Switzerland, and not of France",
      other: "is a national of a country outside the EU, the EEA and Switzerland only",
    },
    birthPlace: {
      france: "was born in France",
      eu: "was born in another country of the EU or the EEA, or in Switzerland",
      elsewhere: "was born outside the EU, the EEA and Switzerland",
    },
    residencePermit: {
      valid: "has a valid long-stay visa or residence permit",
      grace: `has a residence permit that expired recently, so that the month of expiry and the ${permitGrace} months after it have not ended`,
      expired: `has a residence permit that expired more than ${permitGrace} months before this month`,
      none: "has neither a long-stay visa nor a residence permit",
    },
    residesInFrance: { true: "lives in France", false: "lives outside France" },
    residenceMonths: (months) =>
      months === 0
        ? "has lived in France for less than a month"
        : `has lived in France without a break for ${counted(months, "month", "months")}`,
    residenceExemption: {
      none: `is not exempt from the ${stableResidence} months of residence`,
      refugee: "is a refugee or under subsidiary protection",
      pension: "draws a pension from a French scheme",
      other: `belongs to a group that is exempt from the ${stableResidence} months of residence, other than refugees and pensioners`,
    },
    status: {
      employee: "works as an employee",
      "self-employed": "is self-employed",
      "civil-servant": "is a civil servant",
      unemployed: "is unemployed",
      student: "is a student with a final enrolment in French higher education",
      retired: "is a pensioner",
      dependent: "is a dependant of a person insured in France",
      inactive: "is without work, studies or pension, depends on no insured person",
    },
    otherScheme: {
      none: "has no other scheme than the French one to pay for care",
      s1: "has a form S1 from the scheme of another country",
      other: "has another scheme than the French one that pays for care, without a form S1",
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
      true: "has rights to French health insurance that are open",
      false: "has rights to French health insurance that are closed",
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
