import { type ArtefactFact, notApplicableOf } from "../model/artefact.js";
import { type Classes, classifierOf, REFUSED, UNKNOWN, UNREADABLE } from "./classes.js";
import { type Assume, readAssume } from "./options.js";
import { inheritsKeys, isPlain, readPlainObject } from "./plain-object.js";

/** Facts and options, read once: everything that follows takes this. */
export interface Reading {
  /** By level. A fact that cannot apply beside the given ones has its class "not applicable". */
  readonly classes: Classes;
  /** By level: the value that was handed in; `undefined` where it is not given, or unreadable. */
  readonly values: readonly unknown[];
  /** What is wrong with the object as a whole. */
  readonly whole: "not-facts" | "unknown-fact" | null;
  /** `null` for options that are refused. */
  readonly assume: Assume | null;
}

/** The class number of complete facts, by a function that the compiler writes; below 0 for any other facts. */
export type ClassNumberReader = (facts: Record<string, unknown>) => number;

/** Reads facts of any kind, and finds their classes. It never throws. */
export function createReader(facts: readonly ArtefactFact[]): (input: unknown, options?: unknown) => Reading {
  const names = facts.map(({ name }) => name);
  const levelOf = createLevelOf(names);
  const classifiers = facts.map(classifierOf);
  const markNotApplicable = createNotApplicable(facts);
  const nothing: readonly undefined[] = names.map(() => undefined);

  function classesOf(values: readonly unknown[]): number[] {
    const classes: number[] = [];
    for (let level = 0; level < classifiers.length; level++) classes.push(classifiers[level]!(values[level]));
    markNotApplicable(classes);
    return classes;
  }

  function readEach(input: Record<string, unknown>, assume: Assume | null): Reading {
    const values: unknown[] = [...nothing];
    let whole: Reading["whole"] = null;
    let next = 0;
    for (const key in input) {
      const level = levelOf(key, next);
      if (level === undefined) whole = "unknown-fact";
      else {
        values[level] = input[key];
        next++;
      }
    }
    return { classes: classesOf(values), values, whole, assume };
  }

  function readWithCare(input: unknown, assume: Assume | null): Reading {
    const object = readPlainObject(input, names);
    if (object === null) return { classes: names.map(() => UNKNOWN), values: nothing, whole: "not-facts", assume };
    const values = names.map((name) => object.values[name]);
    const classes = classesOf(values);
    for (const name of object.unreadable) classes[names.indexOf(name)] = UNREADABLE;
    return { classes, values, whole: object.hasUnknownKeys ? "unknown-fact" : null, assume };
  }

  return (input, options) => {
    const assume = readAssume(options);
    try {
      if (isPlain(input) && !inheritsKeys()) return readEach(input, assume);
    } catch {
      // Read again below, fact by fact, to say which ones cannot be read.
    }
    return readWithCare(input, assume);
  };
}

/** Gives unknown facts that cannot apply beside a given one their class "not applicable", in place. */
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

/**
 * Reads complete facts straight to their class number, without a list of classes in between.
 *
 * @returns a function that gives a number below 0 for any other input, which {@link createReader} then reads.
 */
export function createCompleteReader(
  facts: readonly ArtefactFact[],
  classNumber: ClassNumberReader,
): (input: unknown) => number {
  const names = facts.map(({ name }) => name);
  const levelOf = createLevelOf(names);
  // Sets of facts as bits of a number.
  const always = facts.reduce((bits, fact, level) => (fact.appliesWhen ? bits : bits | (1 << level)), 0);
  const sometimes = facts.flatMap(({ name, appliesWhen }, level) => (appliesWhen ? [{ name, bit: 1 << level }] : []));

  /** Whether every fact that is read is an own enumerable key, and every such key a fact. */
  function hasOwnKeysOnly(input: object): boolean {
    let given = 0;
    let next = 0;
    for (const key in input) {
      const level = levelOf(key, next++);
      if (level === undefined) return false;
      given |= 1 << level;
    }
    if ((given & always) !== always) return false;
    for (const { name, bit } of sometimes) if ((given & bit) === 0 && name in input) return false;
    return true;
  }

  return (input) => {
    try {
      return isPlain(input) && !inheritsKeys() && hasOwnKeysOnly(input) ? classNumber(input) : REFUSED;
    } catch {
      return REFUSED;
    }
  };
}

/**
 * Finds the level of a key. Most callers write all keys of all their objects in one order, so the last order seen is
 * tried before the map.
 *
 * @returns a function of a key and of its position among the keys of the object.
 */
function createLevelOf(names: readonly string[]): (key: string, position: number) => number | undefined {
  const levels = new Map<string, number>(names.map((name, level) => [name, level]));
  const keys: string[] = [];
  const found: number[] = [];
  return (key, position) => {
    if (keys[position] === key) return found[position];
    const level = levels.get(key);
    if (level !== undefined && position < names.length) {
      keys[position] = key;
      found[position] = level;
    }
    return level;
  };
}
