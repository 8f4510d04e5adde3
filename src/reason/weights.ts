import { FactsError, type FactsIssue } from "../facts/facts-error.js";
import { readValues } from "../facts/plain-object.js";
import { type Artefact, factNames, indexes, valueClassCount, valuesOfClass } from "../model/artefact.js";
import type { FactName } from "../model/shipped-rulebook.js";

/**
 * How likely answers are: for each fact, the weight of each value beside the others, from 0.000001 to 1000000.
 *
 * The lowest number of a class stands for the class: `{ age: { 0: 2, 12: 1, 16: 1, 18: 10 } }`. Values that no decision
 * tells apart are one class, and their weights are added. A class without a weight weighs 1.
 */
export type Weights = { readonly [F in FactName]?: Readonly<Record<string, number>> };

const [LEAST, MOST] = [1e-6, 1e6];

/**
 * Reads weights. @returns the likelihood of each class, by level; the classes of a domain add up to 1.
 *
 * @throws {FactsError} for weights that are refused.
 */
export function readWeights(
  input: unknown,
  vocabulary: Pick<Artefact, "facts" | "reportOrder">,
  domains: readonly (readonly number[])[],
): number[][] {
  const { facts, reportOrder } = vocabulary;
  const issues: FactsIssue[] = [];
  const refuse = (path: string[], message: string) =>
    issues.push({ path: ["weights", ...path], code: "weight", message });
  const isWeight = (weight: unknown) => typeof weight === "number" && weight >= LEAST && weight <= MOST;
  const names = factNames(vocabulary);
  const byFact = readValues(input ?? {}, names);
  if (byFact === null) refuse([], `Weights are given by fact: ${names.join(", ")}`);
  const own: number[][] = [];
  for (const level of reportOrder) {
    const fact = facts[level]!;
    const values = indexes(valueClassCount(fact)).map((index) => valuesOfClass(fact, index).map(String));
    const given = byFact?.[fact.name];
    const read = given === undefined ? {} : readValues(given, values.flat());
    if (read === null || !Object.values(read).every(isWeight)) {
      refuse([fact.name], `${fact.name} takes numbers from ${LEAST} to ${MOST} for ${values.flat().join(", ")}`);
    }
    const weights = values.map((each) => {
      const found = each.flatMap((value) => read?.[value] ?? []).filter(isWeight) as number[];
      return found.length === 0 ? 1 : found.reduce((sum, weight) => sum + weight, 0);
    });
    const total = weights.reduce((sum, weight, index) => sum + (domains[level]!.includes(index) ? weight : 0), 0);
    own[level] = weights.map((weight) => weight / total);
  }
  if (issues.length > 0) throw new FactsError(issues);
  return own;
}
