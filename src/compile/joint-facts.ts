import { CONTRADICTION, type Diagram, type Edge, isTerminal, terminal } from "../diagram/diagram.js";
import { indexes } from "../model/artefact.js";
import type { Fact, Rulebook, Value } from "../model/rulebook.js";
import { classIndex } from "./classes.js";
import type { RuleDiagrams } from "./rule-diagrams.js";

/** From the words of the later rulebook to those of the earlier one. */
export interface Renamed {
  /** Several values of a later fact may be one value of the earlier fact. */
  facts?: Readonly<Record<string, { readonly fact: string; readonly values?: Readonly<Record<string, Value>> }>>;
  codes?: {
    readonly [kind in "outcome" | "rule" | "document" | "procedure" | "alternative" | "notice" | "step"]?: Readonly<
      Record<string, string>
    >;
  };
}

/** A rulebook that was decided. */
export interface Decided {
  readonly rulebook: Rulebook;
  readonly diagrams: RuleDiagrams;
  /** The diagram of its decisions. */
  readonly root: Edge;
}

/** One class of a fact of both rulebooks. */
export interface JointClass {
  /** The value of a choice, or the lowest and highest number; `null` for "not applicable". */
  readonly value: Value | { readonly from: number; readonly to: number } | null;
  /** The value that each rulebook is asked with. */
  readonly asked: Readonly<Record<Side, Value | undefined>>;
  /** The class in each rulebook; `null` where it refuses the value. */
  readonly own: Readonly<Record<Side, number | null>>;
}
export type Side = "before" | "after";

/** A fact of both rulebooks, or of one: each rulebook is asked without the facts that it does not know. */
export interface JointFact {
  /** In the words of the later rulebook, where it has the fact. */
  readonly name: string;
  /** The level in each rulebook; `null` where it has no such fact. */
  readonly level: Readonly<Record<Side, number | null>>;
  readonly names: Readonly<Record<Side, string | null>>;
  readonly classes: readonly JointClass[];
  /** Numbers have intervals, which are widened to their neighbours only. */
  readonly isNumber: boolean;
}

/** The facts of the later rulebook in the order of its diagram, then those that only the earlier one knows. */
export function jointFacts(before: Decided, after: Decided, renamed: Renamed): JointFact[] {
  const nameBefore = (name: string) => renamed.facts?.[name]?.fact ?? name;
  const shared = after.rulebook.diagramOrder.map((name) => jointFact(nameBefore(name), name));
  const known = new Set(after.rulebook.diagramOrder.map(nameBefore));
  const only = before.rulebook.diagramOrder.filter((name) => !known.has(name));
  return [...shared, ...only.map((name) => jointFact(name, null))];

  function jointFact(earlier: string, later: string | null): JointFact {
    const sideOf = ({ rulebook, diagrams }: Decided, name: string | null): OwnFact | null => {
      const fact = name === null || !Object.hasOwn(rulebook.facts, name) ? undefined : rulebook.facts[name];
      if (fact === undefined) return null;
      const level = rulebook.diagramOrder.indexOf(name!);
      return { name: name!, fact, level, values: diagrams.values[level]!, none: diagrams.notApplicable[level]! };
    };
    const own = { before: sideOf(before, earlier), after: sideOf(after, later) };
    const isNumber = [own.before, own.after].every((each) => each === null || "minimum" in each.fact);
    const values = renamed.facts?.[later ?? ""]?.values ?? {};
    const classes = isNumber ? intervals(own) : choices(own, values);
    const hasNone = [own.before, own.after].some((each) => each !== null && each.none !== null);
    const none: JointClass = {
      value: null,
      asked: { before: undefined, after: undefined },
      own: { before: own.before?.none ?? null, after: own.after?.none ?? null },
    };
    return {
      name: later ?? earlier,
      level: { before: own.before?.level ?? null, after: own.after?.level ?? null },
      names: { before: own.before?.name ?? null, after: own.after?.name ?? null },
      classes: hasNone ? [...classes, none] : classes,
      isNumber,
    };
  }
}

interface OwnFact {
  readonly name: string;
  readonly fact: Fact;
  readonly level: number;
  readonly values: RuleDiagrams["values"][number];
  readonly none: number | null;
}
type Own = Readonly<Record<Side, OwnFact | null>>;

