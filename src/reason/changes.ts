import { FactsError } from "../facts/facts-error.js";
import type { EvaluateOptions } from "../facts/options.js";
import type { Decision, Verdict } from "../model/decision.js";
import { freeze } from "../model/freeze.js";
import type { Rulebook } from "../model/rulebook.js";
import type { FactsInput, Outcome } from "../model/shipped-rulebook.js";
import type { Basis } from "./basis.js";
import { type Change, waysTo } from "./change-sets.js";

/** One way to a target: all of it is needed, none of it can be left out. Nothing, when the target is reached already. */
export type Way = Change[];

export type Changes = (facts: FactsInput, target: Outcome | Verdict, options?: EvaluateOptions) => Way[];

export function createChanges(basis: Basis, rulebook: Rulebook): Changes {
  const outcomes = Object.entries(rulebook.outcomes).filter(([, { verdict }]) => verdict !== "undetermined");
  const targets = [...outcomes.map(([id]) => id), ...new Set(outcomes.map(([, { verdict }]) => verdict))];

  return (facts, target, options) =>
    basis.ask(facts, options, (situation, space) => {
      // An outcome and a verdict may have one name: the outcome is then the only one with the verdict that is meant.
      const wanted = outcomes.filter(([id, { verdict }]) => id === target || verdict === target).map(([id]) => id);
      if (wanted.length === 0) {
        const message = `target is one of ${[...new Set(targets)].join(", ")}`;
        throw new FactsError([{ path: ["target"], code: "target", message }]);
      }
      // Facts that leave two outcomes possible have no verdict: each outcome is a target of its own.
      const edges = wanted.map((outcome) => space.among((decision: Decision) => decision.outcome === outcome));
      return freeze(waysTo(space, rulebook, situation, edges)) as Way[];
    });
}
