import { compare, RulebookError } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import type { Draft } from "./rulebooks.js";
import { is, mustDo, oneOf, procedure, rule, smallRulebook, trueOrFalse } from "./small-rulebooks.js";

const book = (facts: Record<string, object>, first: Draft, more: object = {}) =>
  smallRulebook({ facts, blockers: { no: first }, ...more });
const refusal = (before: unknown, after: unknown, options: unknown) =>
  compare(before, after, options as object).then(
    () => null,
    (error: unknown) => error as Error,
  );

const plain = () => book({ a: trueOrFalse(), c: oneOf(["red", "green"]) }, { all: [is("a", true)] });

describe("Malformed options are refused", () => {
  const shapes: unknown[] = [
    null,
    "renamed",
    [],
    { renamed: null },
    { renamed: "facts" },
    { renamed: [] },
    { other: {} },
    { renamed: { other: {} } },
    { renamed: { facts: null } },
    { renamed: { facts: "a" } },
    { renamed: { facts: { a: "a" } } },
    { renamed: { facts: { a: undefined } } },
    { renamed: { facts: { a: {} } } },
    { renamed: { facts: { a: { fact: "a", value: {} } } } },
    { renamed: { facts: { c: { fact: "c", values: { red: null } } } } },
    { renamed: { codes: null } },
    { renamed: { codes: { outcomes: {} } } },
    { renamed: { codes: { outcome: { yes: 1 } } } },
    { renamed: { codes: { outcome: [] } } },
  ];
  test.each(shapes.map((shape) => [shape]))("of another shape: %j", async (options) => {
    const error = await refusal(plain(), plain(), options);
    expect(error).toBeInstanceOf(TypeError);
    expect(error?.message).toMatch(/must be|accepted/i);
    expect(error?.message).not.toContain("secret");
  });

  test("that cannot be read", async () => {
    const unreadable = Object.defineProperty({}, "renamed", {
      enumerable: true,
      get: () => {
        throw new Error("secret");
      },
    });
    const error = await refusal(plain(), plain(), unreadable);
    expect(error).toBeInstanceOf(TypeError);
    expect(error?.message).not.toContain("secret");
  });

  const facts = (mapped: object) => ({ renamed: { facts: mapped } });
  const unknown: [string, unknown, string][] = [
    ["a fact that after lacks", facts({ secret: { fact: "a" } }), "Accepted: a, c."],
    ["a fact that before lacks", facts({ a: { fact: "secret" } }), "Accepted: a, c."],
    ["a value that after lacks", facts({ c: { fact: "c", values: { secret: "red" } } }), "Accepted: red, green."],
    ["a value that before lacks", facts({ c: { fact: "c", values: { red: "secret" } } }), "Accepted: red, green."],
    ["a value of another kind", facts({ a: { fact: "a", values: { true: "secret" } } }), "Accepted: true, false."],
    ["two facts for one", facts({ a: { fact: "a" }, c: { fact: "a" } }), "stand for the fact a"],
    ["an inherited name", facts({ constructor: { fact: "a" } }), "Accepted: a, c."],
    ["an outcome that after lacks", { renamed: { codes: { outcome: { secret: "yes" } } } }, "Accepted: no, yes, und"],
    ["an outcome that before lacks", { renamed: { codes: { outcome: { yes: "secret" } } } }, "Accepted: no, yes, und"],
    ["a document where there is none", { renamed: { codes: { document: { secret: "yes" } } } }, "Accepted: none."],
  ];
  test.each(unknown)("%s: the message names what is accepted", async (_, options, message) => {
    const error = await refusal(plain(), plain(), options);
    expect(error).toBeInstanceOf(RangeError);
    expect(error?.message).toContain(message);
    expect(error?.message).not.toContain("secret");
  });

  test("what may be left out may be undefined", async () => {
    for (const options of [undefined, {}, { renamed: undefined }, { renamed: { facts: undefined, codes: {} } }])
      expect((await compare(plain(), plain(), options as object)).same).toBe(true);
  });
});

