import { type ArtefactFact, notApplicableOf } from "../model/artefact.js";
import { DATE_NAMES, type DateName, GIVEN_BY } from "../model/dates.js";
import { type Classes, classifierOf, UNKNOWN, UNREADABLE } from "./classes.js";
import { type Assume, readAssume } from "./options.js";
import { inheritsKeys, isPlain, readPlainObject } from "./plain-object.js";

/** What can be wrong with facts as a whole. The name of a date says that it was handed in as a fact. */
export type WholeIssue = "not-facts" | "unknown-fact" | DateName;

/** Facts and options, read once. Deciding and explaining take it, so no input is read again. */
export interface Reading {
  /** By level. A fact that cannot apply beside the given ones has its class "not applicable". */
  readonly classes: Classes;
  /** By level: the value that was handed in; `undefined` where it is not given. */
  readonly values: readonly unknown[];
  /** What is wrong with the object as a whole; `null` for nothing. */
  readonly whole: readonly WholeIssue[] | null;
  /** `null` for options that are refused. */
  readonly assume: Assume | null;
  /** The class number of complete facts, see `evaluate/class-number`; below 0 for any others. */
  readonly classNumber: number;
}

/** What is kept by class number: an index into `values`, 0 for nothing. */
export interface Kept<T> {
  readonly entries: Uint16Array;
  readonly values: readonly (T | undefined)[];
}

/**
 * Gives the class number of facts of which every one is a key; below 0 where they are not complete. Reads each key once,
 * and fills `values`, in order of level, unless something is kept for the number.
 *
 * @param given the levels of the keys, as the bits of a number. A fact that is no key is not read: it may be inherited.
 */
export type ClassNumberOf = (
  facts: Readonly<Record<string, unknown>>,
  given: number,
  values: unknown[],
  entries: Uint16Array,
) => number;

export interface Reader {
  /** Reads every fact once, twice where reading throws. It never throws itself. */
  read(facts: unknown, options?: unknown): Reading;
  /**
   * Reads complete facts without allocation.
   *
   * @returns what is kept for their class number; otherwise a reading without values.
   */
  readOr<T extends object>(facts: unknown, options: unknown, kept: Kept<T>): Reading | T;
}

const NONE: readonly never[] = [];
const NOT_FACTS: readonly WholeIssue[] = ["not-facts"];
/** The position of a key that is no fact. */
const NO_FACT = -1;
/** Class numbers of facts that are not read yet, and of facts that cannot be read. */
const UNREAD = -2;
const THROWS = -3;
/** Stands for a value whose getter throws. */
const unreadable = Symbol("unreadable");

