import { type Edge, NO, terminal, YES } from "../diagram/diagram.js";
import { type Literal, primeImplicants } from "../diagram/prime-implicants.js";
import { indexes } from "../model/artefact.js";
import type { Rulebook } from "../model/rulebook.js";
import { MOST_CONTRADICTIONS, tooLarge } from "./limits.js";
import type { RuleDiagrams } from "./rule-diagrams.js";

/** One class each of some facts that cannot be true together. */
export interface FoundContradiction {
  readonly literals: readonly Literal[];
  /** It follows from several contradictions of the rulebook, and from none alone. */
  readonly isImplied: boolean;
}

/** The contradictory facts: each contradiction of the rulebook, each fact that does not apply, and all together. */
export interface Contradictory {
  readonly each: readonly Edge[];
  /** {@link YES} for facts that contradict each other. */
  readonly all: Edge;
}

export function contradictoryFacts(
  { facts, diagramOrder }: Rulebook,
  { diagram, values, notApplicable, contradictions }: RuleDiagrams,
): Contradictory {
  const misplaced = diagramOrder.flatMap((name, level) => {
    const when = facts[name]!.appliesWhen;
    if (!when) return [];
    const none = notApplicable[level]!;
    const where = (isWrong: (index: number) => boolean) =>
      diagram.node(
        level,
        indexes(none + 1).map((index) => terminal(isWrong(index) ? YES : NO)),
      );
    const ifApplies = where((index) => index === none);
    const ifNot = where((index) => index !== none);
    const control = diagramOrder.indexOf(when.fact);
    const children = values[control]!.map(([value]) => (when.values.includes(String(value)) ? ifApplies : ifNot));
    return [diagram.node(control, children)];
  });
  const each = [...contradictions.map(({ holds }) => holds), ...misplaced];
  const all = each.reduce((some, one) => diagram.combine(some, one, Math.max, NO), terminal(NO));
  return { each, all };
}

/** Every smallest set of classes that contradict each other, whatever the other facts are. */
export function findContradictions(
  { diagram, values }: RuleDiagrams,
  { each, all }: Contradictory,
): FoundContradiction[] {
  const isSaidBy = (literals: readonly Literal[]) => (contradiction: Edge) =>
    literals.reduce((edge, [level, index]) => diagram.restrict(edge, level, index), contradiction) === terminal(YES);
  const watch = (sets: number) => {
    if (sets > MOST_CONTRADICTIONS) throw tooLarge(MOST_CONTRADICTIONS, "sets of facts contradict each other");
  };
  // "Not applicable" may be open, but cannot be handed in.
  const choicesAt = (level: number, children: number) => ({
    base: indexes(children),
    literals: indexes(values[level]!.length).map((index): [number] => [index]),
  });
  return primeImplicants(diagram, all, choicesAt, watch).map((literals) => ({
    literals,
    isImplied: !each.some(isSaidBy(literals)),
  }));
}

/** Merges sets that differ only in the classes of one fact, fact by fact. */
export function mergeSets(sets: readonly (readonly Literal[])[]): [level: number, classes: number[]][][] {
  let merged = sets.map((literals) => literals.map(([level, index]): [number, number[]] => [level, [index]]));
  const longest = Math.max(0, ...merged.map((set) => set.length));
  for (let at = 0; at < longest; at++) {
    const byRest = new Map<string, [number, number[]][]>();
    for (const set of merged) {
      const key = JSON.stringify(set.map(([level, classes], index) => (index === at ? [level] : [level, classes])));
      const classes = byRest.get(key)?.[at]?.[1];
      if (classes === undefined) byRest.set(key, set);
      else classes.push(...(set[at]?.[1] ?? []).filter((index) => !classes.includes(index)));
    }
    merged = [...byRest.values()];
  }
  return merged;
}
