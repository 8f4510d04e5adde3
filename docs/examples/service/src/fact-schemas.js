import { rulebook } from "carte-vitale";
import { factsJsonSchema } from "carte-vitale/schemas";
import { DATES, dateOrNone } from "./dates.js";
import { catalogues } from "./languages.js";
import { BATCH_ROWS } from "./limits.js";

const { facts: words, dates: dateWords } = catalogues.en;
const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}.`;

/** A value that is likely for each number; elsewhere the example is the first value that is no default. */
const NUMBERS = { age: 34, residenceMonths: 14, temporaryNumberMonths: 2 };

/** A value with its words: { const: "eu", description: "of the European Union …" } */
export const described = (value, description) => ({ const: value, ...(description && { description }) });

/** The schema of the library, with the words for the fact and for each of its values. */
function factSchema(name, { enum: codes, ...rest }) {
  const { label, question, hint, values, cases = {} } = words[name];
  const { default: initial, appliesWhen } = rulebook.facts[name];
  const accepted = codes ?? (rest.type === "boolean" ? [true, false] : []);
  const wordsOf = (value) => [values[value], cases[value] && `Includes: ${cases[value].join("; ")}`];
  const description = [
    question,
    hint,
    appliesWhen && `Only with ${appliesWhen.fact} ${appliesWhen.values.join(" or ")}.`,
    initial !== undefined && `When left out: ${initial}, unless assume is nothing.`,
  ];
  const isChoice = accepted.length > 0;
  return {
    title: label,
    description: description.filter(Boolean).join(" "),
    ...rest,
    ...(isChoice && {
      oneOf: accepted.map((value) => described(value, wordsOf(value).filter(Boolean).join(". "))),
    }),
    examples: [isChoice ? accepted.find((value) => value !== initial) : NUMBERS[name]],
  };
}

function personDate([name, date]) {
  const { gives, none, example } = date;
  const nullMeans = none ? ` null: ${none}.` : "";
  const description = `${sentence(dateWords[name])} In place of ${gives.join(" and ")}.${nullMeans}`;
  return [name, { title: dateWords[name], description, ...dateOrNone(date), examples: [example] }];
}

const { allOf: contradictions, $schema: _, ...shape } = factsJsonSchema;
const properties = Object.fromEntries(
  Object.entries(factsJsonSchema.properties).map(([name, schema]) => [name, factSchema(name, schema)]),
);

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

const columns = Object.entries(factsJsonSchema.properties).map(([name, schema]) => [
  name,
  {
    type: "array",
    description: properties[name].description,
    maxItems: BATCH_ROWS,
    items: { anyOf: [schema, { type: "null", description: "Not known." }] },
    examples: [[properties[name].examples[0], null]],
  },
]);

export const Batch = {
  description: `One list of values for each fact, at most ${BATCH_ROWS} rows. All lists have the same length; a fact without a list is not known in any row.`,
  type: "object",
  properties: Object.fromEntries(columns),
  additionalProperties: false,
};
