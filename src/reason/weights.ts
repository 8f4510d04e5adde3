import { FactsError, type FactsIssue } from "../facts/facts-error.js";
import { readObject } from "../facts/plain-object.js";
import type { FactName } from "../model/shipped-rulebook.js";
import { valuesOf } from "./query.js";
import type { Level } from "./total-diagram.js";

/**
 * How likely answers are: for each fact, how much a value weighs beside the others, from 0.000001 to 1000000. A number
 * stands for its class by the lowest number of the class: `{ age: { 0: 2, 12: 1, 16: 1, 18: 10 } }`. Values that no
 * decision tells apart are one class, and their weights add up; a class of which no value is given weighs 1.
 */
export type Weights = { readonly [F in FactName]?: Readonly<Record<string, number>> };

const [LEAST, MOST] = [1e-6, 1e6];

/**
 * The weight of each class by level, the classes that a fact may still have together 1.
 *
 * @throws {FactsError} when they are refused.
 */
export function readWeights(
  input: unknown,
  levels: readonly Level[],
  open: readonly (readonly number[])[],
): number[][] {
  const issues: FactsIssue[] = [];
  const refuse = (path: string[], message: string) =>
    issues.push({ path: ["weights", ...path], code: "weight", message });
  const names = levels.map(({ fact }) => fact.name);
  const byFact = readObject(input ?? {}, names);
  if (byFact === null || byFact.strangers || byFact.unreadable.length > 0) {
    refuse([], `weights are given by fact: ${names.join(", ")}`);
  }
  const weights = levels.map((level, place) => {
    const { name } = level.fact;
    const values = level.classes.map((index) => valuesOf(level, index).map(String));
    const given = byFact?.values[name] === undefined ? null : readObject(byFact.values[name], values.flat());
    const sound = (weight: unknown) => typeof weight === "number" && weight >= LEAST && weight <= MOST;
    const refused =
      given === null
        ? byFact?.values[name] !== undefined
        : given.strangers || given.unreadable.length > 0 || !Object.values(given.values).every(sound);
    if (refused) refuse([name], `${name} takes numbers from ${LEAST} to ${MOST} for ${values.flat().join(", ")}`);
    const own = values.map((each) => {
      const found = each.flatMap((value) => given?.values[value] ?? []).filter(sound) as number[];
      return found.length === 0 ? 1 : found.reduce((sum, weight) => sum + weight, 0);
    });
    const total = own.reduce((sum, weight, index) => sum + (open[place]?.includes(index) ? weight : 0), 0);
    return own.map((weight) => weight / total);
  });
  if (issues.length > 0) throw new FactsError(issues);
  return weights;
}
