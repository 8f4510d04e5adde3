import { DATE_NAMES, type DateName } from "../model/dates.js";
import type { Verdict } from "../model/decision.js";
import { type FactName, rulebook } from "../model/shipped-rulebook.js";
import { factsJsonSchema, type JsonSchema } from "../schemas.js";
import { EXAMPLE_PERSON } from "../words/annotated-fact.js";
import { en } from "../words/en.js";
import { capitalised } from "../words/words-for.js";
import { ASSUMPTIONS, FACT_NAMES, LANGUAGES } from "./input.js";

/** A key of an input beside `facts`, `language` and `assume`. */
export type OwnKey = "on" | "target" | "range";

export const DIALECT = "https://json-schema.org/draft/2020-12/schema";
/** No `format`, which some validators do not know. */
export const DAY: JsonSchema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
/** Of an unknown decision no target is made. */
const VERDICTS = ["eligible", "not-yet", "not-eligible", "already-issued"] as const satisfies readonly Verdict[];

/** What a date says beside its own name. */
const DATES: Readonly<Record<DateName, string>> = {
  birthDate: "Instead of age.",
  residenceSince:
    "Instead of residenceMonths and residesInFrance: the person has lived in France without a break since then. null for a home outside France.",
  temporaryNumberSince: "Instead of temporaryNumberMonths.",
  residencePermitUntil: "Instead of residencePermit. null without a permit.",
};
const NULLABLE: readonly DateName[] = ["residenceSince", "residencePermitUntil"];

function factSchema(name: FactName): JsonSchema {
  const { examples: _, ...schema } = (factsJsonSchema.properties as Record<FactName, JsonSchema>)[name];
  const { question, hint } = en.facts[name];
  const fact: { readonly change: string; readonly default?: string | number | boolean } = rulebook.facts[name];
  const taken =
    fact.default === undefined ? [] : [`With assume “defaults”, ${fact.default} is taken when it is left out.`];
  return { ...schema, description: [question, ...(hint === null ? [] : [hint]), ...taken].join(" ") };
}

function dateSchema(name: DateName): JsonSchema {
  const description = `${capitalised(en.dates[name])}, such as 2014-03-02. ${DATES[name]}`;
  return NULLABLE.includes(name) ? { anyOf: [DAY, { type: "null" }], description } : { ...DAY, description };
}

export const factsSchema: JsonSchema = {
  type: "object",
  description:
    "What is known of the person the card is for. Leave out what is not known, instead of null; never guess. A date may stand in the place of the fact that it gives.",
  properties: {
    ...Object.fromEntries(FACT_NAMES.map((name) => [name, factSchema(name)])),
    ...Object.fromEntries(DATE_NAMES.map((name) => [name, dateSchema(name)])),
  },
  additionalProperties: false,
  examples: [EXAMPLE_PERSON],
};

const outcomes = Object.keys(rulebook.outcomes).filter((outcome) => outcome !== "undetermined");
const OWN: Readonly<Record<OwnKey, JsonSchema>> = {
  on: {
    ...DAY,
    description:
      "The day that is asked about, such as 2026-11-23: usually today. Required as soon as “facts” has a date.",
  },
  target: {
    enum: [...new Set([...VERDICTS, ...outcomes])],
    type: "string",
    description: "The outcome or the verdict to reach.",
  },
  range: {
    type: "object",
    description: "The days that are asked about, both inclusive.",
    properties: {
      from: { ...DAY, description: "The first day." },
      until: { ...DAY, description: "The last day." },
    },
    required: ["from", "until"],
    additionalProperties: false,
  },
};

/** The schema of an input. @param keys those beside what every tool takes. */
export function inputSchema(keys: readonly OwnKey[]): JsonSchema {
  return {
    $schema: DIALECT,
    type: "object",
    properties: {
      facts: factsSchema,
      ...Object.fromEntries(keys.map((key) => [key, OWN[key]])),
      language: {
        type: "string",
        enum: LANGUAGES,
        description: "The language of the texts. “en” when it is left out.",
      },
      assume: {
        type: "string",
        enum: ASSUMPTIONS,
        description:
          "“nothing”, which is also meant when this is left out: a fact that is not given stays unknown. “defaults”: such a fact takes its default, if it has one, and the answer lists each default that was taken.",
      },
    },
    required: keys.filter((key) => key !== "on"),
    additionalProperties: false,
  };
}
