import type { Artefact } from "../model/artefact.js";
import { type ClassNumbers, createClassNumbers } from "./class-number.js";

/** A direct-addressed table from class number to decision, filled on demand. */
export interface DecisionTable<T> {
  readonly numbers: ClassNumbers;
  /** By class number, an index into `values`. Index 0 is reserved: it means "not computed yet". */
  readonly entries: Uint16Array;
  readonly values: T[];
  set(classNumber: number, value: T): void;
}

/** The indexes that fit into an entry; later decisions are walked to every time. */
const MOST_VALUES = 2 ** 16;

/** @returns `null` for a rulebook with too many classes for a table. */
export function createDecisionTable<T>(artefact: Artefact): DecisionTable<T> | null {
  const numbers = createClassNumbers(artefact);
  if (numbers === null) return null;
  const entries = new Uint16Array(numbers.size);
  const values: T[] = [];
  values.length = 1;
  const indexes = new Map<T, number>();
  return {
    numbers,
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