/** @param classNumberOf as the compiler has written it for these facts; without it there are no class numbers. */
export function createReader(facts: readonly ArtefactFact[], classNumberOf?: ClassNumberOf): Reader {
  const names = facts.map(({ name }) => name);
  const classifiers = facts.map(classifierOf);
  const markNotApplicable = createNotApplicable(facts);
  const allUnknown = names.map(() => UNKNOWN);
  // Without holes, so that an accessor on `Object.prototype` is never called.
  const nothing: unknown[] = names.map(() => undefined);
  // Sets of facts as the bits of a number.
  const alwaysApply = facts.reduce((bits, fact, level) => (fact.appliesWhen ? bits : bits | (1 << level)), 0);
  // The names and their levels in the order in which keys were met: the objects of one program mostly have one order.
  const order = names.slice();
  const orderLevels = names.map((_, level) => level);
  // One list for all calls, so that no call allocates. `null` while a call uses it: a getter may make another call.
  let spare: unknown[] | null = null;

  /** Moves a name that was met out of order to where it was met. @returns its position, {@link NO_FACT} for no name. */
  function move(key: string, to: number): number {
    const before = order.indexOf(key);
    if (before < 0) return NO_FACT;
    const [level] = orderLevels.splice(before, 1);
    order.splice(before, 1);
    order.splice(to - 1, 0, key);
    orderLevels.splice(to - 1, 0, level!);
    return to - 1;
  }

  /** Fills `values` with those of the own enumerable string keys, as in JSON. @returns what is wrong as a whole. */
  function fill(values: unknown[], input: unknown): Reading["whole"] {
    clear(values);
    try {
      if (!isPlain(input)) return NOT_FACTS;
      const hasInherited = inheritsKeys();
      let unknown: string[] | null = null;
      let next = 0;
      for (const key in input) {
        if (hasInherited && !Object.hasOwn(input, key)) continue;
        let position = next;
        while (position < order.length && order[position] !== key) position++;
        if (position === order.length) position = move(key, next);
        if (position === NO_FACT) {
          unknown ??= [];
          unknown.push(key);
        } else {
          next = position + 1;
          values[orderLevels[position]!] = input[key];
        }
      }
      return unknown && unknownIssues(unknown);
    } catch {
      return fillReadable(values, input);
    }
  }

  /** Reads again where reading has thrown, to find out which facts cannot be read. */
  function fillReadable(values: unknown[], input: unknown): Reading["whole"] {
    const object = readPlainObject(input, names);
    names.forEach((name, level) => {
      values[level] = object?.unreadable.includes(name) ? unreadable : object?.values[name];
    });
    return object === null ? NOT_FACTS : object.unknownKeys.length > 0 ? unknownIssues(object.unknownKeys) : null;
  }

  /** Names the dates among keys that are no facts, and no other key. */
  function unknownIssues(keys: readonly string[]): readonly WholeIssue[] {
    const dates = DATE_NAMES.filter(
      (name) => keys.includes(name) && GIVEN_BY[name].every((fact) => names.includes(fact)),
    );
    return keys.length > dates.length ? [...dates, "unknown-fact"] : dates;
  }

  function clear(values: unknown[]): void {
    for (let level = 0; level < names.length; level++) values[level] = undefined;
  }

  function classesOf(values: readonly unknown[]): Classes {
    const classes = allUnknown.slice();
    for (let level = 0; level < classes.length; level++) {
      const value = values[level];
      if (value !== undefined) classes[level] = value === unreadable ? UNREADABLE : classifiers[level]!(value);
    }
    markNotApplicable(classes);
    return classes;
  }

  /** The own enumerable keys, as bits of their levels; 0 unless all facts that always apply are keys, and all keys facts. */
  function completeKeys(input: Record<string, unknown>): number {
    let given = 0;
    let next = 0;
    for (const key in input) {
      let position = next;
      while (position < order.length && order[position] !== key) position++;
      if (position === order.length) position = move(key, next);
      if (position === NO_FACT) return 0;
      next = position + 1;
      given |= 1 << orderLevels[position]!;
    }
    return (given & alwaysApply) === alwaysApply ? given : 0;
  }

  function classNumberIn(input: unknown, values: unknown[], entries: Uint16Array): number {
    try {
      const given = classNumberOf && isPlain(input) && !inheritsKeys() ? completeKeys(input) : 0;
      if (classNumberOf && given !== 0) return classNumberOf(input as Record<string, unknown>, given, values, entries);
    } catch {
      return THROWS;
    }
    return UNREAD;
  }

  return {
    read(input, options) {
      const values = nothing.slice();
      const whole = fill(values, input);
      return { classes: classesOf(values), values, whole, assume: readAssume(options), classNumber: UNREAD };
    },
    readOr(input, options, kept) {
      const assume = readAssume(options);
      const values = spare ?? nothing.slice();
      spare = null;
      const classNumber = assume === null ? UNREAD : classNumberIn(input, values, kept.entries);
      const found = classNumber < 0 ? undefined : kept.values[kept.entries[classNumber]!];
      const whole =
        classNumber === UNREAD ? fill(values, input) : classNumber === THROWS ? fillReadable(values, input) : null;
      const reading = found ?? { classes: classesOf(values), values: NONE, whole, assume, classNumber };
      spare = values;
      return reading;
    },
  };
}

/** Makes the function that gives unknown facts that a given one excludes their class "not applicable", in place. */
export function createNotApplicable(facts: readonly ArtefactFact[]): (classes: number[]) => void {
  const dependents = facts.flatMap(({ appliesWhen: when }, level) =>
    when ? [{ level, control: when.level, beside: when.classes, none: notApplicableOf(facts[level]!)! }] : [],
  );
  return (classes) => {
    for (const { level, control, beside, none } of dependents) {
      const isExcluded = classes[control]! >= 0 && !beside.includes(classes[control]!);
      if (isExcluded && classes[level] === UNKNOWN) classes[level] = none;
    }
  };
}
