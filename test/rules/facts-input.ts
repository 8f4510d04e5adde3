import { type Catalogue, type FactName, rulebook } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { tableLines } from "./markdown.js";
import type { Report } from "./report.js";

type Facts = (typeof rulebook)["facts"];
type Words = Catalogue["facts"][FactName];
interface Fact {
  readonly values?: object;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

const HEAD = "// Written by `npm run rules` from rules/facts.json and the English catalogue.";
const ABOUT =
  "The known facts of a person. A fact left out takes its default where it has one, and is unknown otherwise.";

export const writeFactsInput = (report: Report): void =>
  report.write("src/shipped/facts-input.ts", factsInputModule(rulebook.facts, en.facts));

/** The module of typed facts: what an editor shows of a fact is its question, its values and its default. */
export function factsInputModule(facts: Facts, words: Catalogue["facts"]): string {
  const entries = Object.entries<Fact>(facts).map(([name, fact]) => ({ name, fact, said: words[name as FactName] }));
  const types = entries.flatMap(({ name, fact, said }) =>
    fact.values === undefined ? [] : ["", ...comment("", aboutType(name, said)), union(name, fact.values)],
  );
  const members = entries.flatMap(({ name, fact, said }) => [
    ...comment("  ", aboutFact(fact, said)),
    `  ${name}?: ${typeOf(name, fact)} | undefined;`,
  ]);
  const table = comment("", [ABOUT, "", ...tableLines(factRows(facts, words))]);
  return `${[HEAD, ...types, "", ...table, "export interface FactsInput {", ...members, "}"].join("\n")}\n`;
}

/** The table of facts: name, label, values and default. */
export function factRows(facts: Facts, words: Catalogue["facts"]): string[][] {
  const rows = Object.entries<Fact>(facts).map(([name, fact]) => {
    const values = fact.values
      ? Object.keys(fact.values).map(code).join(", ")
      : fact.minimum === undefined
        ? "`true`, `false`"
        : `${fact.minimum} to ${fact.maximum}`;
    return [
      code(name),
      words[name as FactName].label,
      values,
      fact.default === undefined ? "unknown" : code(String(fact.default)),
    ];
  });
  return [["fact", "meaning", "values", "when not given"], ...rows];
}

const typeName = (fact: string) => fact.replace(/^./, (first) => first.toUpperCase());
const typeOf = (name: string, { values, minimum }: Fact) =>
  values ? typeName(name) : minimum === undefined ? "boolean" : "number";
const code = (text: string) => `\`${text}\``;

const union = (name: string, values: object) =>
  `export type ${typeName(name)} = ${Object.keys(values)
    .map((value) => JSON.stringify(value))
    .join(" | ")};`;

const aboutType = (name: string, { question, values }: Words) => [
  `The values of \`${name}\`: ${question}`,
  "",
  ...valueLines(values),
];

function aboutFact(fact: Fact, { question, hint, values }: Words): string[] {
  const range = fact.minimum === undefined ? [] : [`A whole number from ${fact.minimum} to ${fact.maximum}.`];
  const given = fact.default === undefined ? "unknown" : code(String(fact.default));
  return [
    question,
    ...(hint === null ? [] : ["", hint]),
    "",
    ...(range.length > 0 ? range : valueLines(values)),
    "",
    `When not given: ${given}.`,
  ];
}

/** A list of values with their words; a number has no list. */
const valueLines = (values: Words["values"]): string[] =>
  typeof values === "function" ? [] : Object.entries(values).map(([value, said]) => `- ${code(value)}: ${said}`);

const comment = (indent: string, lines: readonly string[]): string[] => [
  `${indent}/**`,
  ...lines.map((line) => `${indent} * ${line}`.trimEnd()),
  `${indent} */`,
];