const classOf = (own: OwnFact | null, value: Value | undefined): number | null => {
  if (own === null || value === undefined || !isAccepted(own.fact, value)) return null;
  return classIndex(own.values, value);
};

function isAccepted(fact: Fact, value: Value): boolean {
  if ("minimum" in fact) return typeof value === "number" && value >= fact.minimum && value <= fact.maximum;
  return "values" in fact ? typeof value === "string" && Object.hasOwn(fact.values, value) : typeof value === "boolean";
}

/** Numbers are cut at the thresholds of both rulebooks, and where only one of them accepts a number. */
function intervals(own: Own): JointClass[] {
  const sides = [own.before, own.after].filter((each) => each !== null);
  const ends = sides.flatMap(({ fact }) => ("maximum" in fact ? [fact.maximum + 1] : []));
  const starts = sides.flatMap(({ values }) => values.map(([lowest]) => Number(lowest)));
  const cuts = [...new Set([...starts, ...ends])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    value: { from, to: cuts[index + 1]! - 1 },
    asked: { before: from, after: from },
    own: { before: classOf(own.before, from), after: classOf(own.after, from) },
  }));
}

/** Every value is a class: those of the later rulebook, then those of the earlier one that no later one stands for. */
function choices(own: Own, renamed: Readonly<Record<string, Value>>): JointClass[] {
  const valuesOf = (each: OwnFact | null): Value[] => {
    if (each === null) return [];
    return "minimum" in each.fact ? [] : each.values.flat();
  };
  const ordered = (each: OwnFact | null) =>
    each && "values" in each.fact ? (Object.keys(each.fact.values) as Value[]) : valuesOf(each);
  const later = ordered(own.after).map((value) => {
    const earlier = Object.hasOwn(renamed, String(value)) ? renamed[String(value)] : value;
    return { value, asked: { before: earlier, after: value as Value | undefined } };
  });
  const stoodFor = new Set(later.map(({ asked }) => asked.before));
  const only = ordered(own.before)
    .filter((value) => !stoodFor.has(value))
    .map((value) => ({ value, asked: { before: value as Value | undefined, after: own.after ? value : undefined } }));
  return [...later, ...only].map((each) => ({
    ...each,
    own: { before: classOf(own.before, each.asked.before), after: classOf(own.after, each.asked.after) },
  }));
}

/** Copies the decisions of one rulebook into a diagram over the joint facts. Facts that it refuses are contradictory. */
export function lift(diagram: Diagram, facts: readonly JointFact[], side: Side, { diagrams, root }: Decided): Edge {
  const jointLevels = new Map(
    facts.flatMap((fact, level) => (fact.level[side] === null ? [] : [[fact.level[side], level]])),
  );
  const contradiction = terminal(CONTRADICTION);
  const done = new Map<Edge, Edge>();
  const copy = (edge: Edge): Edge => {
    if (isTerminal(edge)) return edge;
    const before = done.get(edge);
    if (before !== undefined) return before;
    const { level, children } = diagrams.diagram.at(edge);
    const joint = jointLevels.get(level)!;
    const copied = facts[joint]!.classes.map(({ own }) =>
      own[side] === null ? contradiction : copy(children[own[side]]!),
    );
    const lifted = compose(diagram, joint, copied);
    done.set(edge, lifted);
    return lifted;
  };
  return facts.reduce((all, fact, level) => {
    if (fact.level[side] === null || fact.classes.every(({ own }) => own[side] !== null)) return all;
    return compose(
      diagram,
      level,
      fact.classes.map(({ own }, index) => (own[side] === null ? contradiction : diagram.restrict(all, level, index))),
    );
  }, copy(root));
}

/** The function that a fact chooses among others, which may read facts before it and do not read the fact itself. */
function compose(diagram: Diagram, level: number, children: readonly Edge[]): Edge {
  const done = new Map<string, Edge>();
  const visit = (some: readonly Edge[]): Edge => {
    const first = Math.min(...some.map((edge) => diagram.level(edge)));
    if (first >= level) return diagram.node(level, some);
    const key = some.join();
    const before = done.get(key);
    if (before !== undefined) return before;
    const width = diagram.at(some.find((edge) => diagram.level(edge) === first)!).children.length;
    const below = indexes(width).map((index) => visit(some.map((edge) => diagram.child(edge, first, index))));
    const edge = diagram.node(first, below);
    done.set(key, edge);
    return edge;
  };
  return visit(children);
}
