import type { FactsIssue } from "../facts/facts-error.js";
import { rangeIn } from "../facts/issues.js";
import { GIVEN_BY } from "../model/dates.js";
import { freeze } from "../model/freeze.js";
import { assertCatalogue, type Catalogue } from "./catalogue.js";
import type { IssueCase } from "./issue-words.js";
import { wordsFor, wordsIfAny } from "./words-for.js";

/**
 * Puts a refusal in words: for each issue, in their order, what is wrong and what to do. No value is repeated.
 *
 * @param error what `evaluate` and the other functions throw, and `safeEvaluate` returns.
 * @throws {TypeError} without a catalogue.
 * @throws {RangeError} when the catalogue lacks a fact of your own rulebook.
 *
 * @example
 * ```ts
 * import { describeIssues, safeEvaluate } from "carte-vitale";
 * import { en } from "carte-vitale/messages/en";
 *
 * const result = safeEvaluate({ age: 134 });
 * result.success || describeIssues(result.error, en); // ["Age: give a whole number from 0 to 130."]
 * ```
 */
export function describeIssues(error: { readonly issues: readonly FactsIssue[] }, catalogue: Catalogue): string[] {
  assertCatalogue(catalogue);
  const sentences = error.issues.map((issue) => {
    const [name = "", row] = issue.path;
    const { say, others } = wordsOf(issue, name, catalogue);
    const said = wordsFor(catalogue.issues, say)(nameOf(name, catalogue), others);
    // The path of a weight ends with a fact, that of any other issue with a row.
    return row === undefined || issue.code === "weight" ? said : catalogue.row(row, said);
  });
  return freeze(sentences) as string[];
}

/** Which words to say, and about which others. */
interface Words {
  readonly say: FactsIssue["code"] | IssueCase;
  readonly others: readonly string[];
}

function wordsOf({ code, message, with: others = [] }: FactsIssue, name: string, catalogue: Catalogue): Words {
  const named = (names: readonly string[]) => names.map((each) => nameOf(each, catalogue));
  const given: readonly string[] | undefined = wordsIfAny(GIVEN_BY, name);
  if (code === "unknown-fact" && given) return { say: "date-without-day", others: named(given) };
  if (code === "contradiction") return { say: contradictionOf(name, others[0] ?? ""), others: named(others) };
  if (code !== "not-accepted") return { say: code, others: [] };
  const range = rangeIn(message);
  if (name in catalogue.dates) {
    return range ? { say: "too-long-ago", others: [] } : { say: "not-a-date", others: [catalogue.date(2026, 11, 23)] };
  }
  if (range) return { say: "not-a-number", others: range };
  return { say: code, others: Object.values(wordsFor<{ values: object }>(catalogue.facts, name).values) };
}

function contradictionOf(name: string, other: string): Words["say"] {
  const gives = (date: string, fact: string) => wordsIfAny<readonly string[]>(GIVEN_BY, date)?.includes(fact);
  if (gives(name, other) || gives(other, name)) return "given-twice";
  const isDate = Object.hasOwn(GIVEN_BY, name);
  if (name === "until" || (isDate && other === "birthDate")) return "before";
  const isDay = other === "on" || other === "from" || other === "until";
  return isDay || (name === "birthDate" && Object.hasOwn(GIVEN_BY, other)) ? "after" : "contradiction";
}

/** What an issue is about that is no fact and no date, and needs no name. */
const ARGUMENTS = ["", "options", "target", "weights", "record"];

/** The words for a fact, a date or a day. */
function nameOf(key: string, { facts, dates }: Catalogue): string {
  const date = wordsIfAny<string>(dates, key);
  return date ?? (ARGUMENTS.includes(key) ? "" : wordsFor<{ label: string }>(facts, key).label);
}
