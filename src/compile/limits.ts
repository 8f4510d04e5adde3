import { Diagram } from "../diagram/diagram.js";
import type { NamedRule } from "../model/rulebook.js";
import { RulebookError } from "../rulebook/error.js";

/*
 * Decision diagrams may grow with every fact that has nothing to do with the others. These limits stand far above what a
 * rulebook of law needs, and far below what takes minutes or the memory of a machine: past them a rulebook is refused.
 */

/** Clauses that json-rules-engine is asked about. */
export const MOST_CLAUSES = 100_000;
/** Answers that differ, once a rule is joined to those before it: a web page could not hold more. */
export const MOST_ANSWERS = 20_000;
/** Rules joined to answers, on the whole way. */
export const MOST_STATES = 500_000;
/** Nodes of the diagrams, with those on the way to the last one, and children looked at to join them. */
export const MOST_NODES = 500_000;
export const MOST_STEPS = 4_000_000;
/** Smallest sets of facts that contradict each other. */
export const MOST_CONTRADICTIONS = 5_000;

const WHY = "too many rules, values and facts matter together that have nothing to do with each other";

/** Refuses a rulebook that passes a limit, before it takes the time and the memory. */
export function tooLarge(limit: number, what: string, rule?: Pick<NamedRule, "id" | "file">): RulebookError {
  const place = rule
    ? { file: rule.file, rule: rule.id, path: ["law", rule.file, rule.id] }
    : { file: null, rule: null, path: [] };
  const message = `more than ${limit} ${what}: ${WHY}`;
  return new RulebookError([{ code: "too-large", message, clause: null, example: null, ...place }]);
}

/** Counts what is spent of a limit; `refusal` is thrown past it. */
export function budget(limit: number, refusal: () => RulebookError): (spent: number) => void {
  let left = limit;
  return (spent) => {
    left -= spent;
    if (left < 0) throw refusal();
  };
}

/** Watches the diagrams of one rulebook. */
export function limitedDiagram(): Diagram {
  const node = budget(MOST_NODES, () => tooLarge(MOST_NODES, "nodes are needed"));
  const step = budget(MOST_STEPS, () => tooLarge(MOST_STEPS, "steps are to be taken to join the rules"));
  return new Diagram({ node: () => node(1), step });
}
