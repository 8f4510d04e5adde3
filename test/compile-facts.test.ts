import { rulebook, safeEvaluate } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { expect, test } from "vitest";
import { compileToArtefacts } from "../src/compile/pipeline.js";
import { draft } from "./rulebooks.js";

const numbers = [0, 1, 119, 120, 121, 129, 130, 131, 1559, 1560, 1561, -1, 12.5, Number.NaN, Number.POSITIVE_INFINITY];
const others = ["12", "", "employee", "none", "lost", "Eu", null, true, false, [12], ["none"], { age: 12 }];

test("A rulebook of one's own accepts and refuses the values of the shipped one, with the same messages", async () => {
  const own = await compile<object>(structuredClone(rulebook));
  for (const fact of Object.keys(rulebook.facts)) {
    for (const value of [...numbers, ...others]) {
      const facts = { nirKind: "temporary", [fact]: value };
      expect(own.safeEvaluate(facts), `${fact} is ${String(value)}`).toEqual(safeEvaluate(facts));
    }
  }
});

test("Whole numbers from the minimum to the maximum are accepted, and nothing else", async () => {
  const own = await compile<object>(structuredClone(rulebook));
  const accepted = [...numbers, ...others].filter((age) => own.safeEvaluate({ age }).success);
  expect(accepted).toEqual([0, 1, 119, 120, 121, 129, 130]);
});

test("Values that no rule tells apart are one class: any texts, but only neighbouring numbers", async () => {
  const cuts = [10, 20, 30, 40];
  const sized = draft((d) => {
    Object.assign(d.facts, {
      size: { minimum: 0, maximum: 100, default: 0, change: "declare", unit: "years" },
      shade: { values: { red: {}, green: {}, blue: {} }, default: "red", change: "declare" },
    });
    d.diagramOrder.push("size", "shade");
    const form = d.law["registration-forms"]["coverage-application-form"];
    const cites = [{ source: "service-public-f265" }];
    for (const value of cuts) d.parameters[`size-${value}`] = { fact: "size", value, unit: "years", cites };
    form.parameters = cuts.map((value) => `size-${value}`);
    const clause = (name: string, fact: string, operator: string, value: unknown) => ({ name, fact, operator, value });
    const between = (from: number, below: number) => ({
      all: [
        clause(`from-${from}`, "size", "greaterThanInclusive", from),
        clause(`below-${below}`, "size", "lessThan", below),
      ],
    });
    form.conditions = { any: [between(10, 20), between(30, 40), clause("green", "shade", "equal", "green")] };
  });
  const own = await compile<object>(sized);
  const asked = (facts: object) =>
    own
      .evaluate({ nirKind: "none", status: "employee", residenceMonths: 8, ...facts })
      .documents.some(({ id }) => id === "coverage-application-form");
  const sizes = [0, 9, 10, 19, 20, 29, 30, 39, 40, 100];
  expect(sizes.filter((size) => asked({ size }))).toEqual([10, 19, 30, 39]);
  expect(["red", "green", "blue"].filter((shade) => asked({ shade }))).toEqual(["green"]);
  // Blue is like red: one class. 30 is like 10 too, but other numbers are between them.
  const { facts } = (await compileToArtefacts(sized)).artefact;
  const [size, shade] = ["size", "shade"].map((name) => facts.find((fact) => fact.name === name));
  expect([size, shade]).toMatchObject([{ cuts }, { classes: [["red", "blue"], ["green"]] }]);
});
