/**
 * An ordered multi-terminal decision diagram: one node asks for the class of one fact and has one child for each, equal
 * parts are shared. Two edges are the same number exactly when they give the same answer to everybody.
 *
 * An edge is a node when it is 0 or more; `~terminal` otherwise.
 *
 * Source of the two algorithms: Bryant, Graph-Based Algorithms for Boolean Function Manipulation (1986), reduction and
 * apply, for nodes with more than two children.
 */
export interface DiagramNode {
  readonly level: number;
  readonly children: readonly Edge[];
}
export type Edge = number;

export const terminal = (index: number): Edge => ~index;
export const terminalOf = (edge: Edge): number => ~edge;
export const isTerminal = (edge: Edge): boolean => edge < 0;

const keyOf = (level: number, children: readonly Edge[]) => `${level}:${children.join()}`;

/** Told of every new node, and of the children that are looked at to join diagrams; may throw, to put an end to it. */
export interface Watch {
  node(): void;
  step(children: number): void;
}

export class Diagram {
  readonly nodes: DiagramNode[] = [];
  readonly #known = new Map<string, Edge>();
  readonly #watch: Watch | null;

  constructor(watch: Watch | null = null) {
    this.#watch = watch;
  }

  /** The one node with these children; no node at all where the fact makes no difference. */
  node(level: number, children: readonly Edge[]): Edge {
    const [first, ...others] = children;
    if (first !== undefined && others.every((child) => child === first)) return first;
    const key = keyOf(level, children);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#watch?.node();
    const edge = this.nodes.push({ level, children }) - 1;
    this.#known.set(key, edge);
    return edge;
  }

  /** Forgets every node but the first ones: what the others were made for is answered. */
  forget(kept: number): void {
    for (const { level, children } of this.nodes.splice(kept)) this.#known.delete(keyOf(level, children));
  }

  at(edge: Edge): DiagramNode {
    const node = this.nodes[edge];
    if (node === undefined) throw new RangeError("no such node");
    return node;
  }

  /**
   * Joins two diagrams person by person.
   *
   * @param neutral the terminal of the right one that changes nobody, if any: what leads there is not even looked at.
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
      const known = row.get(b);
      if (known !== undefined) return known;
      const level = Math.min(this.#level(a), this.#level(b));
      const [lefts, rights] = [this.#childrenAt(a, level), this.#childrenAt(b, level)];
      const width = (lefts ?? rights ?? []).length;
      this.#watch?.step(width);
      const children = Array.from({ length: width }, (_, index) => visit(lefts?.[index] ?? a, rights?.[index] ?? b));
      const edge = this.node(level, children);
      row.set(b, edge);
      return edge;
    };
    return visit(left, right);
  }

  /** Gives every person the image of their terminal. */
  map(root: Edge, image: (terminal: number) => number): Edge {
    return this.combine(root, terminal(0), (index) => image(index));
  }

  /** The same diagram for persons of one class of one fact. */
  restrict(root: Edge, level: number, index: number): Edge {
    const done = new Map<Edge, Edge>();
    const visit = (edge: Edge): Edge => {
      if (this.#level(edge) > level) return edge;
      const known = done.get(edge);
      if (known !== undefined) return known;
      const { level: own, children } = this.at(edge);
      const restricted = own === level ? (children[index] ?? edge) : this.node(own, children.map(visit));
      done.set(edge, restricted);
      return restricted;
    };
    return visit(root);
  }

  /** Every edge below and including a root, children first. */
  reachable(root: Edge): Edge[] {
    const seen = new Set<Edge>();
    const visit = (edge: Edge): void => {
      if (seen.has(edge)) return;
      if (!isTerminal(edge)) for (const child of this.at(edge).children) visit(child);
      seen.add(edge);
    };
    visit(root);
    return [...seen];
  }

  /** The classes along a shortest way to a terminal that is wanted, by level; `null` when no person is led there. */
  wayTo(root: Edge, wanted: (terminal: number) => boolean): ReadonlyMap<number, number> | null {
    const seen = new Set<Edge>([root]);
    let front: { edge: Edge; way: ReadonlyMap<number, number> }[] = [{ edge: root, way: new Map() }];
    while (front.length > 0) {
      const found = front.find(({ edge }) => isTerminal(edge) && wanted(terminalOf(edge)));
      if (found) return found.way;
      front = front.flatMap(({ edge, way }) => {
        if (isTerminal(edge)) return [];
        const { level, children } = this.at(edge);
        return children.flatMap((child, index) => {
          if (seen.has(child)) return [];
          seen.add(child);
          return [{ edge: child, way: new Map([...way, [level, index]]) }];
        });
      });
    }
    return null;
  }

  #level(edge: Edge): number {
    return isTerminal(edge) ? Number.POSITIVE_INFINITY : this.at(edge).level;
  }

  #childrenAt(edge: Edge, level: number): readonly Edge[] | null {
    return this.#level(edge) === level ? this.at(edge).children : null;
  }
}
