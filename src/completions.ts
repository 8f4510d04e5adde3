import { classifier } from "./compiled.js";
import { CONTRADICTION, decisionAt, isDecision, type Loaded } from "./load.js";
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
  { facts, nodes, order, root, answers, needs }: Loaded,
  needsOf: readonly (readonly number[])[],
): Completions {
  const everyClass = facts.map((fact) =>
    "cuts" in fact ? [0, ...fact.cuts.map((_, index) => index + 1)] : [...fact.classes.keys()],
  );
  const defaults = facts.map((fact) => classifier(fact)(fact.default));
  const masks = needsOf.map((places) => places.reduce((mask, need) => mask | bitOf(need), 0n));
  const levels = facts.map((_, place) => order.indexOf(place));

  /** Visits every edge that a completion may pass, once. */
  function walk(open: Open, visit: (edge: number, node: readonly number[] | undefined) => void): void {
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

  /** What differs between two parts of the diagram, for some completion that passes both alike. */
  function comparison(open: Open): (left: number, right: number) => bigint {
    const known = new Map<string, bigint>();
    const childAt = (edge: number, fact: number, index: number) =>
      nodes[edge]?.[0] === fact ? (nodes[edge][index + 1] ?? CONTRADICTION) : edge;
    const compare = (left: number, right: number): bigint => {
      if (left === right || left === CONTRADICTION || right === CONTRADICTION) return 0n;
      if (isDecision(left) && isDecision(right)) {
        const [a, b] = [decisionAt(left), decisionAt(right)];
        return (answers[a] === answers[b] ? 0n : ANSWER) | ((masks[a] ?? 0n) ^ (masks[b] ?? 0n));
      }
      const key = `${left} ${right}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const [first = 0] = [nodes[left]?.[0], nodes[right]?.[0]]
        .filter((fact) => fact !== undefined)
        .sort((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0));
      let bits = 0n;
      for (const index of open[first] ?? []) bits |= compare(childAt(left, first, index), childAt(right, first, index));
      known.set(key, bits);
      return bits;
    };
    return compare;
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
      walk(open, (edge) => {
        if (isDecision(edge)) found.push(decisionAt(edge));
      });
      return found.sort((a, b) => a - b);
    },
    differences(open, assumed) {
      const compare = comparison(open);
      const differing = facts.map(() => 0n);
      walk(open, (_, node) => {
        if (!node) return;
        const [fact = 0, ...children] = node;
        const from = open[fact] ?? [];
        const to = assumed.has(fact) ? (everyClass[fact] ?? []) : from;
        for (const a of from) {
          for (const b of to)
            differing[fact] =
              (differing[fact] ?? 0n) | compare(children[a] ?? CONTRADICTION, children[b] ?? CONTRADICTION);
        }
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
