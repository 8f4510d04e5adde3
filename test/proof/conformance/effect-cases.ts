import { fewest } from "./fewest.js";
import { EVERY_VALUE, valuesOf } from "./population.js";

/** Persons, the conditions that are in effect for them, and the cases so far. */
export interface Effects<T> {
  /** The ids of all rules, or of all contradictions. */
  readonly ids: readonly string[];
  readonly persons: readonly T[];
  /** The ids of those that hold for a person and change what is decided or refused. */
  readonly inEffect: (person: T) => readonly string[];
  readonly classesOf: (person: T) => Int8Array;
  /** The cases so far that have complete facts. */
  readonly cases: () => readonly { readonly id: string; readonly person: T }[];
  readonly add: (id: string, person: T) => void;
}

/** Persons to choose from for each mark. All persons at once would take gigabytes. */
const MOST_CANDIDATES = 50;

/**
 * For each id, cases in which it is in effect, with every value of every fact that a person can have then. An exception
 * for one value of one fact changes the answer to such a case. Cases are added only for what those so far lack.
 */
export function casesInEffect<T>({ ids, persons, inEffect, classesOf, cases, add }: Effects<T>) {
  const first = new Map(ids.map((id, index) => [id, index * EVERY_VALUE.length]));
  /** A mark is an id and a value. */
  const marksOf = (person: T) => {
    const values = valuesOf(classesOf(person));
    const marks: number[] = [];
    for (const id of inEffect(person)) for (const value of values) marks.push((first.get(id) ?? 0) + value);
    return marks;
  };
  const covered = new Set(cases().flatMap(({ person }) => marksOf(person)));
  const counts = new Int32Array(ids.length * EVERY_VALUE.length);
  const candidates = persons.filter((person) => {
    let isNeeded = false;
    for (const mark of marksOf(person)) {
      if (covered.has(mark)) continue;
      const before = counts[mark] ?? 0;
      counts[mark] = before + 1;
      if (before < MOST_CANDIDATES) isNeeded = true;
    }
    return isNeeded;
  });
  for (const { candidate, mark } of fewest(candidates, marksOf, covered)) {
    const { fact, value } = EVERY_VALUE[mark % EVERY_VALUE.length] ?? {};
    add(`${ids[Math.floor(mark / EVERY_VALUE.length)]}/in-effect/${fact}-${value}`, candidate);
  }
  const all = cases();
  return Object.fromEntries(
    ids.map((id): [string, string[]] => {
      const own = all.filter(({ person }) => inEffect(person).includes(id));
      const chosen = new Set(
        fewest(own, ({ person }) => valuesOf(classesOf(person))).map(({ candidate }) => candidate),
      );
      return [id, own.filter((each) => chosen.has(each)).map((each) => each.id)];
    }),
  );
}
