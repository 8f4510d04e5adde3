import { type ArtefactFact, notApplicableOf } from "../model/artefact.js";
import { type Classes, classifierOf, UNKNOWN, UNREADABLE } from "./classes.js";
import { type Assume, readAssume } from "./options.js";
import { inheritsKeys, isPlain } from "./plain-object.js";

/** Facts and options, read once. Deciding and explaining take it, so no input is read again. */
export interface Reading {
  /** By level. A fact that cannot apply beside the given ones has its class "not applicable". */
  readonly classes: Classes;
  /** By level: the value that was handed in; `undefined` where it is not given. */
  readonly values: readonly unknown[];
  /** What is wrong with the object as a whole; `null` for nothing. */
  readonly whole: "not-facts" | "unknown-fact" | null;
  /** `null` for options that are refused. */
  readonly assume: Assume | null;
  /** The class number of complete facts, see `evaluate/class-number`; below 0 for any others. */
  readonly classNumber: number;
}

/** Gives the class number of complete facts by their values, in order of level; below 0 for any others. */
export type ClassNumberOf = (values: readonly unknown[]) => number;

export interface Reader {
  /** Reads every fact once. It never throws. */
  read(facts: unknown, options?: unknown): Reading;
  /**
   * Reads complete facts without allocation.
   *
   * @param known gives what is kept for a class number; `undefined` for nothing.
   * @returns what is kept; otherwise a reading.
   */
  readOr<T extends object>(
    facts: unknown,
    options: unknown,
    known: (classNumber: number) => T | undefined,
  ): Reading | T;
}

/** Stands for a value whose getter throws. */
const unreadable = Symbol("unreadable");

/** @param classNumberOf as the compiler has written it for these facts; without it there are no class numbers. */
export function createReader(facts: readonly ArtefactFact[], classNumberOf: ClassNumberOf = () => UNKNOWN): Reader {
  const names = facts.map(({ name }) => name);
  const levels = new Map<string, number>(names.map((name, level) => [name, level]));
  const classifiers = facts.map(classifierOf);
  const markNotApplicable = createNotApplicable(facts);
  // The keys of the last object and their levels: the objects of one program mostly have one order of keys.
  const lastKeys: string[] = [];
  const lastLevels: number[] = [];
  // One list for all calls, so that no call allocates. `null` while a call uses it: a getter may make another call.
  let spare: unknown[] | null = null;

  function levelOf(key: string, position: number): number | undefined {
    if (lastKeys[position] === key) return lastLevels[position];
    const level = levels.get(key);
    if (level !== undefined && position < names.length) {
      lastKeys[position] = key;
      lastLevels[position] = level;
    }
    return level;
  }

  /** Fills `values` with those of the own enumerable string keys, as in JSON. @returns what is wrong as a whole. */
  function fill(values: unknown[], input: unknown): Reading["whole"] {
    clear(values);
    try {
      if (!isPlain(input)) return "not-facts";
      const hasInherited = inheritsKeys();
      let whole: Reading["whole"] = null;
      let position = 0;
      for (const key in input) {
        if (hasInherited && !Object.hasOwn(input, key)) continue;
        const level = levelOf(key, position++);
        if (level === undefined) whole = "unknown-fact";
        else values[level] = propertyOf(input, key);
      }
      return whole;
    } catch {
      clear(values);
      return "not-facts";
    }
  }

  function clear(values: unknown[]): void {
    for (let level = 0; level < names.length; level++) values[level] = undefined;
  }

  function classesOf(values: readonly unknown[]): Classes {
    const classes: number[] = [];
    for (let level = 0; level < classifiers.length; level++) {
      classes.push(values[level] === unreadable ? UNREADABLE : classifiers[level]!(values[level]));
    }
    markNotApplicable(classes);
    return classes;
  }

  const numberOf = (values: readonly unknown[], whole: Reading["whole"], assume: Assume | null) =>
    whole === null && assume !== null ? classNumberOf(values) : UNKNOWN;

  return {
    read(input, options) {
      const assume = readAssume(options);
      const values: unknown[] = [];
      const whole = fill(values, input);
      return { classes: classesOf(values), values, whole, assume, classNumber: numberOf(values, whole, assume) };
    },
    readOr(input, options, known) {
      const assume = readAssume(options);
      const values = spare ?? [];
      spare = null;
      const whole = fill(values, input);
      const classNumber = numberOf(values, whole, assume);
      const found = classNumber < 0 ? undefined : known(classNumber);
      if (found === undefined) return { classes: classesOf(values), values, whole, assume, classNumber };
      spare = values;
      return found;
    },
  };
}

function propertyOf(input: Record<string, unknown>, key: string): unknown {
  try {
    return input[key];
  } catch {
    return unreadable;
  }
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
