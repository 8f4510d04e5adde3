import { freeze } from "../../model/freeze.js";
import type { ReasoningCatalogue } from "../reasoning-catalogue.js";
import { comparison } from "./comparison.js";

const count = (one: string, many: string) => (number: number) => `${number} ${number === 1 ? one : many}`;
const questions = /* @__PURE__ */ count("more question", "more questions");

/** The words in English for why, what would change it and what to ask next. */
export const enReasoning = /* @__PURE__ */ freeze<ReasoningCatalogue>({
  language: "en",
  because: (facts) => `${facts.join("; ")}. This alone decides, whatever else is so.`,
  assumed: (said) => `${said} (taken for granted)`,
  holds: { true: "yes", false: "no", null: "not known yet", idle: "no part in this answer" },
  operators: {
    equal: ([value]) => `${value}`,
    notEqual: ([value]) => `not: ${value}`,
    in: (values) => values.join(" or "),
    notIn: (values) => `neither ${values.join(" nor ")}`,
    lessThan: ([value]) => `under ${value}`,
    lessThanInclusive: ([value]) => `${value} at most`,
    greaterThan: ([value]) => `over ${value}`,
    greaterThanInclusive: ([value]) => `${value} or more`,
  },
  questions: {
    "other-coverage": "Another scheme than the French one",
    "place-of-residence": "Living in France",
    "residence-permit": "Long-stay visa or residence permit",
    "length-of-residence": "How long in France",
    "social-security-number": "Social Security number",
    "closed-rights": "Rights to health insurance, open or closed",
    "minimum-age": "Minimum age",
    "existing-card": "A card that exists already",
    entitlement: "What gives the right to health insurance",
    grant: "Conditions of the card",
    issuance: "How the card is issued",
    applicant: "Who acts",
    registration: "Registering with health insurance",
    certification: "From the temporary number to the permanent one",
    order: "Ordering the card",
    "interim-proof": "Proof of cover while there is no card",
    "registration-forms": "Forms to register",
    "identity-documents": "Identity documents to register",
    "situation-documents": "Documents on the person’s situation",
    "civil-status-documents": "Civil-status documents",
    "order-documents": "Documents for the order",
    notices: "What else to know",
  },
  applicant: (actor) => `Done by ${actor}`,
  margins: {
    short: (distance, threshold) => `${distance} short of ${threshold}`,
    reached: (_, threshold) => `just reached ${threshold}`,
    past: (distance, threshold) => `${distance} past ${threshold}`,
  },
  changes: {
    wait: (duration) => `Wait ${duration}`,
    obtain: "Obtain from the authority",
    declare: "Tell it and show it, if it is so",
    circumstance: "If the circumstances change",
    from: (value) => `from ${value}`,
    or: " or ",
    reached: "This is so already.",
    outOfReach: "No change of these facts leads there.",
  },
  interview: {
    remaining: (expected, worst) => `About ${questions(expected)}, ${worst} at most.`,
    last: "One last question.",
    complete: "There is nothing more to ask.",
  },
  record: {
    mention:
      "This answer was worked out by an algorithm. Its purpose is to say whether a person can have a Carte Vitale, what to do next and which documents to send. You have the right to obtain the rules of the algorithm and its main features (code des relations entre le public et l’administration, article L311-3-1): ask the body that gave you this answer. If it refuses, or does not reply within a month, you can turn to the Commission d’accès aux documents administratifs (CADA, cada.fr).",
    on: (day) => `Answer for ${day}`,
    derived: (said, date) => `${said} (from ${date})`,
  },
  contribution: "Worked out by written rules, one by one. It informs; the health insurance fund decides.",
  parameters: {
    "minimum-age": "age from which the card is issued",
    "automatic-issue-age": "age from which the fund sends the order form by itself",
    "own-application-age": "age from which the person orders, and not a parent",
    majority: "age of majority",
    "card-app-age": "age from which the card exists as an app",
    "no-residence": "months of residence of a person who lives elsewhere",
    "stable-residence": "months of residence that are needed",
    "temporary-number-validity": "validity of the temporary number",
    "permanent-number-processing": "longest wait for the permanent number",
    "identity-document-age": "age below which an identity document serves to order the card",
    "permit-grace": "time for which an expired permit keeps rights open",
    delivery: "delivery of the card",
    "delivery-by-mail": "delivery of a card that was ordered by mail",
  },
  units: {
    years: /* @__PURE__ */ count("year", "years"),
    months: /* @__PURE__ */ count("month", "months"),
    weeks: /* @__PURE__ */ count("week", "weeks"),
  },
  range: (shortest, longest) => `${shortest} to ${longest}`,
  rulebook: (version, hash) => `Rules of ${version}, edition ${hash}`,
  comparison,
}) as ReasoningCatalogue;
