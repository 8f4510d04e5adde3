import { minimumAge, stableResidence } from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";
import { capitalised } from "../words-for.js";

const ORDINALS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth".split(" ");
const ordinal = ORDINALS[minimumAge - 10] ?? `${minimumAge}th`;
const birthday = `the ${ordinal} birthday`;

export const days: Catalogue["days"] = {
  minimumAgeOn: (day, isOnlyBlocker) =>
    isOnlyBlocker ? `The card can be ordered from ${day}, ${birthday}.` : `${capitalised(birthday)} is on ${day}.`,
  stableResidenceOn: (day) => `The ${stableResidence} months of residence are completed on ${day}.`,
  permitGraceUntil: (day) => `The expired permit keeps rights open until ${day}.`,
  temporaryNumberUntil: (day) => `The temporary number is valid until ${day}.`,
  permanentNumberBy: (day) => `The permanent number may take until ${day}.`,
  delivery: (channel, earliest, latest) =>
    earliest === latest
      ? `Ordered today ${channel}, the card should arrive around ${latest}.`
      : `Ordered today ${channel}, the card should arrive from ${earliest} to ${latest}.`,
  deliveryBy: (latest) => `The card should arrive by ${latest}.`,
};

export const dates: Catalogue["dates"] = {
  birthDate: "the date of birth",
  residenceSince: "the first day of residence in France",
  temporaryNumberSince: "the day on which the temporary number was issued",
  residencePermitUntil: "the last day of the residence permit",
  on: "the day you ask about",
  from: "the first day you ask about",
  until: "the last day you ask about",
};

const MONTHS = "January February March April May June July August September October November December".split(" ");
export const date: Catalogue["date"] = (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`;
