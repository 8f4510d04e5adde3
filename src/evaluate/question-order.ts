import type { Completions, Open } from "./completions.js";
import { CONTRADICTION, decisionAt, type Loaded } from "./load.js";

/*
 * What to ask next, by dynamic programming. A state says of every unknown fact which class it turned out to have, or that
 * it is still open; what it leaves to be expected follows from the states in which one fact more is known. All states
 * stand in one table, counted through like the digits of a number, so that none is ever looked up.
 */

/** How likely each class of each fact is, by the place of the fact. The open classes of a fact are 1 together. */
export type Likely = readonly (readonly number[])[];

/** What the best order of questions leaves to be expected. */
export interface Outlook {
  readonly expected: number;
  readonly worst: number;
  /** The facts that matter, by their place, the best question first. */
  readonly questions: readonly number[];
}

export interface Plan {
  /** Compares every order of questions; `null` where there are more than `most` states. */
  compare(open: Open, likely?: Likely, most?: number): Outlook | null;
  /** The facts that matter, the best question first: by comparing, or else by what leaves the fewest states. */
  questions(open: Open, matters: readonly number[]): readonly number[];
}

/** So many states take some milliseconds. Facts without a default never have more. */
const MOST_STATES = 20_000;

/** Answers of states: those of decisions are 0 or more. */
const NOBODY = -1;
const SEVERAL = -2;

const evenly = (open: Open): Likely =>
  open.map((classes) => Array(Math.max(0, ...classes) + 1).fill(1 / classes.length));

/** Orders that cost the same do so however their shares were added up: only what is compared is rounded. */
const rounded = (expected: number) => Math.round(expected * 1e9) / 1e9;

