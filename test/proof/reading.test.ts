import { expect, test } from "vitest";
import { compareReadings } from "../readings.js";

test("Every combination of classes is decided as the domain specification says, or refused as contradictory", () => {
  expect(compareReadings(1)).toEqual(countedByHand());
});

/** Facts that contradict no other fact: 4 ages, 8 statuses, 3 nationalities, 4 permits, 3 birth places, 4 exemptions. */
function countedByHand() {
  const others = 4 * 8 * 3 * 4 * 3 * 4;
  // Months of residence and form S1 only in France: 3 × 3 there, 1 × 2 abroad.
  const place = { all: 3 * 2 * 3, accepted: 9 + 2 };
  // No number, a temporary one (8 or 9 months) or a permanent one (open or closed rights); a card only with the latter.
  const numberAndCard = { all: (1 + 2 + 2) * 6, accepted: 1 + 2 + 2 * 6 };
  const decided = others * place.accepted * numberAndCard.accepted;
  return { decided, refused: others * place.all * numberAndCard.all - decided };
}
