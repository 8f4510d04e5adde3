import { evaluate, type FactsInput } from "carte-vitale";
import { classOf, NAMES } from "./classes.js";
import { contradictory, everyone } from "./reading.js";

/** Every combination of classes that is a person: the class of each fact in the order of section 1, and the outcome. */
export const everybody: readonly {
  readonly classes: Int8Array;
  readonly facts: FactsInput;
  readonly outcome: string;
}[] = [...everyone()]
  .filter((person) => !contradictory(person))
  .map((facts) => ({
    facts,
    classes: Int8Array.from(NAMES, (name) => classOf(name, facts[name])),
    outcome: evaluate(facts, { assume: "nothing" }).outcome,
  }));

/** Of those whom no rule tells apart, one: a permit that has expired is as good as none, a stolen card as a lost one. */
export const oneOfEachKind: readonly FactsInput[] = everybody
  .map(({ facts }) => facts)
  .filter(({ residencePermit }) => residencePermit !== "none")
  .filter(({ cardState }) => cardState !== "stolen" && cardState !== "defective");
