import { decisionJsonSchema } from "carte-vitale/schemas";
import { codes, withCodes } from "./codes.js";
import { dateSchema as date } from "./dates.js";
import { Batch, Facts, Person } from "./fact-schemas.js";

export const schema = (name) => ({ $ref: `#/components/schemas/${name}` });

const object = (properties, more = {}) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...more,
});
const array = (items) => ({ type: "array", items });
const text = { type: "string" };
const texts = array(text);
const orNull = { type: ["string", "null"] };
const scalar = { type: ["string", "integer", "boolean"] };
const says = (description, of) => ({ description, ...of });

const sources = array(
  object({ id: schema("SourceId"), title: text, url: { type: ["string", "null"], format: "uri" } }),
);
const reasons = array(object({ text, sources }));
const document = { label: text, procedure: text, notes: texts, alternatives: texts, copies: texts, sources };
const procedure = object({
  label: text,
  actor: orNull,
  channels: array(object({ label: text, recommended: { type: "boolean" }, steps: texts, delivery: orNull })),
  sources,
});
const question = object({
  fact: schema("FactName"),
  question: text,
  hint: orNull,
  choices: array(object({ value: scalar, label: text, cases: texts })),
});

const DECISION = {
  outcome: "What is decided.",
  verdict: "The outcome in a word.",
  issuance: "Whether the form comes by itself.",
  applicant: "Who orders the card.",
  reasons: "The rules that establish the outcome.",
  blockers: "Every rule that stands in the way.",
  procedures: "What to do, in the order in which it is done.",
  documents: "What to send, whatever the facts that are not known.",
  possibleDocuments: "What to send only with some values of the facts that are not known.",
  notices: "What to know.",
  interimProof: "What proves the cover until the card is there.",
  possibleOutcomes: "The outcomes that are still possible; one when it is decided.",
  missing: "The facts that are not known and matter, the best question first.",
  assumed: "The defaults that were taken and could change the answer.",
  rulebook: "The edition of the rules.",
};
const { $schema: _, ...decision } = withCodes(decisionJsonSchema);

const issue = {
  path: says("The fact, and in a batch the row, counted from 0. Empty where the body as a whole is wrong.", {
    ...texts,
    examples: [["age"], ["age", "12"]],
  }),
  code: schema("IssueCode"),
  message: says("What is wrong and what to do, in the language of the answer.", text),
};
const problem = {
  type: says("What kind of problem it is.", { type: "string", format: "uri-reference", examples: ["about:blank"] }),
  title: says("The status in words.", text),
  status: says("The status of HTTP.", { type: "integer", examples: [400] }),
  detail: says("What to do.", text),
};

export const schemas = {
  Facts,
  Person,
  Decision: {
    description: "A decision in codes.",
    ...decision,
    properties: Object.fromEntries(
      Object.entries(decision.properties).map(([name, property]) => [
        name,
        { ...property, description: DECISION[name] },
      ]),
    ),
  },
  Description: object(
    {
      headline: says("The outcome.", text),
      takenForGranted: says("The defaults that were taken and could change the answer.", texts),
      explanation: says("What the outcome means.", text),
      days: says("The days on which something changes, where dates are known.", texts),
      reasons,
      blockers: reasons,
      notices: reasons,
      issuance: orNull,
      applicant: orNull,
      procedures: array(procedure),
      documents: array(object(document)),
      possibleDocuments: array(object({ ...document, dependsOn: texts })),
      interimProof: orNull,
      possibleOutcomes: texts,
      missing: array(question),
      disclaimer: text,
    },
    { description: "A decision in words." },
  ),
  Forecast: object({
    person: schema("Person"),
    from: says("The first day.", { ...date, examples: ["2026-11-23"] }),
    until: says("The last day.", { ...date, examples: ["2028-12-31"] }),
  }),
  Periods: array(
    object({
      from: date,
      until: date,
      decision: schema("Decision"),
      changes: array(object({ fact: schema("FactName"), from: scalar, to: scalar })),
    }),
  ),
  Batch,
  BatchDecisions: object({
    ids: says("For each row, the index of its decision.", array({ type: "integer", minimum: 0 })),
    decisions: says("Each decision once, in the order of the first row that has it.", array(schema("Decision"))),
  }),
  Problem: object(problem, { description: "Problem details (RFC 9457), in the language of the answer." }),
  FactsRefused: object(
    {
      ...problem,
      issues: says(
        "What is wrong.",
        array({
          ...object(issue),
          properties: {
            ...issue,
            with: says("The other facts of a contradiction.", texts),
            accepts: says("What is accepted there, as JSON Schema.", { type: "object" }),
          },
        }),
      ),
    },
    { description: "Everything that is wrong with the facts, at once. No value is repeated." },
  ),
  Alive: object({ status: { const: "alive" } }),
  Ready: object({ status: { const: "ready" }, rulebook: says("The edition of the rules.", text) }),
  ...codes,
};
