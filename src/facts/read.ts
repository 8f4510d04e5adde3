import { type ArtefactFact, notApplicableOf } from "../model/artefact.js";
import { type Classes, classifierOf, UNKNOWN, UNREADABLE } from "./classes.js";
import { type Assume, readAssume } from "./options.js";
import { inheritsKeys, isPlain } from "./plain-object.js";

/** Facts and options, read once: everything that follows takes this. */
export interface Reading {
  /** By level. A fact that cannot apply beside the given ones has its class "not applicable". */
  readonly classes: Classes;
  /** By level: the value that was handed in; `undefined` where it is not given. */
  readonly values: readonly unknown[];
  /** What is wrong with the object as a whole. */
  readonly whole: "not-facts" | "unknown-fact" | null;
  /** `null` for options that are refused. */
  readonly assume: Assume | null;
}

/** Gives complete facts their class number, and any others a number below 0, by their values in order of level. */
export type ClassNumberOf = (values: readonly unknown[]) => number;

export interface Reader {
  /** Reads every fact once. It never throws. */
  read(facts: unknown, options?: unknown): Reading;
  /** The class number of complete facts, without a reading in between; a reading of any others. */
  readNumber(facts: unknown, options?: unknown): Reading | number;
}

/** Stands for a value whose getter throws. */
const unreadable = Symbol("unreadable");

/** @param classNumberOf what the compiler has written for these facts, if anything. */
export function createReader(facts: readonly ArtefactFact[], classNumberOf?: ClassNumberOf): Reader {
  const names = facts.map(({ name }) => name);
  const levels = new Map<string, number>(names.map((name, level) => [name, level]));
  const classifiers = facts.map(classifierOf);
  const markNotApplicable = createNotApplicable(facts);
  // The keys of the last object, and their levels: most callers write all their objects in one order.
  const lastKeys: string[] = [];
  const lastLevels: number[] = [];
  // One list for all calls, so that reading complete facts allocates nothing. A getter may call again meanwhile.
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

  /** Fills `values`, and tells what is wrong with the object as a whole. Keys are those that a loop finds, as in JSON. */
  function fill(values: unknown[], input: unknown): Reading["whole"] {
    for (let level = 0; level < names.length; level++) values[level] = undefined;
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
      return "not-facts";
    }
  }

  function classesOf(values: readonly unknown[]): Classes {
    const classes: number[] = [];
    for (let level = 0; level < classifiers.length; level++) {
      classes.push(values[level] === unreadable ? UNREADABLE : classifiers[level]!(values[level]));
    }
    markNotApplicable(classes);
    return classes;
  }

  const readingOf = (values: readonly unknown[], whole: Reading["whole"], assume: Assume | null): Reading => ({
    classes: classesOf(values),
    values,
    whole,
    assume,
  });

  return {
    read(input, options) {
      const values: unknown[] = [];
      return readingOf(values, fill(values, input), readAssume(options));
    },
    readNumber(input, options) {
      const assume = readAssume(options);
      const values = spare ?? [];
      spare = null;
      const whole = fill(values, input);
      const number = whole === null && assume !== null && classNumberOf ? classNumberOf(values) : UNKNOWN;
      if (number < 0) return readingOf(values, whole, assume);
      spare = values;
      return number;
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
