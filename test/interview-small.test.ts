import { compile } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { is, oneOf, smallRulebook, trueOrFalse, trueOrFalseEach } from "./small-rulebooks.js";

const MANY = trueOrFalseEach(11);
const oneIsTrue = () => ({ any: Object.keys(MANY).map((fact) => is(fact, true)) });
const allAreTrue = () => ({ all: Object.keys(MANY).map((fact) => is(fact, true)) });
/** Asked one after the other until one is true, which for each of them is as likely as not. */
const UNTIL_ONE_IS_TRUE = 2 - 2 ** -10;

describe("with more orders of questions than are compared", () => {
  test("nobody is asked for a fact that they may not have", async () => {
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
    // Who lacks it is eligible at once; of the others one in three is asked for the rest.
    expect(interview({} as never)?.expected).toBeCloseTo(1 + (1 + UNTIL_ONE_IS_TRUE / 3) / 2, 10);
  });

  test("a default that matters is told among what was assumed, and not asked for", async () => {
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

  test("what is unlikely is estimated as it is asked: until one is true", async () => {
    const { interview } = await compile(
      smallRulebook({
        facts: { z: oneOf(["rare", "common"]), ...MANY },
        blockers: { no: { all: [is("z", "rare"), oneIsTrue()] }, neither: { all: [is("z", "common"), allAreTrue()] } },
      }),
    );
    const weights = { z: { rare: 1, common: 1_000_000 } } as never;
    expect(interview({} as never, { weights })?.expected).toBeCloseTo(1 + UNTIL_ONE_IS_TRUE, 10);
  });

  test("what is asked of nobody does not count, at worst", async () => {
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
    // Who is rare and right is in q two: k and q are all there is to ask.
    const weights = { k: { rare: 0.0001, common: 1000 } } as never;
    expect(interview({ x: "right" } as never, { weights })?.worst).toBe(2);
  });
});
