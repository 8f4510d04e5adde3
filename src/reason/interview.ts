import { type Completions, createCompletions, type Open } from "../evaluate/completions.js";
import { CONTRADICTION, type Loaded } from "../evaluate/load.js";
import { createPlan, type Likely, type Outlook, type Plan } from "../evaluate/question-order.js";
import type { EvaluateOptions } from "../facts/options.js";
import { readObject } from "../facts/plain-object.js";
import { freeze } from "../model/freeze.js";
import type { FactName, FactsInput } from "../model/shipped-rulebook.js";
import type { Basis } from "./basis.js";
import type { Situation } from "./query.js";
import type { Space } from "./total-diagram.js";
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
    const read = readObject(options, ["assume", "weights"]);
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

/**
 * Courses of an interview that are less likely than one in so many are not followed to their end: they are taken to go on
 * in the order in which the diagram reads facts.
 */
const MOST_BRANCHES = 1000;

/** What the questions that are asked leave to be expected, and what no order of questions can pass below. */
function outlook(
  loaded: Loaded,
  plan: Plan,
  completions: Completions,
  open: Open,
  likely: Likely,
  most = MOST_BRANCHES,
): Outlook & { atLeast: number } {
  const compared = plan.compare(open, likely);
  if (compared) return { ...compared, atLeast: compared.expected };
  const differing = completions.differences(open, new Set());
  const questions = plan.questions(
    open,
    differing.map(({ fact }) => fact),
  );
  const [asked = 0] = questions;
  const branches = (open[asked] ?? []).flatMap((index) => {
    const told = open.map((classes, place) => (place === asked ? [index] : classes));
    const { weight, ...inOrder } = asReadBy(loaded, told, likely);
    return weight === 0 ? [] : [{ share: (likely[asked]?.[index] ?? 0) * weight, told, inOrder }];
  });
  const total = branches.reduce((sum, { share }) => sum + share, 0);
  const left = branches.map(({ share: part, told, inOrder }) => {
    const share = part / total;
    if (most * share < 1) return { ...inOrder, atLeast: 0, share };
    return { ...outlook(loaded, plan, completions, told, likely, most * share), share };
  });
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

/**
 * How likely it is to be somebody whom the facts leave possible, and how many questions they are asked in the order in which
 * the diagram reads facts. No order of questions is compared: it is one walk over the diagram.
 */
function asReadBy({ cells, root }: Loaded, open: Open, likely: Likely) {
  type Read = { weight: number; asked: number; worst: number };
  const known = new Map<number, Read>();
  const visit = (edge: number): Read => {
    if (edge < 0) return { weight: edge === CONTRADICTION ? 0 : 1, asked: 0, worst: 0 };
    const before = known.get(edge);
    if (before !== undefined) return before;
    const fact = cells[edge] ?? 0;
    const classes = open[fact] ?? [];
    const question = classes.length > 1 ? 1 : 0;
    const found = { weight: 0, asked: 0, worst: 0 };
    for (const index of classes) {
      const share = question === 1 ? (likely[fact]?.[index] ?? 0) : 1;
      const { weight, asked, worst } = visit(cells[edge + index + 1] ?? CONTRADICTION);
      found.weight += share * weight;
      found.asked += share * (asked + question * weight);
      if (weight > 0) found.worst = Math.max(found.worst, worst + question);
    }
    known.set(edge, found);
    return found;
  };
  const { weight, asked, worst } = visit(root);
  return { weight, expected: asked / weight, worst };
}

/** What is open, and how likely it is, by the places of facts. Who lacks a fact is asked for nothing. */
const openTo = ({ loaded, levels }: Space, { open }: Situation): Open =>
  loaded.facts.map((_, place) => {
    const level = levels.findIndex((each) => each.place === place);
    return (open[level] ?? []).filter((index) => index !== levels[level]?.absent);
  });
const byPlace = ({ loaded, levels }: Space, weights: Likely): Likely =>
  loaded.facts.map((_, place) => weights[levels.findIndex((each) => each.place === place)] ?? []);
