import { evaluate, FactsError, type FactsInput, safeEvaluate } from "carte-vitale";
import { factsSchema } from "carte-vitale/schemas";
import { describe, expect, test } from "vitest";
import { RESIDENT } from "./people.js";
import { temporaryNumberValidity } from "./thresholds.js";

describe("Hostile facts", () => {
  const thrower = () => {
    throw new TypeError("secret");
  };
  const cycle: Record<string, unknown> = {};
  cycle.age = cycle;
  class Facts {
    age = 12;
  }
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const hostile: [string, unknown][] = [
    ["undefined", undefined],
    ["null", null],
    ["a string", "age"],
    ["a number", 12],
    ["a symbol", Symbol("age")],
    ["a big integer", 12n],
    ["a list", []],
    ["a function", () => ({ age: 12 })],
    ["a function with the prototype of object literals", Object.setPrototypeOf(() => ({ age: 12 }), Object.prototype)],
    ["a function without a prototype", Object.setPrototypeOf(() => ({ age: 12 }), null)],
    ["a map", new Map([["age", 12]])],
    ["an instance of a class", new Facts()],
    ["an object that inherits facts", Object.create({ age: 12 })],
    ["an own __proto__ key", JSON.parse('{"__proto__": {"age": 12}, "age": 12}')],
    ["a constructor key", { constructor: { prototype: { polluted: true } } }],
    ["a getter that throws", Object.defineProperty({}, "age", { get: thrower, enumerable: true })],
    [
      "a value whose conversion throws",
      { age: { valueOf: thrower, toString: thrower, [Symbol.toPrimitive]: thrower } },
    ],
    ["an object with toJSON", { toJSON: () => ({ age: 12 }) }],
    ["a fact with toJSON", { age: { toJSON: () => 12 } }],
    ["a cycle", cycle],
    ["a very long string", { status: "x".repeat(10_000_000) }],
    ["a very long key", { ["x".repeat(1_000_000)]: 1 }],
    ["a hundred thousand keys", Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 1]))],
    ["a proxy whose keys throw", new Proxy({}, { ownKeys: thrower })],
    ["a proxy whose prototype throws", new Proxy({}, { getPrototypeOf: thrower })],
    ["a proxy whose values throw", new Proxy({ age: 12 }, { get: thrower })],
    ["a revoked proxy", revoked.proxy],
  ];

  test.each(hostile)("are refused with a FactsError: %s", (_, facts) => {
    const result = safeEvaluate(facts);
    expect(result.success).toBe(false);
    expect(() => evaluate(facts as object)).toThrow(FactsError);
  });

  test("Properties that are not enumerable, and symbols, are ignored, as JSON ignores them", () => {
    const plain = { nirKind: "permanent", status: "employee" } as const;
    const marked = [
      { ...plain, [Symbol("age")]: 11 },
      Object.defineProperty({ ...plain }, "age", { value: 11 }),
      Object.defineProperty({ ...plain }, "nickname", { value: 1 }),
      Object.defineProperty({ ...plain }, "otherScheme", { get: thrower }),
    ];
    for (const facts of marked) {
      expect(evaluate(facts)).toEqual(evaluate(plain));
      expect(factsSchema.parse(facts)).toEqual(plain);
    }
  });

  test("The same beside complete facts, and for inherited properties", () => {
    const { rightsOpen: _, ...numbered } = RESIDENT;
    const common: FactsInput = { ...numbered, nirKind: "temporary", nationality: "french" };
    expect(evaluate({ ...common, temporaryNumberMonths: temporaryNumberValidity }).outcome).toBe(
      "temporary-number-expired",
    );
    const unknown = evaluate(common);
    expect(unknown.outcome).toBe("temporary-number");
    const hidden = Object.defineProperty({ ...common }, "temporaryNumberMonths", { value: temporaryNumberValidity });
    expect(evaluate(hidden)).toEqual(unknown);
    for (const enumerable of [true, false]) {
      const property = { value: temporaryNumberValidity, enumerable, configurable: true };
      Object.defineProperty(Object.prototype, "temporaryNumberMonths", property);
      const decided = evaluate({ ...common });
      Reflect.deleteProperty(Object.prototype, "temporaryNumberMonths");
      expect(decided).toEqual(unknown);
    }
  });

  test("do not change Object.prototype", () => {
    for (const [, facts] of hostile) safeEvaluate(facts);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("A polluted Object.prototype adds no fact", () => {
    try {
      Object.defineProperty(Object.prototype, "otherScheme", { value: "other", configurable: true, writable: true });
      expect(evaluate({ age: 12 }).possibleOutcomes).not.toContain("covered-elsewhere");
    } finally {
      Reflect.deleteProperty(Object.prototype, "otherScheme");
    }
  });

  test("An object without a prototype is accepted", () => {
    const facts = Object.assign(Object.create(null), { otherScheme: "other" });
    expect(evaluate(facts).outcome).toBe("covered-elsewhere");
  });

  test("A getter is read once", () => {
    let reads = 0;
    evaluate({
      get age() {
        return ++reads;
      },
    });
    expect(reads).toBe(1);
  });

  test.each<[string, object, string, [unknown, unknown]]>([
    ["of complete facts", {}, "age", [30, 5]],
    ["of contradictory facts", { residesInFrance: false }, "residenceMonths", [3, 0]],
    ["of facts with a refused value", {}, "age", [131, 30]],
    ["of facts with an undefined value", { status: undefined }, "age", [30, 5]],
    ["beside an unknown key", { name: 1 }, "age", [30, 5]],
  ])("A getter %s is read once", (_, facts, name, [first, later]) => {
    let reads = 0;
    const get = () => (reads++ === 0 ? first : later);
    const person = Object.defineProperty({ ...RESIDENT, ...facts }, name, { get, enumerable: true });
    const result = safeEvaluate(person);
    expect(reads).toBe(1);
    expect(result).toEqual(safeEvaluate({ ...RESIDENT, ...facts, [name]: first }));
  });

  test("Where one fact throws, no fact is read more than twice", () => {
    const reads = { age: 0, status: 0 };
    const read = (name: keyof typeof reads, value?: unknown) => {
      reads[name]++;
      return value ?? JSON.parse("{");
    };
    const person = Object.defineProperties({ ...RESIDENT } as object, {
      age: { get: () => read("age", 30), enumerable: true },
      status: { get: () => read("status"), enumerable: true },
    });
    expect(safeEvaluate(person)).toMatchObject({ success: false, error: { issues: [{ code: "unreadable" }] } });
    expect(Math.max(reads.age, reads.status)).toBe(2);
  });

  test("Options without assume take every default", () => {
    for (const options of [undefined, {}, { assume: undefined }, Object.create(null)]) {
      expect(evaluate({ age: 12 }, options)).toBe(evaluate({ age: 12 }, { assume: "defaults" }));
    }
    expect(evaluate({ age: 12 }, {})).not.toEqual(evaluate({ age: 12 }, { assume: "nothing" }));
  });

  test.each([
    [{ assume: "everything" }],
    [{ assume: null }],
    [{ asume: "nothing" }],
    [{ assume: "nothing", more: true }],
    [Object.create({ assume: "nothing" })],
    [[]],
    [null],
    ["nothing"],
    [Object.defineProperty({}, "assume", { enumerable: true, get: thrower })],
  ])("Other options are refused: %#", (options) => {
    const result = safeEvaluate({ age: 12 }, options as never);
    expect(result.success || result.error.issues).toEqual([
      {
        path: ["options"],
        code: "option",
        message: 'Unknown option. Give `assume` ("defaults" or "nothing"); `interview` takes `weights` too',
      },
    ]);
  });

  test("Neither the message nor an issue repeats a value or an unknown key", () => {
    const secret = "1850578006084";
    const facts = {
      [secret]: secret,
      age: secret,
      status: secret,
      nirKind: { secret },
      residenceMonths: 1850578006084,
    };
    const result = safeEvaluate(facts);
    const { error } = result as { error: FactsError };
    expect(error.issues).toHaveLength(5);
    for (const text of [error.message, error.stack ?? "", JSON.stringify(error.issues), String(error)]) {
      expect(text).not.toContain(secret);
    }
    expect(error.name).toBe("FactsError");
    expect(error).toBeInstanceOf(Error);
  });
});
