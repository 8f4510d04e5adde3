import type { Evaluator } from "../evaluate/evaluate.js";
import type { Compiled } from "../model/artefact.js";
import { createSituations, type Situation } from "./query.js";
import { createSpace, type Space } from "./total-diagram.js";

/** What every question about decisions rests on. */
export interface Basis {
  readonly evaluate: Evaluator["evaluate"];
  /**
   * Answers a question about the facts of a person. Nodes that are made for the answer are forgotten with it, so that
   * memory does not grow from call to call.
   *
   * @throws {FactsError} as `evaluate` does.
   */
  ask<T>(facts: unknown, options: unknown, answer: (situation: Situation, space: Space) => T): T;
}

export function createBasis(compiled: Compiled, evaluate: Evaluator["evaluate"]): Basis {
  // Made when they are first needed: who only evaluates never pays for them.
  let read: ReturnType<typeof createSituations> | undefined;
  let made: Space | undefined;
  return {
    evaluate,
    ask(facts, options, answer) {
      read ??= createSituations(compiled, evaluate);
      made ??= createSpace(compiled);
      const space = made;
      const own = space.diagram.nodes.length;
      try {
        return answer(read(facts, options, space), space);
      } finally {
        space.diagram.forget(own);
      }
    },
  };
}
