import { CONTRADICTION, type Loaded } from "./load.js";
import { fieldsOf } from "./packing.js";

/** So many bits are read at once: tables that stay in the cache of a processor. */
const MOST_BITS = 8;

/**
 * Walks the diagram with the packed classes of somebody of whom everything is told, several facts at a stride, to the edge
 * of a decision. A node has a table of where each stride leads, filled when one is first taken: the diagram is the answer
 * to every person, and these are the parts of it that have been asked for.
 */
export function createStrides({ facts, order, cells, root }: Loaded): (packed: number) => number {
  const strides: {
    shift: number;
    bits: number;
    fields: Map<number, { shift: number; bits: number; first: number }>;
  }[] = [];
  for (const { place, ...field } of fieldsOf({ facts, order })) {
    const last = strides.at(-1);
    if (last && last.bits + field.bits <= MOST_BITS) {
      last.bits += field.bits;
      last.fields.set(place, field);
    } else strides.push({ ...field, fields: new Map([[place, field]]) });
  }
  const masks = strides.map(({ bits }) => 2 ** bits - 1);
  const shifts = strides.map(({ shift }) => shift);
  // A row for each node at which a stride begins: 0 for a stride that nobody has taken, a row, or the edge it ends at.
  const rows: Int32Array[] = [];
  const nodes: number[] = [];
  const known = strides.map(() => new Map<number, number>());
  rowOf(0, root);

  function rowOf(stride: number, node: number): number {
    const before = known[stride]?.get(node);
    if (before !== undefined) return before;
    const row = rows.push(new Int32Array((masks[stride] ?? 0) + 1)) - 1;
    nodes.push(node);
    known[stride]?.set(node, row);
    return row;
  }

  function take(stride: number, row: number, packed: number): number {
    const fields = strides[stride]?.fields;
    let edge = nodes[row] ?? CONTRADICTION;
    while (edge >= 0) {
      const field = fields?.get(cells[edge] ?? 0);
      if (field === undefined) return rowOf(stride + 1, edge);
      const index = ((packed >> field.shift) & (2 ** field.bits - 1)) - field.first;
      // A fact that somebody does not have is never read.
      edge = index < 0 ? CONTRADICTION : (cells[edge + index + 1] ?? CONTRADICTION);
    }
    return edge;
  }

  return (packed) => {
    let row = 0;
    for (let stride = 0; stride < masks.length; stride++) {
      const table = rows[row] as Int32Array;
      const index = (packed >> (shifts[stride] ?? 0)) & (masks[stride] ?? 0);
      let step = table[index] ?? 0;
      if (step === 0) {
        step = take(stride, row, packed);
        table[index] = step;
      }
      if (step < 0) return step;
      row = step;
    }
    return CONTRADICTION;
  };
}
