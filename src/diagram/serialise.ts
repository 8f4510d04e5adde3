import { CONTRADICTION, type Diagram, type Edge, isTerminal, terminal, terminalOf } from "./diagram.js";
import { readNumbers, writeNumbers } from "./number-text.js";

/**
 * A diagram as numbers, from its roots down, each node before its children, its last child first. `levels` is the number of
 * facts. Written as text by {@link writeNumbers}.
 *
 * - 0: the terminal {@link CONTRADICTION}
 * - 1: a new terminal; new terminals are numbered 1, 2, …
 * - `2 + level`: a new node; its children follow
 * - `2 + levels + level`, then a rank: a node of that level that was met before. The rank is 0 for the one that was met
 *   last, 1 for the one before it, …
 * - `2 + levels + levels`, then a rank: a terminal that was met before, in the same way
 *
 * What was met last is mostly met next, so ranks are small and repeat. (This is a move-to-front transform.)
 */
export type Serialised = string;

/** The edges that were met, the last one last: a list for each level, and one for terminals after them. */
const createRecent = (levels: number): Edge[][] => Array.from({ length: levels + 1 }, () => []);

/** Gives the edge at a rank, which is then the one that was met last. */
function take(edges: Edge[], rank: number): Edge {
  let at = edges.length - 1 - rank;
  const edge = edges[at]!;
  // No list is made: this runs at the first decision.
  while (++at < edges.length) edges[at - 1] = edges[at]!;
  edges[at - 1] = edge;
  return edge;
}

/**
 * Writes the nodes below some roots.
 *
 * @param levels the number of facts.
 * @returns `terminals`: those of the diagram, in the order in which they are new.
 */
export function serialise(
  diagram: Diagram,
  roots: readonly Edge[],
  levels: number,
): { nodes: Serialised; terminals: number[]; count: number } {
  const numbers: number[] = [];
  const terminals: number[] = [];
  const recent = createRecent(levels);
  const met = new Set<Edge>();
  const write = (edge: Edge): void => {
    const list = isTerminal(edge) ? levels : diagram.at(edge).level;
    if (edge === terminal(CONTRADICTION)) numbers.push(0);
    else if (met.has(edge)) {
      const rank = recent[list]!.length - 1 - recent[list]!.lastIndexOf(edge);
      numbers.push(2 + levels + list, rank);
      take(recent[list]!, rank);
    } else {
      met.add(edge);
      if (isTerminal(edge)) {
        terminals.push(terminalOf(edge));
        numbers.push(1);
      } else {
        numbers.push(2 + list);
        for (const child of diagram.at(edge).children.toReversed()) write(child);
      }
      recent[list]!.push(edge);
    }
  };
  for (const root of roots) write(root);
  return { nodes: writeNumbers(numbers), terminals, count: met.size - terminals.length };
}

/**
 * A diagram as one flat table, for walks: the level of a node, then its children, node after node. An edge is the index of
 * a level in the table when it is 0 or more, `~terminal` otherwise.
 */
export interface NodeTable {
  readonly table: readonly number[];
  readonly root: Edge;
}

/**
 * Reads what {@link serialise} has written. The terminals are their new numbers. `root` is the first root.
 *
 * @param widths the number of classes of each fact, by level.
 */
export function deserialise(
  nodes: Serialised,
  widths: readonly number[],
): NodeTable & { readonly roots: readonly Edge[] } {
  const numbers = readNumbers(nodes);
  const levels = widths.length;
  const recent = createRecent(levels);
  const table: number[] = [];
  let next = 0;
  const add = (list: number, edge: Edge): Edge => {
    recent[list]!.push(edge);
    return edge;
  };
  const read = (): Edge => {
    const number = numbers[next++]!;
    if (number === 0) return terminal(CONTRADICTION);
    const list = number - 2;
    if (list >= levels) return take(recent[list - levels]!, numbers[next++]!);
    if (number === 1) return add(levels, terminal(recent[levels]!.length + 1));
    const start = table.length;
    table.push(list);
    for (let child = 0; child < widths[list]!; child++) table.push(0);
    for (let child = widths[list]!; child > 0; child--) table[start + child] = read();
    return add(list, start);
  };
  const roots: Edge[] = [];
  while (next < numbers.length) roots.push(read());
  return { table, root: roots[0]!, roots };
}
