import type { Rulebook } from "../rulebook/model.js";
import { Diagram, type Edge, isTerminal, terminal, terminalOf } from "./diagram.js";
import { MOST_CONTRADICTIONS, tooLarge } from "./limits.js";
import type { Tables } from "./tabulate.js";

/** A class of a fact, by their places in the order of the diagram. */
export type Literal = readonly [level: number, index: number];
/** Classes, one of each of some facts, that nobody has together. */
export interface Contradiction {
  readonly literals: readonly Literal[];
  /** No single contradiction of the rulebook says so: it follows from several, whatever a fact between them is. */
  readonly implied: boolean;
}

const NO = terminal(0);
const YES = terminal(1);
const or = (a: number, b: number) => a | b;
const and = (a: number, b: number) => a & b;

/**
 * Every smallest set of classes that no person has together, whatever is known of them besides: the prime implicants of
 * "these facts are refused".
 *
 * A fact that is part of a person only beside another gets one more class here, for persons without it. No set that is
 * returned names that class: a fact that is handed in is there.
 *
 * Source: Coudert and Madre, Implicit and Incremental Computation of Primes and Essential Primes of Boolean Functions
 * (1992), for facts with more than two classes.
 */
export function contradictionsOf({ facts, diagramOrder }: Rulebook, tables: Tables): Contradiction[] {
  const diagram = new Diagram();
  const conditional = diagramOrder.map((name) => facts[name]?.appliesWhen);
  const width = (level: number) => tables.classes[level]?.length ?? 0;

  const declared = tables.contradictions.map(({ table }) => widened(table));
  const bound = conditional.flatMap((when, level) => {
    if (when === undefined) return [];
    const control = diagramOrder.indexOf(when.fact);
    const each = (refused: (index: number) => Edge) => Array.from({ length: width(level) + 1 }, (_, i) => refused(i));
    const whereItIs = diagram.node(
      level,
      each((index) => (index === width(level) ? YES : NO)),
    );
    const whereItIsNot = diagram.node(
      level,
      each((index) => (index === width(level) ? NO : YES)),
    );
    const children = (tables.classes[control] ?? []).map((value) =>
      when.values.includes(String(value)) ? whereItIs : whereItIsNot,
    );
    return [diagram.node(control, children)];
  });
  const single = [...declared, ...bound];
  const refused = single.reduce((all, each) => diagram.combine(all, each, or), NO);

  const said = (literals: readonly Literal[]) =>
    single.some(
      (each) => literals.reduce((edge, [level, index]) => diagram.restrict(edge, level, index), each) === YES,
    );
  return primes(diagram, refused)
    .filter((literals) => literals.every(([level, index]) => index < width(level)))
    .map((literals) => ({ literals, implied: !said(literals) }));

  /** A table with the class of persons who do not have the fact: what does not concern them does not refuse them. */
  function widened(edge: Edge): Edge {
    if (isTerminal(edge)) return terminalOf(edge) === 1 ? YES : NO;
    const { level, children } = tables.diagram.at(edge);
    return diagram.node(level, [...children.map(widened), ...(conditional[level] ? [NO] : [])]);
  }
}

/** The smallest sets of classes that lead to terminal 1 whatever the other facts are. */
function primes(diagram: Diagram, root: Edge): readonly Literal[][] {
  const known = new Map<Edge, readonly Literal[][]>();
  const visit = (edge: Edge): readonly Literal[][] => {
    if (isTerminal(edge)) return edge === YES ? [[]] : [];
    const before = known.get(edge);
    if (before !== undefined) return before;
    const { level, children } = diagram.at(edge);
    const withoutFact = visit(children.reduce((all, child) => diagram.combine(all, child, and)));
    const withFact = children.flatMap((child, index) =>
      visit(child)
        .filter((literals) => !withoutFact.some((fewer) => fewer.every((part) => literals.some(sameAs(part)))))
        .map((literals): Literal[] => [[level, index], ...literals]),
    );
    const found = [...withoutFact, ...withFact];
    if (found.length > MOST_CONTRADICTIONS) throw tooLarge(MOST_CONTRADICTIONS, "sets of facts contradict each other");
    known.set(edge, found);
    return found;
  };
  return visit(root);
}

const sameAs =
  ([level, index]: Literal) =>
  (other: Literal): boolean =>
    other[0] === level && other[1] === index;

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
