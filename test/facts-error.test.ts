import { evaluate as evaluateFacts, FactsError, type FactsInput, rulebook } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import type { Person } from "carte-vitale/time";
import { afterEach, describe, expect, test } from "vitest";
import { createEvaluator } from "../src/evaluate/evaluate.js";
import { createFindIssues } from "../src/facts/issues.js";
import { shipped } from "../src/shipped.js";
import { draft } from "./rulebooks.js";
import { is, smallRulebook, trueOrFalse } from "./small-rulebooks.js";

// A new one, as issues are made once and kept.
const { evaluate, safeEvaluate } = createEvaluator(shipped);

const OF_ENGINE = Object.getOwnPropertyDescriptor(Error, "stackTraceLimit");
afterEach(() => {
  Reflect.deleteProperty(Error, "stackTraceLimit");
  if (OF_ENGINE) Object.defineProperty(Error, "stackTraceLimit", OF_ENGINE);
});

/** The error of a refused age. */
function refusal(): FactsError {
  const result = safeEvaluate({ age: -1 });
  if (result.success) throw new Error("an age below zero is refused");
  return result.error;
}
const linesOf = ({ stack = "" }: Error) => stack.split("\n").filter((line) => /^\s+at /.test(line)).length;

describe("A refusal", () => {
  test("says all that is wrong, one line each, and what is accepted", () => {
    const facts = { age: -1, status: "sailor", shoeSize: 43, birthPlace: "france" } as never;
    expect(() => evaluate(facts)).toThrow(
      new FactsError([
        { path: ["age"], code: "not-accepted", message: "age is a whole number from 0 to 130" },
        {
          path: ["status"],
          code: "not-accepted",
          message: `status is one of ${Object.keys(rulebook.facts.status.values).join(", ")}`,
        },
        {
          path: [],
          code: "unknown-fact",
          message: `Unknown fact. Accepted facts: ${Object.keys(rulebook.facts).join(", ")}`,
        },
      ]),
    );
    const { name, message } = refusal();
    expect([name, message]).toEqual(["FactsError", "The facts are refused.\n- age is a whole number from 0 to 130"]);
  });

  test("is a new error each time: a property set on one is not on the next", () => {
    Object.assign(refusal(), { cause: "a person" });
    expect(refusal()).not.toHaveProperty("cause");
    expect(Object.isFrozen(refusal().issues)).toBe(true);
    expect(refusal().issues).toEqual([
      { path: ["age"], code: "not-accepted", message: "age is a whole number from 0 to 130" },
    ]);
  });

  test("has the issues of its own facts only, whatever was refused before", () => {
    const factsOf = (facts: unknown) => {
      const result = safeEvaluate(facts);
      return result.success ? [] : result.error.issues.map(({ path: [fact = "key"] }) => fact);
    };
    for (const _ of [1, 2]) {
      expect(factsOf({ age: -1 })).toEqual(["age"]);
      expect(factsOf({ shoeSize: 43 })).toEqual(["key"]);
      expect(factsOf({ age: -1, shoeSize: 43 })).toEqual(["age", "key"]);
      expect(factsOf({ status: "sailor" })).toEqual(["status"]);
    }
  });

  test("names facts that cannot be read, and anything that is no facts", () => {
    const throwing = { enumerable: true, get: () => JSON.parse("{") };
    const issuesOf = (input: unknown) => {
      const result = safeEvaluate(input);
      return result.success ? [] : result.error.issues;
    };
    const unreadable = { path: ["age"], code: "unreadable", message: "age cannot be read: give a plain value" };
    expect(issuesOf(Object.defineProperty({}, "age", throwing))).toEqual([unreadable]);
    expect(issuesOf(Object.defineProperty({ age: 131 }, "status", throwing)).map(({ message }) => message)).toEqual([
      "age is a whole number from 0 to 130",
      "status cannot be read: give a plain value",
    ]);
    const message = "Facts are a plain object that can be read, such as { age: 34 }";
    const whole = { path: [], code: "not-facts", message };
    for (const input of [null, undefined, 12, "age", [], new Map()]) expect(issuesOf(input)).toEqual([whole]);
  });

  test("names dates, which belong to evaluateOn, and no other key", () => {
    const issuesOf = (input: unknown) => {
      const result = safeEvaluate(input);
      return result.success ? [] : result.error.issues.map(({ path, code, message }) => [path.join(), code, message]);
    };
    const unknown = ["", "unknown-fact", `Unknown fact. Accepted facts: ${Object.keys(rulebook.facts).join(", ")}`];
    const birthDate = [
      "birthDate",
      "unknown-fact",
      "birthDate is a date: hand it in to evaluateOn of carte-vitale/time",
    ];
    expect(issuesOf({ birthDate: "2014-03-02", nirKind: "permanent" })).toEqual([birthDate]);
    expect(issuesOf({ name: "Camille", birthDate: "2014-03-02" })).toEqual([birthDate, unknown]);
    const dates = {
      residencePermitUntil: null,
      temporaryNumberSince: null,
      residenceSince: undefined,
      birthDate: "2014-03-02",
    };
    expect(issuesOf(dates).map(([path]) => path)).toEqual([
      "birthDate",
      "residenceSince",
      "temporaryNumberSince",
      "residencePermitUntil",
    ]);
    expect(issuesOf(dates)[1]?.[2]).toBe("residenceSince is a date: hand it in to evaluateOn of carte-vitale/time");
    const throwing = { enumerable: true, get: () => JSON.parse("{") };
    const unreadable = Object.defineProperty({ birthDate: "2014-03-02", name: "Camille" }, "age", throwing);
    expect(issuesOf(unreadable).map(([path, code]) => [path, code])).toEqual([
      ["age", "unreadable"],
      ["birthDate", "unknown-fact"],
      ["", "unknown-fact"],
    ]);
  });

  test("of a rulebook of one’s own names no date that gives none of its facts", async () => {
    const own = await compile(
      smallRulebook({ facts: { f: trueOrFalse() }, blockers: { no: { all: [is("f", true)] } } }),
    );
    const result = own.safeEvaluate({ birthDate: "2014-03-02" });
    expect(result.success || result.error.issues.map(({ path, code }) => [...path, code])).toEqual([["unknown-fact"]]);
  });

  test("names the other facts of a contradiction", () => {
    const result = safeEvaluate({ nirKind: "permanent", temporaryNumberMonths: 3, otherScheme: "other" });
    const todo = "correct one of them, or leave it out";
    expect(result.success ? [] : result.error.issues).toEqual([
      {
        path: ["nirKind"],
        code: "contradiction",
        message: `nirKind contradicts temporaryNumberMonths: ${todo}`,
        with: ["temporaryNumberMonths"],
      },
      {
        path: ["temporaryNumberMonths"],
        code: "contradiction",
        message: `temporaryNumberMonths contradicts nirKind: ${todo}`,
        with: ["nirKind"],
      },
    ]);
  });
});

