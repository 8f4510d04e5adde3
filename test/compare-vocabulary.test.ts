import { type BoxFact, type Comparison, compare } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import type { Draft } from "./rulebooks.js";
import { is, oneOf, smallRulebook, trueOrFalse } from "./small-rulebooks.js";

/** The outcome is `no` for the first values of the facts of these clauses. */
const book = (facts: Record<string, object>, first: Draft = is("a", true), more: object = {}) =>
  smallRulebook({ facts, blockers: { no: { all: [first] } }, ...more });
const number = (minimum: number, maximum: number) => ({ minimum, maximum, unit: "years" });
const adult = { threshold: { fact: "n", value: 18, unit: "years" } };
const of = ({ differences }: Comparison, what: string) => differences.filter((each) => each.what === what);
const namedIn = (boxes: readonly BoxFact[][]) => boxes.flat().map(({ fact }) => fact);

describe("A fact of one rulebook alone", () => {
  test("shows whom it touches, where it is new", async () => {
    const before = book({ a: trueOrFalse() });
    const after = book(
      { a: trueOrFalse(), rights: trueOrFalse() },
      {
        any: [is("a", true), is("rights", false)],
      },
    );
    const found = await compare(before, after);
    expect(found.vocabulary).toEqual([{ fact: "rights", added: ["false", "true"], removed: [] }]);
    expect(of(found, "outcome")).toMatchObject([
      {
        from: "yes",
        to: "no",
        persons: 1,
        when: [
          [
            { fact: "a", values: [false] },
            { fact: "rights", values: [false] },
          ],
        ],
        example: { before: { a: false }, after: { a: false, rights: false } },
      },
    ]);
    expect(of(found, "refusal")).toEqual([]);
  });
});

describe("A fact that applies to some persons in one rulebook, to others in the other one", () => {
  const kinds = oneOf(["counted", "lasting", "none"]);
  const beside = (...values: string[]) => ({ appliesWhen: { fact: "kind", values } });
  const few = { all: [is("kind", "counted"), is("months", "few")] };
  const months = (more: object) => ({ kind: kinds, months: oneOf(["few", "many"], more) });
  const [beforeAll, afterSome, afterOthers] = [
    book(months({}), few),
    book(months(beside("counted")), few),
    book(months(beside("counted", "lasting")), {
      any: [few, { all: [is("kind", "lasting"), is("months", "few")] }],
    }),
  ];

  test("is not asked by the rulebook in which it does not apply", async () => {
    const found = await compare(beforeAll, afterSome);
    expect(found).toMatchObject({ same: true, persons: { compared: 6, changed: 0 } });
  });

  test("is no fact of a person to whom it applies in neither", async () => {
    const found = await compare(afterSome, afterOthers);
    expect(found.persons).toEqual({ compared: 5, changed: 1, exact: true });
    expect(of(found, "outcome")).toMatchObject([
      {
        when: [
          [
            // Persons of the kind "none" have no months: the box takes their value in, and nobody.
            { fact: "kind", values: ["lasting", "none"] },
            { fact: "months", values: ["few"] },
          ],
        ],
        example: { before: { kind: "lasting" }, after: { kind: "lasting", months: "few" } },
      },
    ]);
  });

  test("is a number with a range in every box that names it", async () => {
    const months = (more: object) => ({ kind: kinds, n: { ...number(0, 120), ...more } });
    const minor = { all: [is("kind", "counted"), is("n", 18, "lessThan")] };
    const found = await compare(
      book(months({}), minor, adult),
      book(months(beside("counted")), { any: [minor, { all: [is("kind", "none")] }] }, adult),
    );
    expect(of(found, "outcome").map(({ when }) => when)).toEqual([[[{ fact: "kind", values: ["none"] }]]]);
    expect(namedIn(found.differences.flatMap(({ when }) => when))).not.toContain("n");
  });
});

