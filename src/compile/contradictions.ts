import { type CompiledContradiction, classesOf } from "../evaluate/compiled.js";
import { createCompletions } from "../evaluate/completions.js";
import type { Loaded } from "../evaluate/load.js";
import { UNKNOWN } from "../evaluate/read-facts.js";
import { leavesOf, type Rulebook } from "../rulebook/model.js";

/**
 * Every smallest set of classes that no person has together, whatever is known of them besides. Found once for each
 * combination of classes of the facts that can contradict each other, so that a refusal can name exactly those facts.
 */
export function contradictionsOf(rulebook: Rulebook, loaded: Loaded): CompiledContradiction[] {
  return grouped(smallest(rulebook, loaded));
}

/** One class of each of some facts. */
type Combination = readonly (readonly [fact: number, index: number])[];

function smallest(rulebook: Rulebook, loaded: Loaded): Combination[] {
  const { facts } = loaded;
  const completions = createCompletions(loaded, []);
  const nothing = new Set<number>();
  const suspected = suspects(rulebook);
  const found: Combination[] = [];
  let combinations: Combination[] = [[]];
  facts.forEach((fact, place) => {
    if (!suspected.has(fact.name)) return;
    const extended = combinations.flatMap((combination) =>
      classesOf(fact).map((index): Combination => [...combination, [place, index]]),
    );
    combinations = [...combinations, ...extended].sort((a, b) => a.length - b.length);
  });
  for (const combination of combinations) {
    if (found.some((smaller) => smaller.every((part) => includes(combination, part)))) continue;
    const given = facts.map((_, place) => combination.find(([fact]) => fact === place)?.[1] ?? UNKNOWN);
    if (completions.decisions(completions.open(given, nothing)).length === 0) found.push(combination);
  }
  return found;
}

const includes = (combination: Combination, [fact, index]: readonly [number, number]) =>
  combination.some((part) => part[0] === fact && part[1] === index);

/** The facts that a contradiction reads, and those that are part of a person only beside another. */
function suspects({ facts, contradictions }: Rulebook): Set<string> {
  const read = Object.values(contradictions).flatMap(({ conditions }) => leavesOf(conditions).map(({ fact }) => fact));
  const bound = Object.entries(facts).flatMap(([name, { appliesWhen }]) =>
    appliesWhen ? [name, appliesWhen.fact] : [],
  );
  return new Set([...read, ...bound]);
}

/** Writes combinations that differ in one class alone as one, fact by fact. */
function grouped(combinations: readonly Combination[]): CompiledContradiction[] {
  let groups = combinations.map((combination): [number, number[]][] =>
    combination.map(([fact, index]) => [fact, [index]]),
  );
  const longest = Math.max(0, ...groups.map((group) => group.length));
  for (let place = 0; place < longest; place++) {
    const merged = new Map<string, [number, number[]][]>();
    for (const group of groups) {
      const key = JSON.stringify(group.map(([fact, classes], index) => (index === place ? [fact] : [fact, classes])));
      const known = merged.get(key)?.[place];
      if (known) known[1].push(...(group[place]?.[1] ?? []));
      else merged.set(key, group);
    }
    groups = [...merged.values()];
  }
  return groups;
}
