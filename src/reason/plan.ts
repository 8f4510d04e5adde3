import { type Edge, isTerminal, terminal, terminalOf } from "../diagram.js";
import type { Space } from "./space.js";

/** The best question in a state, and what it leaves to be expected. */
export interface Best {
  readonly level: number;
  readonly expected: number;
  readonly worst: number;
  readonly atLeast: number;
}

/** A state is the diagram of the answers that are still possible: terminal 0 is nobody. */
export interface Plan {
  /** `null` when there is nothing left to ask. */
  best(state: Edge): Best | null;
  /** The levels of the facts of which two persons who differ in that fact alone have different answers. */
  matters(state: Edge): readonly number[];
  /** The same persons without those whose fact is in another class. */
  narrow(state: Edge, level: number, classes: readonly number[]): Edge;
}

/**
 * Up to so many facts that matter, every order of questions is compared; with more of them, the question is the one that
 * leaves the fewest facts to matter. Six keep a call within a few tenths of a second.
 */
export const COMPARED = 6;

/**
 * Finds the question that leaves the fewest others to be expected, by dynamic programming over the states that answers
 * lead to. States that leave the same answers to the same persons are one: there are far fewer of them than
 * combinations of answers.
 *
 * @param weights how likely each class is, by level.
 * @param most how many facts that matter may be left for every order to be compared.
 */
