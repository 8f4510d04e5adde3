import { rulebook } from "carte-vitale";
import { schema, schemas } from "./components.js";
import { examples } from "./examples.js";
import { BATCH_BYTES, BATCH_COST, BATCH_ROWS } from "./limits.js";

const json = (name) => ({
  "application/json": { schema: schema(name), ...(examples[name] && { examples: examples[name] }) },
});
const contentLanguage = {
  "Content-Language": { description: "The language of the answer.", schema: { type: "string", enum: ["en", "fr"] } },
};
const problem = (description, name = "Problem", headers = {}) => ({
  description,
  headers: { ...contentLanguage, ...headers },
  content: { "application/problem+json": { schema: schema(name) } },
});

const assume = {
  name: "assume",
  in: "query",
  description: "With `nothing`, no default is taken: a fact that is not given is unknown.",
  schema: { type: "string", enum: ["defaults", "nothing"], default: "defaults" },
};
const language = {
  name: "Accept-Language",
  in: "header",
  description: "The language of descriptions and refusals: `en` or `fr`. Without either, English.",
  schema: { type: "string", examples: ["en", "fr"] },
};

const retryAfter = {
  "Retry-After": { description: "How many seconds to wait.", schema: { type: "integer" } },
};
const tooMany = problem("Too many requests.", "Problem", retryAfter);
const limits = {
  400: problem("The body is not JSON."),
  413: problem("The body is too large."),
  415: problem("The body is not application/json."),
  429: tooMany,
  503: problem("Busy or stopping."),
};
const post = ({ id, summary, description, body, answer, headers }) => ({
  post: {
    operationId: id,
    summary,
    ...(description && { description }),
    parameters: [assume, language],
    requestBody: { required: true, content: json(body) },
    responses: {
      200: { description: summary, ...(headers && { headers }), content: json(answer) },
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

/** OpenAPI 3.1 takes JSON Schema 2020-12 as it is: facts and decisions are the schemas of the library, with words. */
export const openapi = {
  openapi: "3.1.1",
  info: {
    title: "Carte Vitale",
    summary: "Who can have a Carte Vitale in France, why, and what to send.",
    description: "Informs; the health insurance fund decides. Nothing of a person is stored or logged.",
    version: rulebook.version,
  },
  servers: [{ url: "/" }],
  security: [],
  paths: {
    "/evaluate": post({
      id: "evaluate",
      summary: "The decision, in codes",
      description: "The lists of codes are open: a later edition of the rules may add some.",
      body: "Facts",
      answer: "Decision",
    }),
    "/describe": post({
      id: "describe",
      summary: "The decision, in words",
      body: "Facts",
      answer: "Description",
      headers: contentLanguage,
    }),
    "/forecast": post({
      id: "forecast",
      summary: "The decisions of a range of days",
      body: "Forecast",
      answer: "Periods",
    }),
    "/batch": post({
      id: "batch",
      summary: "The decisions of many persons",
      description: `At most ${BATCH_ROWS} rows and ${BATCH_BYTES} bytes. null is a fact that is not known. Counts as ${BATCH_COST} requests of a client. If one row is refused, none is decided.`,
      body: "Batch",
      answer: "BatchDecisions",
    }),
    "/health": get("health", "Whether the service is alive", schema("Alive")),
    "/ready": get("ready", "Whether to send it requests", schema("Ready"), { 503: problem("Busy or stopping.") }),
    "/openapi.json": get("openapi", "This document", { type: "object" }, { 429: tooMany }),
  },
  components: { schemas },
};
