import vocabulary from "../../rules/facts.json" with { type: "json" };
import { FactsError } from "../facts/facts-error.js";
import type { IsoDate } from "../model/dates.js";
import type { FactName, FactValue } from "../model/shipped-rulebook.js";
import type { Person } from "../time/person.js";
import { type Answer, answersOf, isDateName } from "./answers.js";

/** The facts that were answered with "I do not know", separated by commas. */
const UNKNOWN = "unknown";

/** The answers as the part of an address after the `#`, which is sent to no server: "status=student&unknown=age". */
export function hashOf(answers: readonly Answer[]): string {
  const parameters = new URLSearchParams();
  for (const { key, value } of answers) if (value !== null) parameters.set(key, `${value}`);
  const unknown = answers.flatMap(({ fact, value }) => (value === null ? [fact] : []));
  if (unknown.length > 0) parameters.set(UNKNOWN, unknown.join());
  return `${parameters}`;
}

/** The answers that an address holds; none when they are refused. Other parameters are left alone. */
export function answersIn(hash: string, on: IsoDate): readonly Answer[] {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const known = [...parameters].filter(([key]) => isFact(key) || isDateName(key));
  const person: Person = Object.fromEntries(known.map(([key, text]) => [key, read(key, text)]));
  try {
    const answers = answersOf(person, on);
    const unknown = (parameters.get(UNKNOWN) ?? "").split(",").filter(isFact);
    const open = [...new Set(unknown)].filter((fact) => answers.every((answer) => answer.fact !== fact));
    return [...answers, ...open.map((fact) => ({ fact, key: fact, value: null }))];
  } catch (error) {
    if (error instanceof FactsError) return [];
    throw error;
  }
}

const isFact = (key: string): key is FactName => Object.hasOwn(vocabulary.facts, key);

/** Text as the library takes it; other text stays as it is, to be refused. */
export function read(key: string, text: string): FactValue {
  const fact = isFact(key) ? vocabulary.facts[key] : undefined;
  if (fact && "minimum" in fact && /^\d+$/.test(text)) return Number(text);
  if (fact && "boolean" in fact && (text === "true" || text === "false")) return text === "true";
  return text as FactValue;
}
