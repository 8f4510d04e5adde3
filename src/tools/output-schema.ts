import { DATE_NAMES } from "../model/dates.js";
import { rulebook } from "../model/shipped-rulebook.js";
import { decisionJsonSchema, type JsonSchema } from "../schemas.js";
import { DAY, DIALECT, factsSchema } from "./input-schema.js";
import { shared } from "./shared.js";

/** The properties of `data` that are a tool's own. */
export interface OwnData {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  /** Those that some answers lack. */
  readonly optional?: readonly string[];
}

const decision = decisionJsonSchema.properties as Readonly<Record<string, JsonSchema>>;
/** The schema of a part of a decision: `part("reasons", "items")`. */
const part = (...keys: string[]): JsonSchema =>
  keys.reduce((each, key) => each[key] as JsonSchema, decision as JsonSchema);

const TEXT: JsonSchema = { type: "string" };
const TRUTH: JsonSchema = { type: "boolean" };
const COUNT: JsonSchema = { type: "number" };
const WHOLE: JsonSchema = { type: "integer" };
const VALUE: JsonSchema = { anyOf: [WHOLE, TEXT, TRUTH] };
const NULL: JsonSchema = { type: "null" };
const FACT = part("missing", "items");
const OUTCOME = part("outcome");
const SOURCES = part("reasons", "items", "properties", "sources");
const RULE = part("procedures", "items", "properties", "rule");
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, NULL] });
const HOLDS: JsonSchema = { ...orNull(TRUTH), description: "null: unknown facts decide." };
const UNIT = oneOf(["years", "months"]);

function oneOf(values: readonly string[]): JsonSchema {
  return { type: "string", enum: values };
}
const list = (items: JsonSchema, description?: string): JsonSchema => ({
  type: "array",
  items,
  ...(description && { description }),
});

/** An object with these keys and no other. */
function record(properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required, additionalProperties: false };
}

const days = ["minimumAgeOn", "stableResidenceOn", "permitGraceUntil", "temporaryNumberUntil", "permanentNumberBy"];
const delivery = record({
  procedure: oneOf(Object.keys(rulebook.procedures)),
  channel: oneOf(["online", "mail", "phone", "counter"]),
  earliest: DAY,
  latest: DAY,
});

export const decisionData: OwnData = {
  properties: {
    ...decision,
    on: { ...DAY, description: "The day that was asked about." },
    dates: record({
      ...Object.fromEntries(days.map((day) => [day, orNull(DAY)])),
      delivery: list(delivery, "When the card may arrive."),
    }),
  },
  optional: ["on", "dates"],
};

const interview = record({
  fact: FACT,
  expected: { ...COUNT, description: "The mean number of questions still to ask, this one included." },
  worst: { ...COUNT, description: "The largest number of questions still to ask, this one included." },
  atLeast: { ...COUNT, description: "A lower bound of “expected” for any order of questions." },
  settled: list(FACT, "Facts that need not be asked for."),
});
export const interviewData: OwnData = {
  properties: { interview: orNull(interview), outcome: { ...OUTCOME, title: "The outcome so far." } },
};

const change = record({
  fact: FACT,
  from: { ...orNull(VALUE), description: "The value now; null for an unknown fact." },
  to: list(VALUE, "Any one of these values; of a number, the lowest."),
  by: {
    ...oneOf(["wait", "obtain", "declare", "circumstance"]),
    description: "wait; obtain from an authority; declare what is so already; circumstance: not up to the person.",
  },
  highest: { ...orNull(WHOLE), description: "The highest number that serves as well." },
  wait: orNull(record({ count: WHOLE, unit: UNIT })),
});
export const changesData: OwnData = {
  properties: {
    outcome: { ...OUTCOME, title: "The outcome as it is." },
    target: TEXT,
    changeSets: list(list(change), "Each set leads to the target; all changes of a set are needed together."),
  },
};

