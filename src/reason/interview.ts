import { CONTRADICTION, isTerminal, terminalOf } from "../diagram/diagram.js";
import type { Domains } from "../diagram/sensitivity.js";
import type { NodeTable } from "../diagram/serialise.js";
import { createSensitive } from "../evaluate/completions.js";
import type { Decisions } from "../evaluate/decisions.js";
import {
  answerable,
  createQuestionOrder,
  type ExpectedCost,
  type Likelihoods,
  questionTable,
} from "../evaluate/question-order.js";
import type { Classes } from "../facts/classes.js";
import { createDomains } from "../facts/domains.js";
import type { Assume, EvaluateOptions } from "../facts/options.js";
import { readValues } from "../facts/plain-object.js";
import { type Artefact, factNames } from "../model/artefact.js";
import { freeze } from "../model/freeze.js";
import { once } from "../model/once.js";
import type { FactName, FactsInput } from "../model/shipped-rulebook.js";
import type { Basis } from "./query.js";
import { readWeights, type Weights } from "./weights.js";

export interface InterviewOptions extends EvaluateOptions {
  /** How likely the answers are, by fact and value. By default all classes of a fact are equally likely. */
  weights?: Weights | undefined;
}

/** What to ask next. Deeply frozen plain JSON. */
export interface Interview {
  /** The fact to ask for: it leaves the fewest questions on average. Without weights, the first of `Decision.missing`. */
  fact: FactName;
  /** The mean number of questions still to ask, this one included. */
  expected: number;
  /** The largest number of questions still to ask, this one included. */
  worst: number;
  /** A lower bound of `expected` for any order of questions; equal to it where the best order was found. */
  atLeast: number;
  /**
   * Facts that were not handed in and cannot matter, whatever the answers are: do not ask for them. This holds while the
   * defaults that were taken (`Decision.assumed`) are right.
   */
  settled: FactName[];
}

export type Ask = (facts: FactsInput, options?: InterviewOptions) => Interview | null;

/** Makes `interview` of a rulebook. It throws {@link FactsError} for refused facts, and for refused weights. */
export function createInterview(basis: Basis): Ask {
  const { artefact, decider } = basis;
  const names = factNames(artefact) as FactName[];
  const levelOf = (name: string) => artefact.facts.findIndex((fact) => fact.name === name);
  const estimate = once(() => createEstimate(artefact, decider.decisions()));
  return (facts, options) => {
    const read = readValues(options, ["assume", "weights"]);
    const asked = read === null ? options : { assume: read.assume };
    return basis.ask(facts, asked, ({ decision: { missing, assumed }, assume, classes, domains, given }) => {
      const likelihoods = readWeights(read?.weights, artefact, answerable(artefact, domains.classes));
      if (missing.length === 0) return null;
      const { questions, ...cost } = estimate()(classes, assume, likelihoods, missing.map(levelOf));
      const matters = new Set<FactName>([...missing, ...assumed.map(({ fact }) => fact)]);
      return freeze({
        fact: artefact.facts[questions[0]!]!.name as FactName,
        ...cost,
        settled: names.filter((fact, index) => given[artefact.reportOrder[index]!] === undefined && !matters.has(fact)),
      }) as Interview;
    });
  };
}

/** Branches of an interview that are less likely than 1 in this number are estimated, not solved. */
const MOST_BRANCHES = 10_000;

type Estimate = ExpectedCost & { atLeast: number };

/**
 * Makes the function that estimates the cost of the questions, with a lower bound for any order.
 *
 * Past the limit of {@link QuestionOrder.solve}, it asks the first question and estimates the branch of each answer.
 *
 * @returns a function; its `questions` are the levels of the questions for these facts, the best one first.
 */
function createEstimate(
  artefact: Artefact,
  decisions: Decisions,
): (given: Classes, assume: Assume, likelihoods: Likelihoods, questions: readonly number[]) => Estimate {
  const table = questionTable(artefact, decisions.answers);
  const order = createQuestionOrder(artefact, table);
  const sensitive = createSensitive(artefact, decisions);
  const costInOrder = createCostInOrder(artefact, table);
  const domainsOf = createDomains(artefact);

  function questionsOf(domains: Domains): readonly number[] {
    const isSensitive = sensitive.isSensitive({ classes: domains });
    return order.questions(
      domains,
      artefact.reportOrder.filter((level) => isSensitive(level, domains[level]!)),
    );
  }

  function estimate(
    given: Classes,
    assume: Assume,
    likelihoods: Likelihoods,
    most: number,
    known?: readonly number[],
  ): Estimate {
    const domains = domainsOf(given, assume).classes;
    const solved = order.solve(domains, likelihoods);
    if (solved) return { ...solved, atLeast: solved.expected };
    const questions = known ?? questionsOf(domains);
    const asked = questions[0]!;
    const branches = answerable(artefact, domains)[asked]!.flatMap((index) => {
      const answered = given.map((own, level) => (level === asked ? index : own));
      // Not the domains of `answered`: a domain that shrinks to one class would count with likelihood 1.
      const branch = domains.map((own, level) => (level === asked ? [index] : own));
      const { weight, ...inOrder } = costInOrder(branch, likelihoods);
      return weight === 0 ? [] : [{ weight: likelihoods[asked]![index]! * weight, answered, inOrder }];
    });
    const total = branches.reduce((sum, { weight }) => sum + weight, 0);
    const costs = branches.map(({ weight, answered, inOrder }) => {
      const share = weight / total;
      if (most * share < 1) return { ...inOrder, atLeast: 0, share };
      return { ...estimate(answered, assume, likelihoods, most * share), share };
    });
    const mean = (cost: (branch: (typeof costs)[number]) => number) =>
      costs.reduce((sum, each) => sum + each.share * cost(each), 0);
    return {
      questions,
      expected: 1 + mean(({ expected }) => expected),
      worst: 1 + Math.max(...costs.map(({ worst }) => worst)),
      // A fact that is known for free adds no question, so the mean of the bounds holds for any order.
      atLeast: Math.max(
        1,
        mean(({ atLeast }) => atLeast),
      ),
    };
  }
  return (given, assume, likelihoods, questions) => estimate(given, assume, likelihoods, MOST_BRANCHES, questions);
}

/**
 * Makes the function that finds the likelihood of the completions, and the number of questions in diagram order. It takes
 * one walk, as no orders are compared.
 */
function createCostInOrder(artefact: Pick<Artefact, "facts">, { table, root }: NodeTable) {
  type Cost = { weight: number; asked: number; worst: number };
  return (domains: Domains, likelihoods: Likelihoods) => {
    const choices = answerable(artefact, domains);
    const done = new Map<number, Cost>();
    const visit = (edge: number): Cost => {
      if (isTerminal(edge)) return { weight: terminalOf(edge) === CONTRADICTION ? 0 : 1, asked: 0, worst: 0 };
      const before = done.get(edge);
      if (before !== undefined) return before;
      const level = table[edge]!;
      const question = choices[level]!.length > 1 ? 1 : 0;
      const found = { weight: 0, asked: 0, worst: 0 };
      for (const index of choices[level]!) {
        const share = question === 1 ? likelihoods[level]![index]! : 1;
        const { weight, asked, worst } = visit(table[edge + index + 1]!);
        found.weight += share * weight;
        found.asked += share * (asked + question * weight);
        if (weight > 0) found.worst = Math.max(found.worst, worst + question);
      }
      done.set(edge, found);
      return found;
    };
    const { weight, asked, worst } = visit(root);
    return { weight, expected: asked / weight, worst };
  };
}
