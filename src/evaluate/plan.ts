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

export function createPlan({ facts, order, cells, root, answers }: Loaded, completions: Completions): Plan {
  const width = (open: Open, place: number) => open[place]?.length ?? 0;

  /** The unknown facts that are read, in the order of the diagram; none where one answer is left. */
  function reads(open: Open): number[] {
    const { read, decisions } = completions.left(open);
    const settled = decisions.every((decision) => answers[decision] === answers[decisions[0] ?? 0]);
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

    const every = [...asked.keys()];
    const widths = asked.map((place) => width(open, place));
    const steps = every.map((fact) => countStates(open, asked.slice(0, fact)));
    const controls = asked.map((place) => asked.indexOf(facts[place]?.appliesWhen?.fact ?? -1));
    const weight = new Float64Array(states);
    const expected = new Float64Array(states);
    const worst = new Uint8Array(states);
    const answer = new Int32Array(states);
    /** A bit for each fact that matters: two persons who differ in nothing else have different answers. */
    const matter = new Int32Array(states);
    /** Which of its open classes each fact has; their number where it is open. A fact counts up to that, so last. */
    const digits = asked.map(() => 0);
    const classes = open.map(([first = 0]) => first);
    let questions: number[] = [];

    for (let state = 0; state < states; state++) {
      const unknown = every.filter((fact) => digits[fact] === widths[fact]);
      if (unknown.length === 0) know(state);
      else ask(state, unknown);
      for (const fact of every) {
        digits[fact] = digits[fact] === widths[fact] ? 0 : (digits[fact] ?? 0) + 1;
        if (digits[fact] !== 0) break;
      }
    }
    return { expected: expected[states - 1] ?? 0, worst: worst[states - 1] ?? 0, questions };

    /** The states in which one fact more is known. */
    function after(state: number, fact: number): number[] {
      const step = steps[fact] ?? 0;
      return Array.from({ length: widths[fact] ?? 0 }, (_, digit) => state - ((widths[fact] ?? 0) - digit) * step);
    }

    function know(state: number): void {
      let share = 1;
      for (const fact of every) {
        const place = asked[fact] ?? 0;
        const index = open[place]?.[digits[fact] ?? 0] ?? 0;
        classes[place] = index;
        share *= likely[place]?.[index] ?? 0;
      }
      let edge = root;
      while (edge >= 0) edge = cells[edge + (classes[cells[edge] ?? 0] ?? 0) + 1] ?? CONTRADICTION;
      answer[state] = edge === CONTRADICTION ? NOBODY : (answers[decisionAt(edge)] ?? 0);
      weight[state] = edge === CONTRADICTION ? 0 : share;
    }

    function ask(state: number, unknown: readonly number[]): void {
      const [first = 0] = unknown;
      answer[state] = NOBODY;
      for (const next of after(state, first)) {
        weight[state] = (weight[state] ?? 0) + (weight[next] ?? 0);
        if (answer[next] === NOBODY) continue;
        answer[state] = answer[state] === NOBODY || answer[state] === answer[next] ? (answer[next] ?? 0) : SEVERAL;
      }
      if (answer[state] !== SEVERAL) return;
      let bits = unknown.length === 1 ? 1 << first : 0;
      for (const fact of unknown) for (const next of after(state, fact)) bits |= matter[next] ?? 0;
      matter[state] = bits;
      // Where facts matter only together, each of them is a question.
      const open = unknown.filter((fact) => bits === 0 || (bits >> fact) % 2 !== 0);
      const costs = open.map((fact) => cost(state, fact)).sort((a, b) => a.expected - b.expected);
      expected[state] = costs[0]?.expected ?? 0;
      worst[state] = costs[0]?.worst ?? 0;
      if (state === states - 1) questions = costs.map(({ fact }) => asked[fact] ?? 0);
    }

    function cost(state: number, fact: number) {
      let [sum, most] = [0, 0];
      for (const next of after(state, fact)) {
        sum += (weight[next] ?? 0) * (expected[next] ?? 0);
        most = Math.max(most, worst[next] ?? 0);
      }
      // Rounded, so that orders which cost the same do so however the shares were added up.
      const mean = Math.round((1 + sum / (weight[state] ?? 1)) * 1e9) / 1e9;
      return { fact, expected: canAsk(state, fact) ? mean : Number.POSITIVE_INFINITY, worst: 1 + most };
    }

    function canAsk(state: number, fact: number): boolean {
      const { appliesWhen: when } = facts[asked[fact] ?? 0] ?? {};
      const control = controls[fact] ?? -1;
      if (!when || control < 0) return has(open, asked[fact] ?? 0);
      const room = open[when.fact]?.map((index) => when.classes.includes(index)) ?? [];
      const digit = digits[control] ?? 0;
      if (digit < room.length) return room[digit] === true;
      return after(state, control).every((next, reply) => room[reply] || weight[next] === 0);
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
