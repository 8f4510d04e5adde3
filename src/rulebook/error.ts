import { freeze } from "../model/freeze.js";
import type { FactsInput } from "../model/shipped-rulebook.js";

/** One thing that is wrong with a rulebook. */
export interface RulebookIssue {
  /** What kind of thing: `malformed`, `gap`, `overlap`, `never-holds`, … */
  code: string;
  message: string;
  /** The question of law (the name of its file in `rules/law/`), the rule and the clause, where there is one. */
  file: string | null;
  rule: string | null;
  clause: string | null;
  path: string[];
  /** A person for whom it goes wrong, where the rulebook can be read well enough to find one. */
  example: FactsInput | null;
}

/** Who has so many things to put right does not read on. */
const MOST_ISSUES = 1000;

/**
 * A rulebook that is refused. `issues` has everything that is wrong with it, the first thousand where there are more; the
 * message prints them.
 */
export class RulebookError extends Error {
  override readonly name = "RulebookError";
  readonly issues: readonly RulebookIssue[];

  constructor(issues: readonly RulebookIssue[]) {
    const told = issues.length > MOST_ISSUES ? [...issues.slice(0, MOST_ISSUES), others(issues.length)] : issues;
    super(["The rulebook is refused.", ...told.map(sentence)].join("\n- "));
    this.issues = freeze(told) as readonly RulebookIssue[];
  }
}

const others = (all: number): RulebookIssue => ({
  code: "more",
  message: `and ${all - MOST_ISSUES} more`,
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
  const person = example ? ` For example ${JSON.stringify(example)}.` : "";
  return `${place ? `${place}: ` : ""}${message}.${person}`;
}
