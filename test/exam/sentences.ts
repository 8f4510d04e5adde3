import type { FactName, FactsInput } from "carte-vitale";
import type { Phrases } from "./phrases.js";

/** The facts of each sentence, in the order in which they are said. */
const SENTENCES: readonly (readonly FactName[])[] = [
  ["age", "nationality", "birthPlace", "residencePermit"],
  ["residesInFrance", "residenceMonths", "residenceExemption"],
  ["status", "otherScheme"],
  ["nirKind", "temporaryNumberMonths", "rightsOpen", "cardState"],
];

/** A person in sentences: every fact is said, and nothing else. */
export function described(facts: FactsInput, { subject, nothing, and, facts: phrases }: Phrases): string {
  const said = (name: FactName): string[] => {
    const value = facts[name];
    if (value === undefined) return [];
    // Months in France say that the person lives there; of a person who lives elsewhere there are none.
    if (name === "residenceMonths" && facts.residesInFrance === false) return [];
    if (name === "residesInFrance" && value === true && facts.residenceMonths !== undefined) return [];
    const phrase = phrases[name] as ((count: number) => string) | Readonly<Record<string, string>>;
    const text = typeof phrase === "function" ? phrase(Number(value)) : phrase[`${value}`];
    return text === undefined ? [] : [text];
  };
  const sentences = SENTENCES.map((names) => names.flatMap(said)).filter((parts) => parts.length > 0);
  return sentences.length === 0 ? nothing : sentences.map((parts) => `${subject} ${listed(parts, and)}.`).join(" ");
}

function listed(parts: readonly string[], and: string): string {
  if (parts.length === 1) return parts.join();
  // A comma shows where a part ends that is a list itself.
  const hasList = parts.slice(0, -1).some((part) => part.includes(",") || part.includes(and));
  return `${parts.slice(0, -1).join(", ")}${hasList ? "," : ""}${and}${parts.at(-1)}`;
}
