import { misplaced } from "../diagram/absent.js";
import { type Literal, NO, smallestSets, YES } from "../diagram/smallest-sets.js";
import { type Edge, isTerminal, terminal, terminalOf } from "../diagram.js";
import type { Rulebook } from "../rulebook/model.js";
import { limitedDiagram, MOST_CONTRADICTIONS, tooLarge } from "./limits.js";
import type { Tables } from "./tabulate.js";

/** Classes, one of each of some facts, that nobody has together. */
export interface Contradiction {
  readonly literals: readonly Literal[];
  /** No single contradiction of the rulebook says so: it follows from several, whatever a fact between them is. */
  readonly implied: boolean;
}

const no = terminal(NO);
const yes = terminal(YES);
const or = (a: number, b: number) => a | b;

/**
 * Every smallest set of classes that no person has together, whatever is known of them besides: the prime implicants of
 * "these facts are refused".
 *
 * A fact that is part of a person only beside another gets one more class here, for persons without it. No set that is
 * returned names that class: a fact that is handed in is there.
 */
export function contradictionsOf({ facts, diagramOrder }: Rulebook, tables: Tables): Contradiction[] {
  const diagram = limitedDiagram();
  const conditional = diagramOrder.map((name) => facts[name]?.appliesWhen);
  const width = (level: number) => tables.classes[level]?.length ?? 0;

  const declared = tables.contradictions.map(({ table }) => widened(table));
  const bound = conditional.flatMap((when, level) => {
    if (when === undefined) return [];
    const control = diagramOrder.indexOf(when.fact);
    const applies = (tables.classes[control] ?? []).map((value) => when.values.includes(String(value)));
    return [misplaced(diagram, { level, width: width(level), control, applies })];
  });
  const single = [...declared, ...bound];
  const refused = single.reduce((all, each) => diagram.combine(all, each, or), no);

  const said = (literals: readonly Literal[]) =>
    single.some(
      (each) => literals.reduce((edge, [level, index]) => diagram.restrict(edge, level, index), each) === yes,
    );
  const every = diagramOrder.map((_, level) => [...Array(width(level) + (conditional[level] ? 1 : 0)).keys()]);
  const tooMany = (sets: number) => {
    if (sets > MOST_CONTRADICTIONS) throw tooLarge(MOST_CONTRADICTIONS, "sets of facts contradict each other");
  };
  const choicesAt = (level: number) => ({ base: every[level] ?? [], literals: every[level] ?? [] });
  return smallestSets(diagram, refused, choicesAt, tooMany)
    .filter((literals) => literals.every(([level, index]) => index < width(level)))
    .map((literals) => ({ literals, implied: !said(literals) }));

  /** A table with the class of persons who do not have the fact: what does not concern them does not refuse them. */
  function widened(edge: Edge): Edge {
    if (isTerminal(edge)) return terminalOf(edge) === 1 ? yes : no;
    const { level, children } = tables.diagram.at(edge);
    return diagram.node(level, [...children.map(widened), ...(conditional[level] ? [no] : [])]);
  }
}

/** Sets that differ in the classes of one fact alone, written as one, fact by fact. */
export function grouped(sets: readonly (readonly Literal[])[]): [fact: number, classes: number[]][][] {
  let groups = sets.map((literals) => literals.map(([fact, index]): [number, number[]] => [fact, [index]]));
  const longest = Math.max(0, ...groups.map((group) => group.length));
  for (let place = 0; place < longest; place++) {
    const merged = new Map<string, [number, number[]][]>();
    for (const group of groups) {
      const key = JSON.stringify(group.map(([fact, classes], index) => (index === place ? [fact] : [fact, classes])));
      const classes = merged.get(key)?.[place]?.[1];
      if (classes === undefined) merged.set(key, group);
      else classes.push(...(group[place]?.[1] ?? []).filter((index) => !classes.includes(index)));
    }
    groups = [...merged.values()];
  }
  return groups;
}
