import { factsJsonSchema } from "carte-vitale/schemas";
import { DATES, dateOrNone } from "./dates.js";
import { catalogues } from "./languages.js";
import { BATCH_ROWS } from "./limits.js";

const { dates: dateWords } = catalogues.en;
const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}.`;

/** A value with its words: { const: "eu", description: "of the European Union …" } */
export const described = (value, description) => ({ const: value, ...(description && { description }) });

function personDate([name, date]) {
  const { gives, none, example } = date;
  const nullMeans = none ? ` null: ${none}.` : "";
  const description = `${sentence(dateWords[name])} In place of ${gives.join(" and ")}.${nullMeans}`;
  return [name, { title: dateWords[name], description, ...dateOrNone(date), examples: [example] }];
}

// The library's schema has the words and an example of each fact.
const { allOf: contradictions, $schema: _, properties, ...shape } = factsJsonSchema;

export const Facts = {
  description: "What is known of a person. A fact that is not known is left out.",
  ...shape,
  properties,
  allOf: contradictions,
};

/** Dates where people know dates; a date and a fact it gives are refused together. */
export const Person = {
  ...Facts,
  description: "What is known of a person, with dates in place of the facts that change with time.",
  properties: { ...properties, ...Object.fromEntries(Object.entries(DATES).map(personDate)) },
  allOf: [
    ...contradictions,
    ...Object.entries(DATES).flatMap(([date, { gives }]) => gives.map((fact) => ({ not: { required: [date, fact] } }))),
  ],
};

const columns = Object.entries(properties).map(([name, { description, examples, title: _, ...schema }]) => [
  name,
  {
    type: "array",
    description,
    maxItems: BATCH_ROWS,
    items: { anyOf: [schema, { type: "null", description: "Not known." }] },
    examples: [[examples[0], null]],
  },
]);

export const Batch = {
  description: `One list of values for each fact, at most ${BATCH_ROWS} rows. All lists have the same length; a fact without a list is not known in any row.`,
  type: "object",
  properties: Object.fromEntries(columns),
  additionalProperties: false,
};
