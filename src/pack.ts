/** A JSON value. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Many JSON values, equal parts written once: `values` holds primitives, and lists that name earlier values by their
 * place. The first number of a list is the object's shape in `shapes`, or -1 for an array.
 */
export interface Packed<T> {
  readonly shapes: readonly (readonly string[])[];
  readonly values: readonly (string | number | boolean | null | readonly number[])[];
  readonly roots: readonly number[];
  /** No such property: it only carries the type of what was packed. */
  readonly type?: T;
}

/** Writes equal parts once, so that equal parts of decisions become one frozen object when they are read. */
export function pack<T>(roots: readonly T[]): Packed<T> {
  const shapes: string[][] = [];
  const values: Packed<T>["values"][number][] = [];
  const known = new Map<string, number>();
  const place = <V>(list: V[], value: V): number => {
    const key = JSON.stringify([list === (values as unknown), value]);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, list.length);
    return list.push(value) - 1;
  };
  const visit = (value: Json): number => {
    if (typeof value !== "object" || value === null) return place(values, value);
    if (Array.isArray(value)) return place(values, [-1, ...value.map(visit)]);
    const shape = place(shapes, Object.keys(value));
    return place(values, [shape, ...Object.values(value).map(visit)]);
  };
  // Decisions are plain JSON; an interface just does not say so.
  return { roots: roots.map((root) => visit(root as Json)), shapes, values };
}

/** Reads packed values back, frozen, equal parts shared. */
export function unpack<T>({ shapes, values, roots }: Packed<T>): T[] {
  const read: unknown[] = [];
  for (const value of values) read.push(Array.isArray(value) ? Object.freeze(compound(value)) : value);
  return roots.map((root) => read[root] as T);

  function compound([shape = -1, ...parts]: readonly number[]): unknown {
    const children = parts.map((part) => read[part]);
    const keys = shapes[shape];
    return keys ? Object.fromEntries(keys.map((key, index) => [key, children[index]])) : children;
  }
}
