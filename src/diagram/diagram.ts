/** A node reads the class of one fact and has one child for each class. */
interface DiagramNode {
  /** The index of the fact in diagram order. */
  readonly level: number;
  readonly children: readonly Edge[];
}

/** A node when it is 0 or more, `~terminal` when it is below 0. */
export type Edge = number;

export const terminal = (index: number): Edge => ~index;
export const terminalOf = (edge: Edge): number => ~edge;
export const isTerminal = (edge: Edge): boolean => edge < 0;

/** The terminal of contradictory facts, in every diagram. */
export const CONTRADICTION = 0;
/** The terminals of a diagram that answers a question with yes or no. */
export const NO = 1;
export const YES = 2;
/** The terminal of the value at an index; index 0 of the terminals is {@link CONTRADICTION}. */
export const terminalOfValue = (index: number): number => index + 1;
export const valueOfTerminal = (index: number): number => index - 1;

/** Observes how a diagram grows. Its methods may throw to stop the work. */
interface Watch {
  /** Called for every new node. */
  node(): void;
  /** Called for every pair of nodes that `combine` visits, with the number of their children. */
  step(children: number): void;
}

const keyOf = (level: number, children: readonly Edge[]) => `${level}:${children.join()}`;

/** Nodes that are shared: those with equal children are one. */
export class SharedNodes {
  readonly nodes: DiagramNode[] = [];
  protected readonly edgesByKey = new Map<string, Edge>();

  constructor(protected readonly watch: Watch | null = null) {}

  /** The edge to the node with these children; to the child itself where all children are the same. */
  node(level: number, children: readonly Edge[]): Edge {
    const [first, ...others] = children;
    if (first !== undefined && others.every((child) => child === first)) return first;
    const key = keyOf(level, children);
    const existing = this.edgesByKey.get(key);
    if (existing !== undefined) return existing;
    this.watch?.node();
    const edge = this.nodes.push({ level, children }) - 1;
    this.edgesByKey.set(key, edge);
    return edge;
  }
}

/**
 * An ordered multi-terminal decision diagram with shared nodes. Two edges are equal numbers exactly when they stand for
 * the same function.
 *
 * Source: Bryant, Graph-Based Algorithms for Boolean Function Manipulation (1986), `reduce` and `apply`. Nodes may have
 * more than two children.
 */
export class Diagram extends SharedNodes {
  /** Removes every node but the first `count`, so that work on a shared diagram does not grow it. */
  truncate(count: number): void {
    for (const { level, children } of this.nodes.splice(count)) this.edgesByKey.delete(keyOf(level, children));
  }

  /** @throws {RangeError} for a terminal, or a node that was removed. */
  at(edge: Edge): DiagramNode {
    const node = this.nodes[edge];
    if (node === undefined) throw new RangeError("The diagram has no such node.");
    return node;
  }

  /** The level an edge reads; infinite for a terminal. */
  level(edge: Edge): number {
    return isTerminal(edge) ? Number.POSITIVE_INFINITY : this.at(edge).level;
  }

  /** The cofactor of an edge for one class of the fact at a level that no node above it reads. */
  child(edge: Edge, level: number, index: number): Edge {
    return this.level(edge) === level ? this.at(edge).children[index]! : edge;
  }

  /**
   * Applies a function of two terminals to two diagrams.
   *
   * @param join the terminal for one terminal of each diagram.
   * @param neutral a terminal of the right diagram for which `join` gives the left one; the search ends there.
   */
  combine(left: Edge, right: Edge, join: (left: number, right: number) => number, neutral?: number): Edge {
    const done = new Map<number, Map<number, Edge>>();
    const visit = (a: Edge, b: Edge): Edge => {
      if (neutral !== undefined && b === terminal(neutral)) return a;
      if (isTerminal(a) && isTerminal(b)) return terminal(join(terminalOf(a), terminalOf(b)));
      let row = done.get(a);
      if (row === undefined) {
        row = new Map();
        done.set(a, row);
      }
      const before = row.get(b);
      if (before !== undefined) return before;
      const level = Math.min(this.level(a), this.level(b));
      const width = this.at(this.level(a) === level ? a : b).children.length;
      this.watch?.step(width);
      const children = Array.from({ length: width }, (_, index) =>
        visit(this.child(a, level, index), this.child(b, level, index)),
      );
      const edge = this.node(level, children);
      row.set(b, edge);
      return edge;
    };
    return visit(left, right);
  }

  /** Replaces every terminal by its image. */
  map(root: Edge, image: (terminal: number) => number): Edge {
    return this.combine(root, terminal(CONTRADICTION), (index) => image(index));
  }

  /** The cofactor for one class of one fact, at any level. */
  restrict(root: Edge, level: number, index: number): Edge {
    const done = new Map<Edge, Edge>();
    const visit = (edge: Edge): Edge => {
      if (this.level(edge) >= level) return this.child(edge, level, index);
      const before = done.get(edge);
      if (before !== undefined) return before;
      const { level: own, children } = this.at(edge);
      const restricted = this.node(own, children.map(visit));
      done.set(edge, restricted);
      return restricted;
    };
    return visit(root);
  }

  /** Every edge below and including a root, children first. */
  edges(root: Edge): Edge[] {
    const seen = new Set<Edge>();
    const visit = (edge: Edge): void => {
      if (seen.has(edge)) return;
      if (!isTerminal(edge)) for (const child of this.at(edge).children) visit(child);
      seen.add(edge);
    };
    visit(root);
    return [...seen];
  }

  /** The terminals below a root. */
  terminals(root: Edge): number[] {
    return this.edges(root).filter(isTerminal).map(terminalOf);
  }

  /** The classes, by level, along a shortest path to a wanted terminal; `null` where no path leads to one. */
  pathTo(root: Edge, isWanted: (terminal: number) => boolean): ReadonlyMap<number, number> | null {
    const steps = new Map<Edge, { from: Edge; level: number; index: number } | null>([[root, null]]);
    // A map lists the keys that are added while it is listed: breadth first.
    for (const edge of steps.keys()) {
      if (!isTerminal(edge)) {
        const { level, children } = this.at(edge);
        for (const [index, child] of children.entries()) {
          if (!steps.has(child)) steps.set(child, { from: edge, level, index });
        }
      } else if (isWanted(terminalOf(edge))) {
        const path: [number, number][] = [];
        for (let step = steps.get(edge); step; step = steps.get(step.from)) path.unshift([step.level, step.index]);
        return new Map(path);
      }
    }
    return null;
  }
}
