import { type Catalogue, type FactsIssue, type ReasoningCatalogue, rulebook } from "carte-vitale";
import { isDate, isFact } from "./fields.js";
import type { BrowserWords } from "./words.js";

/** Everything that is said in the page, in one language. */
export interface Saying {
  readonly catalogue: Catalogue;
  readonly reasoning: ReasoningCatalogue;
  readonly words: BrowserWords;
}

/** How a key that was told is called; `null` for one that nobody knows. */
export function nameOf(key: string, { catalogue, words }: Saying): string | null {
  if (isFact(key)) return catalogue.facts[key].label;
  if (isDate(key)) return words.dates[key];
  return key === "on" ? words.day : null;
}

/** What is wrong with one thing that was told. It never repeats a value. */
export function sayIssue(issue: FactsIssue, issues: readonly FactsIssue[], saying: Saying): string {
  const { words } = saying;
  const [key = ""] = issue.path;
  if (issue.code === "unknown-fact") return words.stranger;
  if (issue.code === "option") return words.option;
  if (issue.code === "contradiction") {
    const others = issues
      .filter(
        ({ code, path: [other = ""] }) => code === "contradiction" && other !== key && issue.message.includes(other),
      )
      .flatMap(({ path: [other = ""] }) => nameOf(other, saying) ?? []);
    return others.length > 0 ? words.contradiction([...new Set(others)].join(", ")) : words.tooLate;
  }
  if (key === "on" || isDate(key)) return words.aDate;
  const fact = isFact(key) ? rulebook.facts[key] : undefined;
  return fact && "minimum" in fact ? words.wholeNumber(fact.minimum, fact.maximum) : words.oneOf;
}
