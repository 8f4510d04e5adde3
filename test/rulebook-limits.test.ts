import { RulebookError, type RulebookIssue } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { readRulebook } from "../src/rulebook/read.js";
import type { Draft } from "./rulebooks.js";
import { told } from "./told.js";

const times = <T>(length: number, each: (index: number) => T): T[] => Array.from({ length }, (_, index) => each(index));
const refusal = (input: unknown) => {
  try {
    return readRulebook(input);
  } catch (error) {
    return (error as RulebookError).issues.map(({ message }) => message).join();
  }
};
const throwing = (thrown: () => unknown) => ({
  toJSON: () => {
    throw thrown();
  },
});
const nowhere = { file: null, rule: null, clause: null, path: [], example: null };

describe("a limit may be reached, and not passed:", () => {
  const facts = (count: number) => (d: Draft) => {
    for (const name of times(count - Object.keys(d.facts).length, (index) => `added${index}`)) {
      d.facts[name] = { boolean: true };
      d.diagramOrder.push(name);
    }
  };
  test("two hundred facts", () => {
    expect(told(facts(200))).toEqual([]);
    expect(told(facts(201))).toEqual([" (malformed): a rulebook has at most 200 facts"]);
  });

  test("two hundred letters of a text", () => {
    const version = (letters: number) => (d: Draft) => Object.assign(d, { version: "v".repeat(letters) });
    expect(told(version(200))).toEqual([]);
    expect(told(version(201))).toEqual([" (malformed): a name or a text has at most 200 characters"]);
  });

  test("two hundred letters of a name", () => {
    const step = (letters: number) => (d: Draft) => {
      d.steps["s".repeat(letters)] = { cites: [{ source: "project-brief" }] };
    };
    expect(told(step(200))).toEqual([]);
    expect(told(step(201))).toEqual([" (malformed): a name or a text has at most 200 characters"]);
  });

  test("two million characters of JSON", () => {
    const characters = (count: number) => {
      // A list of texts: two characters around it, three of quotes and comma with each but the last.
      const texts = times(9999, () => "a".repeat(197));
      const list = [...texts, "b".repeat(count - 2 - 9999 * 200 - 2)];
      expect(JSON.stringify(list)).toHaveLength(count);
      return refusal(list);
    };
    const tooLong = "a rulebook has at most 2000000 characters of JSON";
    expect(characters(2_000_000)).toMatch(/expected object/);
    expect(characters(2_000_001)).toBe(tooLong);
  });

  test("sixty-four levels", () => {
    const levels = (count: number) => refusal(times(count, () => null).reduce<unknown>((inner) => [inner], "deepest"));
    const tooDeep = "a rulebook is at most 64 levels deep";
    expect(levels(64)).toMatch(/expected object/);
    // Thousands of levels are more than JSON is read in, tens of thousands more than it is written in.
    for (const count of [65, 4000, 10_000, 50_000]) expect(levels(count)).toBe(tooDeep);
    // SpiderMonkey tells in other words that the stack is full.
    expect(refusal(throwing(() => new Error("too much recursion")))).toBe(tooDeep);
  });

  test("no depth is told of what throws anything else", () => {
    const trap = (): unknown => new Proxy({}, { get: throwing(trap).toJSON });
    for (const thrown of [undefined, null, Symbol("no"), new RangeError("no"), trap()]) {
      expect(refusal(throwing(() => thrown))).toBe(
        "a rulebook is plain JSON, without cycles and without a key __proto__",
      );
    }
  });

  test("a hundred codes that are listed to who names none of them", () => {
    const steps = (count: number) => (d: Draft) => {
      d.steps = Object.fromEntries(
        times(count, (index) => [`step-${index}`, { cites: [{ source: "project-brief" }] }]),
      );
      for (const { channels } of Object.values<Draft>(d.procedures)) {
        for (const channel of Object.values<Draft>(channels)) channel.steps = ["step-0"];
      }
      d.procedures["order-card"].channels.mail.steps = ["walk"];
    };
    const place = "procedures.order-card.channels.mail.steps.0";
    const line = `${place} (malformed): ${place}: Invalid option: expected one of`;
    const listed = times(100, (index) => `"step-${index}"`).join("|");
    expect(told(steps(100))).toEqual([`${line} ${listed}`]);
    expect(told(steps(101))).toEqual([`${line} the 101 that are declared`]);
  });

  test("a thousand issues that are told of", () => {
    const issues = times(1001, (index): RulebookIssue => ({ ...nowhere, code: "gap", message: `issue ${index}` }));
    const full = new RulebookError(issues.slice(0, 1000));
    expect(full.issues).toEqual(issues.slice(0, 1000));
    const over = new RulebookError(issues);
    expect(over.issues).toEqual([...issues.slice(0, 1000), { ...nowhere, code: "more", message: "and 1 more" }]);
    expect(over.message).toMatch(/- issue 999\.\n- and 1 more\.$/);
  });
});

test("a rulebook that is refused is told from other errors by its name", () => {
  expect(new RulebookError([]).name).toBe("RulebookError");
});
