import type { EvaluateOptions } from "../evaluate/options.js";
import { readObject } from "../evaluate/read-object.js";
import { freeze } from "../freeze.js";
import type { FactName, FactsInput } from "../rulebook.js";
import type { Basis } from "./basis.js";
import { createPlan, type Plan } from "./plan.js";
import type { Situation } from "./situation.js";
import type { Space } from "./space.js";
import { readWeights, type Weights } from "./weights.js";

export interface InterviewOptions extends EvaluateOptions {
  /** How likely the answers are, by fact and value. Without it, all classes of a fact are equally likely. */
  weights?: Weights | undefined;
}

/** What to ask next. Deeply frozen plain JSON. */
export interface Interview {
  /** The question that leaves the fewest others to be expected. */
  fact: FactName;
  /** How many questions are still to be expected, this one included, and how many there are at worst. */
  expected: number;
  worst: number;
  /** No order of questions has fewer to expect than this; equal to `expected` where the best order was found. */
  atLeast: number;
  /** Facts that were not handed in and can no longer matter, whatever the other answers are: do not ask, do not store. */
  settled: FactName[];
}

export type Ask = (facts: FactsInput, options?: InterviewOptions) => Interview | null;

export function createInterview(basis: Basis): Ask {
  return (facts, options) => {
    const read = options === undefined ? null : readObject(options, ["assume", "weights"]);
    // What `evaluate` would refuse is left to it.
    const { assume, weights } = read?.values ?? {};
    const whole = read !== null && !read.strangers && read.unreadable.length === 0;
    return basis.ask(facts, whole ? { assume } : options, (situation, space) => {
      const plan = createPlan(space, readWeights(weights, space.levels, situation.open));
      const state = stateOf(space, situation, plan);
      const best = plan.best(state);
      if (best === null) return null;
      const { missing, assumed } = situation.decision;
      const matters = new Set<FactName>([...missing, ...assumed.map(({ fact }) => fact)]);
      const settled = [...space.levels]
        .sort((left, right) => left.place - right.place)
        .map(({ fact }) => fact.name as FactName)
        .filter((fact) => situation.facts[fact] === undefined && !matters.has(fact));
      return freeze({
        fact: space.levels[best.level]?.fact.name as FactName,
        expected: best.expected,
        worst: best.worst,
        atLeast: best.atLeast,
        settled,
      }) as Interview;
    });
  };
}

/** The answers of everybody whom the facts that are known or assumed leave possible. */
export function stateOf({ diagram, root, answers, levels }: Space, { open }: Situation, plan: Plan): number {
  const all = diagram.map(root, (index) => (index === 0 ? 0 : (answers[index - 1] ?? 0) + 1));
  return levels.reduce((state, _, level) => plan.narrow(state, level, open[level] ?? []), all);
}
