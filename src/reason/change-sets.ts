import type { Edge } from "../diagram/diagram.js";
import { type Literal, primeImplicants } from "../diagram/prime-implicants.js";
import { defaultClasses } from "../facts/classes.js";
import { type Artefact, indexes, notApplicableOf, valueClassCount, valuesOfClass } from "../model/artefact.js";
import type { ChangeKind, Rulebook } from "../model/rulebook.js";
import type { FactName, FactValue } from "../model/shipped-rulebook.js";
import { byLengthThenOrder } from "./because.js";
import type { AnswerDiagram, Query } from "./query.js";

/** One fact that would need another value. */
export interface Change {
  fact: FactName;
  /** The value now; `null` for a fact that is not known, or that does not apply yet. */
  from: FactValue | null;
  /** Any one of these values; of a number, the lowest one. */
  to: FactValue[];
  /**
   * How the change comes about: `wait`; `obtain` from an authority; `declare` what is true already, as for every fact that
   * is not known; `circumstance` where the person has no choice.
   */
  by: Exclude<ChangeKind, "never">;
  /** The highest number that serves as well as `to`; `null` without an upper end, and for other facts. */
  highest: number | null;
  /** How long to wait; `null` unless `by` is `wait`. */
  wait: { count: number; unit: "years" | "months" } | null;
}

/**
 * Finds the smallest sets of changes that lead to a target. Known numbers never fall, and a known fact whose `change` is
 * `never` keeps its value.
 *
 * @param target the diagram that is yes where the target is reached.
 * @returns the fewest changes first, then in report order; `[[]]` where the target is reached already.
 */
export function changeSetsTo(
  { diagram }: AnswerDiagram,
  { facts, reportOrder }: Artefact,
  { facts: vocabulary }: Pick<Rulebook, "facts">,
  { domains: { classes: domains }, given, used, assume }: Query,
  target: Edge,
): Change[][] {
  const defaults = defaultClasses(facts);
  const kindOf = (level: number, value?: FactValue): ChangeKind => {
    const described = vocabulary[facts[level]!.name]!;
    const own =
      "values" in described
        ? described.values[String(value)]?.change
        : "boolean" in described
          ? described.changes?.[String(value) as "true" | "false"]
          : undefined;
    return own ?? described.change ?? "circumstance";
  };
  /** By level: the class of a known fact, also where other given facts leave only one; otherwise `null`. */
  const now = facts.map((fact, level) => {
    const [only, ...others] = domains[level]!;
    return others.length > 0 || only === notApplicableOf(fact) ? null : only!;
  });
  const choices = facts.map((fact, level) => {
    const values = indexes(valueClassCount(fact));
    const none = notApplicableOf(fact);
    const current = now[level]!;
    const canChange = (index: number) =>
      index !== current && kindOf(level) !== "never" && !("cuts" in fact && index < current);
    return {
      // A dependent fact comes and goes with its control, which is no change of its own.
      base: none === null ? domains[level]! : [...dependentBase(level, values), none],
      literals: (now[level] === null ? values : values.filter(canChange)).map((index): [number] => [index]),
    };
  });

  function dependentBase(level: number, values: readonly number[]): readonly number[] {
    if (given[level] !== undefined) return domains[level]!;
    return assume === "defaults" && defaults[level]! >= 0 ? [defaults[level]!] : values;
  }

  const orderOf = ([level]: Literal) => reportOrder.indexOf(level);
  /** Orders sets of one length by their facts, then by their classes. */
  const keyOf = (set: readonly Literal[]) => [...set.map(orderOf), ...set.map(([, index]) => index)];
  return primeImplicants(diagram, target, (level) => choices[level]!)
    .map((set) => [...set].sort((left, right) => orderOf(left) - orderOf(right)))
    .sort((left, right) => byLengthThenOrder(keyOf(left), keyOf(right)))
    .map((set) => set.map(changeOf));

  function changeOf([level, index]: Literal): Change {
    const fact = facts[level]!;
    const name = fact.name as FactName;
    const described = vocabulary[name]!;
    const to = [...valuesOfClass(fact, index)] as FactValue[];
    const from = valueNow(level);
    const by = from !== null || (begins(level) && to[0] !== 0) ? kindOf(level, to[0]) : "declare";
    const wait = by === "wait" && "unit" in described;
    return {
      fact: name,
      from,
      to,
      highest: "cuts" in fact && index < fact.cuts.length ? fact.cuts[index]! - 1 : null,
      // A fact that never changes can be declared while it is not known.
      by: by === "never" ? "declare" : by,
      wait: wait ? { count: Number(to[0]) - Number(from ?? 0), unit: described.unit } : null,
    };
  }

  function valueNow(level: number): FactValue | null {
    const current = now[level]!;
    if (now[level] === null) return null;
    return used.get(level)?.value ?? (valuesOfClass(facts[level]!, current)[0] as FactValue);
  }

  /** Whether the fact is known not to apply: it begins once its control changes, a number at 0. */
  function begins(level: number): boolean {
    const when = facts[level]!.appliesWhen;
    return when !== undefined && !domains[when.level]!.some((index) => when.classes.includes(index));
  }
}
