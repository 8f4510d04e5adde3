import { type Compiled, type CompiledContradiction, type CompiledFact, classesOf } from "../model/artefact.js";
import { freeze } from "../model/freeze.js";
import { type Classes, REFUSED, UNKNOWN, UNREADABLE } from "./classes.js";
import type { FactsIssue } from "./facts-error.js";

/*
 * What is wrong with facts follows from their classes alone. What had to be told is kept: putting it together takes longer
 * than finding it out.
 */

const NOTHING = Object.freeze<FactsIssue[]>([]) as FactsIssue[];

/** Mostly one thing is wrong, and was so before: then no list is made. */
export function together(some: FactsIssue[], more: FactsIssue[]): FactsIssue[] {
  return some.length === 0 ? more : more.length === 0 ? some : [...some, ...more];
}

/** Says what a fact may be. */
export function accepted(fact: CompiledFact): string {
  const values =
    "cuts" in fact
      ? `a whole number from ${fact.minimum} to ${fact.maximum}`
      : `one of ${fact.classes.flat().join(", ")}`;
  return `${fact.name} is ${values}`;
}

/** Tells which places of {@link Classes} hold no class, an issue each. */
export function createRefusals(facts: readonly CompiledFact[]): (classes: Classes) => FactsIssue[] {
  const kept: FactsIssue[][] = [];

  function issueOf(place: number, index: number): FactsIssue {
    const fact = facts[place];
    if (fact && index === REFUSED) return { path: [fact.name], code: "not-accepted", message: accepted(fact) };
    if (fact) return { path: [fact.name], code: "unreadable", message: `${fact.name} cannot be read` };
    if (index === UNREADABLE)
      return { path: [], code: "not-facts", message: "facts are a plain object that can be read" };
    const names = facts.map(({ name }) => name).join(", ");
    return { path: [], code: "unknown-fact", message: `a key is no fact; the facts are ${names}` };
  }

  function listOf(place: number, index: number): FactsIssue[] {
    // Two lists for each place: REFUSED is one more than UNREADABLE.
    const at = 2 * place + REFUSED - index;
    const list = kept[at] ?? (freeze([issueOf(place, index)]) as FactsIssue[]);
    kept[at] = list;
    return list;
  }

  return (classes) => {
    let issues = NOTHING;
    for (let place = 0; place < classes.length; place++) {
      const index = classes[place] ?? REFUSED;
      if (index <= REFUSED) issues = together(issues, listOf(place, index));
    }
    return issues;
  };
}

export type Contradictory = Pick<Compiled, "facts" | "contradictions" | "implied">;

/**
 * Tells one issue for each fact of every contradiction that the given facts hold. One that is implied only is told where none
 * of its facts is told of already: the facts between may agree with one side of it.
 */
export function createContradictions({
  facts,
  contradictions,
  implied,
}: Contradictory): (given: Classes) => FactsIssue[] {
  // Everybody who is refused is asked for all of them. Each is a product, without a choice: people differ in too many ways for
  // a processor to guess the next.
  const tests = [...contradictions, ...implied].map((parts) => ({
    parts,
    factors: parts.map(([fact, classes]) => {
      const held = new Uint8Array(classesOf(facts[fact] as CompiledFact).length - UNREADABLE);
      for (const index of classes) held[index - UNREADABLE] = 1;
      return { fact, held };
    }),
  }));
  const kept: FactsIssue[][] = [];

  function holds({ factors }: (typeof tests)[number], given: Classes): number {
    let product = 1;
    for (let at = 0; at < factors.length; at++) {
      const { fact, held } = factors[at] as (typeof factors)[number];
      product &= held[(given[fact] ?? UNKNOWN) - UNREADABLE] ?? 0;
    }
    return product;
  }

  function listOf(at: number): FactsIssue[] {
    const list = kept[at] ?? issuesOf(tests[at]?.parts ?? []);
    kept[at] = list;
    return list;
  }

  function issuesOf(parts: CompiledContradiction): FactsIssue[] {
    const names = parts.map(([fact]) => facts[fact]?.name ?? "");
    const issues = names.map((name) => ({
      path: [name],
      code: "contradiction",
      message: `${name} contradicts ${names.filter((other) => other !== name).join(" and ")}`,
    }));
    return freeze(issues) as FactsIssue[];
  }

  return (given) => {
    let count = 0;
    let sum = 0;
    for (let at = 0; at < tests.length; at++) {
      const held = holds(tests[at] as (typeof tests)[number], given);
      count += held;
      sum += held * at;
    }
    // Where one holds, the sum of all places that hold is its place.
    return count === 0 ? NOTHING : count === 1 ? listOf(sum) : listOfSeveral(given);
  };

  function listOfSeveral(given: Classes): FactsIssue[] {
    const places = [...tests.keys()].filter((at) => holds(tests[at] as (typeof tests)[number], given) === 1);
    const factsOf = (at: number) => (tests[at]?.parts ?? []).map(([fact]) => fact);
    const named = new Set(places.filter((at) => at < contradictions.length).flatMap(factsOf));
    return places
      .filter((at) => at < contradictions.length || !factsOf(at).some((fact) => named.has(fact)))
      .map(listOf)
      .reduce(together, NOTHING);
  }
}
