import { Diagram } from "../diagram/diagram.js";
import { RulebookError } from "../rulebook/error.js";

/*
 * A decision diagram may grow with every fact that is independent of the others. The limits are far above what a rulebook
 * of law needs. A rulebook within them compiles in seconds.
 */

/** Clauses that json-rules-engine decides, in all. */
export const MOST_CLAUSES = 100_000;
/** Different answers after each rule that is joined. */
export const MOST_ANSWERS = 20_000;
/** Combinations of rules that count together, in all. */
export const MOST_STATES = 500_000;
/** Nodes of the diagrams, in all. */
const MOST_NODES = 500_000;
/** Children of the nodes that are visited to join diagrams, in all. */
const MOST_STEPS = 4_000_000;
/** Smallest sets of facts that contradict each other. */
export const MOST_CONTRADICTIONS = 5_000;

/** The error for a rulebook that passes a limit. @param what completes the sentence "more than 100 …". */
export function tooLarge(limit: number, what: string): RulebookError {
  const message = `more than ${limit} ${what}: too many independent facts interact. Split the rulebook, or remove facts, values or rules`;
  return new RulebookError([
    { code: "too-large", message, file: null, rule: null, clause: null, path: [], example: null },
  ]);
}

/** Makes a function that counts what is spent, and throws `refusal` past the limit. */
export function budget(limit: number, refusal: () => RulebookError): (spent: number) => void {
  let left = limit;
  return (spent) => {
    left -= spent;
    if (left < 0) throw refusal();
  };
}

/** A diagram that refuses to grow past the limits. */
export function limitedDiagram(): Diagram {
  const node = budget(MOST_NODES, () => tooLarge(MOST_NODES, "nodes are needed"));
  const step = budget(MOST_STEPS, () => tooLarge(MOST_STEPS, "steps are needed to join the rules"));
  return new Diagram({ node: () => node(1), step });
}
