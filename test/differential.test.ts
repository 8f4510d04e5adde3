import { evaluate } from "carte-vitale";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decidedBy, rulesThatHold } from "./engine-reading.js";
import { person } from "./people.js";
import { perThousand } from "./runs.js";

test("The decisions of 2,000 random persons are those of a fresh json-rules-engine", async () => {
  await fc.assert(
    fc.asyncProperty(person, async (whole) => {
      const { rulebook: _, ...decision } = evaluate(whole);
      expect(decision).toEqual(decidedBy(await rulesThatHold(whole)));
    }),
    { numRuns: perThousand(2000) },
  );
});
