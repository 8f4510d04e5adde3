import type { Packing } from "../evaluate/packing.js";
import type { CompiledFact } from "../model/artefact.js";
import { type Classes, classifierOf, REFUSED, UNKNOWN, UNREADABLE } from "./classes.js";
import { inheritsKeys, isPlain, readObject } from "./plain-object.js";

/** Gives the class of each fact: packed, where there is a packing and everything is told. */
export type Reader = (input: unknown) => number | Classes;

/**
 * Accepts facts by the vocabulary alone, without a schema library, and turns each into its class.
 *
 * Whoever has every fact is packed at once, of others the keys are taken one by one. An object that inherits something, or of
 * which something cannot be read, is taken apart with care, to tell everything that is wrong: then alone is a value read again.
 */
export function createReader(facts: readonly CompiledFact[]): (input: unknown) => Classes;
export function createReader(facts: readonly CompiledFact[], packing: Packing | undefined): Reader;
export function createReader(facts: readonly CompiledFact[], packing?: Packing): Reader {
  const names = facts.map(({ name }) => name);
  const places = new Map<string, number>(names.map((name, place) => [name, place]));
  const optional = facts.filter(({ appliesWhen }) => appliesWhen).map(({ name }) => name);
  // Sets of facts as the bits of a number: those of somebody who has every fact, and of somebody who has what all have.
  const bitsOf = (some: readonly string[]) => some.reduce((bits, name) => bits ^ (1 << (places.get(name) ?? 0)), 0);
  const everyFact = bitsOf(names);
  const commonFacts = everyFact ^ bitsOf(optional);
  const nothing: readonly unknown[] = names.map(() => undefined);
  const classifiers = facts.map(classifierOf);
  const classify =
    packing?.classify ?? ((values: readonly unknown[]) => classifiers.map((of, place) => of(values[place])));

  /** Most callers write facts in one order: where it is the vocabulary's, with a gap or without, no look-up is needed. */
  function placeOf(key: string, next: number): number | undefined {
    return key === names[next] ? next : key === names[next + 1] ? next + 1 : places.get(key);
  }

  /** The facts that are keys of an object; `null` where a key is no fact. */
  function keysOf(input: object): number | null {
    let keys = 0;
    let next = 0;
    for (const key in input) {
      const place = placeOf(key, next);
      if (place === undefined) return null;
      next = place + 1;
      keys ^= 1 << place;
    }
    return keys;
  }

  /** What is read has to be a key: nothing that an object merely inherits, or hides. */
  function isWhole(input: object): boolean {
    const keys = keysOf(input);
    return keys === everyFact || (keys === commonFacts && !optional.some((name) => name in input));
  }

  function readEach(input: Record<string, unknown>): Classes {
    const values = [...nothing];
    let strangers = false;
    let next = 0;
    for (const key in input) {
      const place = placeOf(key, next);
      if (place === undefined) strangers = true;
      else {
        values[place] = input[key];
        next = place + 1;
      }
    }
    return strangers ? [...classify(values), REFUSED] : classify(values);
  }

  function readWithCare(input: unknown): Classes {
    const object = readObject(input, names);
    if (object === null) return [...names.map(() => UNKNOWN), UNREADABLE];
    const classes = classify(names.map((name) => object.values[name]));
    for (const name of object.unreadable) classes[names.indexOf(name)] = UNREADABLE;
    return object.strangers ? [...classes, REFUSED] : classes;
  }

  return (input) => {
    try {
      if (isPlain(input) && !inheritsKeys()) return packing && isWhole(input) ? packing.pack(input) : readEach(input);
    } catch {
      // What cannot be read is told below.
    }
    return readWithCare(input);
  };
}
