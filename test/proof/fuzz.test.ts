import { changes, evaluate, explain, FactsError, interview, record, replay, safeEvaluate } from "carte-vitale";
import type { Certificate, Reasoner } from "carte-vitale/compile";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeze } from "../../src/model/freeze.js";
import { callAll, certify, decideAsAccepted, type Schema } from "./fuzz/calls.js";
import { type Call, checkCall, isRefusal, spent } from "./fuzz/check-call.js";
import { decode, encode, generate, mutate, randomIntegers, shrink } from "./fuzz/choices.js";
import { argumentsOf, CANARY, constantly, UNKNOWN_KEY } from "./fuzz/hostile.js";
import { TARGETS as PLANTED } from "./fuzz/planted.js";
import { TARGETS } from "./fuzz/targets.js";
import { runThread } from "./fuzz/thread.js";
import type { Message } from "./fuzz/worker.js";

const faultsOf = async (run: Call["run"], bound = 50) =>
  (await checkCall({ bound, isPromised: isRefusal, mayNameKeys: false, run }, () => [{ age: 12 }])).faults;
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
    ["an unexpected error", () => fail(new TypeError("x is undefined")), /unexpected error: TypeError/],
    ["a refusal without issues", () => fail(new FactsError([])), /unexpected error: FactsError/],
    ["a value that is repeated in a message", () => fail(refusal(`age is not ${CANARY}`)), /repeats/],
    ["a key that is repeated in a message", () => fail(refusal(`${UNKNOWN_KEY} is no fact`)), /repeats/],
    ["a value that is repeated as a cause", () => fail(Object.assign(refusal("no"), { cause: CANARY })), /repeats/],
    ["a result that is not frozen", () => Object.freeze({ documents: [] }), /not frozen/],
    ["an input that is changed", ([facts]) => void Object.assign(facts as object, { age: 13 }), /input was changed/],
    ["an input that is frozen", ([facts]) => void Object.freeze(facts), /input was changed/],
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

  test("nothing where a call is slow only once", async () => {
    let calls = 0;
    const slowOnce = () => {
      const end = spent() + (calls++ === 0 ? 60 : 0);
      while (spent() < end);
    };
    expect(await faultsOf(slowOnce)).toEqual([]);
  });
});

describe("the fuzzer notices, in decisions and schemas,", () => {
  const accepts = (success: boolean, error?: unknown): Schema => ({ safeParse: () => ({ success, error }) });
  const decides = (run: () => object) => run as typeof safeEvaluate;
  const accepted = decides(() => freeze({ success: true, data: {} }));
  const refused = decides(() => ({ success: false, error: refusal("facts are a plain object") }));

  test("nothing where nothing is wrong", async () => {
    expect(await faultsOf(decideAsAccepted(accepted, accepts(true)))).toEqual([]);
    expect(await faultsOf(decideAsAccepted(refused, accepts(false, { issues: [] })))).toEqual([]);
  });

  test.each<[string, typeof safeEvaluate, Schema, string]>([
    ["facts that only the schema accepts", refused, accepts(true), "safeEvaluate and factsSchema disagree"],
    ["facts that only the schema refuses", accepted, accepts(false), "safeEvaluate and factsSchema disagree"],
    [
      "a value that the schema repeats",
      refused,
      accepts(false, { issues: [{ message: CANARY }] }),
      "factsSchema repeats the input",
    ],
    [
      "a key that the schema repeats",
      refused,
      accepts(false, { issues: [{ path: [UNKNOWN_KEY] }] }),
      "factsSchema repeats the input",
    ],
    [
      "a throw of a safe function",
      decides(() => fail(refusal("facts are a plain object"))),
      accepts(false),
      "a safe function has thrown",
    ],
    ["a throw of the schema", accepted, { safeParse: () => fail(new TypeError("no")) }, "a safe function has thrown"],
  ])("%s", async (_, decide, schema, fault) =>
    expect(await faultsOf(decideAsAccepted(decide, schema))).toEqual([fault]),
  );
});

