import { FactsError } from "../facts/facts-error.js";
import type { EvaluateOptions } from "../facts/options.js";
import type { Verdict } from "../model/decision.js";
import { freeze } from "../model/freeze.js";
import type { Rulebook } from "../model/rulebook.js";
import type { FactsInput, Outcome } from "../model/shipped-rulebook.js";
import { type Change, changeSetsTo } from "./change-sets.js";
import type { Basis } from "./query.js";

/** Changes that together lead to a target; none can be left out. Empty when the target is reached already. */
export type ChangeSet = Change[];

export type Changes = (facts: FactsInput, target: Outcome | Verdict, options?: EvaluateOptions) => ChangeSet[];

/** Makes `changes` of a rulebook. It throws {@link FactsError} for refused facts, and for an unknown target. */
export function createChanges(basis: Basis, rulebook: Pick<Rulebook, "facts" | "outcomes">): Changes {
  const outcomes = Object.entries(rulebook.outcomes).filter(([, { verdict }]) => verdict !== "undetermined");
  const targets = [...new Set([...outcomes.map(([id]) => id), ...outcomes.map(([, { verdict }]) => verdict)])];

  return (facts, target, options) =>
    basis.ask(facts, options, (query, answers) => {
      if (!targets.includes(target)) {
        const message = `Unknown target. Accepted targets: ${targets.join(", ")}`;
        throw new FactsError([{ path: ["target"], code: "target", message }]);
      }
      const reached = answers.among(({ outcome, verdict }) => outcome === target || verdict === target);
      return freeze(changeSetsTo(answers, basis.artefact, rulebook, query, reached)) as ChangeSet[];
    });
}
