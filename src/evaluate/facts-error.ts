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
    super(["The facts are refused.", ...issues.map(({ message }) => message)].join("\n- "));
    this.issues = freeze(issues) as FactsIssue[];
  }
}
