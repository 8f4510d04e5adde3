import type { EvaluateOptions } from "../facts/options.js";
import type { RuleArtefact } from "../model/artefact.js";
import { freeze } from "../model/freeze.js";
import type { Explainable } from "../model/rulebook.js";
import type { FactsInput, Outcome } from "../model/shipped-rulebook.js";
import { becauseOf } from "./because.js";
import { createMargins, type Margin } from "./margins.js";
import type { Basis, UsedFact } from "./query.js";
import { createExplainedRules, type ExplainedRule } from "./rules.js";

/** Why a decision is what it is. Deeply frozen plain JSON. */
export interface Explanation {
  outcome: Outcome;
  /**
   * The smallest sets of facts in use that alone force the outcome, whatever all other facts are; the smallest first.
   * None while the outcome is undetermined.
   */
  because: UsedFact[][];
  rules: ExplainedRule[];
  margins: Margin[];
}

export type Explain = (facts: FactsInput, options?: EvaluateOptions) => Explanation;

/** Makes `explain` of a rulebook. @param rules the diagrams of its rules and clauses. */
export function createExplain(basis: Basis, rulebook: Explainable, rules: RuleArtefact): Explain {
  const explainedRules = createExplainedRules(basis.artefact, rulebook, rules);
  const marginsOf = createMargins(basis, rulebook);
  return (facts, options) =>
    basis.ask(facts, options, (query, answers) => {
      const { outcome } = query.decision;
      const target = answers.among((answer) => answer.outcome === outcome);
      return freeze({
        outcome,
        because: becauseOf(answers, basis.artefact, query, target),
        rules: explainedRules(query),
        margins: marginsOf(query),
      }) as Explanation;
    });
}