const usedFact = record({ fact: FACT, value: VALUE, origin: oneOf(["given", "assumed"]) });
const clause = record({
  clause: TEXT,
  holds: HOLDS,
  fact: FACT,
  operator: TEXT,
  value: { anyOf: [VALUE, list(VALUE)] },
  parameters: list(TEXT),
  sources: SOURCES,
});
const rule = record({
  rule: RULE,
  question: oneOf(Object.keys(rulebook.law)),
  holds: HOLDS,
  counts: { ...TRUTH, description: "Whether the decision rests on the rule." },
  gives: record({ kind: TEXT, code: orNull(TEXT) }),
  clauses: list(clause),
  sources: SOURCES,
});
const margin = record({
  fact: FACT,
  value: WHOLE,
  unit: UNIT,
  threshold: WHOLE,
  parameters: list(TEXT),
  distance: { ...WHOLE, description: "Below 0 where the threshold is not reached." },
});
export const explanationData: OwnData = {
  properties: {
    outcome: OUTCOME,
    because: list(list(usedFact), "The smallest sets of facts that alone force the outcome."),
    rules: list(rule),
    margins: list(margin),
  },
};

const period = record({
  from: DAY,
  until: DAY,
  decision: record(decision),
  changes: list(record({ fact: FACT, from: VALUE, to: VALUE }), "The facts that changed on the first day."),
});
export const forecastData: OwnData = { properties: { from: DAY, until: DAY, periods: list(period) } };

const question = record({
  fact: { ...FACT, title: "The key of “facts” under which the answer is handed in." },
  title: TEXT,
  hint: orNull(TEXT),
  options: list(record({ value: VALUE, label: TEXT, includes: list(TEXT) }), "Empty for a number."),
  number: orNull(record({ minimum: WHOLE, maximum: WHOLE, unit: UNIT })),
  date: orNull({ ...oneOf(DATE_NAMES), description: "The key of “facts” that takes a date instead." }),
});
/** Without the descriptions, which the input has. */
const facts = record(
  Object.fromEntries(
    Object.entries(factsSchema.properties as Record<string, JsonSchema>).map(([name, { type, anyOf }]) => [
      name,
      anyOf ? { anyOf } : { type },
    ]),
  ),
  Object.keys(factsSchema.properties as object),
);
const answered: Readonly<Record<string, JsonSchema>> = {
  facts: { ...facts, description: "What the answer rests on, as it was read." },
  assumed: { ...part("assumed"), description: "The defaults that were taken and could change the answer." },
  question: { ...orNull(question), description: "What to ask next; null where no unknown fact changes the decision." },
};
const source = record({
  id: part("reasons", "items", "properties", "sources", "items"),
  title: TEXT,
  url: orNull(TEXT),
});
const issue = record(
  {
    path: list(TEXT, "What it is about; empty for the input as a whole."),
    code: TEXT,
    message: { ...TEXT, description: "What is accepted, in English and with the codes." },
    advice: { ...TEXT, description: "What to do, in the language that was asked for." },
    with: list(TEXT, "The other facts of a contradiction."),
  },
  ["with"],
);

/** The schema of all that a tool returns: an answer or a refusal. */
export function outputSchema({ properties, optional = [] }: OwnData): JsonSchema {
  const ok = (value: boolean, required: readonly string[]): JsonSchema => ({
    type: "object",
    properties: { ok: { const: value } },
    required,
  });
  return {
    $schema: DIALECT,
    ...shared({
      type: "object",
      properties: {
        ok: { ...TRUTH, description: "Whether there is an answer." },
        data: record({ ...properties, ...answered }, optional),
        text: { ...TEXT, description: "The answer or the advice in words, to be shown to the person as it is." },
        sources: list(source, "What the answer rests on."),
        issues: list(issue, "What is wrong with the input."),
      },
      required: ["ok", "text"],
      additionalProperties: false,
      oneOf: [ok(true, ["data", "sources"]), ok(false, ["issues"])],
    }),
  };
}
