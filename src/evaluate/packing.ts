import { type Classes, UNKNOWN } from "../facts/classes.js";
import { CONTRADICTION, type Loaded } from "./load.js";
import { createStrides, type Field, stridesOf } from "./strides.js";

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
  const { fields, bits } = fieldsOf(loaded);
  const packedFields = fields.map((field, at) => ({
    ...field,
    mask: 2 ** ((fields[at + 1]?.shift ?? bits) - field.shift) - 1,
  }));
  const unknown: Classes = loaded.facts.map(() => UNKNOWN);

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
    const classes = [...unknown];
    for (let at = 0; at < packedFields.length; at++) {
      const { place, shift, mask, first } = packedFields[at] as (typeof packedFields)[number];
      classes[place] = ((packed >> shift) & mask) - first;
    }
    return classes;
  }

  return { walk, unpack };
}

/** Reads a person: the compiler writes it for the shipped rulebook, so that names and codes need no look-up. */
export interface Packing {
  /** Packs the classes of a person. Where something is not told, or not accepted: the class of each fact. */
  pack(facts: Record<string, unknown>): number | Classes;
  /** The class of each fact, of values in the order of the vocabulary. */
  classify(values: readonly unknown[]): Classes;
}
