import { type Completions, createCompletions, type Open } from "../evaluate/completions.js";
import { CONTRADICTION, type Loaded } from "../evaluate/load.js";
import type { EvaluateOptions } from "../evaluate/options.js";
import { createPlan, type Likely, type Outlook, type Plan } from "../evaluate/plan.js";
import { readObject } from "../evaluate/read-object.js";
import { freeze } from "../freeze.js";
import type { FactName, FactsInput } from "../rulebook.js";
import type { Basis } from "./basis.js";
import type { Situation } from "./situation.js";
import type { Space } from "./space.js";
import { readWeights, type Weights } from "./weights.js";

export interface InterviewOptions extends EvaluateOptions {
  /** How likely the answers are, by fact and value. Without it, all classes of a fact are equally likely. */
  weights?: Weights | undefined;
}

/** What to ask next. Deeply frozen plain JSON. */
export interface Interview {
  /** The question that leaves the fewest others to be expected. Without weights, the first of `Decision.missing`. */
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
      const likely = byPlace(space, readWeights(weights, space.levels, situation.open));
      const { missing, assumed } = situation.decision;
      if (missing.length === 0) return null;
      const completions = createCompletions(space.loaded, []);
      const plan = createPlan(space.loaded, completions);
      const { questions, ...left } = outlook(space.loaded, plan, completions, openTo(space, situation), likely);
      const names = space.loaded.facts.map(({ name }) => name as FactName);
      const matters = new Set<FactName>([...missing, ...assumed.map(({ fact }) => fact)]);
      return freeze({
        fact: names[questions[0] ?? 0] as FactName,
        ...left,
        settled: names.filter((fact) => situation.facts[fact] === undefined && !matters.has(fact)),
      }) as Interview;
    });
  };
}

/** What the questions that are asked leave to be expected, and what no order of questions can pass below. */
function outlook(
  loaded: Loaded,
  plan: Plan,
  completions: Completions,
  open: Open,
  likely: Likely,
): Outlook & { atLeast: number } {
  const compared = plan.compare(open, likely);
  if (compared) return { ...compared, atLeast: compared.expected };
  const differing = completions.differences(open, new Set());
  const questions = plan.questions(
    open,
    differing.map(({ fact }) => fact),
  );
  const [asked = 0] = questions;
  const branches = (open[asked] ?? []).map((index) => {
    const told = open.map((classes, place) => (place === asked ? [index] : classes));
    return { share: (likely[asked]?.[index] ?? 0) * weigh(loaded, told, likely), told };
  });
  const total = branches.reduce((sum, { share }) => sum + share, 0);
  const left = branches
    .filter(({ share }) => share > 0)
    .map(({ share, told }) => ({ ...outlook(loaded, plan, completions, told, likely), share: share / total }));
  const mean = (of: (branch: (typeof left)[number]) => number) =>
    left.reduce((sum, each) => sum + each.share * of(each), 0);
  return {
    questions,
    expected: 1 + mean(({ expected }) => expected),
    worst: 1 + Math.max(...left.map(({ worst }) => worst)),
    // To be told a fact for nothing never makes the rest longer, and one question at least is left.
    atLeast: Math.max(
      1,
      mean(({ atLeast }) => atLeast),
    ),
  };
}

/** How likely it is to be somebody whom the facts leave possible. */
function weigh({ cells, root }: Loaded, open: Open, likely: Likely): number {
  const known = new Map<number, number>();
  const visit = (edge: number): number => {
    if (edge < 0) return edge === CONTRADICTION ? 0 : 1;
    const before = known.get(edge);
    if (before !== undefined) return before;
    const fact = cells[edge] ?? 0;
    const classes = open[fact] ?? [];
    const share = (index: number) => (classes.length > 1 ? (likely[fact]?.[index] ?? 0) : 1);
    const found = classes.reduce(
      (sum, index) => sum + share(index) * visit(cells[edge + index + 1] ?? CONTRADICTION),
      0,
    );
    known.set(edge, found);
    return found;
  };
  return visit(root);
}

/** What is open, and how likely it is, by the places of facts. Who lacks a fact is asked for nothing. */
const openTo = ({ loaded, levels }: Space, { open }: Situation): Open =>
  loaded.facts.map((_, place) => {
    const level = levels.findIndex((each) => each.place === place);
    return (open[level] ?? []).filter((index) => index !== levels[level]?.absent);
  });
const byPlace = ({ loaded, levels }: Space, weights: Likely): Likely =>
  loaded.facts.map((_, place) => weights[levels.findIndex((each) => each.place === place)] ?? []);
