import { CONTRADICTION, decisionAt, isDecision, type Loaded } from "./load.js";
import { type Classes, UNKNOWN } from "./read-facts.js";

/*
 * What is said of partial facts is said of all completions at once, exactly: every question below is one walk over the
 * part of the diagram that the known facts leave open.
 */

/** The classes that each fact may still have, by its place in the vocabulary. */
export type Open = readonly (readonly number[])[];

export interface Completions {
  /** What is open, given these classes, and the defaults of the facts that are assumed. */
  open(given: Classes, assumed: ReadonlySet<number>): Open;
  /** Whether any person has these facts. */
  exist(open: Open): boolean;
  /** Every decision of a completion, by number, in increasing order. */
  decisions(open: Open): number[];
  /** What differs between completions that differ in one fact alone, for each fact that is open or was assumed. */
  differences(open: Open, assumed: ReadonlySet<number>): Difference[];
}

/** Two completions that differ in this fact alone differ in the answer, or in needing one of these documents. */
export interface Difference {
  readonly fact: number;
  readonly answer: boolean;
  /** Places in `needs`. */
  readonly needs: readonly number[];
}

/** One bit for each need, and the highest for the answer: as many as fit a small integer. */
const NEEDS_AT_ONCE = 29;
const ANSWER = 1 << NEEDS_AT_ONCE;

/** @param needsOf the places in `needs` of the documents of each decision. */
export function createCompletions(
  { facts, nodes, order, root, answers, needs }: Loaded,
  needsOf: readonly (readonly number[])[],
): Completions {
  const all = facts.map((fact) =>
    Array.from({ length: fact.kind === "integer" ? fact.cuts.length + 1 : fact.classes.length }, (_, index) => index),
  );
  const bound = facts.flatMap(({ appliesWhen }, place) => (appliesWhen ? [{ place, ...appliesWhen }] : []));
  const rounds = Array.from({ length: Math.max(1, Math.ceil(needs.length / NEEDS_AT_ONCE)) }, (_, round) =>
    needsOf.map((places) =>
      places.reduce((mask, place) => {
        const bit = place - round * NEEDS_AT_ONCE;
        return bit >= 0 && bit < NEEDS_AT_ONCE ? mask | (1 << bit) : mask;
      }, 0),
    ),
  );

  /** Visits every edge that a completion can pass, once; stops when `visit` says so. */
  function walk(open: Open, visit: (edge: number) => boolean): void {
    const seen = new Set<number>();
    const step = (edge: number): boolean => {
      if (seen.has(edge)) return false;
      seen.add(edge);
      if (visit(edge)) return true;
      const node = nodes[edge];
      if (node === undefined) return false;
      const [fact = 0] = node;
      for (const index of open[fact] ?? []) if (step(node[index + 1] ?? CONTRADICTION)) return true;
      return false;
    };
    step(root);
  }

  /** The bits in which two parts of the diagram differ for some completion that passes both alike. */
  function comparison(open: Open, masks: readonly number[]): (left: number, right: number) => number {
    const known = new Map<number, number>();
    const compare = (left: number, right: number): number => {
      if (left === right || left === CONTRADICTION || right === CONTRADICTION) return 0;
      if (isDecision(left) && isDecision(right)) {
        const [a, b] = [decisionAt(left), decisionAt(right)];
        return (answers[a] === answers[b] ? 0 : ANSWER) | ((masks[a] ?? 0) ^ (masks[b] ?? 0));
      }
      // Node numbers stay far below 2^26, so a pair of them is one exact number.
      const key = (left + 2 ** 25) * 2 ** 26 + (right + 2 ** 25);
      const before = known.get(key);
      if (before !== undefined) return before;
      const top = firstRead(left, right);
      let bits = 0;
      for (const index of open[top] ?? []) bits |= compare(childAt(left, top, index), childAt(right, top, index));
      known.set(key, bits);
      return bits;
    };
    return compare;
  }

  const level = facts.map((_, place) => order.indexOf(place));
  function firstRead(left: number, right: number): number {
    const a = nodes[left]?.[0];
    const b = nodes[right]?.[0];
    if (a === undefined) return b ?? 0;
    if (b === undefined) return a;
    return (level[a] ?? 0) <= (level[b] ?? 0) ? a : b;
  }
  function childAt(edge: number, fact: number, index: number): number {
    const node = nodes[edge];
    return node !== undefined && node[0] === fact ? (node[index + 1] ?? CONTRADICTION) : edge;
  }

  return {
    open(given, assumed) {
      const open = given.map((index, place) => {
        if (index !== UNKNOWN) return [index];
        const byDefault = assumed.has(place) ? facts[place]?.default : null;
        return byDefault ? [byDefault.class] : (all[place] ?? []);
      });
      for (const { place, fact, classes } of bound) {
        if (given[place] !== UNKNOWN) open[fact] = (open[fact] ?? []).filter((index) => classes.includes(index));
      }
      return open;
    },
    exist(open) {
      let found = false;
      if (open.some((classes) => classes.length === 0)) return found;
      walk(open, (edge) => {
        found ||= isDecision(edge);
        return found;
      });
      return found;
    },
    decisions(open) {
      const found: number[] = [];
      walk(open, (edge) => {
        if (isDecision(edge)) found.push(decisionAt(edge));
        return false;
      });
      return found.sort((a, b) => a - b);
    },
    differences(open, assumed) {
      const bits = facts.map(() => rounds.map(() => 0));
      rounds.forEach((masks, round) => {
        const compare = comparison(open, masks);
        walk(open, (edge) => {
          const node = nodes[edge];
          if (node === undefined) return false;
          const [fact = 0, ...children] = node;
          const from = open[fact] ?? [];
          const others = assumed.has(fact) ? (all[fact] ?? []) : from;
          const row = bits[fact] ?? [];
          for (const a of from) {
            for (const b of others) row[round] = (row[round] ?? 0) | compare(children[a] ?? CONTRADICTION, children[b] ?? CONTRADICTION);
          }
          return false;
        });
      });
      return bits.flatMap((row, fact) =>
        row.every((mask) => mask === 0)
          ? []
          : [
              {
                fact,
                answer: row.some((mask) => (mask & ANSWER) !== 0),
                needs: needs.flatMap((_, place) =>
                  ((row[Math.floor(place / NEEDS_AT_ONCE)] ?? 0) >> (place % NEEDS_AT_ONCE)) & 1 ? [place] : [],
                ),
              },
            ],
      );
    },
  };
}
