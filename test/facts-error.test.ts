import { FactsError } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { afterEach, describe, expect, test } from "vitest";
import { createEvaluator } from "../src/evaluate/evaluate.js";
import { factsIssues } from "../src/facts/find-issues.js";
import { shipped } from "../src/shipped.js";
import { draft } from "./rulebooks.js";

// One that has refused nobody yet: what had to be told once is kept.
const { evaluate, safeEvaluate } = createEvaluator(shipped);

const OF_ENGINE = Object.getOwnPropertyDescriptor(Error, "stackTraceLimit");
afterEach(() => {
  Reflect.deleteProperty(Error, "stackTraceLimit");
  if (OF_ENGINE) Object.defineProperty(Error, "stackTraceLimit", OF_ENGINE);
});

/** What `safeEvaluate` hands over of somebody of no age. */
function refusal(): FactsError {
  const result = safeEvaluate({ age: -1 });
  if (result.success) throw new Error("an age below zero was to be refused");
  return result.error;
}
const linesOf = ({ stack = "" }: Error) => stack.split("\n").filter((line) => /^\s+at /.test(line)).length;

describe("a refusal", () => {
  test("says everything that is wrong, a line each, and what is accepted", () => {
    const facts = { age: -1, status: "sailor", shoeSize: 43, birthPlace: "france" } as never;
    expect(() => evaluate(facts)).toThrow(
      new FactsError([
        { path: ["age"], code: "not-accepted", message: "age is a whole number from 0 to 130" },
        {
          path: ["status"],
          code: "not-accepted",
          message:
            "status is one of employee, self-employed, civil-servant, unemployed, student, retired, dependent, inactive",
        },
        {
          path: [],
          code: "unknown-fact",
          message:
            "a key is no fact; the facts are age, nirKind, residenceMonths, status, nationality, residencePermit, birthPlace, residesInFrance, residenceExemption, coveredElsewhere, temporaryNumberMonths, cardState",
        },
      ]),
    );
    const { name, message } = refusal();
    expect([name, message]).toEqual(["FactsError", "The facts are refused.\n- age is a whole number from 0 to 130"]);
  });

  test("is made anew each time: what is noted on one is not seen by whoever is refused next", () => {
    Object.assign(refusal(), { cause: "a person" });
    expect(refusal()).not.toHaveProperty("cause");
    expect(Object.isFrozen(refusal().issues)).toBe(true);
    expect(refusal().issues).toEqual([
      { path: ["age"], code: "not-accepted", message: "age is a whole number from 0 to 130" },
    ]);
  });

  test("of one thing after another says each in its turn", () => {
    const toldOf = (facts: unknown) => {
      const result = safeEvaluate(facts);
      return result.success ? [] : result.error.issues.map(({ path: [fact = "key"] }) => fact);
    };
    for (const _ of [1, 2]) {
      expect(toldOf({ age: -1 })).toEqual(["age"]);
      expect(toldOf({ shoeSize: 43 })).toEqual(["key"]);
      expect(toldOf({ age: -1, shoeSize: 43 })).toEqual(["age", "key"]);
      expect(toldOf({ status: "sailor" })).toEqual(["status"]);
    }
  });

  test("names what cannot be read, and what is no facts at all", () => {
    const throwing = { enumerable: true, get: () => JSON.parse("{") };
    const issuesOf = (input: unknown) => {
      const result = safeEvaluate(input);
      return result.success ? [] : result.error.issues;
    };
    const unreadable = { path: ["age"], code: "unreadable", message: "age cannot be read" };
    expect(issuesOf(Object.defineProperty({}, "age", throwing))).toEqual([unreadable]);
    expect(issuesOf(Object.defineProperty({ age: 131 }, "status", throwing)).map(({ message }) => message)).toEqual([
      "age is a whole number from 0 to 130",
      "status cannot be read",
    ]);
    const whole = { path: [], code: "not-facts", message: "facts are a plain object that can be read" };
    for (const input of [null, undefined, 12, "age", [], new Map()]) expect(issuesOf(input)).toEqual([whole]);
  });

  test("names the other facts of a contradiction", () => {
    const result = safeEvaluate({ nirKind: "permanent", temporaryNumberMonths: 3, coveredElsewhere: true });
    expect(result.success ? [] : result.error.issues.map(({ path, message }) => [...path, message])).toEqual([
      ["nirKind", "nirKind contradicts temporaryNumberMonths"],
      ["temporaryNumberMonths", "temporaryNumberMonths contradicts nirKind"],
    ]);
  });
});

describe("where a refusal comes from", () => {
  test("is told when it is thrown", () => {
    Error.stackTraceLimit = 7;
    try {
      evaluate({ age: -1 });
    } catch (error) {
      expect(linesOf(error as Error)).toBeGreaterThan(1);
    }
    expect.assertions(1);
  });

  test("is not written down when nothing is thrown, and the limit is then as it was", () => {
    Error.stackTraceLimit = 7;
    expect(refusal().stack).toBeUndefined();
    expect(Error.stackTraceLimit).toBe(7);
  });

  test("is left to an engine that has no limit: none is made up", () => {
    Reflect.deleteProperty(Error, "stackTraceLimit");
    expect(refusal().issues).toHaveLength(1);
    expect("stackTraceLimit" in Error).toBe(false);
  });

  test("is written down where the limit cannot be changed, and the facts are refused all the same", () => {
    Object.defineProperty(Error, "stackTraceLimit", { value: 7, writable: false, configurable: true });
    expect(linesOf(refusal())).toBeGreaterThan(1);
  });
});

test("what cannot be read and what is no fact are told together", () => {
  const input = Object.defineProperty({ shoeSize: 43 }, "age", { enumerable: true, get: () => JSON.parse("{") });
  const result = safeEvaluate(input);
  expect(result.success || result.error.issues.map(({ path, code }) => [...path, code])).toEqual([
    ["age", "unreadable"],
    ["unknown-fact"],
  ]);
});

test("of three facts that contradict each other each is told with the two others", async () => {
  const is = (name: string, fact: string, value: unknown) => ({ name, fact, operator: "equal", value });
  const own = await compile(
    draft((d) => {
      d.contradictions["no-exempt-person-elsewhere-loses-a-card"] = {
        parameters: [],
        conditions: {
          all: [
            is("exempt", "residenceExemption", true),
            is("elsewhere", "coveredElsewhere", true),
            is("held", "cardState", "held"),
          ],
        },
        event: { type: "contradiction" },
      };
    }),
  );
  const result = own.safeEvaluate({ residenceExemption: true, coveredElsewhere: true, cardState: "held" });
  expect(result.success || result.error.issues.map(({ message }) => message)).toEqual([
    "residenceExemption contradicts coveredElsewhere and cardState",
    "coveredElsewhere contradicts residenceExemption and cardState",
    "cardState contradicts residenceExemption and coveredElsewhere",
  ]);
});

test("what is wrong is found without deciding, too: nothing, a value, what contradicts itself, and all at once", () => {
  const issuesOf = factsIssues(shipped);
  const found = (facts: object) => issuesOf(facts).map(({ path, code }) => [...path, code].join(" "));
  const abroad = { residesInFrance: false, residenceMonths: 4 };
  const contradictions = ["residenceMonths contradiction", "residesInFrance contradiction"];
  expect(found({ age: 30 })).toEqual([]);
  expect(found({ age: -1 })).toEqual(["age not-accepted"]);
  expect(found(abroad).sort()).toEqual(contradictions);
  expect(found({ ...abroad, age: -1 }).sort()).toEqual(["age not-accepted", ...contradictions]);
});
