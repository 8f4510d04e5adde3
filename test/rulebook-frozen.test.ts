import { rulebook } from "carte-vitale";
import { expect, test } from "vitest";
import { freeze } from "../src/model/freeze.js";
import { openPartsOf, partsOf } from "./frozen.js";

test("nobody can change the rulebook, at any depth", () => {
  expect(partsOf(rulebook).length).toBeGreaterThan(1000);
  expect(openPartsOf(rulebook)).toEqual([]);
});

test("lists are frozen to their last element, which may be an object", () => {
  const frozen = freeze({ list: [[{ own: true }], { last: [{}] }] });
  expect(partsOf(frozen)).toHaveLength(7);
  expect(openPartsOf(frozen)).toEqual([]);
});

test("what somebody has added to all objects is nobody’s, and left as it is", () => {
  const shared = {};
  const all: { shared?: object } = Object.prototype;
  all.shared = shared;
  const frozen = freeze({ own: {} });
  Reflect.deleteProperty(all, "shared");
  expect([Object.isFrozen(frozen), Object.isFrozen(frozen.own), Object.isFrozen(shared)]).toEqual([true, true, false]);
});
