import {
  CONTRADICTION,
  type Diagram,
  type Edge,
  isTerminal,
  NO,
  terminal,
  terminalOf,
  YES,
} from "../diagram/diagram.js";
import { indexes } from "../model/artefact.js";
import { isInterval, type JointFact } from "./joint-facts.js";

/** The classes of each fact that a box contains, by level; all of them for a fact that it does not name. */
export type Box = readonly (readonly number[])[];

/** Boxes that are found before the search ends. */
const MOST_BOXES = 5_000;

/**
 * Covers the persons of a yes-or-no diagram with maximal boxes: no fact can be dropped from one, and no value or range
 * widened, without a person for whom the answer is no. Contradictory facts may lie in a box.
 *
 * @returns `isComplete` is false where the search ended before all persons were covered.
 */
export function maximalBoxes(
  diagram: Diagram,
  facts: readonly JointFact[],
  root: Edge,
): { boxes: Box[]; isComplete: boolean } {
  const widths = facts.map(({ classes }) => classes.length);
  const boxes: Box[] = [];
  let rest = root;
  for (;;) {
    const path = diagram.pathTo(rest, (index) => index === YES);
    if (path === null) return { boxes, isComplete: true };
    if (boxes.length === MOST_BOXES) return { boxes, isComplete: false };
    const box = widen(path);
    boxes.push(box);
    // `NO` is neutral: outside of the box, `rest` stays as it is and is not visited.
    rest = diagram.combine(rest, diagramOf(diagram, box, widths), (own) => (own === YES ? NO : own), NO);
  }

  /** Every completion of the path has the answer yes. */
  function widen(path: ReadonlyMap<number, number>): Box {
    const box: (readonly number[])[] = widths.map((width, level) =>
      path.has(level) ? [path.get(level)!] : indexes(width),
    );
    // A fact that may not apply is dropped first, while the fact on which it depends is still in the box.
    const named = [...path.keys()].sort((a, b) => Number(hasNone(b)) - Number(hasNone(a)) || a - b);
    for (const level of named) {
      const own = box[level]!;
      box[level] = indexes(widths[level]!);
      if (isInside(box)) continue;
      box[level] = own;
      // From the class of the path outwards: a range must stay without gaps.
      const { classes, none } = facts[level]!;
      const isRange = isInterval(classes[own[0]!]!);
      const others = [...classes.keys()].filter((index) => index !== none && isInterval(classes[index]!) === isRange);
      const above = others.filter((index) => index > own[0]!);
      const below = others.filter((index) => index < own[0]!).reverse();
      for (const direction of [above, below]) {
        for (const index of direction) {
          const narrow: readonly number[] = box[level]!;
          box[level] = [...narrow, index].sort((a, b) => a - b);
          if (isInside(box)) continue;
          box[level] = narrow;
          if (isRange) break;
        }
      }
    }
    return box;
  }

  function hasNone(level: number): boolean {
    return facts[level]!.none !== null;
  }

  function isInside(box: Box): boolean {
    const seen = new Set<Edge>();
    const visit = (edge: Edge): boolean => {
      if (isTerminal(edge)) return terminalOf(edge) !== NO;
      if (seen.has(edge)) return true;
      seen.add(edge);
      const { level, children } = diagram.at(edge);
      return box[level]!.every((index) => visit(children[index]!));
    };
    return visit(root);
  }
}

/** {@link YES} inside a box, {@link NO} outside. */
function diagramOf(diagram: Diagram, box: Box, widths: readonly number[]): Edge {
  return box.reduceRight<Edge>(
    (below, classes, level) =>
      diagram.node(
        level,
        indexes(widths[level]!).map((index) => (classes.includes(index) ? below : terminal(NO))),
      ),
    terminal(YES),
  );
}

/** How many persons in a box have the answer yes. */
export function countInside(diagram: Diagram, root: Edge, box: Box): bigint {
  /** From each level on, the combinations of classes in the box. */
  const products = [1n];
  for (const classes of box.toReversed()) products.unshift(BigInt(classes.length) * products[0]!);
  const between = (from: number, edge: Edge) => products[from]! / products[Math.min(diagram.level(edge), box.length)]!;
  const done = new Map<Edge, bigint>();
  const visit = (edge: Edge): bigint => {
    if (isTerminal(edge)) return terminalOf(edge) === YES ? 1n : 0n;
    const cached = done.get(edge);
    if (cached !== undefined) return cached;
    const { level, children } = diagram.at(edge);
    let count = 0n;
    for (const index of box[level]!) count += between(level + 1, children[index]!) * visit(children[index]!);
    done.set(edge, count);
    return count;
  };
  return between(0, root) * visit(root);
}

/** How many persons a diagram leads to each terminal; {@link CONTRADICTION} is left out. */
export function countByTerminal(diagram: Diagram, root: Edge, widths: readonly number[]): Map<number, bigint> {
  const products = [1n];
  for (const width of [...widths].reverse()) products.unshift(BigInt(width) * products[0]!);
  // The classes of the levels from one to another, without the latter.
  const between = (from: number, to: number) => products[from]! / products[Math.min(to, widths.length)]!;
  const paths = new Map<Edge, bigint>([[root, between(0, diagram.level(root))]]);
  for (const edge of diagram.edges(root).reverse()) {
    if (isTerminal(edge)) continue;
    const { level, children } = diagram.at(edge);
    for (const child of children) {
      const count = paths.get(edge)! * between(level + 1, diagram.level(child));
      paths.set(child, (paths.get(child) ?? 0n) + count);
    }
  }
  return new Map(
    [...paths]
      .filter(([edge]) => isTerminal(edge) && terminalOf(edge) !== CONTRADICTION)
      .map(([edge, count]) => [terminalOf(edge), count]),
  );
}
