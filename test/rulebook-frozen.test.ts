import { rulebook } from "carte-vitale";
import { expect, test } from "vitest";
import { freeze } from "../src/model/freeze.js";
import { openPartsOf, partsOf } from "./frozen.js";

test("the rulebook is frozen at every depth", () => {
  expect(partsOf(rulebook).length).toBeGreaterThan(1000);
  expect(openPartsOf(rulebook)).toEqual([]);
});

test("freeze reaches every element of a list, objects included", () => {
  const frozen = freeze({ list: [[{ own: true }], { last: [{}] }] });
  expect(partsOf(frozen)).toHaveLength(7);
  expect(openPartsOf(frozen)).toEqual([]);
});

test("freeze leaves properties inherited from Object.prototype alone", () => {
  const shared = {};
  const all: { shared?: object } = Object.prototype;
  all.shared = shared;
  const frozen = freeze({ own: {} });
  Reflect.deleteProperty(all, "shared");
  expect([Object.isFrozen(frozen), Object.isFrozen(frozen.own), Object.isFrozen(shared)]).toEqual([true, true, false]);
});
