import { classesOf, classifier } from "./compiled.js";
import { CONTRADICTION, decisionAt, isDecision, type Loaded, type Walkable } from "./load.js";
import { type Classes, UNKNOWN } from "./read-facts.js";

/*
 * What is said of partial facts is said of all completions at once, exactly: every question below is one walk over the
 * part of the diagram that the known facts leave open.
 */

/** The classes that each fact may still have, by its place in the vocabulary. */
export type Open = readonly (readonly number[])[];

/** Two completions that differ in this fact alone differ in the answer, or in needing one of these documents. */
export interface Difference {
  readonly fact: number;
  readonly answer: boolean;
  /** Places in `needs`. */
  readonly needs: readonly number[];
}

export interface Completions {
  /** What is open, given these classes, and the defaults of the facts that are assumed. */
  open(given: Classes, assumed: ReadonlySet<number>): Open;
  /** Every decision of a completion, by its place, in increasing order. None: nobody has these facts. */
  decisions(open: Open): number[];
  /** For each fact that is open or assumed: what differs between completions that differ in it alone. */
  differences(open: Open, assumed: ReadonlySet<number>): Difference[];
}

/** The lowest bit stands for the answer, the others for the needs. */
const ANSWER = 1n;
const bitOf = (need: number) => 2n << BigInt(need);

/** @param needsOf the places in `needs` of the documents of each decision. */
export function createCompletions(
  { facts, order, needs, answers, ...diagram }: Loaded,
  needsOf: readonly (readonly number[])[],
): Completions {
  const everyClass = facts.map(classesOf);
  const defaults = facts.map((fact) => classifier(fact)(fact.default));
  const masks = needsOf.map((places) => places.reduce((mask, need) => mask | bitOf(need), 0n));
  const levels = answers.nodes.map(([fact = 0]) => order.indexOf(fact));
  const levelOf = (edge: number) => levels[edge] ?? order.length;

  /** Visits every edge that a completion may pass, once. */
  function walk(
    { nodes, root }: Walkable,
    open: Open,
    visit: (edge: number, node: readonly number[] | undefined) => void,
  ): void {
    const seen = new Set<number>();
    const step = (edge: number): void => {
      if (seen.has(edge)) return;
      seen.add(edge);
      const node = nodes[edge];
      visit(edge, node);
      if (node) for (const index of open[node[0] ?? 0] ?? []) step(node[index + 1] ?? CONTRADICTION);
    };
    step(root);
  }

  /** What differs between parts of the diagram, for some completion that passes them all alike. */
  function comparison(open: Open): (parts: readonly number[]) => bigint {
    const known = new Map<string, bigint>();
    const compare = (parts: readonly number[]): bigint => {
      const edges: number[] = [];
      for (const edge of parts) if (edge !== CONTRADICTION && !edges.includes(edge)) edges.push(edge);
      if (edges.length < 2) return 0n;
      edges.sort((a, b) => a - b);
      const key = edges.join();
      const before = known.get(key);
      if (before !== undefined) return before;
      const bits = edges.every(isDecision) ? between(edges.map(decisionAt)) : below(edges);
      known.set(key, bits);
      return bits;
    };
    const below = (edges: readonly number[]): bigint => {
      const first = edges.reduce((top, edge) => Math.min(top, levelOf(edge)), order.length);
      const fact = order[first] ?? 0;
      let bits = 0n;
      for (const index of open[fact] ?? []) {
        bits |= compare(
          edges.map((edge) => (levelOf(edge) === first ? (answers.nodes[edge]?.[index + 1] ?? edge) : edge)),
        );
      }
      return bits;
    };
    return compare;
  }

  function between(places: readonly number[]): bigint {
    let [all, some] = [-1n, 0n];
    for (const place of places) {
      all &= masks[place] ?? 0n;
      some |= masks[place] ?? 0n;
    }
    return (some & ~all) | ANSWER;
  }

  return {
    open(given, assumed) {
      const open = given.map((index, place) => {
        if (index !== UNKNOWN) return [index];
        return assumed.has(place) ? [defaults[place] ?? 0] : (everyClass[place] ?? []);
      });
      facts.forEach(({ appliesWhen: when }, place) => {
        if (when && given[place] !== UNKNOWN) {
          open[when.fact] = (open[when.fact] ?? []).filter((index) => when.classes.includes(index));
        }
      });
      return open;
    },
    decisions(open) {
      const found: number[] = [];
      // A fact without an open class may be one that the diagram does not even ask for.
      if (open.some((classes) => classes.length === 0)) return found;
      walk(diagram, open, (edge) => {
        if (isDecision(edge)) found.push(decisionAt(edge));
      });
      return found.sort((a, b) => a - b);
    },
    differences(open, assumed) {
      const compare = comparison(open);
      const differing = facts.map(() => 0n);
      walk(answers, open, (_, node) => {
        if (!node) return;
        const [fact = 0, ...children] = node;
        const from = (open[fact] ?? []).map((index) => children[index] ?? CONTRADICTION);
        // Another value of a fact that was assumed is compared with the default alone, not with the other values.
        const groups = assumed.has(fact) ? children.map((child) => [...from, child]) : [from];
        for (const group of groups) differing[fact] = (differing[fact] ?? 0n) | compare(group);
      });
      return differing.flatMap((bits, fact) =>
        bits === 0n
          ? []
          : [
              {
                fact,
                answer: (bits & ANSWER) !== 0n,
                needs: [...needs.keys()].filter((need) => (bits & bitOf(need)) !== 0n),
              },
            ],
      );
    },
  };
}
