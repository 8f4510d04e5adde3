import { compile } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { is, oneOf, smallRulebook, trueOrFalse, trueOrFalseEach } from "./small-rulebooks.js";

const MANY = trueOrFalseEach(11);
const oneIsTrue = () => ({ any: Object.keys(MANY).map((fact) => is(fact, true)) });
const allAreTrue = () => ({ all: Object.keys(MANY).map((fact) => is(fact, true)) });
/** The expected number of questions until one is true, as likely as false for each. */
const UNTIL_ONE_IS_TRUE = 2 - 2 ** -10;

describe("With more orders of questions than are compared", () => {
  test("no fact is asked for that may not apply", async () => {
    const { evaluate, interview } = await compile(
      smallRulebook({
        facts: {
          c: oneOf(["has", "lacks"]),
          f: oneOf(["one", "two", "three"], { appliesWhen: { fact: "c", values: ["has"] } }),
          ...MANY,
        },
        blockers: {
          first: { all: [is("c", "has"), is("f", "one")] },
          second: { all: [is("c", "has"), is("f", "two")] },
          third: { all: [is("c", "has"), is("f", "three"), oneIsTrue()] },
        },
      }),
    );
    const { missing } = evaluate({} as never);
    expect(missing[0]).toBe("c");
    expect([...missing].sort()).toEqual(["c", "f", ...Object.keys(MANY)].sort());
    // Without it the person is eligible at once; of the others, one in three is asked for the rest.
    expect(interview({} as never)?.expected).toBeCloseTo(1 + (1 + UNTIL_ONE_IS_TRUE / 3) / 2, 10);
  });

  test("a default that matters is assumed, not asked for", async () => {
    const { evaluate } = await compile(
      smallRulebook({
        facts: { d: trueOrFalse({ default: false }), ...MANY },
        blockers: { no: { all: [is("d", true), oneIsTrue()] }, neither: { all: [is("d", false), allAreTrue()] } },
      }),
    );
    const { missing, assumed } = evaluate({} as never);
    expect(missing).toEqual(Object.keys(MANY));
    expect(assumed).toEqual([{ fact: "d", value: false }]);
  });

  test("an unlikely branch costs its questions in the order of the diagram", async () => {
    const { interview } = await compile(
      smallRulebook({
        facts: { z: oneOf(["rare", "common"]), ...MANY },
        blockers: { no: { all: [is("z", "rare"), oneIsTrue()] }, neither: { all: [is("z", "common"), allAreTrue()] } },
      }),
    );
    const weights = { z: { rare: 1, common: 1_000_000 } } as never;
    expect(interview({} as never, { weights })?.expected).toBeCloseTo(1 + UNTIL_ONE_IS_TRUE, 10);
  });

  test("a contradictory branch does not count at worst", async () => {
    const { interview } = await compile(
      smallRulebook({
        facts: { k: oneOf(["rare", "common"]), q: oneOf(["one", "two"]), ...MANY, x: oneOf(["right", "wrong"]) },
        blockers: {
          no: { all: [is("k", "rare"), is("q", "one"), oneIsTrue()] },
          neither: { all: [is("k", "common"), is("q", "two")] },
          nor: { all: [is("k", "rare"), is("q", "two")] },
        },
        contradictions: {
          impossible: {
            parameters: [],
            conditions: { all: [is("k", "rare"), is("q", "one"), is("x", "right")] },
            event: { type: "contradiction" },
          },
        },
      }),
    );
    // Rare and right leaves q two: only k and q are asked for.
    const weights = { k: { rare: 0.0001, common: 1000 } } as never;
    expect(interview({ x: "right" } as never, { weights })?.worst).toBe(2);
  });
});
