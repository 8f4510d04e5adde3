import { tools } from "carte-vitale/tools";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { perThousand } from "./runs.js";

const NUMBER = "1850578006084";
const throwing = (key: string) =>
  Object.defineProperty({}, key, {
    enumerable: true,
    get: () => {
      throw new Error(NUMBER);
    },
  });
const trap = () => {
  throw new Error(NUMBER);
};
const cyclic: Record<string, unknown> = { age: 30 };
cyclic.status = cyclic;
class Person {
  age = 30;
}
let reads = 0;
const changing = Object.defineProperty({}, "age", { enumerable: true, get: () => (reads++ % 2 === 0 ? 30 : "30") });

const REFUSED: Record<string, unknown> = {
  nothing: undefined,
  null: null,
  "a number": 5,
  "a text": NUMBER,
  "a list": [NUMBER],
  "a function": () => NUMBER,
  "a date": new Date(0),
  "a class": new Person(),
  "a proxy whose keys cannot be listed": new Proxy({}, { ownKeys: trap }),
  "a proxy without a prototype": new Proxy({}, { getPrototypeOf: trap }),
  "a getter that throws": throwing("facts"),
  "an unknown key": { [NUMBER]: NUMBER },
  "facts that are no object": { facts: NUMBER },
  "facts of a class": { facts: new Person() },
  "facts with a getter that throws": { facts: throwing("age") },
  "facts with an unknown key": { facts: { [NUMBER]: 1 } },
  "facts whose keys cannot be listed": { facts: new Proxy({}, { ownKeys: trap }) },
  "cyclic facts": { facts: cyclic },
  "a huge text": { facts: { status: "x".repeat(1_000_000) } },
  "a wide object": { facts: Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index])) },
  "a fact of a wrong type": { facts: { age: NUMBER } },
  "a number past all bounds": { facts: { age: Number.MAX_VALUE } },
  "a language that is an object": { language: { toString: trap } },
  "an assumption that is a list": { assume: ["defaults"] },
};

describe("Hostile input is refused, and nothing of it is repeated", () => {
  for (const [what, input] of Object.entries(REFUSED)) {
    test.each(tools)(`${what}, by $name`, ({ execute }) => {
      const result = execute(input);
      expect(result.ok).toBe(false);
      expect(JSON.stringify(result)).not.toContain(NUMBER);
      expect(result.text.length).toBeLessThan(5_000);
    });
  }

  test("an unreadable day, target or range is refused", () => {
    const [decide, , whatWouldChange, , forecast] = tools;
    for (const result of [
      decide.execute({ on: { toString: trap } }),
      decide.execute(throwing("on")),
      decide.execute({ on: NUMBER }),
      whatWouldChange.execute({ target: { toString: trap } }),
      whatWouldChange.execute({ target: NUMBER }),
      forecast.execute({ range: new Proxy({}, { ownKeys: trap }) }),
      forecast.execute({ range: { from: NUMBER, until: NUMBER } }),
      forecast.execute({ range: throwing("from") }),
      forecast.execute({ range: { from: "2027-01-01", until: "2026-01-01" } }),
    ]) {
      expect(result.ok).toBe(false);
      expect(JSON.stringify(result)).not.toContain(NUMBER);
    }
  });

  test("a value that changes when it is read again is read once", () => {
    for (const { execute } of tools) {
      reads = 0;
      const range = { from: "2026-01-01", until: "2026-12-31" };
      execute({ facts: changing, target: "eligible", range });
      expect(reads).toBe(1);
    }
  });

  test("whatever the value is, there is a result and no exception", () => {
    const anything = fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withBigInt: true });
    const input = fc.oneof(
      anything,
      fc.record(
        { facts: anything, on: anything, language: anything, assume: anything, target: anything, range: anything },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(input, (value) => {
        for (const { execute } of tools) expect(typeof execute(value).text).toBe("string");
      }),
      { numRuns: perThousand(300) },
    );
  });
});
