import { CONTRADICTION, type Diagram, type Edge, isTerminal, terminalOf, YES } from "./diagram.js";

/** One class of one fact. */
export type Literal = readonly [level: number, index: number];

/** What one fact may contribute to a set of literals. */
export interface Choices {
  /** The classes that the fact may have while the set has no literal of it. */
  readonly base: readonly number[];
  /** The literals of the fact: a class, and the other classes that it may have as well. */
  readonly literals: readonly (readonly [index: number, ...others: number[]])[];
}

/**
 * Finds the prime implicants of a yes-or-no diagram: the smallest sets of literals that force {@link YES}. Every other fact
 * may have any class of its base. Contradictory facts count as yes.
 *
 * @param choicesAt the choices of the fact at a level, given its number of classes.
 * @param watch called with the number of sets found below a node; may throw to stop the work.
 * @returns sets in no particular order, each in order of level.
 *
 * Source: Coudert and Madre, Implicit and Incremental Computation of Primes and Essential Primes of Boolean Functions
 * (1992). Facts may have more than two classes.
 */
export function primeImplicants(
  diagram: Diagram,
  root: Edge,
  choicesAt: (level: number, children: number) => Choices,
  watch: (sets: number) => void = () => undefined,
): readonly Literal[][] {
  const done = new Map<Edge, readonly Literal[][]>();
  const both = (left: Edge, right: Edge) => (left === right ? left : diagram.combine(left, right, yesToBoth));
  const visit = (edge: Edge): readonly Literal[][] => {
    if (isTerminal(edge)) return terminalOf(edge) === YES ? [[]] : [];
    const before = done.get(edge);
    if (before !== undefined) return before;
    const { level, children } = diagram.at(edge);
    const { base, literals } = choicesAt(level, children.length);
    const without = visit(base.map((index) => children[index]!).reduce(both));
    const withLiteral = literals.flatMap((classes) =>
      visit(classes.map((index) => children[index]!).reduce(both))
        .filter((set) => !without.some((fewer) => isSubset(fewer, set)))
        .map((set): Literal[] => [[level, classes[0]], ...set]),
    );
    const found = [...without, ...withLiteral];
    watch(found.length);
    done.set(edge, found);
    return found;
  };
  return visit(root);
}

// CONTRADICTION < NO < YES.
const yesToBoth = (left: number, right: number) =>
  left === CONTRADICTION ? right : right === CONTRADICTION ? left : Math.min(left, right);

/** Whether one set is a subset of another; both have their literals in the order of the diagram. */
export function isSubset(fewer: readonly Literal[], more: readonly Literal[]): boolean {
  let next = 0;
  for (const [level, index] of more) {
    const literal = fewer[next];
    if (literal && literal[0] === level && literal[1] === index) next++;
  }
  return next === fewer.length;
}
