import { type Classes, UNKNOWN } from "./classify.js";
import type { CompiledFact } from "./compiled.js";
import { CONTRADICTION, type Loaded } from "./load.js";
import { inheritsKeys, isPlain } from "./read-object.js";
import { classAt, createStrides, type Field, stridesOf } from "./strides.js";

/*
 * A person's facts fall into finitely many classes: those of somebody of whom everything is told fit into the bits of one
 * number, the first stride in the lowest bits.
 */

/** Where in the number the classes stand, and how many bits it has. */
export function fieldsOf(loaded: Pick<Loaded, "facts" | "order">): { fields: Field[]; bits: number } {
  let bits = 0;
  const fields = stridesOf(loaded).flatMap((stride) => {
    const before = bits;
    bits += stride.bits;
    return stride.fields.map((field) => ({ ...field, shift: before + field.shift }));
  });
  return { fields, bits };
}

/** What is done with the number of a person. */
export interface Numbers {
  /** Walks the diagram, to the edge of a decision. */
  walk(packed: number): number;
  /** The class of each fact: nothing is read of a person twice. */
  unpack(packed: number): Classes;
}

export function createNumbers(loaded: Loaded): Numbers {
  const { strides, start, table, go } = createStrides(loaded);
  const widths = strides.map(({ bits }) => bits);
  const masks = widths.map((bits) => 2 ** bits - 1);
  function walk(packed: number): number {
    const leads = table();
    let rest = packed;
    let at = start;
    for (let stride = 0; stride < masks.length; stride++) {
      const digits = rest & (masks[stride] ?? 0);
      // Past its end, the table has grown on the way.
      at = leads[at + digits] || go(stride, at, digits);
      if (at < 0) return at;
      rest >>= widths[stride] ?? 0;
    }
    return CONTRADICTION;
  }

  function unpack(packed: number): Classes {
    const classes: Classes = loaded.facts.map(() => UNKNOWN);
    let rest = packed;
    for (const stride of strides) {
      for (const [at, { place }] of stride.fields.entries()) classes[place] = classAt(stride, at, rest);
      rest >>= stride.bits;
    }
    return classes;
  }

  return { walk, unpack };
}

/**
 * Packs the classes of somebody of whom everything is told. Where something is not told, or not accepted, gives the class of
 * each fact instead. The compiler writes such a function for the shipped rulebook: names and codes that stand in the code
 * need no look-up.
 */
export type Pack = (facts: Record<string, unknown>) => number | Classes;

/** Packs whatever is handed in; `null` for anything that has to be looked at closely. */
export function createPacker(facts: readonly CompiledFact[], pack: Pack): (input: unknown) => ReturnType<Pack> | null {
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
      if (!isPlain(input) || inheritsKeys()) return null;
      const keys = keysOf(input);
      // What is read has to be a key: nothing that an object merely inherits, or hides.
      const isWhole = keys === everyFact || (keys === commonFacts && !optional.some((name) => name in input));
      return isWhole ? pack(input) : null;
    } catch {
      return null;
    }
  };
}
