import type { EvaluateOptions } from "../facts/options.js";
import { freeze } from "../model/freeze.js";
import type { CompiledRules } from "../model/rule-artefact.js";
import type { Rulebook } from "../model/rulebook.js";
import type { FactsInput, Outcome } from "../model/shipped-rulebook.js";
import type { Basis } from "./basis.js";
import { becauseOf, type UsedFact } from "./because.js";
import { type Margin, marginsOf } from "./margins.js";
import { createExplainedRules, type ExplainedRule } from "./rules.js";

/** Why a decision is what it is. Deeply frozen plain JSON. */
export interface Explanation {
  outcome: Outcome;
  /**
   * Every smallest set of the facts in use that alone forces the outcome, whatever all the other facts are; the smallest
   * first. None while the outcome is undetermined.
   */
  because: UsedFact[][];
  rules: ExplainedRule[];
  margins: Margin[];
}

export type Explain = (facts: FactsInput, options?: EvaluateOptions) => Explanation;

export function createExplain(basis: Basis, rulebook: Rulebook, compiled: CompiledRules): Explain {
  const explainedRules = createExplainedRules(rulebook, compiled);
  return (facts, options) =>
    basis.ask(facts, options, (situation, space) => {
      const { outcome } = situation.decision;
      return freeze({
        outcome,
        because: becauseOf(
          space,
          situation,
          space.among((decision) => decision.outcome === outcome),
        ),
        rules: explainedRules(situation, space),
        margins: marginsOf(space, rulebook, situation),
      }) as Explanation;
    });
}