describe("The stack trace of a refusal", () => {
  test("is captured where it is thrown", () => {
    Error.stackTraceLimit = 7;
    try {
      evaluate({ age: -1 });
    } catch (error) {
      expect(linesOf(error as Error)).toBeGreaterThan(1);
    }
    expect.assertions(1);
  });

  test("is not captured where it is returned, and the limit is then as before", () => {
    Error.stackTraceLimit = 7;
    expect(refusal().stack).toBeUndefined();
    expect(Error.stackTraceLimit).toBe(7);
  });

  test("needs no limit: an engine without one gets none", () => {
    Reflect.deleteProperty(Error, "stackTraceLimit");
    expect(refusal().issues).toHaveLength(1);
    expect("stackTraceLimit" in Error).toBe(false);
  });

  test("is captured where the limit cannot be changed, and the facts are refused all the same", () => {
    Object.defineProperty(Error, "stackTraceLimit", { value: 7, writable: false, configurable: true });
    expect(linesOf(refusal())).toBeGreaterThan(1);
  });
});

test("Unreadable and unknown facts are reported together", () => {
  const input = Object.defineProperty({ shoeSize: 43 }, "age", { enumerable: true, get: () => JSON.parse("{") });
  const result = safeEvaluate(input);
  expect(result.success || result.error.issues.map(({ path, code }) => [...path, code])).toEqual([
    ["age", "unreadable"],
    ["unknown-fact"],
  ]);
});

test("Each of three facts that contradict each other is reported with the two others", async () => {
  const is = (name: string, fact: string, value: unknown) => ({ name, fact, operator: "equal", value });
  const own = await compile(
    draft((d) => {
      d.contradictions["no-exempt-person-elsewhere-loses-a-card"] = {
        parameters: [],
        conditions: {
          all: [
            is("exempt", "residenceExemption", "other"),
            is("elsewhere", "otherScheme", "other"),
            is("held", "cardState", "held"),
          ],
        },
        event: { type: "contradiction" },
      };
    }),
  );
  const result = own.safeEvaluate({ residenceExemption: "other", otherScheme: "other", cardState: "held" });
  const todo = "correct one of them, or leave it out";
  expect(result.success || result.error.issues.map(({ message, with: others }) => [message, others])).toEqual([
    [`residenceExemption contradicts otherScheme and cardState: ${todo}`, ["otherScheme", "cardState"]],
    [`otherScheme contradicts residenceExemption and cardState: ${todo}`, ["residenceExemption", "cardState"]],
    [`cardState contradicts residenceExemption and otherScheme: ${todo}`, ["residenceExemption", "otherScheme"]],
  ]);
});

test("Issues are found without a decision: none, a value, a contradiction, and both at once", () => {
  const issuesOf = createFindIssues(shipped);
  const found = (facts: object) => issuesOf(facts).map(({ path, code }) => [...path, code].join(" "));
  const abroad = { residesInFrance: false, residenceMonths: 4 };
  const contradictions = ["residenceMonths contradiction", "residesInFrance contradiction"];
  expect(found({ age: 30 })).toEqual([]);
  expect(found({ age: -1 })).toEqual(["age not-accepted"]);
  expect(found(abroad).sort()).toEqual(contradictions);
  expect(found({ ...abroad, age: -1 }).sort()).toEqual(["age not-accepted", ...contradictions]);
});

test("The types refuse a person with dates in place of facts", () => {
  const person: Person = { birthDate: "2014-03-02" };
  const facts: FactsInput = { age: 30 };
  // @ts-expect-error A date is for `evaluateOn`.
  expect(() => evaluateFacts(person)).toThrow(/hand it in to evaluateOn/);
  // @ts-expect-error A date is for `evaluateOn`.
  expect(() => evaluateFacts({ age: 12, residencePermitUntil: null })).toThrow(/hand it in to evaluateOn/);
  expect(evaluateFacts(facts).possibleOutcomes).toContain("eligible");
});
