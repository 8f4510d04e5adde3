import { freeze } from "../freeze.js";
import { type Classes, REFUSED, UNKNOWN, UNREADABLE } from "./classify.js";
import { type Compiled, type CompiledContradiction, type CompiledFact, classesOf } from "./compiled.js";
import type { FactsIssue } from "./facts-error.js";
import { createReader } from "./read-facts.js";

/*
 * What is wrong with facts follows from their classes alone. What had to be told is kept: putting it together takes longer
 * than finding it out.
 */

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

  /** The list of one issue. */
  function alone(place: number, index: number): FactsIssue[] {
    const at = 2 * place + REFUSED - index;
    const told = kept[at] ?? (freeze([issueOf(place, index)]) as FactsIssue[]);
    kept[at] = told;
    return told;
  }

  return (classes) => {
    let told: FactsIssue[] = NOTHING;
    for (let place = 0; place < classes.length; place++) {
      const index = classes[place] ?? REFUSED;
      if (index <= REFUSED) told = together(told, alone(place, index));
    }
    return told;
  };
}

const NOTHING = Object.freeze<FactsIssue[]>([]) as FactsIssue[];

/** Mostly one thing is wrong, and was so before: then no list is made. */
export function together(some: FactsIssue[], more: FactsIssue[]): FactsIssue[] {
  return some.length === 0 ? more : more.length === 0 ? some : [...some, ...more];
}

type Contradictory = Pick<Compiled, "facts" | "contradictions" | "implied">;

/**
 * Tells one issue for each fact of every contradiction that the given facts hold. One that is implied only is told where none
 * of its facts is told of already: the facts between may agree with one side of it.
 */
export function createContradictions({
  facts,
  contradictions,
  implied,
}: Contradictory): (given: Classes) => FactsIssue[] {
  // Everybody who is refused is asked for all of them. Each is a sum, without a choice: people differ in too many ways for a
  // processor to guess the next.
  const tests = [...contradictions, ...implied].map((parts) =>
    parts.map(([fact, classes]) => {
      const held = new Uint8Array(classesOf(facts[fact] as CompiledFact).length - UNREADABLE);
      for (const index of classes) held[index - UNREADABLE] = 1;
      return { fact, held };
    }),
  );

  function holdsAny(given: Classes): boolean {
    let some = 0;
    for (let at = 0; at < tests.length; at++) {
      const parts = tests[at] ?? [];
      let all = 1;
      for (let part = 0; part < parts.length; part++) {
        const { fact, held } = parts[part] as (typeof parts)[number];
        all &= held[(given[fact] ?? UNKNOWN) - UNREADABLE] ?? 0;
      }
      some |= all;
    }
    return some === 1;
  }

  return (given) => {
    if (!holdsAny(given)) return NOTHING;
    const holds = (parts: CompiledContradiction) =>
      parts.every(([fact, classes]) => classes.includes(given[fact] ?? UNKNOWN));
    const held = contradictions.filter(holds);
    const told = new Set(held.flatMap((parts) => parts.map(([fact]) => fact)));
    const others = implied.filter((parts) => holds(parts) && !parts.some(([fact]) => told.has(fact)));
    return [...held, ...others].flatMap((parts) => {
      const names = parts.map(([fact]) => facts[fact]?.name ?? "");
      return names.map((name) => ({
        path: [name],
        code: "contradiction",
        message: `${name} contradicts ${names.filter((other) => other !== name).join(" and ")}`,
      }));
    });
  };
}

/** Finds everything that is wrong with facts, without deciding them. */
export function factsIssues(compiled: Contradictory): (input: unknown) => FactsIssue[] {
  const read = createReader(compiled.facts);
  const refusals = createRefusals(compiled.facts);
  const contradictions = createContradictions(compiled);
  return (input) => {
    const given = read(input);
    return together(refusals(given), contradictions(given));
  };
}
