import { type Edge, NO, terminal, YES } from "../diagram/diagram.js";
import { type Literal, primeImplicants } from "../diagram/prime-implicants.js";
import { indexes } from "../model/artefact.js";
import type { Rulebook } from "../model/rulebook.js";
import { MOST_CONTRADICTIONS, tooLarge } from "./limits.js";
import type { RuleDiagrams } from "./rule-diagrams.js";

/** A smallest set of classes of different facts that cannot be true together. */
export interface FoundContradiction {
  readonly literals: readonly Literal[];
  /** It follows from several contradictions of the rulebook, and from none alone. */
  readonly isImplied: boolean;
}

/** Diagrams that are {@link YES} for contradictory facts. */
export interface Contradictory {
  /** One for each contradiction of the rulebook, and for each fact that applies only beside another one. */
  readonly each: readonly Edge[];
  /** All of them together. */
  readonly all: Edge;
}

/** Makes the diagrams of contradictory facts. A fact contradicts its control where one says "applies", the other not. */
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

/** Finds every smallest set of classes that contradict each other, whatever the other facts are. */
export function findContradictions(
  { diagram, values }: RuleDiagrams,
  { each, all }: Contradictory,
): FoundContradiction[] {
  /** Whether one contradiction alone follows from the literals. */
  const isSaidBy = (literals: readonly Literal[]) => (contradiction: Edge) =>
    literals.reduce((edge, [level, index]) => diagram.restrict(edge, level, index), contradiction) === terminal(YES);
  const watch = (sets: number) => {
    if (sets > MOST_CONTRADICTIONS) throw tooLarge(MOST_CONTRADICTIONS, "sets of facts contradict each other");
  };
  // "Not applicable" is a class of the base, but no literal: it cannot be handed in.
  const choicesAt = (level: number, children: number) => ({
    base: indexes(children),
    literals: indexes(values[level]!.length).map((index): [number] => [index]),
  });
  return primeImplicants(diagram, all, choicesAt, watch).map((literals) => ({
    literals,
    isImplied: !each.some(isSaidBy(literals)),
  }));
}

/** Merges sets that differ only in the classes of one fact: `[a0 b1], [a0 b2] => [a0 b1,2]`. */
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
