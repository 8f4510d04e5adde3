import { rulebook } from "carte-vitale";
import { classOf, NAMES } from "../classes.js";
import { everybody } from "../everybody.js";
import { CLASSES, RESIDENT } from "../people.js";
import type { Person } from "../reading.js";

/*
 * Everybody: one person for each combination of classes that is a person, found by its classes. The most ordinary
 * persons come first, so that what a case does not speak of is as plain as can be.
 */

export type Name = keyof Person;
type Value = string | number | boolean;

const ORDINARY: Person = { ...RESIDENT, age: 18, residenceMonths: 3, nationality: "french" };

/** The value that stands for each class of a fact, in the order of the classes. */
export const VALUES = Object.fromEntries(
  NAMES.map((name) => [name, [...CLASSES[name]].sort((a, b) => classOf(name, a) - classOf(name, b))]),
) as unknown as Readonly<Record<Name, readonly Value[]>>;

const placeOfFact = (name: Name) => NAMES.indexOf(name);
const keyOf = (classes: ArrayLike<number>) =>
  NAMES.reduce((key, name, place) => key * (VALUES[name].length + 1) + (classes[place] ?? 0) + 1, 0);

export const isNumber = (name: Name) => "minimum" in rulebook.facts[name];
export const classAt = (place: number, name: Name) => population[place]?.classes[placeOfFact(name)] ?? -1;

const ordinary = NAMES.map((name) => classOf(name, ORDINARY[name]));
const strangeness = (classes: Int8Array) =>
  classes.reduce((sum, each, place) => sum + Number(each !== ordinary[place]), 0);

export const population = everybody
  .map((each) => ({ facts: each.facts as Person, classes: each.classes, strange: strangeness(each.classes) }))
  .sort((a, b) => a.strange - b.strange);
const places = new Map(population.map(({ classes }, place) => [keyOf(classes), place]));

/** The persons who differ in one fact, and in as many others as are said, the most ordinary ones first. */
export function* differingIn(fact: Name, place: number, others: number): Generator<number> {
  const from = population[place]?.classes ?? new Int8Array();
  const own = placeOfFact(fact);
  const rest = NAMES.map((_, each) => each).filter((each) => each !== own);
  const found: number[] = [];
  const change = (classes: Int8Array, left: readonly number[], count: number): void => {
    if (count === 0) {
      const other = places.get(keyOf(classes));
      if (other !== undefined) found.push(other);
      return;
    }
    for (const [index, each] of left.entries()) {
      for (const changed of changedAt(classes, each)) change(changed, left.slice(index + 1), count - 1);
    }
  };
  for (const changed of changedAt(from, own)) change(changed, rest, others);
  yield* found.sort((a, b) => a - b);
}

/** A class fewer than there are values of a fact, or none: -1 for a fact that a person lacks. */
function* changedAt(classes: Int8Array, place: number): Generator<Int8Array> {
  const name = NAMES[place];
  for (let each = -1; name !== undefined && each < VALUES[name].length; each++) {
    if (each !== classes[place]) yield classes.with(place, each);
  }
}

/** How many facts two persons differ in. */
export function distance(one: number, other: number): number {
  const [a, b] = [population[one]?.classes ?? [], population[other]?.classes ?? []];
  return NAMES.filter((_, place) => a[place] !== b[place]).length;
}
