import { rulebook } from "carte-vitale";
import { allPersons } from "../../all-persons.js";
import { CLASSES, classOf, NAMES } from "../../classes.js";
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
export const classAt = (index: number, name: Name) => population[index]?.classes[factIndex(name)] ?? -1;

const ordinary = NAMES.map((name) => classOf(name, ORDINARY[name]));
const differencesOf = (classes: Int8Array) =>
  classes.reduce((sum, each, fact) => sum + Number(each !== ordinary[fact]), 0);

export const population = allPersons
  .map((each) => ({ facts: each.facts as Person, classes: each.classes, differences: differencesOf(each.classes) }))
  .sort((a, b) => a.differences - b.differences);
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

/** The classes with another class of one fact; -1 is the class of a fact that the person lacks. */
function* changedAt(classes: Int8Array, fact: number): Generator<Int8Array> {
  const name = NAMES[fact];
  for (let each = -1; name !== undefined && each < VALUES[name].length; each++) {
    if (each !== classes[fact]) yield classes.with(fact, each);
  }
}

/** The number of facts in which two persons differ. */
export function distance(one: number, other: number): number {
  const [a, b] = [population[one]?.classes ?? [], population[other]?.classes ?? []];
  return NAMES.filter((_, fact) => a[fact] !== b[fact]).length;
}
