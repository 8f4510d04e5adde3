import { freeze } from "../freeze.js";

/** One thing that is wrong with the facts handed in. It never repeats a value, nor a key that is no fact's name. */
export interface FactsIssue {
  /** The fact, or nothing where the whole is meant. */
  path: string[];
  /** `not-facts`, `unknown-fact`, `not-accepted`, `unreadable`, `contradiction`, `option` or `range`;
   * `not-columns`, `not-a-column`, `length` or `too-many` where people are decided in columns. */
  code: string;
  /** What is accepted, in English, for developers. */
  message: string;
}

/** Facts that are refused. `issues` has everything that is wrong with them. */
export class FactsError extends Error {
  override readonly name = "FactsError";
  readonly issues: FactsIssue[];

  constructor(issues: FactsIssue[]) {
    super(issues.reduce((text, { message }) => `${text}\n- ${message}`, "The facts are refused."));
    this.issues = freeze(issues) as FactsIssue[];
  }
}

/**
 * An error that is handed over and not thrown. It has no stack: to write one down takes longer than to refuse the facts,
 * and nobody is looking for the place where nothing was thrown.
 */
export function unthrown(issues: FactsIssue[]): FactsError {
  const { stackTraceLimit } = Error;
  // Elsewhere than in V8 there is no limit, and in a hardened program none can be set: then it is made as any other.
  if (stackTraceLimit === undefined || !limitStacks(0)) return new FactsError(issues);
  try {
    return new FactsError(issues);
  } finally {
    limitStacks(stackTraceLimit);
  }
}

function limitStacks(lines: number): boolean {
  try {
    Error.stackTraceLimit = lines;
    return true;
  } catch {
    return false;
  }
}
