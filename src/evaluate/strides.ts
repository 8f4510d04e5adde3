import { classesOf } from "../model/artefact.js";
import { CONTRADICTION, type Loaded } from "./load.js";

/*
 * The diagram, several facts at a stride. The classes of the facts of a stride stand beside each other in the bits of a
 * number, its digits; a node at which a stride begins has a table of where each number leads, filled when somebody first
 * goes there. The diagram is the answer to every person: these are the parts of it that were asked for.
 */

/** Where the class of a fact stands in the digits of its stride. */
export interface Field {
  readonly place: number;
  readonly shift: number;
  /** What stands for the lowest class: 1 where 0 says that the fact is not known, or not there. */
  readonly first: number;
}
export interface Stride {
  readonly fields: Field[];
  bits: number;
}

export interface Strides {
  readonly strides: readonly Stride[];
  /** Where everybody begins. */
  readonly start: number;
  /**
   * Where a stride leads from a place, at the sum of the place and the digits: a place above 0, an edge below 0, or 0 where
   * nobody has gone yet. To be asked for again once somebody has: it grows.
   */
  table(): Int32Array;
  /** Goes on from a place by the digits of a stride, and writes down where that leads. */
  go(stride: number, from: number, digits: number): number;
}

/** So many bits are read at once: tables that stay in the cache of a processor. */
const MOST_BITS = 8;

export interface StrideOptions {
  /** Whether facts may be unknown that everybody has. */
  readonly mayBeUnknown?: boolean;
  /** How many facts a stride has at most; as many as there is room for, where nothing is said. */
  readonly mostFacts?: number;
}

/** The facts in the order in which the diagram reads them, as many to a stride as there is room for. */
export function stridesOf(
  { facts, order }: Pick<Loaded, "facts" | "order">,
  { mayBeUnknown = false, mostFacts = MOST_BITS }: StrideOptions = {},
): Stride[] {
  const strides: Stride[] = [];
  for (const place of order) {
    const fact = facts[place];
    if (fact === undefined) continue;
    const first = mayBeUnknown || fact.appliesWhen ? 1 : 0;
    const bits = Math.ceil(Math.log2(first + classesOf(fact).length));
    const last = strides.at(-1);
    const stride =
      last && last.bits + bits <= MOST_BITS && last.fields.length < mostFacts ? last : { fields: [], bits: 0 };
    if (stride !== last) strides.push(stride);
    stride.fields.push({ place, shift: stride.bits, first });
    stride.bits += bits;
  }
  return strides;
}

/** The class of a fact of a stride, by the digits; below 0 for one that is not known. */
export function classAt({ fields, bits }: Stride, at: number, digits: number): number {
  const { shift = 0, first = 0 } = fields[at] ?? {};
  const width = (fields[at + 1]?.shift ?? bits) - shift;
  return ((digits >> shift) & (2 ** width - 1)) - first;
}

export function createStrides(loaded: Loaded, options?: StrideOptions): Strides {
  const { cells, root } = loaded;
  const strides = stridesOf(loaded, options);
  const places = strides.map(() => new Map<number, number>());
  const nodes = new Map<number, number>();
  // Place 0 is nobody's.
  let used = 1;
  let table = new Int32Array(2 ** MOST_BITS);
  const start = placeOf(0, root);

  /** Where a node begins, as the beginning of a stride. */
  function placeOf(stride: number, node: number): number {
    const before = places[stride]?.get(node);
    if (before !== undefined) return before;
    const place = used;
    used += 2 ** (strides[stride]?.bits ?? 0);
    if (used > table.length) {
      const larger = new Int32Array(Math.max(used, 2 * table.length));
      larger.set(table);
      table = larger;
    }
    places[stride]?.set(node, place);
    nodes.set(place, node);
    return place;
  }

  /** Follows the nodes of one stride. */
  function follow(stride: number, from: number, digits: number): number {
    const own = strides[stride] ?? { fields: [], bits: 0 };
    let edge = nodes.get(from) ?? CONTRADICTION;
    while (edge >= 0) {
      const at = own.fields.findIndex(({ place }) => place === cells[edge]);
      if (at < 0) return placeOf(stride + 1, edge);
      const index = classAt(own, at, digits);
      // What is not known cannot be followed, and a fact that somebody does not have is never read.
      edge = index < 0 ? CONTRADICTION : (cells[edge + index + 1] ?? CONTRADICTION);
    }
    return edge;
  }

  return {
    strides,
    start,
    table: () => table,
    go(stride, from, digits) {
      const to = follow(stride, from, digits);
      table[from + digits] = to;
      return to;
    },
  };
}
