/** A direct-addressed table from class number to decision, filled on demand. */
export interface DecisionTable<T> {
  /** By class number, an index into `values`. Index 0 is reserved: it means "not computed yet". */
  readonly entries: Uint16Array;
  readonly values: readonly (T | undefined)[];
  /** Keeps a decision; does nothing once `values` is full. */
  set(classNumber: number, value: T): void;
}

/** Maximum number of values: an entry has 16 bits. Decisions past it are found by the walk each time. */
const MOST_VALUES = 2 ** 16;

/** @param size all class numbers are below this. */
export function createDecisionTable<T>(size: number): DecisionTable<T> {
  const entries = new Uint16Array(size);
  const values: (T | undefined)[] = [undefined];
  const indexes = new Map<T, number>();
  return {
    entries,
    values,
    set(classNumber, value) {
      let index = indexes.get(value);
      if (index === undefined) {
        if (values.length === MOST_VALUES) return;
        index = values.push(value) - 1;
        indexes.set(value, index);
      }
      entries[classNumber] = index;
    },
  };
}
