import { type CompiledFact, classesOf } from "../model/artefact.js";
import { type Classes, UNKNOWN } from "./classes.js";

export type ClassKey = number | string;

/** Gives every list of classes a key of its own, those with unknown facts too: a number, unless there are too many. */
export function createClassKeys(facts: readonly CompiledFact[]): (classes: Classes) => ClassKey {
  const bases = facts.map((fact) => classesOf(fact).length + 1);
  if (!Number.isSafeInteger(bases.reduce((count, base) => count * base, 1))) return (classes) => classes.join();
  return (classes) => {
    let key = 0;
    for (let place = 0; place < bases.length; place++) {
      key = key * (bases[place] ?? 1) + (classes[place] ?? UNKNOWN) + 1;
    }
    return key;
  };
}
