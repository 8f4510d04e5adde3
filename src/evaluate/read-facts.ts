import type { Compiled, CompiledContradiction, CompiledFact } from "./compiled.js";
import type { FactsIssue } from "./facts-error.js";
import { isPlain, readObject } from "./read-object.js";

/** The class of each fact, by its place in the vocabulary; `UNKNOWN` where it is not given. */
export type Classes = number[];
export const UNKNOWN = -1;

/**
 * Gives the class of every fact of an object, `UNKNOWN` or `REFUSED`: in the list that is handed in, if any, which is
 * written to after everything is read.
 */
export type ReadClasses = (facts: Record<string, unknown>, classes?: Classes) => Classes;
export const REFUSED = -2;

type Contradictory = Pick<Compiled, "facts" | "contradictions" | "implied">;

export interface Reader {
  /**
   * The class of each fact; what is wrong is added to `issues`. Mostly it is the same list every time, so be done with
   * it before anything of the caller's runs again.
   */
  read(input: unknown, issues: FactsIssue[]): Classes;
}

/**
 * Accepts facts by the vocabulary alone, without a schema library, and turns each into its class.
 *
 * Facts that are all right are read in one go. At the first thing that is not, they are read again, key by key, to tell
 * everything that is wrong.
 */
export function createReader(facts: readonly CompiledFact[], readClasses: ReadClasses): Reader {
  const names = facts.map(({ name }) => name);
  const places = new Map<PropertyKey, number>(names.map((name, place) => [name, place]));
  // Sums of these tell sets of facts apart.
  const bits = names.map((_, place) => 2 ** place);
  const classes: Classes = names.map(() => UNKNOWN);

  /** The bits of the facts that the keys of an object name; -1 where a key is no fact, or not the object's own. */
  function keysOf(input: object): number {
    let keys = 0;
    let next = 0;
    for (const key in input) {
      // Most callers write facts in one order: where it is the vocabulary's, no look-up is needed.
      const place = key === names[next] ? next : places.get(key);
      // Engines know this call in a loop over keys; Object.hasOwn there costs more than everything else together.
      if (place === undefined || !Object.hasOwn(input, key)) return -1;
      next = place + 1;
      keys += bits[place] ?? 0;
    }
    return keys;
  }

  function readAtOnce(input: unknown): Classes | null {
    try {
      if (!isPlain(input) || Object.getOwnPropertySymbols(input).length > 0) return null;
      let keys = keysOf(input);
      readClasses(input, classes);
      for (let place = 0; place < classes.length; place++) {
        if (classes[place] === REFUSED) return null;
        if (classes[place] !== UNKNOWN) keys -= bits[place] ?? 0;
      }
      // What an object merely inherits, or hides, was read without being one of its keys.
      return keys === 0 ? classes : null;
    } catch {
      return null;
    }
  }

  function readKeyByKey(input: unknown, issues: FactsIssue[]): Classes {
    const object = readObject(input, names);
    if (object === null) {
      issues.push({ path: [], code: "not-facts", message: "facts are a plain object that can be read" });
      return facts.map(() => UNKNOWN);
    }
    const { values, unreadable, strangers } = object;
    const classes = readClasses(values);
    facts.forEach((fact, place) => {
      if (unreadable.includes(fact.name)) issues.push(refusal(fact, "unreadable"));
      if (classes[place] === REFUSED) issues.push(refusal(fact, "not-accepted"));
    });
    if (strangers) {
      issues.push({ path: [], code: "unknown-fact", message: `a key is no fact; the facts are ${names.join(", ")}` });
    }
    return classes;
  }

  return { read: (input, issues) => readAtOnce(input) ?? readKeyByKey(input, issues) };
}

/** Says what a fact may be. */
export function accepted(fact: CompiledFact): string {
  const values =
    "cuts" in fact
      ? `a whole number from ${fact.minimum} to ${fact.maximum}`
      : `one of ${fact.classes.flat().join(", ")}`;
  return `${fact.name} is ${values}`;
}

function refusal(fact: CompiledFact, code: "unreadable" | "not-accepted"): FactsIssue {
  const message = code === "unreadable" ? `${fact.name} cannot be read` : accepted(fact);
  return { path: [fact.name], code, message };
}

/**
 * One issue for each fact of every contradiction that the given facts hold. One that is implied only is told where none
 * of its facts is told of already: the facts between may agree with one side of it.
 */
export function contradictionIssues({ facts, contradictions, implied }: Contradictory, given: Classes): FactsIssue[] {
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
}

/** Finds everything that is wrong with facts, without deciding them. */
export function factsIssues(compiled: Contradictory, readClasses: ReadClasses): (input: unknown) => FactsIssue[] {
  const reader = createReader(compiled.facts, readClasses);
  return (input) => {
    const issues: FactsIssue[] = [];
    const given = reader.read(input, issues);
    return [...issues, ...contradictionIssues(compiled, given)];
  };
}
