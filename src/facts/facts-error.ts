import { freeze } from "../model/freeze.js";

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
    let text = "The facts are refused.";
    for (let at = 0; at < issues.length; at++) text += `\n- ${issues[at]?.message}`;
    super(text);
    this.issues = freeze(issues) as FactsIssue[];
  }
}

/**
 * An error that is handed over and not thrown. It has no stack: to write one down takes longer than to refuse the facts, and
 * nobody is looking for the place where nothing was thrown.
 */
export function unthrown(issues: FactsIssue[]): FactsError {
  const { stackTraceLimit } = Error;
  // Elsewhere than in V8 there is no limit, and in a hardened program none can be set: then it is made as any other.
  if (stackTraceLimit === undefined || !limitStacks(undefined)) return new FactsError(issues);
  try {
    return new FactsError(issues);
  } finally {
    limitStacks(stackTraceLimit);
  }
}

/** @param lines `undefined` for no stack at all: one of no lines takes twice as long to make. */
function limitStacks(lines: number | undefined): boolean {
  try {
    // Node accepts what its types do not say.
    Error.stackTraceLimit = lines as number;
    return true;
  } catch {
    return false;
  }
}
