import {
  CONTRADICTION,
  type Diagram,
  type Edge,
  isTerminal,
  terminal,
  terminalOf,
  terminalOfValue,
} from "./diagram.js";

/**
 * A diagram as plain JSON: `[level, child of class 0, child of class 1, …]` for each node, children first, the root last.
 *
 * - a child above 0: the node that many lines before
 * - 0: the terminal {@link CONTRADICTION}
 * - -1: a new terminal; new terminals are numbered 1, 2, …
 * - -2: the newest terminal so far; -3: the one before it, …
 *
 * Small numbers repeat, so they compress. A diagram without nodes is terminal 1.
 */
export type Serialised = readonly (readonly number[])[];

/** Writes the nodes below a root. @returns `terminals`: those of the diagram, in the order in which they are new. */
export function serialise(diagram: Diagram, root: Edge): { nodes: number[][]; terminals: number[] } {
  const nodes: number[][] = [];
  const lines = new Map<Edge, number>();
  const names = new Map<number, number>();
  const childOf = (child: Edge): number => {
    if (!isTerminal(child)) return nodes.length - lines.get(child)!;
    const named = terminalOf(child);
    if (named === CONTRADICTION) return 0;
    const index = names.get(named);
    if (index !== undefined) return index - names.size - 1;
    names.set(named, names.size);
    return -1;
  };
  for (const edge of diagram.edges(root).filter((each) => !isTerminal(each))) {
    const { level, children } = diagram.at(edge);
    const line = [level, ...children.map(childOf)];
    lines.set(edge, nodes.push(line) - 1);
  }
  return {
    nodes,
    terminals: nodes.length === 0 && terminalOf(root) !== CONTRADICTION ? [terminalOf(root)] : [...names.keys()],
  };
}

/**
 * A diagram as one flat table, for walks: the level of a node, then its children, node after node. An edge is the index of
 * a level in the table when it is 0 or more, `~terminal` otherwise.
 */
export interface NodeTable {
  readonly table: readonly number[];
  readonly root: Edge;
}

/** Reads what {@link serialise} has written. The terminals are their new numbers. */
export function deserialise(nodes: Serialised): NodeTable {
  const table: number[] = [];
  const starts: number[] = [];
  let named = 0;
  // Plain loops: this runs at the first decision, before the engine has optimised any code.
  for (let line = 0; line < nodes.length; line++) {
    const node = nodes[line]!;
    starts.push(table.length);
    table.push(node[0]!);
    for (let at = 1; at < node.length; at++) {
      const child = node[at]!;
      if (child > 0) table.push(starts[line - child]!);
      else if (child === 0) table.push(terminal(CONTRADICTION));
      else {
        if (child === -1) named++;
        table.push(terminal(child === -1 ? named : named + child + 2));
      }
    }
  }
  return { table, root: starts.at(-1) ?? terminal(terminalOfValue(0)) };
}
