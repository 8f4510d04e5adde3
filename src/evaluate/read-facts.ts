import { freeze } from "../freeze.js";
import { type Classes, classesOfAll, classifierOf, REFUSED, UNKNOWN } from "./classify.js";
import type { Compiled, CompiledContradiction, CompiledFact } from "./compiled.js";
import type { FactsIssue } from "./facts-error.js";
import { inheritsKeys, isPlain, readObject } from "./read-object.js";

type Contradictory = Pick<Compiled, "facts" | "contradictions" | "implied">;

export interface Reader {
  /** Gives the class of each fact; what is wrong is added to `issues`. */
  read(input: unknown, issues: FactsIssue[]): Classes;
  /** Adds to `issues` that a fact is not accepted, for each that is of no class. */
  tellRefused(classes: Classes, issues: FactsIssue[]): void;
}

/**
 * Accepts facts by the vocabulary alone, without a schema library, and turns each into its class.
 *
 * Keys are taken one by one. An object that inherits something, or of which something cannot be read, is taken apart
 * with care, to tell everything that is wrong.
 */
export function createReader(facts: readonly CompiledFact[]): Reader {
  const names = facts.map(({ name }) => name);
  const places = new Map<string, number>(names.map((name, place) => [name, place]));
  const classifiers = facts.map(classifierOf);
  const classesOf = classesOfAll(facts);
  // What had to be told is kept: putting it together takes longer than finding it out.
  const refusals: FactsIssue[] = [];
  let stranger: FactsIssue | undefined;

  function readEach(input: Record<string, unknown>, issues: FactsIssue[]): Classes {
    const classes: Classes = Array(names.length).fill(UNKNOWN);
    let strangers = false;
    let next = 0;
    for (const key in input) {
      // Most callers write facts in one order: where it is the vocabulary's, no look-up is needed.
      const place = key === names[next] ? next : places.get(key);
      if (place === undefined) strangers = true;
      else {
        classes[place] = classifiers[place]?.(input[key]) ?? REFUSED;
        next = place + 1;
      }
    }
    tellRefused(classes, issues);
    if (strangers) tellStranger(issues);
    return classes;
  }

  function readWithCare(input: unknown, issues: FactsIssue[]): Classes {
    const object = readObject(input, names);
    if (object === null) {
      issues.push({ path: [], code: "not-facts", message: "facts are a plain object that can be read" });
      return names.map(() => UNKNOWN);
    }
    const classes = classesOf(object.values);
    tellRefused(classes, issues);
    for (const name of object.unreadable) issues.push(unreadable(name));
    if (object.strangers) tellStranger(issues);
    return classes;
  }

  function tellRefused(classes: Classes, issues: FactsIssue[]): void {
    for (let place = 0; place < classes.length; place++) {
      if (classes[place] === REFUSED) issues.push(refusalOf(place));
    }
  }

  function tellStranger(issues: FactsIssue[]): void {
    stranger ??= frozen({
      path: [],
      code: "unknown-fact",
      message: `a key is no fact; the facts are ${names.join(", ")}`,
    });
    issues.push(stranger);
  }

  function refusalOf(place: number): FactsIssue {
    const fact = facts[place] as CompiledFact;
    const told = refusals[place] ?? frozen({ path: [fact.name], code: "not-accepted", message: accepted(fact) });
    refusals[place] = told;
    return told;
  }

  function read(input: unknown, issues: FactsIssue[]): Classes {
    try {
      if (isPlain(input) && !inheritsKeys()) return readEach(input, issues);
    } catch {
      // Nothing is told yet: refusals come last.
    }
    return readWithCare(input, issues);
  }

  return { read, tellRefused };
}

const frozen = (issue: FactsIssue) => freeze(issue) as FactsIssue;

/** Says what a fact may be. */
export function accepted(fact: CompiledFact): string {
  const values =
    "cuts" in fact
      ? `a whole number from ${fact.minimum} to ${fact.maximum}`
      : `one of ${fact.classes.flat().join(", ")}`;
  return `${fact.name} is ${values}`;
}

const unreadable = (name: string): FactsIssue => ({
  path: [name],
  code: "unreadable",
  message: `${name} cannot be read`,
});

/**
 * One issue for each fact of every contradiction that the given facts hold. One that is implied only is told where none
 * of its facts is told of already: the facts between may agree with one side of it.
 */
export function contradictionIssues({ facts, contradictions, implied }: Contradictory, given: Classes): FactsIssue[] {
  if (!holdsAny(given, contradictions) && !holdsAny(given, implied)) return [];
  const held = contradictions.filter((parts) => holdsFor(given, parts));
  const told = new Set(held.flatMap((parts) => parts.map(([fact]) => fact)));
  const others = implied.filter((parts) => holdsFor(given, parts) && !parts.some(([fact]) => told.has(fact)));
  return [...held, ...others].flatMap((parts) => {
    const names = parts.map(([fact]) => facts[fact]?.name ?? "");
    return names.map((name) => ({
      path: [name],
      code: "contradiction",
      message: `${name} contradicts ${names.filter((other) => other !== name).join(" and ")}`,
    }));
  });
}

function holdsAny(given: Classes, some: readonly CompiledContradiction[]): boolean {
  // By index, here and below: whoever is refused is asked for all of them.
  for (let at = 0; at < some.length; at++) if (holdsFor(given, some[at] ?? [])) return true;
  return false;
}

function holdsFor(given: Classes, parts: CompiledContradiction): boolean {
  for (let at = 0; at < parts.length; at++) {
    const [fact, classes] = parts[at] as CompiledContradiction[number];
    if (!isAmong(given[fact], classes)) return false;
  }
  return true;
}

function isAmong(index: number | undefined, classes: readonly number[]): boolean {
  for (let at = 0; at < classes.length; at++) if (classes[at] === index) return true;
  return false;
}

/** Finds everything that is wrong with facts, without deciding them. */
export function factsIssues(compiled: Contradictory): (input: unknown) => FactsIssue[] {
  const { read } = createReader(compiled.facts);
  return (input) => {
    const issues: FactsIssue[] = [];
    const given = read(input, issues);
    return [...issues, ...contradictionIssues(compiled, given)];
  };
}
