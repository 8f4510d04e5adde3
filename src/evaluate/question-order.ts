import { CONTRADICTION, isTerminal, terminal, terminalOf } from "../diagram/diagram.js";
import type { Domains } from "../diagram/sensitivity.js";
import type { NodeTable } from "../diagram/serialise.js";
import { reachable } from "../diagram/walk.js";
import { type Artefact, classCount, indexes, notApplicableOf } from "../model/artefact.js";
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

/**
 * The answers without the nodes where a fact is not applicable, as no question is asked there: an edge to such a node leads
 * to its child for "not applicable".
 */
export function questionTable({ facts }: Pick<Artefact, "facts">, { table, root }: NodeTable): NodeTable {
  const contradiction = terminal(CONTRADICTION);
  const skip = (edge: number): number => {
    if (isTerminal(edge)) return edge;
    const none = notApplicableOf(facts[table[edge]!]!);
    const below = none === null ? contradiction : table[edge + none + 1]!;
    return below === contradiction ? edge : skip(below);
  };
  const skipped = [...table];
  for (let node = 0; node < table.length; ) {
    const end = node + classCount(facts[table[node]!]!) + 1;
    for (let at = node + 1; at < end; at++) skipped[at] = skip(table[at]!);
    node = end;
  }
  return { table: skipped, root: skip(root) };
}

/** The domains without the classes "not applicable", which no answer to a question gives. */
export const answerable = ({ facts }: Pick<Artefact, "facts">, domains: Domains): Domains =>
  domains.map((classes, level) => classes.filter((index) => index !== notApplicableOf(facts[level]!)));

/** @param questions the answers as {@link questionTable} gives them. */
export function createQuestionOrder(artefact: Pick<Artefact, "facts">, questions: NodeTable): QuestionOrder {
  const { facts } = artefact;
  const { table, root } = questions;

  /** The unknown facts that are read, in the order of the diagram; none where one answer is left. */
  function unknownIn(domains: Domains): number[] {
    const { levels, terminals } = reachable(questions, domains);
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
    // What one class up, and all classes up, add to the number of a state.
    const steps = asked.map((_, fact) => countStates(domains, asked.slice(0, fact)));
    const spans = steps.map((step, fact) => step * widths[fact]!);
    const weight = new Float64Array(states);
    const expected = new Float64Array(states);
    const worst = new Uint8Array(states);
    /** A terminal, {@link CONTRADICTION} where no completion is in the state, or {@link SEVERAL}. */
    const answer = new Int32Array(states);
    /** A bit for each fact that alone changes the answer of two completions. */
    const sensitive = new Int32Array(states);
    /** The digits of the state: the class of a fact, or its number of classes where it is not asked yet. */
    const digits = asked.map(() => 0);
    const classes = choices.map(([first = 0]) => first);
    const costs = asked.map(() => 0);

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
    const isAsked = (fact: number) => isCandidate(sensitive[states - 1]!, fact);
    return {
      expected: rounded(expected[states - 1]!),
      worst: worst[states - 1]!,
      // The digits are all back at 0; `costs` are those of the last state, in which nothing is known.
      questions: indexes(asked.length)
        .filter((fact) => answer[states - 1] === SEVERAL && isAsked(fact))
        .sort((a, b) => rounded(costs[a]!) - rounded(costs[b]!))
        .map((fact) => asked[fact]!),
    };

    function solveKnown(state: number): void {
      let share = 1;
      for (let fact = 0; fact < asked.length; fact++) {
        const level = asked[fact]!;
        const index = choices[level]![digits[fact]!]!;
        classes[level] = index;
        share *= likely[level]![index]!;
      }
      let edge = root;
      while (edge >= 0) edge = table[edge + classes[table[edge]!]! + 1]!;
      answer[state] = terminalOf(edge);
      weight[state] = answer[state] === CONTRADICTION ? 0 : share;
    }

    /** Joins the states in which one unknown fact is known. */
    function combine(state: number, unknown: number): void {
      let sum = 0;
      let found = CONTRADICTION;
      for (let next = state - spans[unknown]!; next < state; next += steps[unknown]!) {
        const one = answer[next]!;
        sum += weight[next]!;
        if (one !== CONTRADICTION) found = found === CONTRADICTION || found === one ? one : SEVERAL;
      }
      weight[state] = sum;
      answer[state] = found;
    }

    function chooseQuestion(state: number): void {
      let bits = 0;
      let unknown = 0;
      for (let fact = 0; fact < digits.length; fact++) {
        if (digits[fact] !== widths[fact]) continue;
        unknown |= 1 << fact;
        for (let next = state - spans[fact]!; next < state; next += steps[fact]!) bits |= sensitive[next]!;
      }
      // Of one unknown fact, the answers differ by it alone.
      if ((unknown & (unknown - 1)) === 0) bits |= unknown;
      sensitive[state] = bits;
      let best = Number.POSITIVE_INFINITY;
      for (let fact = 0; fact < digits.length; fact++) {
        if (digits[fact] !== widths[fact] || !isCandidate(bits, fact)) continue;
        const cost = isQuestion(state, fact) ? costOf(state, fact) : Number.POSITIVE_INFINITY;
        costs[fact] = cost;
        if (rounded(cost) >= rounded(best)) continue;
        best = cost;
        worst[state] = 1 + worstAfter(state, fact);
      }
      expected[state] = best;
    }

    /** Facts that matter only together are all questions. */
    function isCandidate(bits: number, fact: number): boolean {
      return bits === 0 || ((bits >> fact) & 1) === 1;
    }

    function costOf(state: number, fact: number): number {
      let sum = 0;
      for (let next = state - spans[fact]!; next < state; next += steps[fact]!) sum += weight[next]! * expected[next]!;
      return 1 + sum / weight[state]!;
    }

    function worstAfter(state: number, fact: number): number {
      let most = 0;
      for (let next = state - spans[fact]!; next < state; next += steps[fact]!) most = Math.max(most, worst[next]!);
      return most;
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