describe("Renamed facts and values", () => {
  test("leave no word with two meanings", async () => {
    const before = book({ a: trueOrFalse(), b: trueOrFalse() }, { all: [is("a", true), is("b", true)] });
    const after = book({ a: trueOrFalse() }, { all: [is("a", true)] });
    const error = await refusal(before, after, { renamed: { facts: { a: { fact: "b" } } } });
    expect(error).toBeInstanceOf(RangeError);
    expect(error?.message).toContain("another fact a");
    const values = (...all: string[]) => book({ c: oneOf(all) }, { all: [is("c", all[0])] });
    const mapped = { renamed: { facts: { c: { fact: "c", values: { red: "green" } } } } };
    expect(await refusal(values("red", "green"), values("red"), mapped)).toBeInstanceOf(RangeError);
  });

  test("a fact that keeps the name for which another one stands is new", async () => {
    const before = book({ a: trueOrFalse() }, { all: [is("a", true)] });
    const after = book({ b: trueOrFalse(), a: trueOrFalse() }, { all: [is("b", true)] });
    const found = await compare(before, after, { renamed: { facts: { b: { fact: "a" } } } });
    expect(found.differences).toEqual([]);
    expect(found.vocabulary).toEqual([{ fact: "a", added: ["false", "true"], removed: [] }]);
  });

  test("may be exchanged", async () => {
    const one = book({ a: trueOrFalse(), b: trueOrFalse() }, { all: [is("a", true)] });
    const other = book({ a: trueOrFalse(), b: trueOrFalse() }, { all: [is("b", true)] });
    const renamed = { facts: { a: { fact: "b" }, b: { fact: "a" } } };
    expect((await compare(one, other, { renamed })).same).toBe(true);
  });

  test("inherited words are no mapping", async () => {
    const named = (value: string) =>
      book({ constructor: oneOf([value, "other"]) }, { all: [is("constructor", value)] });
    expect((await compare(named("name"), named("name"), { renamed: { facts: {}, codes: {} } })).same).toBe(true);
    const inherited = smallRulebook({
      facts: { a: trueOrFalse() },
      blockers: { constructor: { all: [is("a", true)] } },
    });
    const found = await compare(inherited, inherited, { renamed: { codes: { outcome: { yes: "yes" } } } });
    expect(found.same).toBe(true);
  });
});

describe("Renamed procedures", () => {
  /** Each procedure with a document of its own, for one value of a fact. */
  const asking = (asked: Record<string, string[]>, also: Record<string, string[]> = {}) => {
    const all = { ...asked, ...also };
    const documents = [...new Set(Object.values(all).flat())];
    const law = Object.fromEntries([
      ...Object.keys(all).map((id) => [`does-${id}`, mustDo(id, ["no"], { all: [is("a", true)] })]),
      ...Object.entries(all).flatMap(([id, papers]) =>
        papers.map((paper) => [
          `asks-${paper}-${id}`,
          rule(
            { all: [is("a", true)] },
            { type: "document", params: { document: paper, procedures: [id], anyOf: ["any"] } },
          ),
        ]),
      ),
    ]);
    const procedures = Object.fromEntries(Object.keys(all).map((id) => [id, procedure("holder")]));
    const draft = book({ a: trueOrFalse() }, { all: [is("a", true)] }, { law, procedures });
    draft.documents = Object.fromEntries(documents.map((id) => [id, { copies: { online: "scan" } }]));
    draft.alternatives = documents.length > 0 ? { any: { cites: [{ source: "s" }] } } : {};
    return draft;
  };

  test("a document that an exchanged procedure loses is listed", async () => {
    const renamed = { codes: { procedure: { one: "two", two: "one" }, rule: {} } };
    const found = await compare(asking({ one: ["paper"], two: [] }), asking({ one: [], two: [] }), { renamed });
    expect(found.differences.filter(({ what }) => what === "document")).toMatchObject([
      { of: "two", from: "paper", to: null, persons: 1 },
    ]);
  });

  test("a document is lost in the words of the later rulebook, also where the procedure asks for no other", async () => {
    const renamed = { codes: { procedure: { apply: "ask" } } };
    const found = await compare(asking({ ask: ["paper"] }), asking({ apply: [] }), { renamed });
    expect(found.differences.map(({ what, of, from, to }) => [what, of, from, to])).toEqual([
      ["document", "apply", "paper", null],
    ]);
  });
});

describe("Refused rulebooks", () => {
  test("keep the number of issues beyond a thousand", async () => {
    const draft: Draft = plain();
    const wrong = Array.from({ length: 1200 }, (_, index) => [`f${index}`, { boolean: false }]);
    draft.facts = { ...Object.fromEntries(wrong.slice(0, 190)), a: trueOrFalse(), c: oneOf(["red", "green"]) };
    draft.documents = Object.fromEntries(wrong.map(([id]) => [id, { copies: { online: "paper" } }]));
    const error = (await refusal(plain(), draft, {})) as RulebookError;
    expect(error).toBeInstanceOf(RulebookError);
    expect(error.issues).toHaveLength(1001);
    expect(error.issues.at(-1)?.message).toBe("and 390 more");
  });

  test("are read before anything is awaited", async () => {
    const [before, after]: Draft[] = [plain(), plain()];
    const running = compare(before, after);
    before.facts = null;
    after.facts = null;
    expect((await running).same).toBe(true);
  });
});
