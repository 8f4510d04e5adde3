import { CONTRADICTION, type Edge, terminal } from "../diagram/diagram.js";
import { defaultClasses } from "../facts/classes.js";
import { type Artefact, type ArtefactFact, classCount, indexes, notApplicableOf } from "../model/artefact.js";
import type { PartialDiagram } from "./partial-diagram.js";

/*
 * The diagram is cut into a few steps. A step reads some facts at once: from its state, which is a node of the cut, and the
 * classes of the facts, one table gives the next state. The states after the last step are answers.
 */

/** A fact as the steps read it: a digit, the index of a child of its nodes. */
export interface Digit {
  readonly level: number;
  /** The digit of each class that has values. */
  readonly classes: readonly number[];
  /** The digit of a fact that is not given. */
  readonly unknown: number;
  /** The child of a node for each digit. */
  readonly children: readonly number[];
}

export interface Step {
  /** The facts that are read, the one with the greatest weight first. */
  readonly digits: readonly Digit[];
  /** Number of combinations of the digits. */
  readonly width: number;
  /** The next state, by state times {@link width} plus combination. */
  readonly table: readonly number[];
  /** The state of refused facts, before the step. */
  readonly refused: number;
}

export interface Steps {
  readonly digits: readonly Digit[];
  readonly steps: readonly Step[];
  /** The terminal of each state after the last step. */
  readonly terminals: readonly number[];
}

/** A lookup costs as much as a table that is longer by so many entries, as measured in DuckDB. */
const COST_OF_STEP = 4000;
/** Maximum number of entries of all tables. The shipped rulebook has 20,000. */
const MOST_ENTRIES = 1_000_000;

/** @throws {RangeError} for a rulebook whose tables are too large. */
export function createSteps({ facts }: Pick<Artefact, "facts">, partial: PartialDiagram): Steps {
  const { diagram, root } = partial;
  const digits = createDigits(facts, partial);
  const refused = terminal(CONTRADICTION);
  const follow = (edge: Edge, { level, children }: Digit, digit: number): Edge =>
    diagram.child(edge, level, children[digit]!);

  // The states before each level, and those of answers.
  const states: (readonly Edge[])[] = [[root, refused]];
  for (const digit of digits) {
    const next = new Set<Edge>();
    for (const edge of states.at(-1)!)
      for (const each of indexes(digit.children.length)) next.add(follow(edge, digit, each));
    states.push([...next]);
  }
  const widthOf = (from: number, to: number) =>
    digits.slice(from, to).reduce((width, { children }) => width * children.length, 1);
  const entries = (from: number, to: number) => states[from]!.length * widthOf(from, to);
  const bounds = cheapestCuts(facts.length, entries);
  const total = bounds.reduce((sum, [from, to]) => sum + entries(from, to), 0);
  if (total > MOST_ENTRIES) {
    throw new RangeError("The rulebook is too large for SQL: remove facts or values, or use evaluateColumns");
  }

  const steps = bounds.map(([from, to]): Step => {
    const read = digits.slice(from, to);
    const width = widthOf(from, to);
    const positions = new Map(states[to]!.map((edge, position) => [edge, position]));
    const table = states[from]!.flatMap((state) =>
      indexes(width).map((combination) => {
        let [edge, rest, weight] = [state, combination, width];
        for (const digit of read) {
          weight /= digit.children.length;
          edge = follow(edge, digit, Math.floor(rest / weight));
          rest %= weight;
        }
        return positions.get(edge)!;
      }),
    );
    return { digits: read, width, table, refused: states[from]!.indexOf(refused) };
  });
  return { digits, steps, terminals: states.at(-1)!.map((edge) => ~edge) };
}

/** A fact that is not given has its default's digit where that never makes a difference. */
function createDigits(facts: readonly ArtefactFact[], { diagram, root }: PartialDiagram): Digit[] {
  const defaults = defaultClasses(facts);
  const nodes = diagram
    .edges(root)
    .filter((edge) => edge >= 0)
    .map((edge) => diagram.at(edge));
  return facts.map((fact, level) => {
    const none = notApplicableOf(fact);
    const unknown = classCount(fact);
    const classes = indexes(unknown).filter((index) => index !== none);
    const own = nodes.filter((node) => node.level === level);
    const isDefault =
      defaults[level]! >= 0 && own.every(({ children }) => children[unknown] === children[defaults[level]!]);
    return isDefault
      ? { level, classes, unknown: defaults[level]!, children: classes }
      : { level, classes, unknown: classes.length, children: [...classes, unknown] };
  });
}

/** Finds the cuts with the lowest cost by dynamic programming. @returns the bounds of each step. */
function cheapestCuts(count: number, entries: (from: number, to: number) => number): [from: number, to: number][] {
  const best: { cost: number; bounds: [number, number][] }[] = [{ cost: 0, bounds: [] }];
  for (let to = 1; to <= count; to++) {
    const options = indexes(to).map((from) => {
      const before = best[from]!;
      return { cost: before.cost + COST_OF_STEP + entries(from, to), from, before };
    });
    const { cost, from, before } = options.reduce((a, b) => (b.cost < a.cost ? b : a));
    best.push({ cost, bounds: [...before.bounds, [from, to]] });
  }
  return best[count]!.bounds;
}
