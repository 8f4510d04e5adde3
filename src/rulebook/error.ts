import { freeze } from "../model/freeze.js";
import type { FactsInput } from "../model/shipped-rulebook.js";

/** One thing that is wrong with a rulebook. */
/** An issue before its place in the rulebook is added. */
export type Found = Pick<RulebookIssue, "code" | "message" | "path"> & Partial<RulebookIssue>;

export interface RulebookIssue {
  /** The kind of fault: `malformed`, `gap`, `overlap`, `never-holds`, … */
  code: string;
  message: string;
  /** The question of law (the name of its file in `rules/law/`), or `null` outside `law`. */
  file: string | null;
  /** The id of the rule or contradiction, or `null` outside of one. */
  rule: string | null;
  /** The name of the clause, or its path within the rule where it has no name. */
  clause: string | null;
  /** The keys that lead to the fault in the rulebook; empty where the whole rulebook is meant. */
  path: string[];
  /** Facts for which the fault shows, or `null` where none could be found. */
  example: FactsInput | null;
}

/** Maximum number of issues reported. */
export const MOST_ISSUES = 1000;

/** A rulebook that is refused. `issues` lists every fault, up to a thousand; the message prints them. */
export class RulebookError extends Error {
  override readonly name = "RulebookError";
  readonly issues: readonly RulebookIssue[];

  constructor(issues: readonly RulebookIssue[]) {
    // Issues that were cut already, and are thrown again with another path, keep their total.
    const isCut = issues.length <= MOST_ISSUES || issues.at(-1)?.code === "more";
    const reported = !isCut ? [...issues.slice(0, MOST_ISSUES), moreIssues(issues.length)] : issues;
    super(["The rulebook is refused.", ...reported.map(sentence)].join("\n- "));
    this.issues = freeze(reported) as readonly RulebookIssue[];
  }
}

const moreIssues = (total: number): RulebookIssue => ({
  code: "more",
  message: `and ${total - MOST_ISSUES} more`,
  file: null,
  rule: null,
  clause: null,
  path: [],
  example: null,
});

function sentence({ file, rule, clause, message, example }: RulebookIssue): string {
  const place = [file && `law/${file}`, rule && `rule ${rule}`, clause && `clause ${clause}`]
    .filter(Boolean)
    .join(", ");
  const facts = example ? ` For example ${JSON.stringify(example)}.` : "";
  return `${place ? `${place}: ` : ""}${message}.${facts}`;
}
