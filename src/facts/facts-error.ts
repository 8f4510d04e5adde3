import { freeze } from "../model/freeze.js";

/**
 * What is wrong with one thing that was handed in:
 *
 * - `not-facts`: not a plain object, or its keys cannot be read
 * - `unknown-fact`: a key that is no fact; for a person with dates, neither a fact nor a date. The path is empty, but for a
 *   date that was handed in as a fact
 * - `not-accepted`: a value of the wrong type or out of range; a day that is no calendar date
 * - `unreadable`: reading the value throws
 * - `contradiction`: facts, dates or days that cannot be true together; `with` names the others
 * - `option`, `target`, `weight`, `record`, `range`: an argument other than the facts
 * - `not-columns`: the columns as a whole; `not-a-column`: one of them; `length`: columns of different lengths
 * - `too-many`: more refused rows or different decisions than are reported
 */
export type FactsIssueCode =
  | "not-facts"
  | "unknown-fact"
  | "not-accepted"
  | "unreadable"
  | "contradiction"
  | "option"
  | "target"
  | "weight"
  | "record"
  | "range"
  | "not-columns"
  | "not-a-column"
  | "length"
  | "too-many";

/** One thing that is wrong. It never repeats a value that was handed in, nor an unknown key. */
export interface FactsIssue {
  /** The key of the fact, date or argument; for columns also the row. Empty where the input as a whole is wrong. */
  path: string[];
  code: FactsIssueCode;
  /** What is accepted and what to do, in English, for developers. */
  message: string;
  /** The other facts of a contradiction. */
  with?: string[];
}

/** Thrown for input that is refused. `issues` lists everything that is wrong with it, and the message prints them. */
export class FactsError extends Error {
  override readonly name = "FactsError";
  readonly issues: FactsIssue[];

  constructor(issues: readonly FactsIssue[]) {
    let text = "The facts are refused.";
    for (const { message } of issues) text += `\n- ${message}`;
    super(text);
    this.issues = freeze(issues) as FactsIssue[];
  }
}

/** A `FactsError` that is returned, not thrown, so no stack trace is captured. */
export function errorWithoutStack(issues: readonly FactsIssue[]): FactsError {
  const { stackTraceLimit } = Error;
  // Only V8 has the limit, and `Error` may be frozen.
  if (stackTraceLimit === undefined || !setStackTraceLimit(undefined)) return new FactsError(issues);
  try {
    return new FactsError(issues);
  } finally {
    setStackTraceLimit(stackTraceLimit);
  }
}

/** @param lines `undefined` skips the capture; 0 would take twice as long. @returns whether the limit could be set. */
function setStackTraceLimit(lines: number | undefined): boolean {
  try {
    // Node accepts `undefined`, its types do not.
    Error.stackTraceLimit = lines as number;
    return true;
  } catch {
    return false;
  }
}
