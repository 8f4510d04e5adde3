import { CONTRADICTION, isTerminal, terminal, terminalOf } from "../diagram/diagram.js";
import type { Domains } from "../diagram/sensitivity.js";
import type { NodeTable } from "../diagram/serialise.js";
import { reachable } from "../diagram/walk.js";
import { type Artefact, classCount, indexes, notApplicableOf } from "../model/artefact.js";
import { cofactor } from "./cofactor.js";
import { withoutContradiction } from "./decisions.js";

/*
 * The best order of questions, by dynamic programming. A state gives each unknown fact one of its classes, or "not asked
 * yet". The cost of a state follows from the states in which one more fact is known. States are numbered in mixed radix,
 * so the index is computed, not looked up.
 */

/** The likelihood of each class of each fact, by level. The classes in the domain of a fact add up to 1. */
export type Likelihoods = readonly (readonly number[])[];

/** What the best order of questions costs, in questions. */
export interface ExpectedCost {
  readonly expected: number;
  readonly worst: number;
  /** The levels of the facts that matter, the best question first. */
  readonly questions: readonly number[];
}

export interface QuestionOrder {
  /**
   * Finds the exact optimum; `null` where it would take more than `most` states, {@link MOST_STATES} by default.
   *
   * @param likelihoods all classes of a fact are equally likely by default.
   */
  solve(domains: Domains, likelihoods?: Likelihoods, most?: number): ExpectedCost | null;
  /** Orders the facts that matter, by level, the best question first. Past the limit, the fewest states left decide. */
  questions(domains: Domains, matters: readonly number[]): readonly number[];
}

/** Maximum number of states: a few milliseconds of work. With defaults, the shipped rules need fewer. */
const MOST_STATES = 20_000;

/** The answer of a state whose completions have several answers. Terminals are 0 or more. */
const SEVERAL = -1;

const uniform = (domains: Domains): Likelihoods =>
  domains.map((classes) => Array(Math.max(0, ...classes) + 1).fill(1 / classes.length));

/** Sums of the same shares in another order differ in their last digits. */
const rounded = (expected: number) => Math.round(expected * 1e9) / 1e9;

/**
 * The answers without the nodes where a fact does not apply, as no question is asked there. An edge to such a node leads to
 * its child for "not applicable" instead.
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

/** The domains without "not applicable", which is no answer to a question. */
export const answerable = ({ facts }: Pick<Artefact, "facts">, domains: Domains): Domains =>
  domains.map((classes, level) => classes.filter((index) => index !== notApplicableOf(facts[level]!)));

/** The number of states of facts with these numbers of classes, "not asked yet" included. */
const product = (widths: readonly number[]): number => widths.reduce((states, width) => states * (width + 1), 1);

