import { misplaced } from "../diagram/absent.js";
import { type Diagram, type Edge, isTerminal, terminal, terminalOf } from "../diagram/diagram.js";
import { type Literal, NO, smallestSets, YES } from "../diagram/prime-implicants.js";
import type { Rulebook } from "../model/rulebook.js";
import { limitedDiagram, MOST_CONTRADICTIONS, tooLarge } from "./limits.js";
import type { Tables } from "./rule-diagrams.js";

/** Classes, one of each of some facts, that nobody has together. */
export interface Contradiction {
  readonly literals: readonly Literal[];
  /** No single contradiction of the rulebook says so: it follows from several, whatever a fact between them is. */
  readonly implied: boolean;
}

const no = /* @__PURE__ */ terminal(NO);
const yes = /* @__PURE__ */ terminal(YES);

/** Who is refused, by classes of facts where a fact that a person may lack has one more class, "absent". */
export interface Refusal {
  readonly diagram: Diagram;
  /** Yes for every person who is refused. */
  readonly root: Edge;
  /** The same, contradiction by contradiction. */
  readonly single: readonly Edge[];
  /** How many classes each fact has, without the one for absent. */
  readonly widths: readonly number[];
  /** A table of a rule or a clause, in this diagram: what a person lacks makes nothing hold. */
  readonly widened: (table: Edge) => Edge;
}

export function refusalOf({ facts, diagramOrder }: Rulebook, tables: Tables): Refusal {
  const diagram = limitedDiagram();
  const conditional = diagramOrder.map((name) => facts[name]?.appliesWhen);
  const widths = diagramOrder.map((_, level) => tables.classes[level]?.length ?? 0);
  const widened = (edge: Edge): Edge => {
    if (isTerminal(edge)) return terminalOf(edge) === 1 ? yes : no;
    const { level, children } = tables.diagram.at(edge);
    return diagram.node(level, [...children.map(widened), ...(conditional[level] ? [no] : [])]);
  };
  const bound = conditional.flatMap((when, level) => {
    if (when === undefined) return [];
    const control = diagramOrder.indexOf(when.fact);
    const applies = (tables.classes[control] ?? []).map((value) => when.values.includes(String(value)));
    return [misplaced(diagram, { level, width: widths[level] ?? 0, control, applies })];
  });
  const single = [...tables.contradictions.map(({ table }) => widened(table)), ...bound];
  const root = single.reduce((all, each) => diagram.combine(all, each, (a, b) => a | b), no);
  return { diagram, root, single, widths, widened };
}

/** Every smallest set of classes that no person has together, whatever is known of them besides. */
export function contradictionsOf({ diagram, root, single, widths }: Refusal): Contradiction[] {
  const said = (literals: readonly Literal[]) =>
    single.some(
      (each) => literals.reduce((edge, [level, index]) => diagram.restrict(edge, level, index), each) === yes,
    );
  const tooMany = (sets: number) => {
    if (sets > MOST_CONTRADICTIONS) throw tooLarge(MOST_CONTRADICTIONS, "sets of facts contradict each other");
  };
  // The class for absent may be the one that is open, but is none that anybody hands in.
  const choicesAt = (level: number, children: number) => ({
    base: [...Array(children).keys()],
    literals: [...Array(widths[level] ?? 0).keys()].map((index): [number] => [index]),
  });
  const found = smallestSets(diagram, root, choicesAt, tooMany);
  return found.map((literals) => ({ literals, implied: !said(literals) }));
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
