import { type Decision, evaluate, safeEvaluate } from "carte-vitale";
import { expect } from "vitest";
import { asRead } from "./as-read.js";
import { combinations } from "./classes.js";
import { contradictory, read } from "./reading.js";

/**
 * Compares every so many combinations of classes with the reading by hand: complete persons are decided as it says,
 * contradictory ones refused.
 */
export function compareReadings(step: number): { decided: number; refused: number } {
  // Equal answers are one frozen object, so each is written once.
  const written = new Map<Decision, string>();
  let decided = 0;
  let refused = 0;
  let index = 0;
  for (const person of combinations()) {
    if (index++ % step > 0) continue;
    if (contradictory(person)) {
      refused++;
      if (safeEvaluate(person).success) expect.fail(`accepted: ${JSON.stringify(person)}`);
      continue;
    }
    decided++;
    const decision = evaluate(person);
    const text = written.get(decision) ?? JSON.stringify(asRead(decision));
    written.set(decision, text);
    const expected = read(person);
    if (text !== JSON.stringify(expected)) expect(asRead(decision), JSON.stringify(person)).toEqual(expected);
  }
  for (const { outcome, missing, assumed, possibleDocuments, possibleOutcomes } of written.keys()) {
    expect([missing, assumed, possibleDocuments, possibleOutcomes]).toEqual([[], [], [], [outcome]]);
  }
  return { decided, refused };
}
