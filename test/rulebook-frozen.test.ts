import { rulebook } from "carte-vitale";
import { expect, test } from "vitest";
import { freeze } from "../src/freeze.js";

/** Every object and list in a value, itself included. */
const partsOf = (value: unknown): object[] =>
  typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : [];

test("nobody can change the rulebook, at any depth", () => {
  const parts = partsOf(rulebook);
  expect(parts.length).toBeGreaterThan(1000);
  expect(parts.filter((part) => !Object.isFrozen(part))).toEqual([]);
});

test("lists are frozen to their last element, which may be an object", () => {
  const frozen = freeze({ list: [[{ own: true }], { last: [{}] }] });
  expect(partsOf(frozen)).toHaveLength(7);
  expect(partsOf(frozen).every((part) => Object.isFrozen(part))).toBe(true);
});

test("what somebody has added to all objects is nobody’s, and left as it is", () => {
  const shared = {};
  const all: { shared?: object } = Object.prototype;
  all.shared = shared;
  const frozen = freeze({ own: {} });
  Reflect.deleteProperty(all, "shared");
  expect([Object.isFrozen(frozen), Object.isFrozen(frozen.own), Object.isFrozen(shared)]).toEqual([true, true, false]);
});
