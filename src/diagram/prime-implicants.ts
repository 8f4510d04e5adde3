import { type Diagram, type Edge, isTerminal, terminalOf } from "./diagram.js";

/** One class of one fact, by their places in the order of the diagram. */
export type Literal = readonly [level: number, index: number];

/** Where the question is asked: no, yes, and nobody is here. */
export const NO = 0;
export const YES = 1;
export const NOBODY = 2;

/** What may be said of one fact. */
export interface Choices {
  /** The classes that are possible as long as no literal of the fact is taken: one class where it is known. */
  readonly base: readonly number[];
  /** What may be taken as a literal: a class, which may stand for others that are possible beside it. */
  readonly literals: readonly (readonly [index: number, ...others: number[]])[];
}

/**
 * The smallest sets of literals that lead to yes, whatever is left open: prime implicants.
 *
 * A fact without a literal keeps all the classes of its base at once, and has to lead to yes with each of them that
 * somebody can have.
 *
 * @param seen is told how many sets there are on the way; may throw, to put an end to it.
 *
 * Source: Coudert and Madre, Implicit and Incremental Computation of Primes and Essential Primes of Boolean Functions
 * (1992), for facts with more than two classes.
 */
export function smallestSets(
  diagram: Diagram,
  root: Edge,
  choicesAt: (level: number, children: number) => Choices,
  seen: (sets: number) => void = () => undefined,
): readonly Literal[][] {
  const known = new Map<Edge, readonly Literal[][]>();
  const visit = (edge: Edge): readonly Literal[][] => {
    if (isTerminal(edge)) return terminalOf(edge) === YES ? [[]] : [];
    const before = known.get(edge);
    if (before !== undefined) return before;
    const { level, children } = diagram.at(edge);
    const { base, literals } = choicesAt(level, children.length);
    const without = visit(base.map((index) => children[index] ?? edge).reduce(both));
    const taken = literals.flatMap((classes) =>
      visit(classes.map((index) => children[index] ?? edge).reduce(both))
        .filter((set) => !without.some((fewer) => isPart(fewer, set)))
        .map((set): Literal[] => [[level, classes[0]], ...set]),
    );
    const found = [...without, ...taken];
    seen(found.length);
    known.set(edge, found);
    return found;
  };
  const both = (left: Edge, right: Edge) => (left === right ? left : diagram.combine(left, right, yesToBoth));
  return visit(root);
}

const yesToBoth = (left: number, right: number) => (left === NOBODY ? right : right === NOBODY ? left : left & right);

/** Whether one set is part of another: both have their literals in the order of the diagram. */
export function isPart(fewer: readonly Literal[], more: readonly Literal[]): boolean {
  let place = 0;
  for (const [level, index] of more) {
    const next = fewer[place];
    if (next && next[0] === level && next[1] === index) place++;
  }
  return place === fewer.length;
}
