import { CONTRADICTION, isTerminal, terminal, terminalOf } from "../diagram/diagram.js";
import type { Domains } from "../diagram/sensitivity.js";
import type { NodeTable } from "../diagram/serialise.js";
import { reachable } from "../diagram/walk.js";
import { type Artefact, indexes, notApplicableOf } from "../model/artefact.js";
import { withoutContradiction } from "./decisions.js";

/*
 * The best order of questions, by dynamic programming. A state says of every unknown fact which class the answer gave it,
 * or that it was not asked yet. The cost of a state follows from the states in which one more fact is known. States are
 * numbered in mixed radix, so the index is computed, not looked up.
 */

/** How likely each class of each fact is, by level. The classes of the domain of a fact add up to 1. */
export type Likelihoods = readonly (readonly number[])[];

/** What the best order of questions costs, in questions. */
export interface ExpectedCost {
  readonly expected: number;
  readonly worst: number;
  /** The levels of the facts that matter, the best question first. */
  readonly questions: readonly number[];
}

export interface QuestionOrder {
  /** The exact optimum; `null` where it would take more than `most` states. */
  solve(domains: Domains, likelihoods?: Likelihoods, most?: number): ExpectedCost | null;
  /** The facts that matter, the best question first: the optimum, or else what leaves the fewest states on average. */
  questions(domains: Domains, matters: readonly number[]): readonly number[];
}

/** Takes some milliseconds. Facts without a default never need more. */
const MOST_STATES = 20_000;

/** Sentinels beside the terminals of the answers, which are above {@link CONTRADICTION}. */
const SEVERAL = -1;

const uniform = (domains: Domains): Likelihoods =>
  domains.map((classes) => Array(Math.max(0, ...classes) + 1).fill(1 / classes.length));

/** Sums of the same shares in another order differ in their last digits. */
const rounded = (expected: number) => Math.round(expected * 1e9) / 1e9;

/** The edge below nodes that read a fact which is not applicable there: no question is asked at such a node. */
export function createSkip({ facts }: Pick<Artefact, "facts">, { table }: NodeTable): (edge: number) => number {
  const notApplicable = facts.map(notApplicableOf);
  return (edge) => {
    let here = edge;
    while (!isTerminal(here)) {
      const index = notApplicable[table[here]!]!;
      const below = index === null ? terminal(CONTRADICTION) : table[here + index + 1]!;
      if (below === terminal(CONTRADICTION)) break;
      here = below;
    }
    return here;
  };
}

/** The domains without the classes "not applicable", which no answer to a question gives. */
export const answerable = ({ facts }: Pick<Artefact, "facts">, domains: Domains): Domains =>
  domains.map((classes, level) => classes.filter((index) => index !== notApplicableOf(facts[level]!)));

