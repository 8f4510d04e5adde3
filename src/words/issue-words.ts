import type { FactsIssueCode } from "../facts/facts-error.js";

/** What needs other words than the rest of its code. */
export type IssueCase =
  /** A date in the place of a fact; `others` are the facts that it gives. */
  | "date-without-day"
  /** `others` are the lowest and the highest number. */
  | "not-a-number"
  | "not-a-date"
  | "too-long-ago"
  /** A date and a fact that it gives. */
  | "given-twice"
  | "after"
  | "before";

/**
 * The words for one issue: what is wrong and what to do.
 *
 * @param name what it is about: "the date of birth".
 * @param others the other facts or dates, or the answers that are accepted.
 */
export type SayIssue = (name: string, others: readonly string[]) => string;

/** The words for every issue. */
export type IssueWords = Record<FactsIssueCode | IssueCase, SayIssue>;
