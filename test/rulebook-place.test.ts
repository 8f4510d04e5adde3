import { describe, expect, test } from "vitest";
import { issueLines } from "./issue-lines.js";
import { clause, type Draft, draft } from "./rulebooks.js";

const young = (d: Draft) => d.law["minimum-age"]["too-young"];
const here = "minimum-age / too-young";
const path = "law.minimum-age.too-young.conditions";
const places = (edit: (draft: Draft) => void) => issueLines(edit).map((line) => line.replace(/ \(.*/, ""));

describe("a malformed part is reported", () => {
  test("once, and without a rule where it is outside of rules", () => {
    expect(places((d) => Object.assign(d.facts.age, { unit: "days" }))).toEqual(["facts.age.unit"]);
    expect(places((d) => Object.assign(d.outcomes["too-young"], { verdict: "no" }))).toEqual([
      "outcomes.too-young.verdict",
    ]);
  });

  test("beside the issues of another rule in the same file", () => {
    const lines = places((d) => {
      d.law["existing-card"]["card-held"].cites = [];
      d.law["existing-card"]["card-ordered"].parameters.odd = "majority";
    });
    expect(lines).toEqual([
      "law.existing-card.card-held.cites / existing-card / card-held",
      "law.existing-card.card-ordered.parameters.odd / existing-card / card-ordered",
    ]);
  });

  test("without a clause, in a rule or a file named conditions", () => {
    const rule = places((d) => {
      d.law["minimum-age"].conditions = { ...young(draft(() => undefined)), cites: [] };
    });
    expect(rule).toEqual(["law.minimum-age.conditions.cites / minimum-age / conditions"]);
    const question = places((d) => {
      d.law.conditions = { odd: { ...young(draft(() => undefined)), cites: [] } };
    });
    expect(question).toEqual(["law.conditions.odd.cites / conditions / odd"]);
  });
});

describe("a clause without a valid name is identified by its path:", () => {
  const unnamed = (wrong: object) => (d: Draft) => {
    const { name: _, ...rest } = clause(young(d));
    young(d).conditions.all[0] = { ...rest, ...wrong };
  };
  test.each([
    ["no name", {}, "name"],
    ["no name and an unknown operator", { operator: "below" }, "operator"],
    ["a name with a capital", { name: "Under-twelve" }, "name"],
    ["a name of two words", { name: "under twelve" }, "name"],
  ])("%s", (_, wrong, key) => {
    expect(places(unnamed(wrong))).toEqual([`${path}.all.0.${key} / ${here} / conditions.all.0`]);
  });

  test("no name and an unknown value in a list", () => {
    expect(places(unnamed({ operator: "in", value: [12, 131] }))).toEqual([
      `${path}.all.0.name / ${here} / conditions.all.0`,
      `${path}.all.0.value.1 / ${here} / conditions.all.0`,
    ]);
  });

  test("the eleventh clause of a list, in a group within not", () => {
    const student = { fact: "status", operator: "equal", value: "student" };
    const edit = (d: Draft) => {
      const named = Array.from({ length: 10 }, (_, index) => ({ name: `student-${index}`, ...student }));
      young(d).conditions = { all: [{ not: { any: [...named, student] } }] };
    };
    expect(places(edit)).toEqual([`${path}.all.0.not.any.10.name / ${here} / conditions.all.0.not.any.10`]);
  });
});