export function createQuestionOrder(artefact: Pick<Artefact, "facts">, answers: NodeTable): QuestionOrder {
  const { facts } = artefact;
  const { table, root } = answers;
  const skip = createSkip(artefact, answers);

  /** The unknown facts that are read, in the order of the diagram; none where one answer is left. */
  function unknownIn(domains: Domains): number[] {
    const { levels, terminals } = reachable(answers, domains);
    const choices = answerable(artefact, domains);
    return withoutContradiction(terminals).length < 2
      ? []
      : indexes(facts.length).filter((level) => levels.has(level) && choices[level]!.length > 1);
  }
  const countStates = (domains: Domains, asked: readonly number[]) => {
    const choices = answerable(artefact, domains);
    return asked.reduce((states, level) => states * (choices[level]!.length + 1), 1);
  };

  /** A fact that may not apply is no question yet. */
  const applies = (domains: Domains, level: number) => {
    const when = facts[level]!.appliesWhen;
    return !when || domains[when.level]!.every((index) => when.classes.includes(index));
  };

  function solve(domains: Domains, likelihoods?: Likelihoods, most = MOST_STATES): ExpectedCost | null {
    const asked = unknownIn(domains);
    const states = countStates(domains, asked);
    if (states > most) return null;

    const choices = answerable(artefact, domains);
    const likely = likelihoods ?? uniform(choices);
    const widths = asked.map((level) => choices[level]!.length);
    // One class up, and all classes up, in the number of a state.
    const steps = asked.map((_, fact) => countStates(domains, asked.slice(0, fact)));
    const spans = steps.map((step, fact) => step * widths[fact]!);
    const weight = new Float64Array(states);
    const expected = new Float64Array(states);
    const worst = new Uint8Array(states);
    /** A terminal, {@link CONTRADICTION} where no completion is in the state, or {@link SEVERAL}. */
    const answer = new Int32Array(states);
    /** A bit for each fact that alone changes the answer of two completions. */
    const sensitive = new Int32Array(states);
    /** The digits of the state: which class a fact has; its number of classes where it is not asked yet. */
    const digits = asked.map(() => 0);
    const classes = choices.map(([first = 0]) => first);
    let questions: number[] = [];

    for (let state = 0; state < states; state++) {
      const unknown = digits.findIndex((digit, fact) => digit === widths[fact]);
      if (unknown < 0) solveKnown(state);
      else combine(state, unknown);
      if (answer[state] === SEVERAL) chooseQuestion(state);
      for (let fact = 0; fact < digits.length; fact++) {
        digits[fact] = digits[fact] === widths[fact] ? 0 : digits[fact]! + 1;
        if (digits[fact] !== 0) break;
      }
    }
    return { expected: rounded(expected[states - 1]!), worst: worst[states - 1]!, questions };

    /** Calls back with each state in which one more fact is known. */
    function successors(state: number, fact: number, visit: (next: number) => void): void {
      for (let next = state - spans[fact]!; next < state; next += steps[fact]!) visit(next);
    }

    function solveKnown(state: number): void {
      let share = 1;
      asked.forEach((level, fact) => {
        const index = choices[level]![digits[fact]!]!;
        classes[level] = index;
        share *= likely[level]![index]!;
      });
      let edge = skip(root);
      while (!isTerminal(edge)) edge = skip(table[edge + classes[table[edge]!]! + 1]!);
      answer[state] = terminalOf(edge);
      weight[state] = answer[state] === CONTRADICTION ? 0 : share;
    }

    /** Joins the states that tell one unknown fact apart. */
    function combine(state: number, unknown: number): void {
      let sum = 0;
      let found = CONTRADICTION;
      successors(state, unknown, (next) => {
        const one = answer[next]!;
        sum += weight[next]!;
        if (one !== CONTRADICTION) found = found === CONTRADICTION || found === one ? one : SEVERAL;
      });
      weight[state] = sum;
      answer[state] = found;
    }

    function chooseQuestion(state: number): void {
      const unknown = digits.flatMap((digit, fact) => (digit === widths[fact] ? [fact] : []));
      let bits = unknown.length === 1 ? 1 << unknown[0]! : 0;
      for (const fact of unknown) {
        successors(state, fact, (next) => {
          bits |= sensitive[next]!;
        });
      }
      sensitive[state] = bits;
      // Facts that matter only together are all questions.
      const costs = unknown.filter((fact) => bits === 0 || (bits >> fact) & 1).map((fact) => costOf(state, fact));
      const best = costs.reduce((a, b) => (rounded(b.expected) < rounded(a.expected) ? b : a));
      expected[state] = best.expected;
      worst[state] = best.worst;
      if (state < states - 1) return;
      questions = costs.sort((a, b) => rounded(a.expected) - rounded(b.expected)).map(({ fact }) => asked[fact]!);
    }

    function costOf(state: number, fact: number) {
      if (!isQuestion(state, fact)) return { fact, expected: Number.POSITIVE_INFINITY, worst: 0 };
      let sum = 0;
      let most = 0;
      successors(state, fact, (next) => {
        sum += weight[next]! * expected[next]!;
        most = Math.max(most, worst[next]!);
      });
      return { fact, expected: 1 + sum / weight[state]!, worst: 1 + most };
    }

    function isQuestion(state: number, fact: number): boolean {
      const level = asked[fact]!;
      const when = facts[level]!.appliesWhen;
      const control = when ? asked.indexOf(when.level) : -1;
      if (!when || control < 0) return applies(domains, level);
      const isBeside = choices[when.level]!.map((index) => when.classes.includes(index));
      const digit = digits[control]!;
      if (digit < isBeside.length) return isBeside[digit]!;
      const first = state - spans[control]!;
      return isBeside.every((beside, reply) => beside || weight[first + reply * steps[control]!] === 0);
    }
  }

  return {
    solve,
    questions(domains, matters) {
      const solved = solve(domains);
      if (solved) return solved.questions;
      const choices = answerable(artefact, domains);
      const logStates = (level: number) =>
        choices[level]!.reduce((sum, index) => {
          const known = domains.map((classes, other) => (other === level ? [index] : classes));
          return sum + Math.log(countStates(known, unknownIn(known)));
        }, 0) / choices[level]!.length;
      const scores = new Map(
        matters.map((level) => [level, applies(domains, level) ? logStates(level) : Number.POSITIVE_INFINITY]),
      );
      return [...scores.keys()].sort((a, b) => scores.get(a)! - scores.get(b)! || a - b);
    },
  };
}
