import fc from "fast-check";
import { CONTRADICTION, Diagram, type Edge, isTerminal, terminal } from "../src/diagram/diagram.js";
import type { Literal } from "../src/diagram/prime-implicants.js";
import type { NodeTable } from "../src/diagram/serialise.js";
import { type ArtefactFact, classCount, indexes, notApplicableOf } from "../src/model/artefact.js";

/*
 * Small worlds, in which every combination of classes can be tried. They have four facts: a control of three classes, a
 * plain fact of three, a fact of two that applies only beside the first class of the control, and a plain fact of two.
 * The order of the facts differs from world to world, but a control comes before its dependent fact.
 */

const KINDS = ["control", "three", "dependent", "two"] as const;
const WIDTHS = { control: 3, three: 3, dependent: 2, two: 2 };
/** The class of the control beside which the dependent fact applies. */
export const BESIDE = 0;

/** @throws {RangeError} past the end of the list: in a test, that is a mistake of the test. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`The list has no index ${index}.`);
  return value;
}

/** The class of each fact, by level. */
export type Combination = readonly number[];
export type Domains = readonly (readonly number[])[];

export interface Layout {
  readonly facts: readonly ArtefactFact[];
  readonly control: number;
  readonly dependent: number;
  /** Every combination of classes, also those in which the dependent fact is misplaced. */
  readonly combinations: readonly Combination[];
  /** Every class of every fact. */
  readonly everything: Domains;
  /** The index of a combination among all of them. */
  indexOf(combination: Combination): number;
  /** Whether the dependent fact has a value where it applies, and only there. */
  isPlaced(combination: Combination): boolean;
}

export const layouts: readonly Layout[] = [
  [0, 1, 2, 3],
  [3, 0, 2, 1],
  [1, 0, 3, 2],
  [0, 2, 3, 1],
].map((order) => {
  const kinds = order.map((kind) => at(KINDS, kind));
  const [control, dependent] = [kinds.indexOf("control"), kinds.indexOf("dependent")];
  const facts = kinds.map(
    (kind): ArtefactFact => ({
      name: kind,
      ...(kind === "dependent" && { appliesWhen: { level: control, classes: [BESIDE] } }),
      classes: indexes(WIDTHS[kind]).map((index) => [`${kind}-${index}`]),
    }),
  );
  const none = notApplicableOf(at(facts, dependent));
  const everything = facts.map((fact) => indexes(classCount(fact)));
  return {
    facts,
    control,
    dependent,
    everything,
    combinations: product(everything),
    indexOf: (combination) => combination.reduce((index, own, level) => index * at(everything, level).length + own, 0),
    isPlaced: (combination) => (combination[control] === BESIDE) === (combination[dependent] !== none),
  };
});

/** One of each list: `[[1, 2], [3]] => [[1, 3], [2, 3]]`. */
export function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((some, list) => some.flatMap((each) => list.map((one) => [...each, one])), [[]]);
}

/** A terminal for every combination; {@link CONTRADICTION} where the dependent fact is misplaced. */
export interface World extends Layout {
  terminalOf(combination: Combination): number;
  readonly diagram: Diagram;
  readonly root: Edge;
  readonly nodes: NodeTable;
}

export const SIZE = at(layouts, 0).combinations.length;

/** @param terminals of the combinations, in their order. */
export function worldOf(layout: Layout, terminals: readonly number[]): World {
  const own = layout.combinations.map((each, index) => (layout.isPlaced(each) ? at(terminals, index) : CONTRADICTION));
  const terminalOf = (combination: Combination) => at(own, layout.indexOf(combination));
  const diagram = new Diagram();
  const root = draw(diagram, layout.everything, terminalOf);
  return { ...layout, terminalOf, diagram, root, nodes: nodeTable(diagram, root) };
}

/** The diagram of a function of all combinations. */
export function draw(
  diagram: Diagram,
  everything: Domains,
  terminalOf: (combination: Combination) => number,
  above: Combination = [],
): Edge {
  const classes = everything[above.length];
  if (classes === undefined) return terminal(terminalOf(above));
  return diagram.node(
    above.length,
    classes.map((index) => draw(diagram, everything, terminalOf, [...above, index])),
  );
}

/** The nodes below a root as a flat table, without {@link serialise}. */
export function nodeTable(diagram: Diagram, root: Edge): NodeTable {
  const table: number[] = [];
  const starts = new Map<Edge, number>();
  const write = (edge: Edge): number => {
    if (isTerminal(edge)) return edge;
    const before = starts.get(edge);
    if (before !== undefined) return before;
    const { level, children } = diagram.at(edge);
    const written = children.map(write);
    const start = table.push(level, ...written) - written.length - 1;
    starts.set(edge, start);
    return start;
  };
  const written = write(root);
  return { table, root: written };
}

/** The terminal to which an edge leads a combination. */
export function terminalAt(diagram: Diagram, edge: Edge, combination: Combination): number {
  if (isTerminal(edge)) return ~edge;
  const { level, children } = diagram.at(edge);
  return terminalAt(diagram, at(children, at(combination, level)), combination);
}

/** The combinations in some domains that are no contradiction. */
export const completionsIn = (world: World, domains: Domains): Combination[] =>
  world.combinations.filter(
    (each) =>
      each.every((index, level) => at(domains, level).includes(index)) && world.terminalOf(each) !== CONTRADICTION,
  );

/** Whether two combinations are equal but for some levels. */
export const alikeBut = (one: Combination, other: Combination, levels: readonly number[]) =>
  one.every((index, level) => levels.includes(level) || index === other[level]);

export const layout = fc.constantFrom(...layouts);
/** Terminals of all combinations up to a highest one; one in so many is a contradiction. */
export const terminals = (highest: number, contradictions: number) =>
  fc.array(fc.oneof({ weight: contradictions, arbitrary: fc.integer({ min: 1, max: highest }) }, fc.constant(0)), {
    minLength: SIZE,
    maxLength: SIZE,
  });
const anyTerminals = fc.oneof(terminals(2, 30), terminals(3, 30), terminals(2, 3), terminals(5, 4));
export const world = fc.tuple(layout, anyTerminals).map(([each, all]) => worldOf(each, all));

const subsets = (everything: Domains) =>
  fc.tuple(...everything.map((classes) => fc.subarray([...classes], { minLength: 1 })));
/** A world and some classes of each of its facts, or all of them. */
export const worldAndDomains = world.chain((each) =>
  fc.tuple(fc.constant(each), fc.oneof(fc.constant(each.everything), subsets(each.everything))),
);

/** Every set of literals, at most one for each fact. */
export const literalSets = (everything: Domains): Literal[][] =>
  product(everything.map((classes, level) => [null, ...classes.map((index): Literal => [level, index])])).map((set) =>
    set.filter((literal) => literal !== null),
  );

/** As many runs as find every fault that was planted; each run tries every combination. */
export const RUNS = 300;