export function createPlan(
  { diagram, levels }: Space,
  weights: readonly (readonly number[])[],
  most: number = COMPARED,
): Plan {
  const nobody = terminal(0);
  const levelOf = (edge: Edge) => (isTerminal(edge) ? levels.length : diagram.at(edge).level);
  const childAt = (edge: Edge, level: number, index: number) =>
    levelOf(edge) === level ? (diagram.at(edge).children[index] ?? edge) : edge;

  /** How likely it is to be one of the persons of a state, the facts that are not read left out. */
  const weight = memo((state: Edge): number => {
    if (isTerminal(state)) return state === nobody ? 0 : 1;
    const { level, children } = diagram.at(state);
    return children.reduce((sum, child, index) => sum + (weights[level]?.[index] ?? 0) * weight(child), 0);
  });

  /** The one answer of everybody in a state; `null` when there are several, nobody when there is none. */
  const answer = memo((state: Edge): Edge | null => {
    if (isTerminal(state)) return state;
    return diagram.at(state).children.reduce<Edge | null>((all, child) => {
      const one = answer(child);
      return all === nobody ? one : one === nobody || one === all ? all : null;
    }, nobody);
  });

  const cuts = levels.map(({ classes, absent }) =>
    [...classes, ...(absent === null ? [] : [absent])].map(() => new Map<Edge, Edge>()),
  );
  function cut(state: Edge, level: number, index: number): Edge {
    if (levelOf(state) > level) return state;
    if (levelOf(state) === level) return childAt(state, level, index);
    const known = cuts[level]?.[index];
    const before = known?.get(state);
    if (before !== undefined) return before;
    const { level: own, children } = diagram.at(state);
    const found = diagram.node(
      own,
      children.map((child) => cut(child, level, index)),
    );
    known?.set(state, found);
    return found;
  }

  /** The levels that a state reads. */
  const reads = memo((state: Edge): ReadonlySet<number> => {
    if (isTerminal(state)) return new Set();
    const { level, children } = diagram.at(state);
    return new Set([level, ...children.flatMap((child) => [...reads(child)])]);
  });

  /** Whether some persons of two states have different answers, though they are alike. */
  const apart = memo2((left: Edge, right: Edge): boolean => {
    if (left === right || left === nobody || right === nobody) return false;
    if (isTerminal(left) && isTerminal(right)) return terminalOf(left) !== terminalOf(right);
    const level = Math.min(levelOf(left), levelOf(right));
    const { children } = diagram.at(levelOf(left) === level ? left : right);
    return children.some((_, index) => apart(childAt(left, level, index), childAt(right, level, index)));
  });

  const branches = (state: Edge, level: number) =>
    (cuts[level] ?? []).map((_, index) => ({ index, state: cut(state, level, index) }));

  const matters = memo((state: Edge): readonly number[] => {
    if (answer(state) !== null) return [];
    return [...reads(state)]
      .filter((level) => {
        const states = branches(state, level).map((branch) => branch.state);
        return states.some((left, place) => states.slice(place + 1).some((right) => apart(left, right)));
      })
      .sort((left, right) => left - right);
  });

  /** Nobody is asked for a fact that they may not have. */
  const canAsk = (state: Edge, level: number) => {
    const { absent = null } = levels[level] ?? {};
    return absent === null || answer(cut(state, level, absent)) === nobody;
  };

  const best = memo((state: Edge): Best | null => {
    if (answer(state) !== null) return null;
    const asked = matters(state).filter((level) => canAsk(state, level));
    // Where facts that matter only together are left, any that is read tells them apart.
    const questions = asked.length > 0 ? asked : [...reads(state)].filter((level) => canAsk(state, level));
    return questions.length > most ? greedy(state, questions) : compared(state, questions);
  });

  function compared(state: Edge, questions: readonly number[]): Best | null {
    return questions.reduce<Best | null>((found, level) => {
      const next = after(state, level);
      return found === null || next.expected < found.expected - 1e-12 ? next : found;
    }, null);
  }

  function greedy(state: Edge, questions: readonly number[]): Best | null {
    const left = (level: number) =>
      likely(state, level).reduce((sum, { share, state: next }) => sum + share * matters(next).length, 0);
    const [level] = questions
      .map((each) => [each, left(each)] as const)
      .reduce((a, b) => (b[1] < a[1] - 1e-12 ? b : a));
    const next = after(state, level);
    // To be told a fact for nothing never makes the rest longer, and one question at least is left.
    const told = likely(state, level).reduce(
      (sum, { share, state: each }) => sum + share * (best(each)?.atLeast ?? 0),
      0,
    );
    return { ...next, atLeast: Math.max(1, told) };
  }

  /** What is to be expected when a fact is asked for now. */
  function after(state: Edge, level: number): Best {
    const next = likely(state, level).map(({ share, state: each }) => ({ share, best: best(each) }));
    const expected = (of: (found: Best) => number) =>
      1 + next.reduce((sum, each) => sum + (each.best ? each.share * of(each.best) : 0), 0);
    return {
      level,
      expected: expected((found) => found.expected),
      worst: 1 + Math.max(0, ...next.map((each) => each.best?.worst ?? 0)),
      atLeast: expected((found) => found.atLeast),
    };
  }

  /** The answers to a question that somebody can give, each with how likely it is. */
  function likely(state: Edge, level: number): { share: number; state: Edge }[] {
    const weighed = branches(state, level).map(({ index, state: next }) => ({
      share: ((weights[level]?.[index] ?? 0) * weight(next)) / weight(state),
      state: next,
    }));
    return weighed.filter(({ share }) => share > 0);
  }

  return {
    best,
    matters,
    narrow(state, level, classes) {
      const seen = new Map<Edge, Edge>();
      const visit = (edge: Edge): Edge => {
        if (levelOf(edge) > level) return classes.length > 0 ? edge : nobody;
        const before = seen.get(edge);
        if (before !== undefined) return before;
        const { level: own, children } = diagram.at(edge);
        const kept = children.map((child, index) =>
          own < level ? visit(child) : classes.includes(index) ? child : nobody,
        );
        const only = own === level && classes.length === 1 ? kept[classes[0] ?? 0] : undefined;
        const found = only ?? diagram.node(own, kept);
        seen.set(edge, found);
        return found;
      };
      return visit(state);
    },
  };
}

function memo<A>(compute: (edge: Edge) => A): (edge: Edge) => A {
  const known = new Map<Edge, A>();
  return (edge) => {
    if (!known.has(edge)) known.set(edge, compute(edge));
    return known.get(edge) as A;
  };
}

function memo2(compute: (left: Edge, right: Edge) => boolean): (left: Edge, right: Edge) => boolean {
  const known = new Map<Edge, Map<Edge, boolean>>();
  return (left, right) => {
    const row = known.get(left) ?? new Map<Edge, boolean>();
    known.set(left, row);
    const before = row.get(right);
    if (before !== undefined) return before;
    const found = compute(left, right);
    row.set(right, found);
    return found;
  };
}
