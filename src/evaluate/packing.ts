import { type CompiledFact, classesOf } from "./compiled.js";
import type { Loaded } from "./load.js";
import { inheritsKeys, isPlain } from "./read-object.js";

/*
 * A person's facts fall into finitely many classes: those of somebody of whom everything is told fit into the bits of one
 * number, the first fact that the diagram reads in the lowest bits.
 */

/** Where in the number the class of a fact stands. */
export interface Field {
  readonly place: number;
  readonly shift: number;
  readonly bits: number;
  /** What stands for the lowest class: a fact that not everybody has may be absent, which is 0. */
  readonly first: number;
}

/** The fields, in the order in which the diagram reads the facts. */
export function fieldsOf({ facts, order }: Pick<Loaded, "facts" | "order">): Field[] {
  let shift = 0;
  return order.flatMap((place) => {
    const fact = facts[place];
    if (fact === undefined) return [];
    const first = fact.appliesWhen ? 1 : 0;
    const bits = Math.ceil(Math.log2(first + classesOf(fact).length));
    shift += bits;
    return [{ place, shift: shift - bits, bits, first }];
  });
}

/**
 * Packs the classes of somebody of whom everything is told; negative where something is not told, or not accepted. The
 * compiler writes such a function for the shipped rulebook: names and codes that stand in the code need no look-up.
 */
export type Pack = (facts: Record<string, unknown>) => number;
export const NOT_WHOLE = -1;

/** Packs whatever is handed in; negative for anything that has to be looked at closely. */
export function createPacker(facts: readonly CompiledFact[], pack: Pack): (input: unknown) => number {
  const names = facts.map(({ name }) => name);
  const places = new Map<string, number>(names.map((name, place) => [name, place]));
  const optional = facts.filter(({ appliesWhen }) => appliesWhen).map(({ name }) => name);
  // Sets of facts as the bits of a number: those of somebody who has every fact, and of somebody who has what all have.
  const bitsOf = (some: readonly string[]) => some.reduce((bits, name) => bits ^ (1 << (places.get(name) ?? 0)), 0);
  const everyFact = bitsOf(names);
  const commonFacts = everyFact ^ bitsOf(optional);

  /** The facts that are keys of an object; `null` where a key is no fact. */
  function keysOf(input: object): number | null {
    let keys = 0;
    let next = 0;
    for (const key in input) {
      // Most callers write facts in one order: where it is the vocabulary's, no look-up is needed.
      const place = key === names[next] ? next : places.get(key);
      if (place === undefined) return null;
      next = place + 1;
      keys ^= 1 << place;
    }
    return keys;
  }

  return (input) => {
    try {
      if (!isPlain(input) || inheritsKeys()) return NOT_WHOLE;
      const keys = keysOf(input);
      // What is read has to be a key: nothing that an object merely inherits, or hides.
      const isWhole = keys === everyFact || (keys === commonFacts && !optional.some((name) => name in input));
      return isWhole ? pack(input) : NOT_WHOLE;
    } catch {
      return NOT_WHOLE;
    }
  };
}
