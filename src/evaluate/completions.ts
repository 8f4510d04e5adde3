import { type Classes, UNKNOWN } from "../facts/classes.js";
import { classesOf } from "../model/artefact.js";
import { CONTRADICTION, decisionAt, edgeTo, isDecision, type Loaded } from "./load.js";

/*
 * What is said of partial facts is said of all completions at once, exactly: every question below is one walk over the
 * part of the diagram that the known facts leave open.
 */

/** The classes that each fact may still have, by its place in the vocabulary. */
export type Open = readonly (readonly number[])[];

/** Two completions that differ in this fact alone differ in the answer, in needing one of these documents perhaps. */
export interface Difference {
  readonly fact: number;
  /** Places in `needs`. */
  readonly needs: readonly number[];
}

export interface Completions {
  /** What is open, given these classes, and the defaults of the facts that are assumed. */
  open(given: Classes, assumed: ReadonlySet<number>): Open;
  /** The facts that are read, and the decisions of all completions, in increasing order: none when nobody is like that. */
  left(open: Open): { read: ReadonlySet<number>; decisions: number[] };
  /** For each fact that is open or assumed: what differs between completions that differ in it alone. */
  differences(open: Open, assumed: ReadonlySet<number>): Difference[];
}

/** The lowest bit is there whenever answers differ, the others stand for the needs. */
const ANSWER = 1n;
const bitOf = (need: number) => 2n << BigInt(need);

/**
 * @param defaults the class of the default of each fact that has one.
 */
export function createCompletions(
  { facts, order, needs, needsOf, answerOf, cells, root }: Loaded,
  defaults: Classes,
): Completions {
  const everyClass = facts.map(classesOf);
  const masks: bigint[] = [];
  const levels = facts.map((_, place) => order.indexOf(place));
  const factAt = (node: number) => cells[node] ?? 0;
  const childAt = (node: number, index: number) => cells[node + index + 1] ?? CONTRADICTION;
  const levelOf = (edge: number) => (edge < 0 ? order.length : (levels[factAt(edge)] ?? 0));

  /** Visits every edge that a completion may pass, once. */
  function walk(open: Open, visit: (edge: number) => void): void {
    const seen = new Set<number>();
    const step = (edge: number): void => {
      if (seen.has(edge)) return;
      seen.add(edge);
      visit(edge);
      if (edge >= 0) for (const index of open[factAt(edge)] ?? []) step(childAt(edge, index));
    };
    step(root);
  }

  /** What differs between parts of the diagram, for some completion that passes them all alike. */
  function comparison(open: Open): (parts: readonly number[]) => bigint {
    const known = new Map<string, bigint>();
    const compare = (parts: readonly number[]): bigint => {
      const edges: number[] = [];
      for (const part of parts) {
        const edge = isDecision(part) ? edgeTo(answerOf(decisionAt(part))) : part;
        if (edge !== CONTRADICTION && !edges.includes(edge)) edges.push(edge);
      }
      if (edges.length < 2) return 0n;
      const key = edges.sort((a, b) => a - b).join();
      const before = known.get(key);
      if (before !== undefined) return before;
      const first = Math.min(...edges.map(levelOf));
      let bits = first === order.length ? between(edges.map(decisionAt)) : 0n;
      for (const index of open[order[first] ?? -1] ?? []) {
        bits |= compare(edges.map((edge) => (levelOf(edge) === first ? childAt(edge, index) : edge)));
      }
      known.set(key, bits);
      return bits;
    };
    return compare;
  }

  /** Decisions of which no two have the same answer: which documents do some need and others not? */
  function between(places: readonly number[]): bigint {
    let [all, some] = [-1n, 0n];
    for (const place of places) {
      const mask = masks[place] ?? needsOf(place).reduce((bits, need) => bits | bitOf(need), 0n);
      masks[place] = mask;
      all &= mask;
      some |= mask;
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
    left(open) {
      const read = new Set<number>();
      const decisions: number[] = [];
      // A fact without an open class may be one that the diagram does not even ask for.
      if (open.every((classes) => classes.length > 0)) {
        walk(open, (edge) => {
          if (edge >= 0) read.add(factAt(edge));
          if (isDecision(edge)) decisions.push(decisionAt(edge));
        });
      }
      return { read, decisions: decisions.sort((a, b) => a - b) };
    },
    differences(open, assumed) {
      const compare = comparison(open);
      const differing = facts.map(() => 0n);
      walk(open, (edge) => {
        if (edge < 0) return;
        const fact = factAt(edge);
        const from = (open[fact] ?? []).map((index) => childAt(edge, index));
        // Another value of a fact that was assumed is compared with the default alone, not with the other values.
        const groups = assumed.has(fact)
          ? (everyClass[fact] ?? []).map((index) => [...from, childAt(edge, index)])
          : [from];
        for (const group of groups) differing[fact] = (differing[fact] ?? 0n) | compare(group);
      });
      const needed = (bits: bigint) => [...needs.keys()].filter((need) => (bits & bitOf(need)) !== 0n);
      return differing.flatMap((bits, fact) => (bits === 0n ? [] : [{ fact, needs: needed(bits) }]));
    },
  };
}
