import { readFileSync } from "node:fs";
import { rulebook } from "carte-vitale";
import { transpileModule } from "typescript";
import { describe, expect, test } from "vitest";
import { compileToArtefacts } from "../src/compile/pipeline.js";
import { writeReader } from "../src/compile/reader.js";
import type { ClassNumberOf } from "../src/facts/read.js";
import { type Artefact, type ArtefactFact, type Contradiction, indexes } from "../src/model/artefact.js";

test("The shipped artefacts are what the rules compile to, byte for byte", async () => {
  const { artefact, rules } = await compileToArtefacts(rulebook);
  const shipped = (name: string) => readFileSync(`src/shipped/${name}`, "utf8");
  expect(`${JSON.stringify(artefact)}\n`).toBe(shipped("compiled.json"));
  expect(`${JSON.stringify(rules)}\n`).toBe(shipped("rules.json"));
  expect(writeReader(artefact)).toBe(shipped("reader.ts"));
});

describe("The written reader", () => {
  type Written = Pick<Artefact, "facts" | "digits" | "contradictions">;
  const single = (...facts: unknown[]): Written => ({
    facts: facts as ArtefactFact[],
    digits: facts.map((_, level) => [level]),
    contradictions: [],
  });
  /** The written function, as it runs. */
  function run(artefact: Written): (...values: unknown[]) => number {
    const exported = {} as { classNumberOf: ClassNumberOf };
    const source = transpileModule(writeReader(artefact), { compilerOptions: { module: 1 } }).outputText;
    new Function("exports", source)(exported);
    return (...values) => {
      const facts = Object.fromEntries(artefact.facts.map(({ name }, level) => [name, values[level]]));
      const given = artefact.facts.reduce((bits, _, level) => bits | (level in values ? 1 << level : 0), 0);
      return exported.classNumberOf(facts, given, [], new Uint16Array(0));
    };
  }
  const letters = { name: "letter", classes: [["a", "b"], ["c"], ["d"]] };
  const years = { name: "years", minimum: 0, maximum: 9, cuts: [3] };

  test("hashes the length of a text, a letter where lengths are equal, both where that is needed, and compares the whole text", () => {
    const written = (...facts: unknown[]) => writeReader(single(...facts));
    expect(written(letters)).toContain(
      'const h0 = typeof v0 === "string" && v0.length > 0 ? v0.charCodeAt(0) & 3 : 0;',
    );
    // "an" and "at" differ in the second letter, "up" and "upper" in their length: 2 and 5. "at" and "by" have one length,
    // "at" and "aloud" one letter; the sums are 97 + 2, 98 + 2 and 97 + 5.
    expect(written({ name: "word", classes: [["an"], ["at"]] })).toContain("v0.charCodeAt(1) & 3");
    expect(written({ name: "word", classes: [["up"], ["upper"]] })).toContain(
      'typeof v0 === "string" ? v0.length & 3 : 0;',
    );
    expect(written({ name: "word", classes: [["at"], ["by"], ["aloud"]] })).toContain(
      "(v0.charCodeAt(0) + v0.length) & 3",
    );
  });

  const thirtyThree = indexes(33).map((index) => [String.fromCharCode(64 + index)]);
  test.each<[string, { name: string; classes: readonly (readonly unknown[])[] }]>([
    ["a few texts", letters],
    ["texts of which one is empty", { name: "word", classes: [["", "one"], ["two"]] }],
    ["texts that only their length tells apart", { name: "word", classes: [["up"], ["upper"]] }],
    ["texts that a letter and their length tell apart", { name: "word", classes: [["at"], ["by"], ["aloud"]] }],
    ["more texts than the largest hash has room for", { name: "word", classes: thirtyThree }],
    ["texts beside other values", { name: "mixed", classes: [["a", 7], [true], [false, "true"]] }],
    ["booleans", { name: "answer", classes: [[false], [true]] }],
  ])("gives each of %s its class, and no other value any", (_, fact) => {
    const classNumberOf = run(single(fact));
    for (const [index, values] of fact.classes.entries()) {
      for (const value of values) expect(classNumberOf(value)).toBe(index);
    }
    const texts = ["", "a", "A", "e", "ba", "uppers", "tru", "true", "7"];
    const others = [...texts, 0, 1, 7, true, false, null, undefined, Number.NaN, {}, [], Symbol("a")];
    const known: readonly unknown[] = fact.classes.flat();
    for (const other of others.filter((value) => !known.includes(value))) expect(classNumberOf(other)).toBeLessThan(0);
  });

  test("counts the cuts that a whole number in the range has reached", () => {
    const classNumberOf = run(single({ name: "years", minimum: 2, maximum: 9, cuts: [4, 5, 9] }));
    expect([2, 3, 4, 5, 6, 8, 9].map((each) => classNumberOf(each))).toEqual([0, 0, 1, 2, 2, 2, 3]);
    for (const value of [1, 10, 2.5, -4, Number.NaN, Number.POSITIVE_INFINITY, "4", null, true, undefined]) {
      expect(classNumberOf(value)).toBeLessThan(0);
    }
    expect(run(single({ name: "years", minimum: 2, maximum: 9, cuts: [] }))(9)).toBe(0);
  });

  test("numbers a dependent fact with its control, as far as they are accepted together", () => {
    const facts = [letters, { ...years, appliesWhen: { level: 0, classes: [0, 2] } }];
    const classNumberOf = run({ facts, digits: [[0, 1]], contradictions: [] });
    // a with each class of years, c without years, d with each class of years.
    const accepted = [
      ["a", 2],
      ["a", 3],
      ["c", undefined],
      ["d", 2],
      ["d", 9],
    ] as const;
    expect(accepted.map(([letter, count]) => classNumberOf(letter, count))).toEqual([0, 1, 2, 3, 4]);
    for (const [letter, count] of [
      ["a", undefined],
      ["c", 3],
      ["c", 10],
      [undefined, 3],
      ["e", 3],
    ]) {
      expect(classNumberOf(letter, count)).toBeLessThan(0);
    }
  });

  test("gives contradictory facts no number, and others their digits in mixed radix", () => {
    const contradictions: Contradiction[] = [
      [
        [0, [1]],
        [2, [0]],
      ],
    ];
    const answer = { name: "answer", classes: [[false], [true]] };
    const classNumberOf = run({ facts: [letters, years, answer], digits: [[0, 2], [1]], contradictions });
    // Five values of the first digit: a no, a yes, c yes, d no, d yes; two of the second.
    expect(classNumberOf("c", 0, false)).toBeLessThan(0);
    expect([classNumberOf("a", 0, false), classNumberOf("c", 0, true), classNumberOf("d", 3, true)]).toEqual([
      0,
      2,
      4 + 5,
    ]);
  });

  test("numbers all values of a digit with more of them than a byte", () => {
    const wide = (name: string) => ({ name, minimum: 0, maximum: 11, cuts: indexes(11).map((index) => index + 1) });
    const classNumberOf = run({
      facts: [wide("one"), wide("other")] as ArtefactFact[],
      digits: [[0, 1]],
      contradictions: [],
    });
    const found = indexes(12).flatMap((one) => indexes(12).map((other) => classNumberOf(one, other)));
    expect(found).toEqual(indexes(144));
  });

  test("is not written for more class numbers than a table has", () => {
    const many = indexes(24).map((index) => ({ name: `g${index}`, classes: [[false], [true]] }));
    expect(() => writeReader(single(...many))).toThrow(
      new RangeError("The rulebook has too many classes for a table of decisions."),
    );
  });
});