export function createPlan({ facts, order, cells, root, answerOf }: Loaded, completions: Completions): Plan {
  const width = (open: Open, place: number) => open[place]?.length ?? 0;

  /** The unknown facts that are read, in the order of the diagram; none where one answer is left. */
  function reads(open: Open): number[] {
    const { read, decisions } = completions.left(open);
    const settled = decisions.every((decision) => answerOf(decision) === answerOf(decisions[0] ?? 0));
    return settled ? [] : order.filter((place) => read.has(place) && width(open, place) > 1);
  }
  const countStates = (open: Open, asked: readonly number[]) =>
    asked.reduce((states, place) => states * (width(open, place) + 1), 1);

  /** Nobody is asked for a fact that they may not have. */
  const has = (open: Open, place: number) => {
    const { appliesWhen: when } = facts[place] ?? {};
    return !when || (open[when.fact] ?? []).every((index) => when.classes.includes(index));
  };

  function compare(open: Open, likely: Likely = evenly(open), most = MOST_STATES): Outlook | null {
    const asked = reads(open);
    const states = countStates(open, asked);
    if (states > most) return null;

    const widths = asked.map((place) => width(open, place));
    // What one class up, and all classes up, make in the number of a state.
    const steps = asked.map((_, fact) => countStates(open, asked.slice(0, fact)));
    const spans = steps.map((step, fact) => step * (widths[fact] ?? 0));
    const weight = new Float64Array(states);
    const expected = new Float64Array(states);
    const worst = new Uint8Array(states);
    const answer = new Int32Array(states);
    /** A bit for each fact that matters: two persons who differ in nothing else have different answers. */
    const matter = new Int32Array(states);
    /** Which of its open classes each fact has; their number, the highest digit, where it is open. */
    const digits = asked.map(() => 0);
    const classes = open.map(([first = 0]) => first);
    let questions: number[] = [];

    for (let state = 0; state < states; state++) {
      const unknown = digits.findIndex((digit, fact) => digit === widths[fact]);
      if (unknown < 0) know(state);
      else join(state, unknown);
      if (answer[state] === SEVERAL) ask(state);
      for (let fact = 0; fact < digits.length; fact++) {
        digits[fact] = digits[fact] === widths[fact] ? 0 : (digits[fact] ?? 0) + 1;
        if (digits[fact] !== 0) break;
      }
    }
    return { expected: rounded(expected[states - 1] ?? 0), worst: worst[states - 1] ?? 0, questions };

    /** Calls back with each state in which one fact more is known. */
    function after(state: number, fact: number, visit: (next: number) => void): void {
      const step = steps[fact] ?? 1;
      for (let next = state - (spans[fact] ?? 0); next < state; next += step) visit(next);
    }

    function know(state: number): void {
      let share = 1;
      asked.forEach((place, fact) => {
        const index = open[place]?.[digits[fact] ?? 0] ?? 0;
        classes[place] = index;
        share *= likely[place]?.[index] ?? 0;
      });
      let edge = root;
      while (edge >= 0) edge = cells[edge + (classes[cells[edge] ?? 0] ?? 0) + 1] ?? CONTRADICTION;
      answer[state] = edge === CONTRADICTION ? NOBODY : answerOf(decisionAt(edge));
      weight[state] = edge === CONTRADICTION ? 0 : share;
    }

    /** Everybody in a state, one unknown fact told apart. */
    function join(state: number, unknown: number): void {
      let sum = 0;
      let found = NOBODY;
      after(state, unknown, (next) => {
        const one = answer[next] ?? NOBODY;
        sum += weight[next] ?? 0;
        if (one !== NOBODY) found = found === NOBODY || found === one ? one : SEVERAL;
      });
      weight[state] = sum;
      answer[state] = found;
    }

    function ask(state: number): void {
      const unknown = digits.flatMap((digit, fact) => (digit === widths[fact] ? [fact] : []));
      let bits = unknown.length === 1 ? 1 << (unknown[0] ?? 0) : 0;
      for (const fact of unknown) {
        after(state, fact, (next) => {
          bits |= matter[next] ?? 0;
        });
      }
      matter[state] = bits;
      // Where facts matter only together, each of them is a question.
      const costs = unknown.filter((fact) => bits === 0 || (bits >> fact) & 1).map((fact) => cost(state, fact));
      const best = costs.reduce((a, b) => (rounded(b.expected) < rounded(a.expected) ? b : a));
      expected[state] = best.expected;
      worst[state] = best.worst;
      if (state < states - 1) return;
      questions = costs.sort((a, b) => rounded(a.expected) - rounded(b.expected)).map(({ fact }) => asked[fact] ?? 0);
    }

    function cost(state: number, fact: number) {
      if (!canAsk(state, fact)) return { fact, expected: Number.POSITIVE_INFINITY, worst: 0 };
      let sum = 0;
      let most = 0;
      after(state, fact, (next) => {
        sum += (weight[next] ?? 0) * (expected[next] ?? 0);
        most = Math.max(most, worst[next] ?? 0);
      });
      return { fact, expected: 1 + sum / (weight[state] ?? 1), worst: 1 + most };
    }

    function canAsk(state: number, fact: number): boolean {
      const place = asked[fact] ?? 0;
      const { appliesWhen: when } = facts[place] ?? {};
      const control = when ? asked.indexOf(when.fact) : -1;
      if (!when || control < 0) return has(open, place);
      const room = open[when.fact]?.map((index) => when.classes.includes(index)) ?? [];
      const digit = digits[control] ?? 0;
      if (digit < room.length) return room[digit] === true;
      const first = state - (spans[control] ?? 0);
      return room.every((fits, reply) => fits || weight[first + reply * (steps[control] ?? 1)] === 0);
    }
  }

  return {
    compare,
    questions(open, matters) {
      const compared = compare(open);
      if (compared) return compared.questions;
      const left = (place: number) =>
        (open[place] ?? []).reduce((sum, index) => {
          const told = open.map((classes, other) => (other === place ? [index] : classes));
          return sum + Math.log(countStates(told, reads(told)));
        }, 0) / width(open, place);
      const scores = new Map(
        matters.map((place) => [place, has(open, place) ? left(place) : Number.POSITIVE_INFINITY]),
      );
      return order.filter((place) => scores.has(place)).sort((a, b) => (scores.get(a) ?? 0) - (scores.get(b) ?? 0));
    },
  };
}
