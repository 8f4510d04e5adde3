import { rulebook } from "carte-vitale";
import { allPersons } from "../../all-persons.js";
import { BESIDE, CLASSES, classOf, NAMES } from "../../classes.js";
import { RESIDENT } from "../../people.js";
import type { Person } from "../../reading.js";

/* All complete persons, one for each combination of classes. The most ordinary come first, so that cases are plain. */

export type Name = keyof Person;
type Value = string | number | boolean;

const ORDINARY: Person = { ...RESIDENT, age: 18, residenceMonths: 3, nationality: "french" };

/** One value for each class of a fact, in the order of the classes. */
export const VALUES = Object.fromEntries(
  NAMES.map((name) => [name, [...CLASSES[name]].sort((a, b) => classOf(name, a) - classOf(name, b))]),
) as unknown as Readonly<Record<Name, readonly Value[]>>;

const factIndex = (name: Name) => NAMES.indexOf(name);
const keyOf = (classes: ArrayLike<number>) =>
  NAMES.reduce((key, name, fact) => key * (VALUES[name].length + 1) + (classes[fact] ?? 0) + 1, 0);

export const isNumber = (name: Name) => "minimum" in rulebook.facts[name];
export const classAt = (index: number, name: Name) => columns[factIndex(name)]?.[index] ?? -1;

const ordinary = NAMES.map((name) => classOf(name, ORDINARY[name]));
/** The number of facts in which two persons differ. Facts that come and go with the kind of number do not count. */
const differencesOf = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  NAMES.reduce((sum, _, fact) => {
    const [one, other] = [a[fact] ?? -1, b[fact] ?? -1];
    return sum + Number(one !== other && one >= 0 && other >= 0);
  }, 0);

export const population = allPersons
  .map((each) => ({
    facts: each.facts as Person,
    classes: each.classes,
    differences: differencesOf(each.classes, ordinary),
  }))
  .sort((a, b) => a.differences - b.differences);
/** By fact: the class of each person, -1 for a fact that the person lacks. */
export const columns: readonly Int8Array[] = NAMES.map((_, fact) =>
  Int8Array.from(population, ({ classes }) => classes[fact] ?? -1),
);
const indices = new Map(population.map(({ classes }, index) => [keyOf(classes), index]));

/** The persons who differ from one in a fact and in exactly so many others, the most ordinary first. */
export function* differingIn(fact: Name, index: number, others: number): Generator<number> {
  const from = population[index]?.classes ?? new Int8Array();
  const own = factIndex(fact);
  const rest = NAMES.map((_, each) => each).filter((each) => each !== own);
  const found: number[] = [];
  const change = (classes: Int8Array, open: readonly number[], count: number): void => {
    if (count === 0) {
      const other = indices.get(keyOf(classes));
      if (other !== undefined) found.push(other);
      return;
    }
    for (const [position, each] of open.entries()) {
      for (const changed of changedAt(classes, each)) change(changed, open.slice(position + 1), count - 1);
    }
  };
  for (const changed of changedAt(from, own)) change(changed, rest, others);
  yield* found.sort((a, b) => a - b);
}

/** The classes with another class of one fact. Another kind of number brings the facts that are part of it. */
function* changedAt(classes: Int8Array, fact: number): Generator<Int8Array> {
  const name = NAMES[fact] as Name;
  if (classes[fact] === -1) return;
  for (const [index, value] of VALUES[name].entries()) {
    if (index === classes[fact]) continue;
    let changed = [classes.with(fact, index)];
    for (const beside of name === "nirKind" ? (Object.keys(BESIDE) as Name[]) : []) {
      const own = BESIDE[beside] === value ? [...VALUES[beside].keys()] : [-1];
      changed = changed.flatMap((each) => own.map((one) => each.with(factIndex(beside), one)));
    }
    yield* changed;
  }
}

export const distance = (one: number, other: number): number =>
  differencesOf(population[one]?.classes ?? [], population[other]?.classes ?? []);
