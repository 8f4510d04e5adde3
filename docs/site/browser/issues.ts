import { type Catalogue, describeIssues, type FactsIssue, type ReasoningCatalogue } from "carte-vitale";
import type { BrowserWords } from "./words.js";

/** The words of the page in one language. */
export interface Saying {
  readonly catalogue: Catalogue;
  readonly reasoning: ReasoningCatalogue;
  readonly words: BrowserWords;
}

/** Issues in words, which never repeat a value. A contradiction is reported for each of its facts, and said once. */
export function sayIssues(issues: readonly FactsIssue[], { catalogue, words }: Saying): string[] {
  const keysOf = ({ path, code, with: others = [] }: FactsIssue) => [code, ...[...path, ...others].sort()].join();
  const keys = issues.map(keysOf);
  const once = issues.filter((issue, place) => keys.indexOf(keysOf(issue)) === place);
  const said = describeIssues({ issues: once }, catalogue);
  // A reader knows a setting of the page, not an option of the library.
  return once.map(({ code }, place) => (code === "option" ? words.option : (said[place] ?? "")));
}