/** @param questions the answers as {@link questionTable} gives them. */
export function createQuestionOrder(artefact: Pick<Artefact, "facts">, questions: NodeTable): QuestionOrder {
  const { facts } = artefact;

  /** An upper bound of the states: unlike {@link solve} it takes no cofactor, which would be slow. */
  function countStates(domains: Domains): number {
    const { levels, terminals } = reachable(questions, domains);
    const widths = [...levels].map((level) => answerable(artefact, domains)[level]!.length);
    return withoutContradiction(terminals).length < 2 ? 1 : product(widths.filter((width) => width > 1));
  }

  /** Whether a fact certainly applies: otherwise it is no question yet. */
  const applies = (domains: Domains, level: number) => {
    const when = facts[level]!.appliesWhen;
    return !when || domains[when.level]!.every((index) => when.classes.includes(index));
  };

  function solve(domains: Domains, likelihoods?: Likelihoods, most = MOST_STATES): ExpectedCost | null {
    const choices = answerable(artefact, domains);
    const likely = likelihoods ?? uniform(choices);
    const { root: start, children, levels: levelOf, groups } = cofactor(questions, choices);
    const asked = indexes(facts.length).filter((level) => groups[level]!.length > 1);
    const widths = asked.map((level) => groups[level]!.length);
    // What one more in a digit, and the highest value of a digit, add to the number of a state.
    const steps = asked.map((_, fact) => product(widths.slice(0, fact)));
    const spans = steps.map((step, fact) => step * widths[fact]!);
    const states = product(widths);
    if (states > most) return null;

    const shares = asked.map((level) =>
      groups[level]!.map((group) => group.reduce((sum, index) => sum + likely[level]![index]!, 0)),
    );
    const factAt = levelOf.map((level) => asked.indexOf(level));
    const weight = new Float64Array(states);
    const expected = new Float64Array(states);
    const worst = new Uint8Array(states);
    /** A terminal, {@link CONTRADICTION} where no completion is in the state, or {@link SEVERAL}. */
    const answer = new Int32Array(states);
    /** A bit for each fact that alone can change the answer. */
    const sensitive = new Int32Array(states);
    /** The digits of the state: the group of each fact; its number of groups stands for "not asked yet". */
    const digits = asked.map(() => 0);
    const costs = new Float64Array(asked.length);

    for (let state = 0; state < states; state++) {
      let unknown = 0;
      while (unknown < digits.length && digits[unknown] !== widths[unknown]) unknown++;
      if (unknown === digits.length) solveKnown(state);
      else combine(state, unknown);
      if (answer[state] === SEVERAL) chooseQuestion(state);
      for (let fact = 0; fact < digits.length; fact++) {
        digits[fact] = digits[fact] === widths[fact] ? 0 : digits[fact]! + 1;
        if (digits[fact] !== 0) break;
      }
    }
    return {
      expected: rounded(expected[states - 1]!),
      worst: worst[states - 1]!,
      // `costs` are those of the last state, in which nothing is known.
      questions: indexes(asked.length)
        .filter((fact) => answer[states - 1] === SEVERAL && isCandidate(sensitive[states - 1]!, fact))
        .sort((a, b) => rounded(costs[a]!) - rounded(costs[b]!))
        .map((fact) => asked[fact]!),
    };

    function solveKnown(state: number): void {
      let share = 1;
      for (let fact = 0; fact < asked.length; fact++) share *= shares[fact]![digits[fact]!]!;
      let edge = start;
      while (edge >= 0) edge = children[edge]![digits[factAt[edge]!]!]!;
      answer[state] = terminalOf(edge);
      weight[state] = answer[state] === CONTRADICTION ? 0 : share;
    }

    /** Sums up the states in which one unknown fact is known. */
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
        let sum = 0;
        for (let next = state - spans[fact]!; next < state; next += steps[fact]!) {
          bits |= sensitive[next]!;
          sum += weight[next]! * expected[next]!;
        }
        costs[fact] = isQuestion(state, fact) ? 1 + sum / weight[state]! : Number.POSITIVE_INFINITY;
      }
      // With one unknown fact, the answers differ by that fact alone.
      if ((unknown & (unknown - 1)) === 0) bits |= unknown;
      sensitive[state] = bits;
      let best = -1;
      for (let fact = 0; fact < digits.length; fact++) {
        if (digits[fact] !== widths[fact] || !isCandidate(bits, fact)) continue;
        if (best < 0 || rounded(costs[fact]!) < rounded(costs[best]!)) best = fact;
      }
      expected[state] = costs[best]!;
      worst[state] = 1 + worstAfter(state, best);
    }

    /** A fact is worth asking if it alone can change the answer; where no fact can, all are. */
    function isCandidate(bits: number, fact: number): boolean {
      return bits === 0 || ((bits >> fact) & 1) === 1;
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
      const isBeside = groups[when.level]!.map((group) => group.every((index) => when.classes.includes(index)));
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
          return sum + Math.log(countStates(known));
        }, 0) / choices[level]!.length;
      const scores = new Map(
        matters.map((level) => [level, applies(domains, level) ? logStates(level) : Number.POSITIVE_INFINITY]),
      );
      return [...scores.keys()].sort((a, b) => scores.get(a)! - scores.get(b)! || a - b);
    },
  };
}
