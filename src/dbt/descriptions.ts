import { shipped } from "../shipped.js";
import { snakeCase } from "../sql/options.js";
import { en } from "../words/en.js";

/*
 * What `dbt docs` shows. Names are without `carte_vitale_`. A column that means the same in several tables is described
 * once; a table that lacks a description fails the build.
 */

export const VERDICTS = [...new Set(shipped.outcomes.map(([, verdict]) => verdict))];
/** `\`eligible\`, \`not-yet\`` */
export const inCode = (codes: readonly unknown[]): string => codes.map((code) => `\`${code}\``).join(", ");

const RULE = "The rule of the rulebook that says so.";
const POSITION = "The place in the order of `evaluate`, from 1.";
const CHANNEL = "How it is sent: online, by mail and so on.";
const ACTOR = "Who acts: the holder, or a parent.";

export const TABLES: Readonly<Record<string, string>> = {
  answers: "The answers that `decide` joins: one row for each combination of possible outcomes and ids.",
  decisions: "What one decision says: the outcome, how the card is issued, and the proof of rights until it comes.",
  reasons: "Why a decision is as it is: its rules, the most important first.",
  blockers: "Every rule that bars a person from the card, by `blockers_id`.",
  notices: "What a person should know besides, by `notices_id`.",
  procedures: "What to do, by `decision_id`.",
  channels: "The ways in which a procedure can be sent, by `procedure_variant`.",
  steps: "The steps of a procedure in each channel, by `procedure_variant`.",
  documents: "The documents of each procedure, by `decision_id`.",
  alternatives: "The papers of which any one is enough for a document, by `document_variant`.",
  copies: "What is sent of a document in each channel: a scan, a photocopy or the original, by `document_variant`.",
  sources: "The sources of law of each rule.",
  words: "The words of every code in English and French.",
  step_words: "The words of each step, addressed to the one who acts.",
  notes: "Remarks on documents, addressed to the one who acts.",
  addresses: "The address of each public source.",
  conformance: "Persons and their expected outcomes, from the conformance kit of the rulebook.",
  conformance_parts:
    "What the decisions of the conformance kit hold: reasons, blockers, notices, procedures, documents.",
};
export const STEP_TABLE =
  "One step of the decision in DuckDB: the next state by the state and the classes of some facts.";

export const COLUMNS: Readonly<Record<string, string>> = {
  outcome: "The outcome, such as `eligible`; `undetermined` where the facts leave several.",
  verdict: `One of ${inCode(VERDICTS)}.`,
  decision_id: "Leads to the decision, its reasons, procedures and documents. `NULL` unless the facts leave one.",
  blockers_id: "Leads to the blockers. `NULL` unless the facts leave one set of them.",
  notices_id: "Leads to the notices. `NULL` unless the facts leave one set of them.",
  possible_outcomes: "The outcomes that the facts leave. A list in the result of `decide`, text with spaces here.",
  refused: "Whether the row is refused, as `evaluate` would refuse it: every other column is then `NULL`.",
  rule: RULE,
  position: POSITION,
  channel: CHANNEL,
  actor: ACTOR,
  procedure_id: "The procedure.",
  procedure_variant: "Leads to the channels and steps. One procedure has several variants.",
  document: "The document.",
  document_variant: "Leads to the alternatives and copies. One document has several variants.",
  source: "The source of law.",
  en: "The words in English.",
  fr: "The words in French.",
  step: "The step.",
  id: "The id of the case in the conformance kit.",
  code: "The code.",
  "answers.answer": "The state after the last step of `decide`.",
  "decisions.issuance": "How the card is issued: `automatic` or `on-request`. `NULL` without a card.",
  "decisions.applicant": "Who applies for the card: the holder, or a parent. `NULL` without a card.",
  "decisions.interim_proof": "The proof of rights until the card comes. `NULL` where there is none.",
  "decisions.interim_proof_via": "How that proof is had.",
  "reasons.outcome": "The outcome that the rule leads to; `NULL` for a route to health insurance.",
  "blockers.outcome": "The outcome that the rule leads to.",
  "notices.notice": "The notice.",
  "channels.recommended": "Whether this channel is the recommended one.",
  "channels.shortest_weeks": "Weeks until the card comes, at the least.",
  "channels.longest_weeks": "Weeks until the card comes, at the most.",
  "alternatives.alternative": "A paper that is enough for the document.",
  "copies.copy": "What is sent: `scan`, `photocopy` or `original`.",
  "words.kind": "What the code is: `outcome`, `rule`, `document`, `procedure` and so on.",
  "addresses.url": "The address.",
  "step.position": "The state times the number of combinations, plus the combination of classes.",
  "step.next": "The next state.",
  "conformance.as_of": "The day of the question; `NULL` for a row without dates.",
  "conformance.expected_refused": "Whether the row is to be refused.",
  "conformance.expected_outcome": "The expected outcome.",
  "conformance.expected_verdict": "The expected verdict; `NULL` where the kit does not say.",
  "conformance.expected_possible_outcomes":
    "The expected possible outcomes, with spaces; `NULL` where the kit does not say.",
  "conformance.expected_decision": "Whether there must be a `decision_id`.",
  "conformance_parts.part": "`reason`, `blocker`, `notice`, `procedure` or `document`.",
  "conformance_parts.code": "The code of the part; a document is named with its procedure.",
  ...Object.fromEntries(Object.entries(en.facts).map(([name, { label }]) => [snakeCase(name), sentence(label)])),
  ...Object.fromEntries(Object.entries(en.dates).map(([name, label]) => [snakeCase(name), sentence(label)])),
};

/** `age => Age.` */
function sentence(label: string): string {
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}.`;
}
