import { type Catalogue, type FactsIssue, type ReasoningCatalogue, rulebook } from "carte-vitale";
import { isDate, isFact } from "./fields.js";
import type { BrowserWords } from "./words.js";

/** The words of the page in one language. */
export interface Saying {
  readonly catalogue: Catalogue;
  readonly reasoning: ReasoningCatalogue;
  readonly words: BrowserWords;
}

/** The label of a key; `null` for an unknown one. */
export function nameOf(key: string, { catalogue, words }: Saying): string | null {
  if (isFact(key)) return catalogue.facts[key].label;
  if (isDate(key)) return words.dates[key];
  return key === "on" ? words.day : null;
}

/** An issue in words, which never repeat a value. */
export function sayIssue(issue: FactsIssue, saying: Saying): string {
  const { words } = saying;
  const [key = ""] = issue.path;
  if (issue.code === "unknown-fact") return words.unknownKey;
  if (issue.code === "option") return words.option;
  if (issue.code === "contradiction") {
    const others = (issue.with ?? []).filter((other) => other !== "on").map((other) => nameOf(other, saying) ?? other);
    return others.length > 0 ? words.contradiction(others.join(", ")) : words.tooLate;
  }
  if (key === "on" || isDate(key)) return words.aDate;
  const fact = isFact(key) ? rulebook.facts[key] : undefined;
  return fact && "minimum" in fact ? words.wholeNumber(fact.minimum, fact.maximum) : words.oneOf;
}
