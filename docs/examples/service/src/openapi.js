import { rulebook } from "carte-vitale";
import { decisionJsonSchema, factsJsonSchema } from "carte-vitale/schemas";
import { DATES } from "./dates.js";

const { version } = rulebook;
const schema = (name) => ({ $ref: `#/components/schemas/${name}` });
const json = (name) => ({ "application/json": { schema: schema(name) } });
const problem = (description, name = "Problem") => ({
  description,
  content: { "application/problem+json": { schema: schema(name) } },
});

const date = { type: "string", format: "date" };

/** Dates where people know dates; a date and a fact it gives are refused together. */
const personSchema = {
  ...factsJsonSchema,
  properties: { ...factsJsonSchema.properties, ...DATES },
  allOf: [
    ...factsJsonSchema.allOf,
    ...[
      ["birthDate", "age"],
      ["residenceSince", "residenceMonths"],
      ["residenceSince", "residesInFrance"],
      ["temporaryNumberSince", "temporaryNumberMonths"],
      ["residencePermitUntil", "residencePermit"],
    ].map((required) => ({ not: { required } })),
  ],
};

const object = (properties) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const array = (items) => ({ type: "array", items });
const text = { type: "string" };
const texts = array(text);
const orNull = { type: ["string", "null"] };
const scalar = { type: ["string", "integer", "boolean"] };

const sources = array(object({ id: text, title: text, url: { type: ["string", "null"], format: "uri" } }));
const reasons = array(object({ text, sources }));
const document = { label: text, procedure: text, notes: texts, alternatives: texts, copies: texts, sources };
const procedure = object({
  label: text,
  actor: orNull,
  channels: array(object({ label: text, recommended: { type: "boolean" }, steps: texts, delivery: orNull })),
  sources,
});
const question = object({
  fact: text,
  question: text,
  hint: orNull,
  choices: array(object({ value: scalar, label: text, cases: texts })),
});

const problemSchema = object({ type: text, title: text, status: { type: "integer" }, detail: text });
const issue = object({ path: texts, code: text, message: text });
/** `with` names the other facts of a contradiction. */
const issues = array({ ...issue, properties: { ...issue.properties, with: texts } });

const schemas = {
  Facts: factsJsonSchema,
  Decision: decisionJsonSchema,
  Person: personSchema,
  Forecast: object({ person: schema("Person"), from: date, until: date }),
  Periods: array(
    object({
      from: date,
      until: date,
      decision: schema("Decision"),
      changes: array(object({ fact: text, from: scalar, to: scalar })),
    }),
  ),
  Description: object({
    headline: text,
    takenForGranted: texts,
    explanation: text,
    days: texts,
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
  }),
  Problem: problemSchema,
  FactsRefused: {
    ...object({ ...problemSchema.properties, issues }),
    description: "Everything that is wrong with the facts, at once. No value is repeated.",
  },
};

const assume = {
  name: "assume",
  in: "query",
  description: "With `nothing`, no default is taken: a fact that is not given is unknown.",
  schema: { enum: ["defaults", "nothing"], default: "defaults" },
};
const language = { name: "Accept-Language", in: "header", description: "`en` or `fr`; else English.", schema: text };

const limits = {
  400: problem("The body is not JSON."),
  413: problem("The body is too large."),
  415: problem("The body is not application/json."),
  429: problem("Too many requests; Retry-After tells when to go on."),
  503: problem("Busy or stopping."),
};
const post = (operationId, summary, body, answer, parameters = []) => ({
  post: {
    operationId,
    summary,
    parameters: [assume, ...parameters],
    requestBody: { required: true, content: json(body) },
    responses: {
      200: { description: summary, content: json(answer) },
      422: problem("The facts are refused.", "FactsRefused"),
      ...limits,
    },
  },
});
const get = (operationId, summary, answer, others = {}) => ({
  get: {
    operationId,
    summary,
    responses: { 200: { description: summary, content: { "application/json": { schema: answer } } }, ...others },
  },
});

/** OpenAPI 3.1 takes JSON Schema 2020-12 as it is: facts and decisions are the schemas of the library. */
export const openapi = {
  openapi: "3.1.1",
  info: {
    title: "Carte Vitale",
    summary: "Who can have a Carte Vitale in France, why, and what to send.",
    description: "Informs; the health insurance fund decides. Nothing of a person is stored or logged.",
    version,
  },
  servers: [{ url: "/" }],
  security: [],
  paths: {
    "/evaluate": post("evaluate", "The decision, in codes", "Facts", "Decision"),
    "/describe": post("describe", "The decision, in words", "Facts", "Description", [language]),
    "/forecast": post("forecast", "The decisions of a range of days", "Forecast", "Periods"),
    "/health": get("health", "Whether the service is alive", object({ status: { const: "alive" } })),
    "/ready": get("ready", "Whether to send it requests", object({ status: { const: "ready" }, rulebook: text }), {
      503: problem("Busy or stopping."),
    }),
    "/openapi.json": get("openapi", "This document", { type: "object" }, { 429: problem("Too many requests.") }),
  },
  components: { schemas },
};
