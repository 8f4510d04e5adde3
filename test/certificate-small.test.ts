import { compile, verify } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { grouped } from "../src/compile/contradictions.js";
import type { Draft } from "./rulebooks.js";
import { is, mustDo, oneOf, procedure, rule, smallRulebook, trueOrFalse } from "./small-rulebooks.js";

const anybody = () => ({ any: [is("a", true), is("a", false)] });

test("two who may apply, where all that is to be done has an actor, do not overlap", async () => {
  const rulebook = smallRulebook({
    facts: { a: trueOrFalse(), b: trueOrFalse() },
    blockers: { no: { all: [is("a", true)] } },
    law: {
      "holder-applies": rule({ all: [is("b", true)] }, { type: "applicant", params: { applicant: "holder" } }),
      "parent-applies": rule(
        { any: [is("b", false), is("a", true)] },
        { type: "applicant", params: { applicant: "parent" } },
      ),
      writes: mustDo("write", ["no"], anybody()),
    },
    procedures: { write: procedure("holder") },
  });
  expect((await verify(rulebook)).issues).toEqual([]);
});

describe("who is not eligible, and has two things to do, of which one is done by whoever applies,", () => {
  const told = (applies: Draft) =>
    smallRulebook({
      facts: { a: trueOrFalse() },
      blockers: { no: { all: [is("a", true)] } },
      law: {
        "holder-applies": rule(applies, { type: "applicant", params: { applicant: "holder" } }),
        writes: mustDo("write", ["no"], anybody()),
        calls: mustDo("call", ["no"], anybody()),
      },
      procedures: { write: procedure("parent"), call: procedure() },
    });
  test("does both", async () => {
    const own = await compile<{ a: boolean }>(told(anybody()));
    expect(own.evaluate({ a: true }).procedures.map(({ id, actor }) => [id, actor])).toEqual([
      ["write", "parent"],
      ["call", "holder"],
    ]);
  });
  test("has to be told who applies", async () => {
    const { issues } = await verify(told({ all: [is("a", false)] }));
    expect(issues.map(({ code, message, example }) => [code, message, example])).toEqual([
      ["gap", "no rule gives an applicant for no", { a: true }],
    ]);
  });
});

test("whoever is eligible has something to do", async () => {
  const rulebook = smallRulebook({
    facts: { a: trueOrFalse() },
    blockers: {},
    law: { orders: mustDo("order", ["yes"], { all: [is("a", true)] }) },
  });
  const { issues } = await verify(rulebook);
  expect(issues.map(({ code, message, rule: named, example }) => [code, message, named, example])).toEqual([
    ["gap", "no rule gives a procedure for yes", null, { a: false }],
  ]);
});

test("of those to whom no rule gives an outcome the first is told, and what they are to do is theirs", async () => {
  const rulebook = smallRulebook({
    facts: { a: trueOrFalse(), b: trueOrFalse() },
    blockers: {},
    law: {
      entitled: rule({ all: [is("a", true)] }, { type: "entitlement" }),
      granted: rule({ all: [is("b", false)] }, { type: "grant", params: { outcome: "yes" } }),
      writes: mustDo("write", ["undetermined"], anybody()),
    },
    procedures: { write: procedure("holder") },
  });
  const { sound, issues } = await verify(rulebook);
  expect(sound).toBe(false);
  expect(issues.map(({ code, message, rule: named, example }) => [code, message, named, example])).toEqual([
    ["gap", "no rule gives an outcome", "granted", { a: false }],
  ]);
});

test("who may lack a fact is counted by the classes of the fact that gives room for it", async () => {
  const rulebook = smallRulebook({
    facts: {
      c: oneOf(["x", "y", "z"]),
      u: oneOf(["y", "w"]),
      b: trueOrFalse({ appliesWhen: { fact: "u", values: ["y"] } }),
    },
    blockers: { no: { all: [is("c", "x")] }, other: { all: [is("u", "y"), is("b", true)] } },
  });
  const { counts } = await verify(rulebook);
  // Nobody tells y from z: two classes of c, each with b, without it, and with no room for it.
  expect(counts?.persons).toBe(2 * 3);
});

test("sets that contradict themselves are written as one where they differ in the classes of one fact, not in facts", () => {
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
  expect(grouped([one, other, further])).toEqual([
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
