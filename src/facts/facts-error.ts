import { freeze } from "../model/freeze.js";

/**
 * What is wrong with one thing that was handed in:
 *
 * - `not-facts`: no plain object that can be read
 * - `unknown-fact`: a key that is no fact (nor, beside dates, the name of a date)
 * - `not-accepted`: a value of the wrong type or out of range; a day that is no calendar date
 * - `unreadable`: reading the value throws
 * - `contradiction`: facts, dates or days that cannot be true together; `with` names the others
 * - `option`, `target`, `weight`, `record`, `range`: an argument beside the facts
 * - `not-columns`, `not-a-column`, `length`, `too-many`: columns as a whole
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
  /** The fact, date or argument; empty where the whole is wrong. */
  path: string[];
  code: FactsIssueCode;
  /** What is accepted and what to do, in English, for developers. */
  message: string;
  /** The other facts of a contradiction. */
  with?: string[];
}

/** Facts that are refused. `issues` has everything that is wrong with them. */
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
  // Only V8 has the limit, and a hardened program may forbid to set it.
  if (stackTraceLimit === undefined || !setStackTraceLimit(undefined)) return new FactsError(issues);
  try {
    return new FactsError(issues);
  } finally {
    setStackTraceLimit(stackTraceLimit);
  }
}

/** @param lines `undefined` skips the capture; 0 takes twice as long. */
function setStackTraceLimit(lines: number | undefined): boolean {
  try {
    // Node accepts `undefined`, its types do not.
    Error.stackTraceLimit = lines as number;
    return true;
  } catch {
    return false;
  }
}
