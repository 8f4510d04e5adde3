import {
  minimumAge,
  permanentNumberProcessing,
  stableResidence,
  temporaryNumberValidity,
} from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";

export const outcomes: Catalogue["outcomes"] = {
  "covered-elsewhere": {
    headline: "No Carte Vitale: another scheme than the French one covers you",
    explanation:
      "Ask that scheme how your care in France is paid for. If it gave you a form S1 (or S072), answer again: with it, you register in France and can have the card.",
  },
  "not-resident": {
    headline: "No Carte Vitale while you live outside France",
    explanation:
      "You can apply once you live in France. If you work in France or draw a pension from a French scheme, say so: the answer may change. If you live in Mayotte or Saint-Pierre-et-Miquelon, contact the local fund (in Mayotte: CSSM, 02 69 61 91 91).",
  },
  "residence-permit-required": {
    headline: "Not yet: you first need a valid long-stay visa or residence permit",
    explanation:
      "A validated long-stay visa (VLS-TS) counts, as does proof of an application or a renewal. If your permit was still valid on the day you applied for health insurance, that is enough: tell the fund. If you have no permit, you may be entitled to State medical aid (aide médicale de l’État, AME): ask your local health insurance fund (CPAM).",
  },
  "residence-too-short": {
    headline: `Not yet: you must have lived in France for ${stableResidence} months`,
    explanation: `After ${stableResidence} full months without a break, apply for health insurance. If you start work in France, or something exempts you (such as refugee status, a French pension or a form S1), there is no wait: answer again.`,
  },
  "not-registered": {
    headline: "Not yet: first register with French health insurance",
    explanation: "The card needs a permanent Social Security number (NIR). The steps below say how to get it.",
  },
  "temporary-number-expired": {
    headline: "Not yet: your temporary number has expired",
    explanation: `The temporary number (NIA) was valid for ${temporaryNumberValidity} months, and the card needs the permanent one (NIR). Contact the fund that gave it first, then send the civil-status document. If you cannot get that document for now, tell the fund: it can give you more time.`,
  },
  "temporary-number": {
    headline: "Not yet: you first need your permanent Social Security number",
    explanation: `Your temporary number (NIA), valid for ${temporaryNumberValidity} months, gives you reimbursement, not the card. If you have not yet sent your civil-status document, send it: a letter then brings the permanent number (NIR). This can take up to ${permanentNumberProcessing} months.`,
  },
  "rights-closed": {
    headline: "Not yet: your rights to health insurance have to be opened",
    explanation:
      "You keep your number, but your rights are not open, often after a time abroad, or because no parent has added a child yet. The steps below say how to open them. If you owe the fund money for care received after your rights ended, first pay it or sign a payment plan.",
  },
  "too-young": {
    headline: `Not yet: the card can be ordered from the ${minimumAge}th birthday`,
    explanation: "From that day, a parent can order it with the parent’s ameli account.",
  },
  "card-held": {
    headline: "There is already a Carte Vitale",
    explanation:
      "There is nothing to order. Update the card at least once a year, and after any change, at a terminal in a pharmacy or at your fund. If you have lost it, or it no longer works, answer again.",
  },
  "card-ordered": {
    headline: "The Carte Vitale is on its way",
    explanation: "There is nothing to send. Until it arrives, use your certificate of entitlement.",
  },
  "card-replacement": {
    headline: "Yes: a new Carte Vitale can be ordered",
    explanation: "First report the loss, theft or fault, then order the new card.",
  },
  eligible: {
    headline: "Yes: the Carte Vitale can be ordered",
    explanation: "Follow the steps below to order it.",
  },
  undetermined: {
    headline: "Some information is missing",
    explanation: "Please answer the questions below.",
  },
};

export const reasons: Catalogue["reasons"] = {
  "covered-elsewhere": "Another scheme than the French one pays for your care.",
  "not-resident": "You live outside France; in your situation, only people who live in France are insured.",
  "residence-permit-required":
    "An adult who is not a French, EU, EEA or Swiss national needs a valid long-stay visa or residence permit.",
  "residence-too-short": `You have lived in France for less than ${stableResidence} months, and nothing exempts you.`,
  "not-registered": "You have no Social Security number yet, or do not know it.",
  "temporary-number-expired": `Your temporary number is ${temporaryNumberValidity} months old or more: it is no longer valid.`,
  "temporary-number": "You have a temporary number: the card needs the permanent one.",
  "rights-closed": "Your rights to health insurance are not open.",
  "too-young": `The card is issued from the age of ${minimumAge}.`,
  "card-held": "There is already a card.",
  "card-ordered": "The card has been ordered.",
  work: `Your work insures you in France: the ${stableResidence}-month rule does not apply.`,
  dependent: `A dependant of a person insured in France: the ${stableResidence}-month rule does not apply.`,
  study: `You study and live in France: the ${stableResidence}-month rule does not apply.`,
  residence: `You have lived in France for at least ${stableResidence} months, are exempt from that rule, or draw a French pension.`,
  s1: `With a form S1 you register in France at the expense of another scheme: the ${stableResidence}-month rule does not apply. In practice the fund then issues the card.`,
  "card-replacement": `A permanent number, open rights, ${minimumAge} years of age or more, and a card that is lost, stolen or faulty: the conditions are met.`,
  eligible: `A permanent number, open rights, ${minimumAge} years of age or more, and no card yet: the conditions are met.`,
};
