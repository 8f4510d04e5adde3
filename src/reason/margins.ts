import { createSensitive } from "../evaluate/completions.js";
import { once } from "../model/once.js";
import type { Rulebook } from "../model/rulebook.js";
import type { FactName, ParameterId } from "../model/shipped-rulebook.js";
import type { Basis, Query } from "./query.js";

/** The distance of a number from a threshold that matters: the answers on its two sides differ. */
export interface Margin {
  fact: FactName;
  value: number;
  unit: "years" | "months";
  threshold: number;
  /** The parameters that have this threshold. */
  parameters: ParameterId[];
  /** `value - threshold`, in `unit`: below 0 if the threshold is not reached. */
  distance: number;
}

/** Makes the function that finds the thresholds that matter, for each number in use, the nearest first. */
export function createMargins(
  { artefact, decider }: Basis,
  { facts: vocabulary, parameters }: Pick<Rulebook, "facts" | "parameters">,
): (query: Query) => Margin[] {
  const sensitive = once(() => createSensitive(artefact, decider.decisions()));
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
