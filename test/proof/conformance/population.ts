import { rulebook } from "carte-vitale";
import { allPersons } from "../../all-persons.js";
import { CLASSES, classOf, combinations, NAMES } from "../../classes.js";
import { RESIDENT } from "../../people.js";
import { contradictory, type Person } from "../../reading.js";
import { majority, stableResidence } from "../../thresholds.js";

/* All complete persons, one for each combination of classes. The most ordinary come first, so that cases are plain. */

export type Name = keyof Person;
type Value = string | number | boolean;

const ORDINARY: Person = { ...RESIDENT, age: majority, residenceMonths: stableResidence, nationality: "french" };

/** One value for each class of a fact, in the order of the classes. */
export const VALUES = Object.fromEntries(
  NAMES.map((name) => [name, [...CLASSES[name]].sort((a, b) => classOf(name, a) - classOf(name, b))]),
) as unknown as Readonly<Record<Name, readonly Value[]>>;

const factIndex = (name: Name) => NAMES.indexOf(name);
const keyOf = (classes: ArrayLike<number>) =>
  NAMES.reduce((key, name, fact) => key * (VALUES[name].length + 1) + (classes[fact] ?? 0) + 1, 0);

export const isNumber = (name: Name) => "minimum" in rulebook.facts[name];
export const classAt = (index: number, name: Name) => population[index]?.classes[factIndex(name)] ?? -1;

/** The class of each fact, -1 for a fact that is not given. */
export const classesOf = (facts: Partial<Person>) => Int8Array.from(NAMES, (name) => classOf(name, facts[name]));

const ordinary = classesOf(ORDINARY);
const differencesOf = (classes: Int8Array) =>
  classes.reduce((sum, each, fact) => sum + Number(each !== ordinary[fact]), 0);

/** Complete facts, contradictory or not, with the class of each. */
export interface WithClasses {
  readonly facts: Person;
  readonly classes: Int8Array;
}
const ordinaryFirst = (persons: readonly WithClasses[]) =>
  persons
    .map(({ facts, classes }) => ({ facts, classes, differences: differencesOf(classes) }))
    .sort((a, b) => a.differences - b.differences);

export const population = ordinaryFirst(allPersons as readonly WithClasses[]);

/** Contradictory facts of whole persons: every 37th combination of classes that is a contradiction. */
export const contradictoryPersons = () =>
  ordinaryFirst(
    combinations()
      .filter((person, index) => index % 37 === 0 && contradictory(person))
      .map((facts) => ({ facts, classes: classesOf(facts) })),
  );
const indices = new Map(population.map(({ classes }, index) => [keyOf(classes), index]));

/** The person with the classes of complete facts; `undefined` for facts that are not complete. */
export const indexOf = (facts: object): number | undefined => indices.get(keyOf(classesOf(facts)));

/** Every value of every fact, numbered in order; of numbers one value for each class. */
export const EVERY_VALUE = NAMES.flatMap((fact) => VALUES[fact].map((value) => ({ fact, value })));
const firstOf = NAMES.map((name) => EVERY_VALUE.findIndex(({ fact }) => fact === name));
/** The values of a person, as indices into {@link EVERY_VALUE}. */
export function valuesOf(classes: Int8Array): number[] {
  const values: number[] = [];
  for (const [fact, each] of classes.entries()) if (each >= 0) values.push((firstOf[fact] ?? 0) + each);
  return values;
}

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
