import { evaluate, safeEvaluate } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { asRead } from "./as-read.js";
import { aroundThresholds, everyNth } from "./classes.js";
import { BASE, cases, contradictions } from "./people-cases.js";
import { contradictory, read } from "./reading.js";
import { compareReadings } from "./readings.js";

test("Every seventh combination of classes is decided as the domain specification says, or refused as contradictory", () => {
  // `test/proof/reading.test.ts` compares all of them.
  const { decided, refused } = compareReadings(7);
  expect(decided + refused).toBe(Math.ceil(2_488_320 / 7));
});

test("Persons on the eve, the day and the morrow of each threshold are decided as the domain specification says", () => {
  let tried = 0;
  for (const person of aroundThresholds(everyNth(457))) {
    tried++;
    const decided = JSON.stringify(asRead(evaluate(person)));
    if (decided !== JSON.stringify(read(person))) expect(decided, JSON.stringify(person)).toEqual(read(person));
  }
  expect(tried).toBeGreaterThan(10_000);
});

describe("The people worked out by hand", () => {
  test.each(cases)("$who", ({ facts, expected }) => {
    const person = { ...BASE, ...facts };
    const decision = evaluate(person);
    expect(asRead(decision)).toMatchObject(expected);
    expect(read(person)).toMatchObject(expected);
  });

  test.each(contradictions)("$who: refused", ({ facts }) => {
    const person = { ...BASE, ...facts };
    expect(contradictory(person)).toBe(true);
    expect(safeEvaluate(person).success).toBe(false);
  });
});
