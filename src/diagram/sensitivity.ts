import { type Diagram, type Edge, isTerminal, terminalOf } from "./diagram.js";

/**
 * Whether some person is led to another end when one of their facts is in another class, all their other facts the same.
 *
 * @param open the classes that persons may have, by level.
 * @param apart whether two ends differ; ends where nobody is never do.
 */
export function differs(
  diagram: Diagram,
  root: Edge,
  [level, from, to]: readonly [level: number, from: number, to: number],
  open: (level: number) => readonly number[],
  apart: (left: number, right: number) => boolean,
): boolean {
  const seen = new Set<string>();
  const levelOf = (edge: Edge) => (isTerminal(edge) ? Number.POSITIVE_INFINITY : diagram.at(edge).level);
  const child = (edge: Edge, at: number, index: number) =>
    levelOf(edge) === at ? (diagram.at(edge).children[index] ?? edge) : edge;
  const visit = (left: Edge, right: Edge): boolean => {
    const at = Math.min(levelOf(left), levelOf(right));
    if (left === right && at > level) return false;
    if (isTerminal(left) && isTerminal(right)) return apart(terminalOf(left), terminalOf(right));
    const key = `${left} ${right}`;
    if (seen.has(key)) return false;
    seen.add(key);
    if (at === level) return visit(child(left, at, from), child(right, at, to));
    return open(at).some((index) => visit(child(left, at, index), child(right, at, index)));
  };
  return visit(root, root);
}
