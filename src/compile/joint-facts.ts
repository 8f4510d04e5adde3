import type { Edge } from "../diagram/diagram.js";
import type { Fact, Rulebook, Value } from "../model/rulebook.js";
import { classIndex } from "./classes.js";
import type { Renaming } from "./renamed.js";
import type { RuleDiagrams } from "./rule-diagrams.js";

/** A compiled rulebook, before it becomes an artefact. */
export interface Decided {
  readonly rulebook: Rulebook;
  readonly diagrams: RuleDiagrams;
  /** The diagram of its decisions. */
  readonly root: Edge;
}

/** One class of a joint fact. */
export interface JointClass {
  /** The value of a choice, or the lowest and highest number; `null` for "not applicable". */
  readonly value: Value | { readonly from: number; readonly to: number } | null;
  /** The value that each rulebook is asked with. */
  readonly asked: Readonly<Record<Side, Value | undefined>>;
  /** The class in each rulebook; `null` where it refuses the value, or has no class "not applicable" for this fact. */
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
  /** Whether the fact is a number in every rulebook that knows it; then its classes are intervals. */
  readonly isNumber: boolean;
  /** The class "not applicable"; `null` where neither rulebook has one. */
  readonly none: number | null;
  /** The place in the order of reporting: facts as the later rulebook lists them, then as the earlier one does. */
  readonly rank: number;
}

export const isInterval = ({ value }: JointClass): boolean => typeof value === "object" && value !== null;

/** The facts of the later rulebook in the order of its diagram, then those that only the earlier one knows. */
export function jointFacts(before: Decided, after: Decided, renaming: Renaming): JointFact[] {
  const targets = new Set([...renaming.facts.values()].map(({ fact }) => fact));
  /** A fact of `before` to which another name is mapped does not match a fact of its own name. */
  const nameBefore = (name: string) => renaming.facts.get(name)?.fact ?? (targets.has(name) ? null : name);
  const later = Object.keys(after.rulebook.facts);
  const earlier = Object.keys(before.rulebook.facts);
  const shared = after.rulebook.diagramOrder.map((name) => jointFact(nameBefore(name), name));
  const known = new Set(shared.map(({ names }) => names.before));
  const only = before.rulebook.diagramOrder.filter((name) => !known.has(name));
  return [...shared, ...only.map((name) => jointFact(name, null))];

  function jointFact(nameOfBefore: string | null, nameOfAfter: string | null): JointFact {
    const sideOf = ({ rulebook, diagrams }: Decided, name: string | null): OwnFact | null => {
      if (name === null || !Object.hasOwn(rulebook.facts, name)) return null;
      const level = rulebook.diagramOrder.indexOf(name);
      const [values, none] = [diagrams.values[level]!, diagrams.notApplicable[level]!];
      return { name, fact: rulebook.facts[name]!, level, values, none };
    };
    const own = { before: sideOf(before, nameOfBefore), after: sideOf(after, nameOfAfter) };
    const sides = [own.before, own.after].filter((each) => each !== null);
    const isNumber = sides.every(({ fact }) => "minimum" in fact);
    const values = renaming.facts.get(nameOfAfter ?? "")?.values ?? new Map<string, Value>();
    const classes = isNumber ? intervals(own) : choices(own, values);
    const hasNone = sides.some(({ none }) => none !== null);
    const none: JointClass = {
      value: null,
      asked: { before: undefined, after: undefined },
      own: { before: own.before?.none ?? null, after: own.after?.none ?? null },
    };
    return {
      name: nameOfAfter ?? nameOfBefore!,
      level: { before: own.before?.level ?? null, after: own.after?.level ?? null },
      names: { before: own.before?.name ?? null, after: own.after?.name ?? null },
      classes: hasNone ? [...classes, none] : classes,
      isNumber,
      none: hasNone ? classes.length : null,
      rank: nameOfAfter === null ? later.length + earlier.indexOf(nameOfBefore!) : later.indexOf(nameOfAfter),
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

/**
 * Every value is a class: those of the later rulebook, then those of the earlier one to which no later one is mapped. A
 * number in one rulebook and a choice in the other share only the values that are mapped.
 */
function choices({ before, after }: Own, renamed: ReadonlyMap<string, Value>): JointClass[] {
  const later = classesOfOne(after, "after").map((each): JointClass => {
    if (isInterval(each)) return each;
    const asked = renamed.get(String(each.value)) ?? each.asked.after;
    return { ...each, asked: { ...each.asked, before: asked }, own: { ...each.own, before: classOf(before, asked) } };
  });
  const isNumber = before !== null && "minimum" in before.fact;
  const only = classesOfOne(before, "before").filter(
    (each) =>
      !later.some(({ asked, own }) =>
        isNumber ? own.before === each.own.before : asked.before === each.asked.before && own.before !== null,
      ),
  );
  return [...later, ...only];
}

/** The classes of a fact as one rulebook has it; the other one refuses its values. */
function classesOfOne(own: OwnFact | null, side: Side): JointClass[] {
  if (own === null) return [];
  const { fact, values } = own;
  if ("minimum" in fact) return intervals({ before: null, after: null, [side]: own });
  const all: Value[] = "values" in fact ? Object.keys(fact.values) : values.flat();
  return all.map((value) => ({
    value,
    asked: { before: value, after: value },
    own: { before: null, after: null, [side]: classIndex(values, value) },
  }));
}