describe("A fact that is a number in one rulebook and a choice in the other", () => {
  const asNumber = book({ a: trueOrFalse(), n: number(0, 120) }, is("n", 18, "lessThan"), adult);
  const asChoice = book({ a: trueOrFalse(), n: oneOf(["minor", "adult"]) }, is("n", "minor"));

  test("has the values of both: each is refused by the other one", async () => {
    const found = await compare(asNumber, asChoice);
    expect(found.vocabulary).toEqual([{ fact: "n", added: ["minor", "adult"], removed: ["0..120"] }]);
    expect(found.persons).toEqual({ compared: 8, changed: 8, exact: true });
    expect(found.differences.map(({ from, when }) => [from, when])).toEqual([
      ["accepted", [[{ fact: "n", values: { from: 0, to: 120 } }]]],
      ["refused", [[{ fact: "n", values: ["minor", "adult"] }]]],
    ]);
    expect((await compare(asChoice, asNumber)).vocabulary).toEqual([
      { fact: "n", added: ["0..120"], removed: ["minor", "adult"] },
    ]);
  });

  test("is the same where numbers are mapped that stand for every class", async () => {
    const renamed = { facts: { n: { fact: "n", values: { minor: 5, adult: 40 } } } };
    const found = await compare(asNumber, asChoice, { renamed });
    expect(found).toMatchObject({ persons: { compared: 4, changed: 0 }, vocabulary: [], differences: [] });
  });
});

describe("Values and ranges of one rulebook alone", () => {
  test("are refusals, listed as added and removed", async () => {
    const before = book({ c: oneOf(["red", "green"]), n: number(0, 30) }, is("n", 18, "lessThan"), adult);
    const after = book({ c: oneOf(["green", "blue"]), n: number(10, 40) }, is("n", 18, "lessThan"), adult);
    const found = await compare(before, after);
    expect(found.vocabulary).toEqual([
      { fact: "c", added: ["blue"], removed: ["red"] },
      { fact: "n", added: ["10..40"], removed: ["0..30"] },
    ]);
    // Classes of n: 0..9, 10..17, 18..30, 31..40. Neither accepts red with 31..40, nor blue with 0..9.
    expect(found.persons).toEqual({ compared: 10, changed: 8, exact: true });
    expect(of(found, "refusal").map(({ from, to, when }) => [from, to, when])).toEqual([
      ["accepted", "refused", [[{ fact: "c", values: ["red"] }], [{ fact: "n", values: { from: 0, to: 9 } }]]],
      ["refused", "accepted", [[{ fact: "c", values: ["blue"] }], [{ fact: "n", values: { from: 31, to: 40 } }]]],
    ]);
  });
});

test("A wider range is another value: one is added, one removed", async () => {
  const wide = book({ a: trueOrFalse(), n: number(0, 40) }, is("n", 18, "lessThan"), adult);
  const narrow = book({ a: trueOrFalse(), n: number(10, 30) }, is("n", 18, "lessThan"), adult);
  expect((await compare(narrow, wide)).vocabulary).toEqual([{ fact: "n", added: ["0..40"], removed: ["10..30"] }]);
});

describe("Boxes", () => {
  const digits = Array.from({ length: 12 }, (_, index) => `v${index}`);
  test("of one size stand in the order of facts and values", async () => {
    const facts = { c: oneOf(digits), d: oneOf(digits) };
    const diagonal = { any: digits.map((value) => ({ all: [is("c", value), is("d", value)] })) };
    const [before, after]: Draft[] = [book(facts, { all: [is("c", "v0"), is("d", "v1")] }), book(facts, diagonal)];
    after.diagramOrder = ["d", "c"];
    const [lost] = of(await compare(after, before), "outcome").filter(({ from }) => from === "no");
    expect(lost?.when).toEqual(
      digits.map((value) => [
        { fact: "c", values: [value] },
        { fact: "d", values: [value] },
      ]),
    );
  });
});

describe("Counts", () => {
  test("are exact up to 2^53", async () => {
    const facts = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`b${index}`, trueOrFalse()]));
    const exact = async (count: number) => {
      const found = await compare(book(facts(count), is("b0", true)), book(facts(count), is("b1", true)));
      return [found.persons.compared, found.persons.exact];
    };
    expect(await exact(53)).toEqual([2 ** 53, true]);
    expect(await exact(54)).toEqual([2 ** 54, false]);
  });
});
