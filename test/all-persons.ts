import { evaluate, type FactsInput } from "carte-vitale";
import { classOf, combinations, isFirstOfClass, NAMES } from "./classes.js";
import { contradictory } from "./reading.js";

/** Every combination of classes that is no contradiction: the class of each fact in the order of section 1, the outcome. */
export const allPersons: readonly {
  readonly classes: Int8Array;
  readonly facts: FactsInput;
  readonly outcome: string;
}[] = [...combinations()]
  .filter((person) => !contradictory(person))
  .map((facts) => ({
    facts,
    classes: Int8Array.from(NAMES, (name) => classOf(name, facts[name])),
    outcome: evaluate(facts, { assume: "nothing" }).outcome,
  }));

/** One person of each set that no rule distinguishes. */
export const representatives: readonly FactsInput[] = allPersons
  .map(({ facts }) => facts)
  .filter((facts) => Object.entries(facts).every(([name, value]) => isFirstOfClass(name, value)));
