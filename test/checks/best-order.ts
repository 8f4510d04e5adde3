/**
 * What the best of all orders of questions leaves to be expected, found another way than `interview` finds it: over
 * diagrams of the answers that are still possible, equal ones being one state. Every order is compared, which takes
 * seconds where all facts are open.
 */
import { type Edge, isTerminal, terminal, terminalOf } from "../../src/diagram/diagram.js";
import type { Situation } from "../../src/reason/query.js";
import type { Space } from "../../src/reason/total-diagram.js";

/** @param weights how likely each class is, by level. */
export function bestOrder(
  { diagram, root, loaded: { answerOf }, levels }: Space,
  { open }: Situation,
  weights: readonly (readonly number[])[],
): number {
  const nobody = terminal(0);
  const levelOf = (edge: Edge) => (isTerminal(edge) ? levels.length : diagram.at(edge).level);
  const childAt = (edge: Edge, level: number, index: number) =>
    levelOf(edge) === level ? (diagram.at(edge).children[index] ?? edge) : edge;

  /** How likely a class is; who has no room for a fact lacks it for sure. */
  const likely = (level: number, index: number) =>
    index === levels[level]?.absent ? 1 : (weights[level]?.[index] ?? 0);

  /** How likely it is to be one of the persons of a state, the facts that are not read left out. */
  const weight = memo((state: Edge): number => {
    if (isTerminal(state)) return state === nobody ? 0 : 1;
    const { level, children } = diagram.at(state);
    return children.reduce((sum, child, index) => sum + likely(level, index) * weight(child), 0);
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
    if (levelOf(state) >= level) return childAt(state, level, index);
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
  const compared = new Map<Edge, Map<Edge, boolean>>();
  function apart(left: Edge, right: Edge): boolean {
    if (left === right || left === nobody || right === nobody) return false;
    if (isTerminal(left) && isTerminal(right)) return terminalOf(left) !== terminalOf(right);
    const row = compared.get(left) ?? new Map<Edge, boolean>();
    compared.set(left, row);
    const before = row.get(right);
    if (before !== undefined) return before;
    const level = Math.min(levelOf(left), levelOf(right));
    const { children } = diagram.at(levelOf(left) === level ? left : right);
    const found = children.some((_, index) => apart(childAt(left, level, index), childAt(right, level, index)));
    row.set(right, found);
    return found;
  }

  const replies = (state: Edge, level: number) => (cuts[level] ?? []).map((_, index) => cut(state, level, index));

  /** Nobody is asked for a fact that they may not have, nor for one that makes no difference. */
  function questions(state: Edge): number[] {
    const canAsk = (level: number) => {
      const { absent = null } = levels[level] ?? {};
      return absent === null || answer(cut(state, level, absent)) === nobody;
    };
    return [...reads(state)].filter((level) => {
      const states = replies(state, level);
      return canAsk(level) && states.some((left, place) => states.slice(place + 1).some((right) => apart(left, right)));
    });
  }

  const expected = memo((state: Edge): number => {
    if (answer(state) !== null) return 0;
    const costs = questions(state).map((level) =>
      replies(state, level).reduce((sum, next, index) => {
        const share = (likely(level, index) * weight(next)) / weight(state);
        return share > 0 ? sum + share * expected(next) : sum;
      }, 1),
    );
    return Math.min(...costs);
  });

  /** The same persons without those whose fact is in another class. */
  function narrow(state: Edge, level: number, classes: readonly number[]): Edge {
    const visit = memo((edge: Edge): Edge => {
      if (levelOf(edge) > level) return classes.length > 0 ? edge : nobody;
      const { level: own, children } = diagram.at(edge);
      const kept = children.map((child, index) =>
        own < level ? visit(child) : classes.includes(index) ? child : nobody,
      );
      const only = own === level && classes.length === 1 ? kept[classes[0] ?? 0] : undefined;
      return only ?? diagram.node(own, kept);
    });
    return visit(state);
  }

  const all = diagram.map(root, (index) => (index === 0 ? 0 : answerOf(index - 1) + 1));
  return expected(levels.reduce((state, _, level) => narrow(state, level, open[level] ?? []), all));
}

function memo<A>(compute: (edge: Edge) => A): (edge: Edge) => A {
  const known = new Map<Edge, A>();
  return (edge) => {
    const before = known.get(edge);
    if (before !== undefined) return before;
    const found = compute(edge);
    known.set(edge, found);
    return found;
  };
}
