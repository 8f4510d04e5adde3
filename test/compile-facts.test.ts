import { rulebook, safeEvaluate } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { expect, test } from "vitest";

const numbers = [0, 1, 119, 120, 121, 129, 130, 131, 1559, 1560, 1561, -1, 12.5, Number.NaN, Number.POSITIVE_INFINITY];
const others = ["12", "", "employee", "none", "lost", "Eu", null, true, false, [12], ["none"], { age: 12 }];

test("a rulebook of one's own accepts and refuses values of facts as the shipped one, with the same words", async () => {
  const own = await compile<object>(structuredClone(rulebook));
  for (const fact of Object.keys(rulebook.facts)) {
    for (const value of [...numbers, ...others]) {
      const facts = { nirKind: "temporary", [fact]: value };
      expect(own.safeEvaluate(facts), `${fact} is ${String(value)}`).toEqual(safeEvaluate(facts));
    }
  }
});

test("whole numbers are accepted from the lowest to the highest, and nothing else", async () => {
  const own = await compile<object>(structuredClone(rulebook));
  const accepted = [...numbers, ...others].filter((age) => own.safeEvaluate({ age }).success);
  expect(accepted).toEqual([0, 1, 119, 120, 121, 129, 130]);
});
