import { changes, evaluate, explain, FactsError, interview, record, replay, safeEvaluate } from "carte-vitale";
import type { Certificate, Reasoner } from "carte-vitale/compile";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeze } from "../../src/model/freeze.js";
import { type Accepts, certify, decideAsAccepted, everythingOf } from "../fuzz/calls.js";
import { type Call, hold, isRefusal, spent } from "../fuzz/hold.js";
import { CANARY, plainly, STRANGER, together } from "../fuzz/hostile.js";
import { TARGETS as PLANTED } from "../fuzz/planted.js";
import { changed, drawFrom, make, readTape, shortened, written } from "../fuzz/tape.js";
import { TARGETS } from "../fuzz/targets.js";
import { runThread } from "../fuzz/thread.js";
import type { News } from "../fuzz/worker.js";

const faultsOf = async (run: Call["run"], bound = 50) =>
  (await hold({ bound, isOurs: isRefusal, tellsKeys: false, run }, () => [{ age: 12 }])).faults;
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

describe("the fuzzer notices, of what is decided and accepted,", () => {
  const accepts = (success: boolean, error?: unknown): Accepts => ({ safeParse: () => ({ success, error }) });
  const decides = (run: () => object) => run as typeof safeEvaluate;
  const accepted = decides(() => freeze({ success: true, data: {} }));
  const refused = decides(() => ({ success: false, error: refusal("facts are a plain object") }));

  test("nothing where nothing is wrong", async () => {
    expect(await faultsOf(decideAsAccepted(accepted, accepts(true)))).toEqual([]);
    expect(await faultsOf(decideAsAccepted(refused, accepts(false, { issues: [] })))).toEqual([]);
  });

  test.each<[string, typeof safeEvaluate, Accepts, string]>([
    ["facts that only the schema accepts", refused, accepts(true), "safeEvaluate and factsSchema disagree"],
    ["facts that only the schema refuses", accepted, accepts(false), "safeEvaluate and factsSchema disagree"],
    [
      "a value that the schema repeats",
      refused,
      accepts(false, { issues: [{ message: CANARY }] }),
      "factsSchema repeats what was handed in",
    ],
    [
      "a key that the schema repeats",
      refused,
      accepts(false, { issues: [{ path: [STRANGER] }] }),
      "factsSchema repeats what was handed in",
    ],
    [
      "a throw of what throws nothing",
      decides(() => fail(refusal("facts are a plain object"))),
      accepts(false),
      "a function that throws nothing has thrown",
    ],
    [
      "a throw of the schema",
      accepted,
      { safeParse: () => fail(new TypeError("no")) },
      "a function that throws nothing has thrown",
    ],
  ])("%s", async (_, decide, schema, fault) =>
    expect(await faultsOf(decideAsAccepted(decide, schema))).toEqual([fault]),
  );
});

describe("the fuzzer notices, of a rulebook,", () => {
  const certified = (sound: boolean, messages: string[], ends?: string) => {
    const issues = messages.map((message) => ({ code: "gap", message }));
    return faultsOf(certify(async () => freeze({ sound, issues }) as Certificate, ends));
  };
  const known = { evaluate, safeEvaluate, explain, interview, changes, record, replay } as Reasoner;

  test("nothing where nothing is wrong", async () => {
    expect(await certified(true, [])).toEqual([]);
    expect(await certified(false, ["no rule gives an outcome"])).toEqual([]);
    expect(await certified(true, [], "sound")).toEqual([]);
    expect(await certified(false, ["more than 3 nodes are needed: too many"], "more than 3 nodes are needed")).toEqual(
      [],
    );
    expect(await faultsOf(() => everythingOf(known, { age: 11 }), 5000)).toEqual([]);
    // Of facts that are refused nothing is answered but what is asked of nobody.
    const answers = everythingOf(known, { age: "eleven" }) as readonly unknown[];
    expect(answers.map((each) => each !== null)).toEqual([false, false, false, false, false, true, false]);
  });

  test.each<[string, Promise<readonly string[]>, string]>([
    ["a certificate that tells of nothing", certified(false, []), "a certificate tells of nothing"],
    ["a value that an issue repeats", certified(false, [`no ${CANARY}`]), "an issue repeats what was handed in"],
    ["soundness that is not known of it", certified(true, [], "too large"), "sound, and not too large"],
    ["an issue in place of soundness", certified(false, ["a gap"], "sound"), "a gap, and not sound"],
    ["another issue than is known of it", certified(false, ["a gap"], "too large"), "a gap, and not too large"],
    [
      "an answer that ends otherwise than with facts refused",
      faultsOf(() => everythingOf({ ...known, interview: () => fail(new TypeError("no")) }, { age: 11 }), 5000),
      "an error that is not ours: TypeError at outside of the library",
    ],
  ])("%s", async (_, faults, fault) => expect(await faults).toEqual([fault]));
});

describe("a thread of the fuzzer", () => {
  const called = { module: new URL("../fuzz/planted.ts", import.meta.url), targets: PLANTED };
  const newsOf = async (target: string, least = 5000) => {
    const news: News[] = [];
    const order = { target, seconds: 0, seed: 7, tape: null };
    const ran = await runThread(called, order, { megabytes: 64, least }, (each) => void news.push(each));
    return { ran, news };
  };
  const lost = (target: string, fault: unknown) => [{ finding: { target, fault, tape: "", input: "see the tape" } }];

  test("tells of what was called, and of what did not hold", async () => {
    const { ran, news } = await newsOf("does not hold");
    expect(ran).toEqual({ calls: 1, leftBehind: false });
    expect(news).toMatchObject([
      { finding: { target: "does not hold", fault: "one and one are three", tape: "" } },
      { counts: [{ target: "does not hold", bound: 100, ends: null, inputs: 1 }] },
    ]);
  });

  test("is ended where a call has no end", async () => {
    const { ran, news } = await newsOf("has no end", 250);
    expect(ran).toEqual({ calls: 1, leftBehind: false });
    expect(news).toEqual(lost("has no end", "does not end"));
  });

  test("is lost where a call takes all memory, which is told", async () => {
    const { ran, news } = await newsOf("takes all memory");
    expect(ran).toEqual({ calls: 1, leftBehind: false });
    expect(news).toEqual(lost("takes all memory", expect.stringMatching(/^ends the thread: .*memory limit/)));
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
