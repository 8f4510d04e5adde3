import { stableResidence } from "../../shipped/numbers.js";
import type { ComparisonWords, DifferencePlace } from "../comparison-words.js";

const thousands = (count: number) =>
  BigInt(count)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
/** "(“Order the Carte Vitale”, by mail)" */
const where = ({ procedure, channel }: DifferencePlace) =>
  `(${[procedure, channel].filter((each) => each !== "").join(", ")})`;
/** The words in English for what differs between two rulebooks. */
// A function, called once: a bundle without comparisons leaves it out, in spite of the numbers in its sentences.
export const comparison = /* @__PURE__ */ ((): ComparisonWords => ({
  same: (persons) => `Nothing changes for anybody (${persons}).`,
  difference: (who, change, persons) => `For ${who}: ${change} (${persons}).`,
  persons: (count, isExact) =>
    `${isExact ? "" : "about "}${thousands(count)} ${count === 1 ? "class" : "classes"} of persons`,
  quoted: (text) => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`,
  or: " or ",
  everybody: "everybody",
  people: (situations, conditions) => {
    const head = situations.length === 0 ? "people" : situations.join(" or ");
    const [first, ...others] = conditions;
    if (first === undefined) return head;
    // After several situations, a comma says that the condition is one of all of them.
    return [`${head}${situations.length > 1 ? ", " : " "}${first}`, ...others].join(", ");
  },
  groups: (common, groups, others, isCounted) => {
    const counted = `${isCounted ? "" : "at least "}${thousands(others)} more ${others === 1 ? "group" : "groups"}`;
    const more = others > 0 ? `; and ${counted}` : isCounted ? "" : "; and more groups";
    return `${common === null ? "" : `${common}, namely `}${groups.join("; or ")}${more}`;
  },
  situations: {
    employee: "employees",
    "self-employed": "self-employed people",
    "civil-servant": "civil servants",
    unemployed: "unemployed people",
    student: "students",
    retired: "pensioners",
    dependent: "dependants of a person insured in France",
    inactive: "inactive people",
  },
  conditions: {
    age: (range) => `aged ${range}`,
    nationality: {
      french: "with French nationality",
      eu: "with an EU, EEA or Swiss nationality",
      other: "with a nationality from outside the EU, the EEA and Switzerland",
    },
    birthPlace: {
      france: "born in France",
      eu: "born in the EU, the EEA or Switzerland",
      elsewhere: "born outside the EU, the EEA and Switzerland",
    },
    residesInFrance: { true: "living in France", false: "living outside France" },
    residenceMonths: (range) => `in France for ${range}`,
    residenceExemption: {
      none: `not exempt from the ${stableResidence} months of residence`,
      refugee: "with refugee status or subsidiary protection",
      pension: "with a French pension",
      other: `exempt from the ${stableResidence} months of residence for another reason`,
    },
    residencePermit: {
      valid: "with a valid long-stay visa or residence permit, or proof of an application",
      grace: "with a visa or permit that expired recently (in its time of grace)",
      expired: "with a visa or permit that expired longer ago",
      none: "without a long-stay visa or residence permit",
    },
    otherScheme: {
      none: "covered by no other scheme than the French one",
      s1: "with a form S1",
      other: "covered by another scheme without a form S1",
    },
    nirKind: {
      none: "without a Social Security number",
      temporary: "with a temporary number (NIA)",
      permanent: "with a permanent number (NIR)",
    },
    rightsOpen: { true: "with open rights", false: "with closed rights" },
    temporaryNumberMonths: (range) => `with a temporary number issued ${range} ago`,
    cardState: {
      none: "without a card",
      ordered: "with a card on its way",
      held: "with a card that works",
      lost: "with a lost card",
      stolen: "with a stolen card",
      defective: "with a faulty card",
    },
  },
  otherCondition: (labelled) => `with ${labelled}`,
  refusal: { accepted: "these facts are now accepted", refused: "these facts are now refused" },
  listed: {
    reason: {
      gained: (to) => `the answer now also rests on ${to}`,
      lost: (from) => `the answer no longer rests on ${from}`,
    },
    blocker: { gained: (to) => `${to} now stands in the way`, lost: (from) => `${from} no longer stands in the way` },
    notice: {
      gained: (to) => `the notice ${to} is now given`,
      lost: (from) => `the notice ${from} is no longer given`,
    },
    channel: {
      gained: (to, { procedure }) => `${procedure} may now also be done ${to}`,
      lost: (from, { procedure }) => `${procedure} may no longer be done ${from}`,
    },
    document: {
      gained: (to, place) => `${to} must now be sent as well ${where(place)}`,
      lost: (from, place) => `${from} no longer has to be sent ${where(place)}`,
    },
    alternative: {
      gained: (to, place) => `${to} may now also be sent as ${place.document} ${where(place)}`,
      lost: (from, place) => `${from} may no longer be sent as ${place.document} ${where(place)}`,
    },
  },
  single: {
    outcome: {
      gained: (to) => `the answer is now ${to}`,
      lost: (from) => `the answer is no longer ${from}`,
      replaced: (from, to) => `the answer is now ${to} instead of ${from}`,
    },
    issuance: {
      gained: (to) => `the card is now issued: ${to}`,
      lost: (from) => `the card is no longer issued (before: ${from})`,
      replaced: (from, to) => `the way the card is issued is now ${to} instead of ${from}`,
    },
    applicant: {
      gained: (to) => `an application is now made, by ${to}`,
      lost: (from) => `no application is made any more (before: by ${from})`,
      replaced: (from, to) => `the application is now made by ${to} instead of ${from}`,
    },
    "interim-proof": {
      gained: (to) => `advice on proof of cover is now given: ${to}`,
      lost: (from) => `no advice on proof of cover is given any more (before: ${from})`,
      replaced: (from, to) => `the advice on proof of cover is now ${to} instead of ${from}`,
    },
    procedure: {
      gained: (to) => `${to} has to be done now`,
      lost: (from) => `${from} no longer has to be done`,
      replaced: (from, to) => `the procedure is now ${to} instead of ${from}`,
    },
    actor: {
      gained: (to, { procedure }) => `${procedure} is now done by ${to}`,
      lost: (from, { procedure }) => `${procedure} is no longer done by ${from}`,
      replaced: (from, to, { procedure }) => `${procedure} is now done by ${to} instead of ${from}`,
    },
    delivery: {
      gained: (to, place) => `delivery ${where(place)} now takes ${to}`,
      lost: (from, place) => `delivery ${where(place)} no longer takes ${from}`,
      replaced: (from, to, place) => `delivery ${where(place)} now takes ${to} instead of ${from}`,
    },
    copy: {
      gained: (to, place) => `${to} of ${place.document} is now asked for ${where(place)}`,
      lost: (from, place) => `${from} of ${place.document} is no longer asked for ${where(place)}`,
      replaced: (from, to, place) => `${to} of ${place.document} is now asked for instead of ${from} ${where(place)}`,
    },
  },
  recommended: {
    true: ({ procedure, channel }) => `doing ${procedure} ${channel} is now recommended`,
    false: ({ procedure, channel }) => `doing ${procedure} ${channel} is no longer recommended`,
  },
  steps: (added, removed, place) => {
    const news = added.length === 0 ? [] : [`new: ${added.join(", ")}`];
    const gone = removed.length === 0 ? [] : [`no longer there: ${removed.join(", ")}`];
    const said = [...news, ...gone].join("; ");
    return `the steps ${where(place)} ${said === "" ? "come in another order" : `change – ${said}`}`;
  },
  vocabulary: (fact, added, removed) => {
    const news = added.length === 0 ? [] : [`${added.join(", ")} can now be given`];
    const gone = removed.length === 0 ? [] : [`${removed.join(", ")} can no longer be given`];
    return `The answers about ${fact} change: ${[...news, ...gone].join("; ")}.`;
  },
  parameter: (label, from, to) => {
    if (from === null) return `${label}: new, ${to}.`;
    return to === null ? `${label}: ${from} before, not used now.` : `${label}: ${from} before, ${to} now.`;
  },
}))();