describe("the fuzzer notices, in rulebooks,", () => {
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
    expect(await faultsOf(() => callAll(known, { age: 11 }), 5000)).toEqual([]);
    // With refused facts, only the call with empty facts is answered.
    const answers = callAll(known, { age: "eleven" }) as readonly unknown[];
    expect(answers.map((each) => each !== null)).toEqual([false, false, false, false, false, true, false]);
  });

  test.each<[string, Promise<readonly string[]>, string]>([
    ["an unsound certificate without an issue", certified(false, []), "an unsound certificate has no issue"],
    ["a value that an issue repeats", certified(false, [`no ${CANARY}`]), "an issue repeats the input"],
    ["soundness where another result is known", certified(true, [], "too large"), "sound, not too large"],
    ["an issue where soundness is known", certified(false, ["a gap"], "sound"), "a gap, not sound"],
    ["another issue than the known one", certified(false, ["a gap"], "too large"), "a gap, not too large"],
    [
      "an unexpected error of a compiled rulebook",
      faultsOf(() => callAll({ ...known, interview: () => fail(new TypeError("no")) }, { age: 11 }), 5000),
      "an unexpected error: TypeError at outside the library",
    ],
  ])("%s", async (_, faults, fault) => expect(await faults).toEqual([fault]));
});

describe("a thread of the fuzzer", () => {
  const called = { module: new URL("./fuzz/planted.ts", import.meta.url), targets: PLANTED };
  const messagesOf = async (target: string, least = 5000) => {
    const messages: Message[] = [];
    const order = { target, seconds: 0, seed: 7, choices: null };
    const ran = await runThread(called, order, { megabytes: 64, least }, (each) => void messages.push(each));
    return { ran, messages };
  };
  const lost = (target: string, fault: unknown) => [
    { finding: { target, fault, choices: "", input: "see --choices" } },
  ];

  test("sends counts and findings", async () => {
    const { ran, messages } = await messagesOf("does not hold");
    expect(ran).toEqual({ calls: 1, isStuck: false });
    expect(messages).toMatchObject([
      { finding: { target: "does not hold", fault: "one and one are three", choices: "" } },
      { counts: [{ target: "does not hold", bound: 100, ends: null, inputs: 1 }] },
    ]);
  });

  test("is terminated when a call does not end", async () => {
    const { ran, messages } = await messagesOf("has no end", 250);
    expect(ran).toEqual({ calls: 1, isStuck: false });
    expect(messages).toEqual(lost("has no end", "does not end"));
  });

  test("sends a finding when a call takes all memory", async () => {
    const { ran, messages } = await messagesOf("takes all memory");
    expect(ran).toEqual({ calls: 1, isStuck: false });
    expect(messages).toEqual(lost("takes all memory", expect.stringMatching(/^ends the thread: .*memory limit/)));
  });
});

describe("choice sequences", () => {
  const numbers = fc.array(fc.nat(1000), { maxLength: 30 });

  test("one sequence generates one input, also after encoding", () => {
    for (const { input } of TARGETS.slice(0, -2)) {
      const { choices } = generate(input, [], randomIntegers(7));
      const again = generate(input, decode(encode(choices)), () => 0);
      expect(again.choices).toEqual(choices);
    }
    const { value, choices } = generate(numbers, [], randomIntegers(7));
    expect(generate(numbers, decode(encode(choices)), () => 0).value).toEqual(value);
  });

  test("a mutated sequence generates another input of the same kind", () => {
    const { value, choices } = generate(numbers, [], randomIntegers(7));
    const draw = randomIntegers(8);
    const others = Array.from({ length: 50 }, () => generate(numbers, mutate(choices, choices, draw), draw).value);
    expect(new Set(others.map((other) => JSON.stringify(other))).size).toBeGreaterThan(20);
    expect(others.flat().every((number) => number >= 0 && number <= 1000)).toBe(true);
    expect(value.length).toBeGreaterThan(0);
  });

  test("shrinking keeps a sequence that fails", async () => {
    const { value, choices } = generate(numbers, [], randomIntegers(7));
    const highest = Math.max(...value);
    const fails = async (other: readonly number[]) => generate(numbers, other, () => 0).value.includes(highest);
    const shortest = await shrink(choices, fails, 1000);
    expect(await fails(shortest)).toBe(true);
    expect(shortest.length).toBeLessThan(choices.length);
  });

  test("every generated input is a new object", () => {
    const [first, second] = [1, 2].map(() =>
      generate(argumentsOf(constantly(fc.constant(1))), [], randomIntegers(7)).value(),
    );
    expect(first).toEqual([1]);
    expect(second).not.toBe(first);
  });
});
