import { CONTRADICTION, isTerminal, terminal, terminalOf } from "./diagram.js";
import type { NodeTable } from "./serialise.js";

/** The classes that each fact may have, by level. */
export type Domains = readonly (readonly number[])[];

/** A function of facts, and how its values are compared. */
export interface Compared extends NodeTable {
  /** What two or more terminals differ in, as a set of bits; 0 if in nothing that counts. */
  difference(terminals: readonly number[]): bigint;
  /** The search ends once it has found these bits. By default all are found. */
  readonly enough?: bigint;
  /** The levels of the facts that apply only beside some classes of the fact at a level. */
  dependents(level: number): readonly number[];
}

/**
 * Finds how sensitive a function is to one fact: what completions that differ in this fact alone differ in.
 *
 * Facts that apply only beside some classes of the compared fact may differ too, as they come and go with it.
 *
 * @returns a function of a level and the classes to compare there. Its result is a set of bits, 0 where insensitive.
 */
export function createSensitivity(
  { table, root, difference, enough = -1n, dependents }: Compared,
  domains: Domains,
): (level: number, classes: readonly number[]) => bigint {
  const nodesAt = domains.map((): number[] => []);
  const seen = new Set<number>();
  const collect = (edge: number): void => {
    if (isTerminal(edge) || seen.has(edge)) return;
    seen.add(edge);
    const level = table[edge]!;
    nodesAt[level]!.push(edge);
    for (const index of domains[level]!) collect(table[edge + index + 1]!);
  };
  collect(root);

  const levelOf = (edge: number) => (isTerminal(edge) ? domains.length : table[edge]!);
  const accepted = (edges: readonly number[]) => edges.filter((edge) => edge !== terminal(CONTRADICTION));
  const shared = new Map<string, bigint>();

  /** @param free the levels whose classes may differ too. Without any, all comparisons share one cache. */
  function comparison(free: readonly number[]): (edges: readonly number[]) => bigint {
    const done = free.length === 0 ? shared : new Map<string, bigint>();
    const lastFree = Math.max(-1, ...free);
    const compare = (some: readonly number[]): bigint => {
      const sorted = accepted(some).sort((a, b) => a - b);
      // Two completions below one edge may still differ in a free fact; more than two add nothing.
      const copies = Math.min(...sorted.map(levelOf)) > lastFree ? 1 : 2;
      const edges = sorted.filter((edge, at) => edge !== sorted[at - copies]);
      if (edges.length < 2) return 0n;
      const key = edges.join();
      const before = done.get(key);
      if (before !== undefined) return before;
      const bits = below(edges);
      done.set(key, bits);
      return bits;
    };
    const below = (edges: readonly number[]): bigint => {
      const level = Math.min(...edges.map(levelOf));
      if (level === domains.length) return difference(edges.map(terminalOf));
      const childrenOf = (edge: number) =>
        domains[level]!.map((index) => (levelOf(edge) === level ? table[edge + index + 1]! : edge));
      const children = edges.map(childrenOf);
      const groups = free.includes(level)
        ? combinations(children.map(accepted).filter((each) => each.length > 0))
        : domains[level]!.map((_, at) => children.map((each) => each[at]!));
      return union(groups, compare);
    };
    return compare;
  }

  function union<T>(parts: readonly T[], bitsOf: (part: T) => bigint): bigint {
    let bits = 0n;
    for (const part of parts) {
      bits |= bitsOf(part);
      if (bits === enough) break;
    }
    return bits;
  }

  return (level, classes) => {
    const compare = comparison(dependents(level));
    return union(nodesAt[level]!, (node) => compare(classes.map((index) => table[node + index + 1]!)));
  };
}

/** One of each list: `[[1, 2], [3]] => [[1, 3], [2, 3]]`. */
function combinations(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>((found, list) => found.flatMap((some) => list.map((each) => [...some, each])), [[]]);
}
