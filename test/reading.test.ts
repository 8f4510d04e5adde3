import { evaluate, safeEvaluate } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { asRead } from "./as-read.js";
import { contradictory, everyone, read } from "./reading.js";

describe("every combination of classes of the twelve facts", () => {
  test("is decided as the tables of the domain specification say, or refused as contradictory", () => {
    let decided = 0;
    let refused = 0;
    for (const person of everyone()) {
      if (contradictory(person)) {
        refused++;
        if (safeEvaluate(person).success) expect.fail(`accepted: ${JSON.stringify(person)}`);
        continue;
      }
      decided++;
      const decision = evaluate(person);
      const expected = read(person);
      const found = asRead(decision);
      if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found, JSON.stringify(person)).toEqual(expected);
      // Nothing is left open, and nothing was taken for granted: the facts are complete.
      const rest = [decision.missing, decision.assumed, decision.possibleDocuments, decision.possibleOutcomes];
      const complete = [[], [], [], [expected.outcome]];
      if (JSON.stringify(rest) !== JSON.stringify(complete)) expect(rest, JSON.stringify(person)).toEqual(complete);
    }
    expect({ decided, refused }).toEqual(countedByHand());
  });
});

/** 4 ages, 8 statuses, 3 nationalities, 4 permits, 3 birth places, exempt or not, covered elsewhere or not … */
function countedByHand() {
  const anyone = 4 * 8 * 3 * 4 * 3 * 2 * 2;
  const residence = { all: 2 * 3, accepted: 3 + 1 };
  // No number, temporary (8 or 9 months) or permanent; a card only with a permanent number.
  const numberAndCard = { all: (1 + 2 + 1) * 6, accepted: 1 + 2 + 6 };
  const decided = anyone * residence.accepted * numberAndCard.accepted;
  return { decided, refused: anyone * residence.all * numberAndCard.all - decided };
}
