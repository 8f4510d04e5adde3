import { FactsError, safeEvaluate } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeze } from "../src/freeze.js";
import { type Call, hold, isRefusal, spent } from "./fuzz/hold.js";
import { CANARY, plainly, STRANGER, together } from "./fuzz/hostile.js";
import { changed, drawFrom, make, readTape, shortened, written } from "./fuzz/tape.js";
import { TARGETS } from "./fuzz/targets.js";

const faultsOf = async (run: Call["run"], input: () => readonly unknown[] = () => [{ age: 12 }]) =>
  (await hold({ bound: 50, isOurs: isRefusal, tellsKeys: false, run }, input)).faults;
const refusal = (message: string) => new FactsError([{ path: [], code: "not-facts", message }]);
const fail = (error: unknown) => {
  throw error;
};

describe("the fuzzer notices", () => {
  test("nothing where nothing is wrong", async () => {
    expect(await faultsOf(() => freeze({ outcome: "eligible" }))).toEqual([]);
    expect(await faultsOf(() => fail(refusal("facts are a plain object")))).toEqual([]);
    expect(await faultsOf(([facts]) => freeze(safeEvaluate(facts)))).toEqual([]);
  });

  test.each<[string, Call["run"], RegExp]>([
    ["an error that is not ours", () => fail(new TypeError("x is undefined")), /not ours: TypeError/],
    ["a refusal without issues", () => fail(new FactsError([])), /not ours: FactsError/],
    ["a value that is repeated in a message", () => fail(refusal(`age is not ${CANARY}`)), /repeats/],
    ["a key that is repeated in a message", () => fail(refusal(`${STRANGER} is no fact`)), /repeats/],
    ["a value that is repeated as a cause", () => fail(Object.assign(refusal("no"), { cause: CANARY })), /repeats/],
    ["a result that is open to change", () => Object.freeze({ documents: [] }), /not frozen/],
    ["an input that is changed", ([facts]) => void Object.assign(facts as object, { age: 13 }), /input is changed/],
    ["an input that is frozen", ([facts]) => void Object.freeze(facts), /input is changed/],
    ["answers that differ", () => Object.freeze([Math.random()]), /end differently/],
    [
      "a call that takes too long",
      () => {
        const end = spent() + 60;
        while (spent() < end);
      },
      /longer than 50 ms/,
    ],
  ])("%s", async (_, run, fault) => expect((await faultsOf(run)).join()).toMatch(fault));

  test("no time that a call takes only once", async () => {
    let calls = 0;
    const slowOnce = () => {
      const end = spent() + (calls++ === 0 ? 60 : 0);
      while (spent() < end);
    };
    expect(await faultsOf(slowOnce)).toEqual([]);
  });
});

describe("tapes", () => {
  const numbers = fc.array(fc.nat(1000), { maxLength: 30 });

  test("one tape makes one input, also when it was written down", () => {
    for (const { input } of TARGETS.slice(0, -2)) {
      const { tape } = make(input, [], drawFrom(7));
      const again = make(input, readTape(written(tape)), () => 0);
      expect(again.tape).toEqual(tape);
    }
    const { value, tape } = make(numbers, [], drawFrom(7));
    expect(make(numbers, readTape(written(tape)), () => 0).value).toEqual(value);
  });

  test("a changed tape makes another input of the same kind", () => {
    const { value, tape } = make(numbers, [], drawFrom(7));
    const draw = drawFrom(8);
    const others = Array.from({ length: 50 }, () => make(numbers, changed(tape, tape, draw), draw).value);
    expect(new Set(others.map((other) => JSON.stringify(other))).size).toBeGreaterThan(20);
    expect(others.flat().every((number) => number >= 0 && number <= 1000)).toBe(true);
    expect(value.length).toBeGreaterThan(0);
  });

  test("the tape of a finding is shortened to what fails", async () => {
    const { value, tape } = make(numbers, [], drawFrom(7));
    const highest = Math.max(...value);
    const fails = async (other: readonly number[]) => make(numbers, other, () => 0).value.includes(highest);
    const shortest = await shortened(tape, fails, 1000);
    expect(await fails(shortest)).toBe(true);
    expect(shortest.length).toBeLessThan(tape.length);
  });

  test("recipes are made anew each time", () => {
    const [first, second] = [1, 2].map(() => make(together(plainly(fc.constant(1))), [], drawFrom(7)).value());
    expect(first).toEqual([1]);
    expect(second).not.toBe(first);
  });
});
