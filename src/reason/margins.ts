import { differs } from "../diagram/sensitivity.js";
import type { Rulebook } from "../model/rulebook.js";
import type { FactName, ParameterId } from "../model/shipped-rulebook.js";
import { usedFacts } from "./because.js";
import type { Situation } from "./query.js";
import type { Space } from "./total-diagram.js";

/** How far a number is from a threshold on whose two sides the answer differs. */
export interface Margin {
  fact: FactName;
  value: number;
  unit: "years" | "months";
  threshold: number;
  /** The parameters that have this threshold. */
  parameters: ParameterId[];
  /** Below zero: so much is missing. Zero: reached just now. Above: passed so much ago. */
  distance: number;
}

/** For each number in use, the thresholds that matter to this person: nearest first. */
export function marginsOf(
  { diagram, root, levels, loaded: { answerOf } }: Space,
  { facts, parameters }: Pick<Rulebook, "facts" | "parameters">,
  situation: Situation,
): Margin[] {
  const used = usedFacts(levels, situation);
  const apart = (left: number, right: number) => left > 0 && right > 0 && answerOf(left - 1) !== answerOf(right - 1);
  return [...levels.entries()]
    .sort(([, left], [, right]) => left.place - right.place)
    .flatMap(([level, { fact, place }]) => {
      const value = used.get(place)?.value;
      const described = facts[fact.name];
      if (!("cuts" in fact) || typeof value !== "number" || described === undefined || !("unit" in described))
        return [];
      return fact.cuts
        .filter((_, below) =>
          differs(diagram, root, [level, below, below + 1], (other) => situation.open[other] ?? [], apart),
        )
        .map((threshold) => ({
          fact: fact.name as FactName,
          value,
          unit: described.unit,
          threshold,
          parameters: Object.keys(parameters).filter(
            (id) => parameters[id]?.fact === fact.name && parameters[id]?.value === threshold,
          ) as ParameterId[],
          distance: value - threshold,
        }))
        .sort((left, right) => Math.abs(left.distance) - Math.abs(right.distance));
    });
}
