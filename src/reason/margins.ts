import { createSensitive } from "../evaluate/completions.js";
import { once } from "../model/once.js";
import type { Rulebook } from "../model/rulebook.js";
import type { FactName, ParameterId } from "../model/shipped-rulebook.js";
import type { Basis, Query } from "./query.js";

/** How far a number is from a threshold on whose two sides the answer differs. */
export interface Margin {
  fact: FactName;
  value: number;
  unit: "years" | "months";
  threshold: number;
  /** The parameters that have this threshold. */
  parameters: ParameterId[];
  /** Below 0: so much is missing. 0: just reached. Above 0: passed by so much. */
  distance: number;
}

/** Finds, for each number in use, the thresholds that matter to this person, the nearest first. */
export function createMargins(
  { artefact, decider }: Basis,
  { facts: vocabulary, parameters }: Pick<Rulebook, "facts" | "parameters">,
): (query: Query) => Margin[] {
  const sensitive = once(() => createSensitive(artefact, decider.decisions().answers));
  return ({ domains, used }) => {
    const isSensitive = sensitive().isSensitive(domains);
    return [...used].flatMap(([level, { fact: name, value }]) => {
      const fact = artefact.facts[level]!;
      const described = vocabulary[name]!;
      if (!("cuts" in fact) || !("unit" in described)) return [];
      return fact.cuts
        .filter((_, below) => isSensitive(level, [below, below + 1]))
        .map((threshold) => ({
          fact: name,
          value: Number(value),
          unit: described.unit,
          threshold,
          parameters: Object.keys(parameters).filter(
            (id) => parameters[id]!.fact === name && parameters[id]!.value === threshold,
          ) as ParameterId[],
          distance: Number(value) - threshold,
        }))
        .sort((left, right) => Math.abs(left.distance) - Math.abs(right.distance));
    });
  };
}
