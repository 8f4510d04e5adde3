import { evaluate, FactsError, safeEvaluate } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { RESIDENT } from "./people.js";

const issuesOf = (facts: unknown) => {
  const result = safeEvaluate(facts);
  return result.success ? [] : result.error.issues;
};
const paths = (facts: unknown) => issuesOf(facts).map(({ path, code }) => [path.join("."), code]);

describe("Facts are refused", () => {
  test.each([
    ["a numeric string", { age: "12" }],
    ["null", { age: null }],
    ["NaN", { age: Number.NaN }],
    ["infinity", { age: Number.POSITIVE_INFINITY }],
    ["a fraction", { age: 12.5 }],
    ["a number below the range", { age: -1 }],
    ["a number above the range", { age: 131 }],
    ["a big integer", { age: 12n }],
    ["a boxed number", { age: Object(12) }],
    ["a list", { age: [12] }],
    ["a code of another fact", { age: "employee" }],
  ])("for an age that is %s", (_, facts) => expect(paths(facts)).toEqual([["age", "not-accepted"]]));

  test.each([
    ["status", "worker"],
    ["status", "Employee"],
    ["status", "__proto__"],
    ["status", "toString"],
    ["nirKind", 1],
    ["residesInFrance", "true"],
    ["residesInFrance", 1],
    ["otherScheme", null],
    ["residenceMonths", 1561],
    ["temporaryNumberMonths", 121],
    ["cardState", ["none"]],
    ["nationality", { toString: () => "french" }],
  ])("for a value that %s does not have", (fact, value) => {
    expect(paths({ [fact]: value })).toEqual([[fact, "not-accepted"]]);
  });

  test.each(Object.keys(RESIDENT))("for %s alone, where all other facts are accepted", (fact) => {
    expect(paths({ ...RESIDENT, [fact]: "x" })).toEqual([[fact, "not-accepted"]]);
    expect(() => evaluate({ ...RESIDENT, [fact]: "x" })).toThrow(FactsError);
  });

  test("with all issues at once, in the order of the facts, unknown keys last", () => {
    const facts = { cardState: "x", age: "x", status: "x", nickname: 1, "1 85 05 78 006 084": true };
    expect(paths(facts)).toEqual([
      ["age", "not-accepted"],
      ["status", "not-accepted"],
      ["cardState", "not-accepted"],
      ["", "unknown-fact"],
    ]);
  });

  test("beyond the limits of a number, and accepted on them, -0 as 0", () => {
    for (const age of [0, -0, 130]) expect(issuesOf({ age })).toEqual([]);
    expect(issuesOf({ residenceMonths: 1560 })).toEqual([]);
    expect(issuesOf({ temporaryNumberMonths: 120 })).toEqual([]);
  });

  test("and undefined means not given", () => {
    expect(evaluate({ age: undefined, otherScheme: "other" })).toEqual(evaluate({ otherScheme: "other" }));
  });
});

describe("Facts contradict each other:", () => {
  test("a home outside France and months of residence", () => {
    expect(paths({ residesInFrance: false, residenceMonths: 1 })).toEqual([
      ["residenceMonths", "contradiction"],
      ["residesInFrance", "contradiction"],
    ]);
    expect(issuesOf({ residesInFrance: false, residenceMonths: 0 })).toEqual([]);
  });

  test.each(["none", "temporary"])("a card and a number that is %s", (nirKind) => {
    for (const cardState of ["ordered", "held", "lost", "stolen", "defective"]) {
      expect(paths({ nirKind, cardState })).toEqual([
        ["nirKind", "contradiction"],
        ["cardState", "contradiction"],
      ]);
    }
    expect(issuesOf({ nirKind, cardState: "none" })).toEqual([]);
  });

  test.each(["none", "permanent"])("months of a temporary number and a number that is %s", (nirKind) => {
    expect(paths({ nirKind, temporaryNumberMonths: 0 })).toEqual([
      ["nirKind", "contradiction"],
      ["temporaryNumberMonths", "contradiction"],
    ]);
  });

  test("a card and months of a temporary number, by a kind of number that is not given", () => {
    expect(paths({ cardState: "held", temporaryNumberMonths: 2 })).toEqual([
      ["temporaryNumberMonths", "contradiction"],
      ["cardState", "contradiction"],
    ]);
  });

  test("a given kind of number and the fact that does not fit it, without the one that fits", () => {
    expect(paths({ nirKind: "permanent", cardState: "lost", temporaryNumberMonths: 2 })).toEqual([
      ["nirKind", "contradiction"],
      ["temporaryNumberMonths", "contradiction"],
    ]);
    expect(paths({ nirKind: "temporary", cardState: "lost", temporaryNumberMonths: 2 })).toEqual([
      ["nirKind", "contradiction"],
      ["cardState", "contradiction"],
    ]);
  });

  test("facts without a completion, beside another contradiction", () => {
    const facts = { cardState: "held", temporaryNumberMonths: 2, residesInFrance: false, residenceMonths: 1 };
    expect(new Set(paths(facts).map(([fact]) => fact))).toEqual(new Set(Object.keys(facts)));
  });

  test("several pairs, listed with wrong values, one issue for each fact", () => {
    const found = paths({ residesInFrance: false, residenceMonths: 5, nirKind: "none", cardState: "held", age: -1 });
    expect(found).toEqual(
      expect.arrayContaining([
        ["age", "not-accepted"],
        ["residesInFrance", "contradiction"],
        ["residenceMonths", "contradiction"],
        ["nirKind", "contradiction"],
        ["cardState", "contradiction"],
      ]),
    );
    expect(found).toHaveLength(5);
  });

  test("each issue and its message name the other fact", () => {
    const issues = issuesOf({ nirKind: "none", cardState: "held" });
    expect(issues.map((issue) => issue.with)).toEqual([["cardState"], ["nirKind"]]);
    expect(issues[1]?.message).toMatch(/^cardState contradicts nirKind\b/);
  });
});

describe("A property of Object.prototype is no fact:", () => {
  const thrower = { get: () => JSON.parse("{"), configurable: true };
  test.each([
    ["a value", { value: 12, configurable: true, enumerable: true, writable: true }],
    ["a value that is not accepted", { value: "twelve", configurable: true, enumerable: true, writable: true }],
    ["a getter that throws", thrower],
  ])("%s", (_, property) => {
    const decide = () => [safeEvaluate({ nirKind: "permanent" }), safeEvaluate({ nirKind: "final" }).success];
    const clean = JSON.stringify(decide());
    Object.defineProperty(Object.prototype, "age", property);
    try {
      expect(JSON.stringify(decide())).toBe(clean);
    } finally {
      Reflect.deleteProperty(Object.prototype, "age");
    }
  });
});
