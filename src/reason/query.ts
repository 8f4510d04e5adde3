import type { Evaluator } from "../evaluate/evaluate.js";
import { type Classes, classesOfAll, UNKNOWN } from "../facts/classes.js";
import type { FactsIssue } from "../facts/facts-error.js";
import { type EvaluateOptions, readOptions } from "../facts/options.js";
import { readObject } from "../facts/plain-object.js";
import type { Compiled } from "../model/artefact.js";
import type { Decision } from "../model/decision.js";
import type { FactsInput, FactValue } from "../model/shipped-rulebook.js";
import type { Level, Space } from "./total-diagram.js";

/** What somebody has told of a person, what was assumed besides, and the decision. */
export interface Situation {
  readonly decision: Decision;
  readonly assume: "defaults" | "nothing";
  /** The facts that were handed in, read once. */
  readonly facts: FactsInput;
  /** By level: the class of a fact in use, whether given or assumed; `null` where it is not. */
  readonly used: readonly (number | null)[];
  readonly assumed: ReadonlySet<number>;
  /** The default, or none, of facts that were assumed without knowing whether the person has them. */
  readonly supposed: ReadonlyMap<number, readonly number[]>;
  /** By level: the classes that the person may have. One where it is known. */
  readonly open: readonly (readonly number[])[];
}

/**
 * Reads facts as `evaluate` does, and decides them.
 *
 * @throws {FactsError} as `evaluate` does.
 */
export function createSituations(
  compiled: Compiled,
  evaluate: Evaluator["evaluate"],
): (input: unknown, options: unknown, space: Space) => Situation {
  const names = compiled.facts.map(({ name }) => name);
  const classesOf = classesOfAll(compiled.facts);
  const defaults = classesOf(Object.fromEntries(compiled.facts.map((fact) => [fact.name, fact.default])));

  return (input, options, { levels }) => {
    const issues: FactsIssue[] = [];
    const assume = readOptions(options, issues);
    const read = readObject(input, names);
    const whole = read !== null && !read.strangers && read.unreadable.length === 0;
    // Without a prototype: what an object inherits is no fact of the person.
    const facts = (whole ? read.values : input) as FactsInput;
    const decision = evaluate(facts, issues.length > 0 ? (options as EvaluateOptions) : { assume });
    const given = classesOf(read?.values ?? {});

    const implied = controlsOf(levels, given);
    const classAt = ({ place }: Level) => given[place] ?? UNKNOWN;
    const assumed = new Set<number>();
    const supposed = new Map<number, readonly number[]>();
    const used = levels.map((each, level) => {
      if (classAt(each) !== UNKNOWN) return classAt(each);
      const value = defaults[each.place] ?? UNKNOWN;
      if (assume === "nothing" || value === UNKNOWN) return null;
      const room = hasRoom(each);
      if (room === null && each.absent !== null) supposed.set(level, [value, each.absent]);
      if (!room) return null;
      assumed.add(level);
      return value;
    });
    const open = levels.map((each, level) => {
      if (classAt(each) !== UNKNOWN) return [classAt(each)];
      const value = defaults[each.place] ?? UNKNOWN;
      const classes = assume === "defaults" && value !== UNKNOWN ? [value] : (implied.get(level) ?? each.classes);
      return each.absent === null ? classes : [...classes, each.absent];
    });
    return { decision, assume, facts, used, assumed, supposed, open };

    /** Whether the person has a fact that not everybody has; `null` where that is not known. */
    function hasRoom({ when }: Level): boolean | null {
      if (when === null) return true;
      const control = levels[when.level];
      const index = control === undefined ? UNKNOWN : classAt(control);
      return index === UNKNOWN ? null : when.classes.includes(index);
    }
  };
}

/** The classes that a fact must have, because another one was given that only they give room for. */
function controlsOf(levels: readonly Level[], given: Classes): Map<number, readonly number[]> {
  return new Map(
    levels.flatMap(({ place, when }) =>
      when !== null && given[place] !== UNKNOWN ? [[when.level, when.classes] as const] : [],
    ),
  );
}

/** A value of each class of a fact: the lowest one of a number, every one of a choice. */
export function valuesOf({ fact }: Level, index: number): FactValue[] {
  const values =
    "classes" in fact ? (fact.classes[index] ?? []) : [[fact.minimum, ...fact.cuts][index] ?? fact.minimum];
  return values as FactValue[];
}
