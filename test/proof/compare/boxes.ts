import type { BoxFact } from "carte-vitale/compile";
import { at } from "../../worlds.js";
import { isRange, type PairFact } from "./facts.js";
import { NONE, type Population } from "./persons.js";

/** For each fact that a box names, which cells it contains; `null` for a fact that it does not name. */
export type Cells = readonly (readonly boolean[] | null)[];

/** The cells of a box as it is listed. @returns the fault where it is listed wrongly. */
export function cellsOf(facts: readonly PairFact[], box: readonly BoxFact[]): Cells | string {
  const cells: (boolean[] | null)[] = facts.map(() => null);
  let last = -1;
  for (const { fact, values } of box) {
    const index = facts.findIndex(({ name }) => name === fact);
    if (index <= last) return `a box lists ${fact} out of order`;
    last = index;
    const labels = at(facts, index).cells.map(({ label }) => label);
    cells[index] = Array.isArray(values)
      ? labels.map((label) => values.some((value) => value === label))
      : labels.map((label) => isRange(label) && label.from >= values.from && label.to <= values.to);
    const named = labels.filter((_, cell) => cells[index]?.[cell]);
    const ends = [named[0], named.at(-1)].flatMap((label) => (label !== undefined && isRange(label) ? [label] : []));
    const isWhole = Array.isArray(values)
      ? JSON.stringify(named) === JSON.stringify(values)
      : ends[0]?.from === values.from && ends[1]?.to === values.to;
    if (named.length === 0 || !isWhole) return `a box lists no whole classes of ${fact}`;
  }
  return cells;
}

/** Whether a person is in a box. */
export const isIn = ({ cells: own }: Population, cells: Cells, person: number): boolean =>
  cells.every(
    (some, index) => some === null || (at(own, index)[person] !== NONE && some[at(at(own, index), person)] === true),
  );

/**
 * The fault of a box: it contains a person without the difference, or a fact can be dropped, a value or range widened.
 *
 * A person without the difference, outside of the box by one fact alone, shows that this fact cannot be dropped and that
 * the value of this person cannot be added.
 */
export function faultOf(population: Population, cells: Cells, has: (person: number) => boolean): string | null {
  const { facts, cells: own, size } = population;
  const named = [...cells.keys()].filter((index) => cells[index] !== null);
  const [kept, forbidden] = [new Set<number>(), new Set<string>()];
  for (let person = 0; person < size; person++) {
    let outside = NONE;
    let outsideCount = 0;
    for (const index of named) {
      const cell = at(at(own, index), person);
      if (cell !== NONE && cells[index]?.[cell]) continue;
      outside = index;
      if (++outsideCount > 1) break;
    }
    if (outsideCount > 1 || has(person)) continue;
    if (outsideCount === 0) return "a box contains a person without the difference";
    kept.add(outside);
    forbidden.add(`${outside} ${at(own, outside)[person]}`);
  }
  for (const index of named) {
    const { name, cells: all } = at(facts, index);
    if (!kept.has(index)) return `${name} can be dropped from a box`;
    const inside = [...all.keys()].filter((cell) => cells[index]?.[cell]);
    const isNumber = isRange(at(all, at(inside, 0)).label);
    const wider = isNumber
      ? [at(inside, 0) - 1, at(inside, inside.length - 1) + 1]
      : [...all.keys()].filter((cell) => !inside.includes(cell));
    for (const cell of wider) {
      const label = all[cell]?.label;
      if (label === undefined || isRange(label) !== isNumber) continue;
      if (!forbidden.has(`${index} ${cell}`)) return `${name} can be widened in a box`;
    }
  }
  return null;
}

/** Boxes in their order: by the facts that they name, an earlier fact first, then by the values, an earlier one first. */
export function compareBoxes(left: Cells, right: Cells): number {
  const keyOf = (cells: Cells) =>
    cells.map((some) => (some === null ? [Number.POSITIVE_INFINITY] : [...some.keys()].filter((cell) => some[cell])));
  const [own, other] = [keyOf(left), keyOf(right)];
  for (const [index, some] of own.entries()) {
    for (let rank = 0; rank < Math.max(some.length, at(other, index).length); rank++) {
      const difference = (some[rank] ?? -1) - (at(other, index)[rank] ?? -1);
      if (difference !== 0 && !Number.isNaN(difference)) return difference;
    }
  }
  return 0;
}
