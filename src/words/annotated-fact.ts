import { type FactName, type FactsInput, rulebook } from "../model/shipped-rulebook.js";
import { en } from "./en.js";

type Value = string | number | boolean;

/** A value of a fact with its words, as OpenAPI 3.1.1 annotates enumerations. */
export interface AnnotatedValue {
  readonly const: Value;
  readonly description: string;
}

/** What JSON Schema says of a fact beside its type. `values` is empty for a number. */
export interface AnnotatedFact {
  readonly annotations: { readonly title: string; readonly description: string; readonly examples: Value[] };
  readonly values: AnnotatedValue[];
}

interface Fact {
  readonly change: string;
  readonly boolean?: boolean;
  readonly minimum?: number;
  readonly default?: Value;
}

export const FACTS_DESCRIPTION =
  "The known facts of a person. A fact left out takes its default where it has one, and is unknown otherwise.";

/** A person who is accepted: tools that fill in a request take it. */
export const EXAMPLE_PERSON = {
  age: 34,
  nirKind: "permanent",
  residenceMonths: 14,
  status: "employee",
} as const satisfies FactsInput;

export function annotatedFact(name: FactName): AnnotatedFact {
  const fact: Fact = rulebook.facts[name];
  const { label, question, hint, values: said, cases } = en.facts[name];
  const values = (typeof said === "function" ? [] : Object.entries(said)).map(([value, words]): AnnotatedValue => {
    const included = (cases as Readonly<Record<string, readonly string[]>> | undefined)?.[value];
    return {
      const: fact.boolean ? value === "true" : value,
      description: included === undefined ? words : `${words} – ${included.join("; ")}`,
    };
  });
  const given = fact.default === undefined ? "the fact is unknown" : `${fact.default} is taken`;
  const description = [question, ...(hint === null ? [] : [hint]), `When it is not given, ${given}.`].join(" ");
  const known: FactsInput = EXAMPLE_PERSON;
  const example = known[name] ?? fact.default ?? values[0]?.const ?? fact.minimum;
  return { annotations: { title: label, description, examples: example === undefined ? [] : [example] }, values };
}
