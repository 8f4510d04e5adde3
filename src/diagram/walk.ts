import { isTerminal, terminalOf } from "./diagram.js";
import type { Domains } from "./sensitivity.js";
import type { NodeTable } from "./serialise.js";

/** The result of {@link walk} where it reads a fact without a class. */
export const UNDECIDED = -1;

/** Gives the terminal for one class of each fact, by level; {@link UNDECIDED} where a class that is read is below 0. */
export function walk({ table, root }: NodeTable, classes: readonly number[]): number {
  let edge = root;
  while (edge >= 0) {
    const index = classes[table[edge]!]!;
    if (index < 0) return UNDECIDED;
    edge = table[edge + index + 1]!;
  }
  return terminalOf(edge);
}

/** Gives the levels that are read and the sorted terminals that are reached by any classes of these domains. */
export function reachable(
  { table, root }: NodeTable,
  domains: Domains,
): { levels: ReadonlySet<number>; terminals: number[] } {
  const levels = new Set<number>();
  const terminals: number[] = [];
  const seen = new Set<number>();
  const visit = (edge: number): void => {
    if (seen.has(edge)) return;
    seen.add(edge);
    if (isTerminal(edge)) terminals.push(terminalOf(edge));
    else {
      const level = table[edge]!;
      levels.add(level);
      for (const index of domains[level]!) visit(table[edge + index + 1]!);
    }
  };
  visit(root);
  return { levels, terminals: terminals.sort((a, b) => a - b) };
}
