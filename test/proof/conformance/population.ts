import { rulebook } from "carte-vitale";
import { memo } from "../../../src/model/once.js";
import { allPersons } from "../../all-persons.js";
import { BESIDE, CLASSES, classOf, combinations, NAMES } from "../../classes.js";
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
/** The number of facts in which two persons differ. Facts that come and go with the kind of number do not count. */
const differencesOf = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  NAMES.reduce((sum, _, fact) => {
    const [one, other] = [a[fact] ?? -1, b[fact] ?? -1];
    return sum + Number(one !== other && one >= 0 && other >= 0);
  }, 0);

/** Complete facts, contradictory or not, with the class of each. */
export interface WithClasses {
  readonly facts: Person;
  readonly classes: Int8Array;
}
const ordinaryFirst = (persons: readonly WithClasses[]) =>
  persons
    .map(({ facts, classes }) => ({ facts, classes, differences: differencesOf(classes, ordinary) }))
    .sort((a, b) => a.differences - b.differences);

export const population = ordinaryFirst(allPersons as readonly WithClasses[]);

/** Contradictory facts of whole persons: every 61st combination of classes that is a contradiction. */
export function contradictoryPersons() {
  const persons: WithClasses[] = [];
  let index = 0;
  for (const facts of combinations()) {
    if (contradictory(facts) && index++ % 61 === 0) persons.push({ facts, classes: classesOf(facts) });
  }
  return ordinaryFirst(persons);
}
/** By fact, the class of each person of a list: a column is read much faster than the persons. */
export const columnsOf = memo((persons: readonly WithClasses[]) =>
  NAMES.map((_, fact) => Int8Array.from(persons, ({ classes }) => classes[fact] ?? -1)),
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
