import { isTerminal, SharedNodes } from "../diagram/diagram.js";
import type { Domains } from "../diagram/sensitivity.js";
import type { NodeTable } from "../diagram/serialise.js";
import { memo } from "../model/once.js";

/** What some classes leave of a table: nodes with equal children shared, and the classes that no node tells apart. */
export interface Cofactor {
  readonly root: number;
  /** By node: the child for each group of classes. */
  readonly children: readonly (readonly number[])[];
  /** By node: the level it reads. */
  readonly levels: readonly number[];
  /** By level: classes with the same children at every node. None where no node reads the fact. */
  readonly groups: readonly (readonly (readonly number[])[])[];
}

/** @param choices the classes that are left, by level. */
export function cofactor({ table, root }: NodeTable, choices: Domains): Cofactor {
  const shared = new SharedNodes();
  const copy = memo((edge: number): number => {
    if (isTerminal(edge)) return edge;
    const level = table[edge]!;
    return shared.node(
      level,
      choices[level]!.map((index) => copy(table[edge + index + 1]!)),
    );
  });
  const start = copy(root);
  const { nodes } = shared;
  const groups = choices.map((classes, level) => {
    const readers = nodes.filter((node) => node.level === level);
    const bySignature = new Map<string, number[]>();
    if (readers.length === 0) return [];
    classes.forEach((index, at) => {
      const signature = readers.map(({ children }) => children[at]).join();
      bySignature.set(signature, [...(bySignature.get(signature) ?? []), index]);
    });
    return [...bySignature.values()];
  });
  const firsts = groups.map((some, level) => some.map(([first]) => choices[level]!.indexOf(first!)));
  return {
    root: start,
    children: nodes.map(({ level, children }) => firsts[level]!.map((at) => children[at]!)),
    levels: nodes.map(({ level }) => level),
    groups,
  };
}
