import { rulebook, sourceUrl } from "carte-vitale";
import { described } from "./fact-schemas.js";
import { catalogues } from "./languages.js";

const { en } = catalogues;
const OPEN = "Open: a later edition of the rules may add codes. Accept those that you do not know.";

/** The words for a step may differ by actor. */
const forHolder = (words) => (typeof words === "object" ? words.holder : words);

/** @param words the words for each code, where there are any */
function open(description, codes, words) {
  return {
    description: `${description} ${OPEN}`,
    anyOf: [
      ...codes.map((code) => described(code, words(code))),
      { type: "string", description: "A code of a later edition." },
    ],
    examples: [codes[0]],
  };
}

const vocabulary = (description, record, words) => open(description, Object.keys(record), words);

const ISSUES = {
  "not-facts": "The body is no JSON object.",
  "unknown-fact": "A key is no fact, or is a date where only facts are accepted.",
  "not-accepted": "A value of the wrong type or out of range: `accepts` says what is accepted.",
  contradiction: "Facts, dates or days that cannot be true together: `with` names the others.",
  option: "A parameter of the query that is none.",
  range: "The first and the last day of a forecast.",
  "not-columns": "A batch that is no JSON object, or with a key that is no fact.",
  "not-a-column": "A value of a batch that is no list.",
  length: "Lists of different lengths.",
  "too-many": "More refusals than are listed.",
};

/** The codes of answers, each an open list. */
export const codes = {
  Outcome: vocabulary("What is decided.", rulebook.outcomes, (code) => en.outcomes[code].headline),
  RuleId: open(
    "A rule of the rulebook.",
    [...new Set(Object.values(rulebook.law).flatMap((file) => Object.keys(file)))],
    (code) => en.reasons[code],
  ),
  SourceId: vocabulary("Where a rule can be read.", rulebook.sources, sourceUrl),
  DocumentId: vocabulary("A document to send.", rulebook.documents, (code) => en.documents[code].label),
  AlternativeId: vocabulary("One form of a document.", rulebook.alternatives, (code) => en.alternatives[code]),
  ProcedureId: vocabulary("Something to do.", rulebook.procedures, (code) => en.procedures[code]),
  StepId: vocabulary("A step of a procedure.", rulebook.steps, (code) => forHolder(en.steps[code])),
  NoticeId: vocabulary("Something to know.", rulebook.notices, (code) => en.notices[code]),
  FactName: vocabulary("A fact of a person.", rulebook.facts, (code) => en.facts[code].label),
  IssueCode: vocabulary("What is wrong.", ISSUES, (code) => ISSUES[code]),
};

const VERDICTS = {
  eligible: "The card can be ordered now.",
  "not-yet": "Something has to happen first.",
  "not-eligible": "There is no card for this person.",
  "already-issued": "There is a card already, or it is on its way.",
  undetermined: "It depends on facts that are not known.",
};
/** Lists that do not grow, with their words. */
const CLOSED = [VERDICTS, en.issuance, en.actors, en.channels, en.copies, en.interimProof];

const keyOf = (values) => [...values].sort().join();
const names = new Map(
  Object.entries(codes).map(([name, { anyOf }]) => [keyOf(anyOf.slice(0, -1).map((each) => each.const)), name]),
);
const closed = new Map(CLOSED.map((words) => [keyOf(Object.keys(words)), words]));

/** A schema of the library with its lists of codes open, and with words for those that are closed. */
export function withCodes(schema) {
  if (Array.isArray(schema)) return schema.map(withCodes);
  if (typeof schema !== "object" || schema === null) return schema;
  if (!Array.isArray(schema.enum)) {
    return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withCodes(value)]));
  }
  const key = keyOf(schema.enum);
  if (names.has(key)) return { $ref: `#/components/schemas/${names.get(key)}` };
  const words = closed.get(key);
  return { type: "string", oneOf: schema.enum.map((code) => described(code, words?.[code])) };
}
