import { type Decision, evaluate, safeEvaluate } from "carte-vitale";
import { expect, test } from "vitest";
import { asRead } from "./as-read.js";
import { aroundThresholds, CLASSES, combinations } from "./classes.js";
import { contradictory, read } from "./reading.js";
import { THRESHOLDS } from "./thresholds.js";

test("Every combination of classes is decided as the domain specification says, or refused as contradictory", () => {
  // Equal answers are one frozen object, so each is written once.
  const written = new Map<Decision, string>();
  let decided = 0;
  let refused = 0;
  for (const person of combinations()) {
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
  expect({ decided, refused }).toEqual(countedByHand());
});

/** The ages, the statuses, 3 nationalities, 4 permits, 3 birth places, exempt or not, covered elsewhere or not … */
function countedByHand() {
  const others = (THRESHOLDS.age.length + 1) * CLASSES.status.length * 3 * 4 * 3 * 2 * 2;
  const residence = { all: 2 * 3, accepted: 3 + 1 };
  // No number, temporary (valid or expired) or permanent; a card only with a permanent number.
  const numberAndCard = { all: (1 + 2 + 1) * 6, accepted: 1 + 2 + 6 };
  const decided = others * residence.accepted * numberAndCard.accepted;
  return { decided, refused: others * residence.all * numberAndCard.all - decided };
}

test("Persons on the eve, the day and the morrow of each threshold are decided as the domain specification says", () => {
  const sample = combinations().filter((person, index) => index % 53 === 0 && !contradictory(person));
  let tried = 0;
  for (const person of aroundThresholds(sample)) {
    tried++;
    const decided = JSON.stringify(asRead(evaluate(person)));
    if (decided !== JSON.stringify(read(person))) expect(decided, JSON.stringify(person)).toEqual(read(person));
  }
  expect(tried).toBeGreaterThan(10_000);
});
