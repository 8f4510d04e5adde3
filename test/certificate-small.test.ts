import { compile, verify } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { mergeSets } from "../src/compile/contradictions.js";
import type { Draft } from "./rulebooks.js";
import { is, mustDo, oneOf, procedure, rule, smallRulebook, trueOrFalse } from "./small-rulebooks.js";

const always = () => ({ any: [is("a", true), is("a", false)] });

test("Two applicants do not overlap where every procedure names its own actor", async () => {
  const rulebook = smallRulebook({
    facts: { a: trueOrFalse(), b: trueOrFalse() },
    blockers: { no: { all: [is("a", true)] } },
    law: {
      "holder-applies": rule({ all: [is("b", true)] }, { type: "applicant", params: { applicant: "holder" } }),
      "parent-applies": rule(
        { any: [is("b", false), is("a", true)] },
        { type: "applicant", params: { applicant: "parent" } },
      ),
      writes: mustDo("write", ["no"], always()),
    },
    procedures: { write: procedure("holder") },
  });
  expect((await verify(rulebook)).issues).toEqual([]);
});

describe("Of two procedures of an ineligible person, the one without an actor", () => {
  const withApplicant = (applies: Draft) =>
    smallRulebook({
      facts: { a: trueOrFalse() },
      blockers: { no: { all: [is("a", true)] } },
      law: {
        "holder-applies": rule(applies, { type: "applicant", params: { applicant: "holder" } }),
        writes: mustDo("write", ["no"], always()),
        calls: mustDo("call", ["no"], always()),
      },
      procedures: { write: procedure("parent"), call: procedure() },
    });
  test("is done by the applicant", async () => {
    const own = await compile<{ a: boolean }>(withApplicant(always()));
    expect(own.evaluate({ a: true }).procedures.map(({ id, actor }) => [id, actor])).toEqual([
      ["write", "parent"],
      ["call", "holder"],
    ]);
  });
  test("needs an applicant", async () => {
    const { issues } = await verify(withApplicant({ all: [is("a", false)] }));
    expect(issues.map(({ code, message, example }) => [code, message, example])).toEqual([
      ["gap", "no rule gives an applicant for no: add one", { a: true }],
    ]);
  });
});

test("An eligible person needs a procedure", async () => {
  const rulebook = smallRulebook({
    facts: { a: trueOrFalse() },
    blockers: {},
    law: { orders: mustDo("order", ["yes"], { all: [is("a", true)] }) },
  });
  const { issues } = await verify(rulebook);
  expect(issues.map(({ code, message, rule: named, example }) => [code, message, named, example])).toEqual([
    ["gap", "no rule gives a procedure for yes: add one", null, { a: false }],
  ]);
});

test("A gap is reported once, with the first person; procedures without an outcome are no flaw", async () => {
  const rulebook = smallRulebook({
    facts: { a: trueOrFalse(), b: trueOrFalse() },
    blockers: {},
    law: {
      entitled: rule({ all: [is("a", true)] }, { type: "entitlement" }),
      granted: rule({ all: [is("b", false)] }, { type: "grant", params: { outcome: "yes" } }),
      writes: mustDo("write", ["undetermined"], always()),
    },
    procedures: { write: procedure("holder") },
  });
  const { sound, issues } = await verify(rulebook);
  expect(sound).toBe(false);
  expect(issues.map(({ code, message, rule: named, example }) => [code, message, named, example])).toEqual([
    ["gap", "no rule gives an outcome: add a blocker or a grant for such a person", "granted", { a: false }],
  ]);
});

test("Where a fact does not apply, its classes count as one", async () => {
  const rulebook = smallRulebook({
    facts: {
      a: trueOrFalse(),
      c: oneOf(["x", "y", "z"]),
      u: oneOf(["y", "w"]),
      b: trueOrFalse({ appliesWhen: { fact: "u", values: ["y"] } }),
    },
    blockers: { no: { all: [is("c", "x")] }, other: { all: [is("u", "y"), is("b", true)] } },
  });
  const { counts } = await verify(rulebook);
  // Two values of a, three of c though no rule tells y from z, and for each b, its contrary, and where it does not apply.
  expect(counts?.persons).toBe(2 * 3 * 3);
});

test("Contradictory sets that differ in the classes of one fact are merged, those that differ in their facts are not", () => {
  const [one, other] = [
    [
      [0, 1],
      [2, 0],
    ],
    [
      [1, 1],
      [2, 0],
    ],
  ] as const;
  const further = [
    [0, 3],
    [2, 0],
  ] as const;
  expect(mergeSets([one, other, further])).toEqual([
    [
      [0, [1, 3]],
      [2, [0]],
    ],
    [
      [1, [1]],
      [2, [0]],
    ],
  ]);
});
