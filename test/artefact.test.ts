import { readFileSync } from "node:fs";
import { rulebook } from "carte-vitale";
import { transpileModule } from "typescript";
import { describe, expect, test } from "vitest";
import { compileToData } from "../src/compile/pipeline.js";
import { writeReader } from "../src/compile/reader.js";
import type { Packing } from "../src/evaluate/packing.js";
import { REFUSED, UNKNOWN } from "../src/facts/classes.js";

test("what is shipped is what the rules compile to, to the letter", async () => {
  const { compiled, rules } = await compileToData(rulebook);
  const shipped = (name: string) => readFileSync(`src/${name}`, "utf8");
  expect(`${JSON.stringify(compiled)}\n`).toBe(shipped("compiled.json"));
  expect(`${JSON.stringify(rules)}\n`).toBe(shipped("compiled-rules.json"));
  expect(writeReader(compiled)).toBe(shipped("compiled-reader.ts"));
});

describe("the functions that read a person", () => {
  const letters = { name: "letter", classes: [["a", "b"], ["c"], ["d"]] } as const;
  const years = { name: "years", minimum: 0, maximum: 9, cuts: [3] } as const;
  const written = (...facts: unknown[]) =>
    writeReader({ facts, order: facts.map((_, place) => place) } as unknown as Parameters<typeof writeReader>[0]);
  /** What is written, as it runs. */
  function run(...facts: unknown[]): Packing {
    const exported = {} as Packing;
    new Function("exports", transpileModule(written(...facts), { compilerOptions: { module: 1 } }).outputText)(
      exported,
    );
    return exported;
  }

  test("look at one letter of a text that tells it from the others, and then at all of it", () => {
    expect(written(letters)).toContain(
      'const h0 = typeof v0 === "string" && v0.length > 0 ? v0.charCodeAt(0) & 3 : 0;',
    );
    // Of "an" and "at" it is the second, of "up" and "upper" the length as well: 117 + 2 and 117 + 5.
    expect(written({ name: "word", classes: [["an"], ["at"]] })).toContain("v0.charCodeAt(1) & 3");
    expect(written({ name: "word", classes: [["up"], ["upper"]] })).toContain("(v0.charCodeAt(0) + v0.length) & 3");
  });

  const thirtyThree = Array.from({ length: 33 }, (_, place) => [String.fromCharCode(64 + place)]);
  test.each<[string, { name: string; classes: readonly (readonly unknown[])[] }]>([
    ["a few texts", letters],
    ["texts of which one is empty", { name: "word", classes: [["", "one"], ["two"]] }],
    ["texts that only their length tells apart", { name: "word", classes: [["up"], ["upper"]] }],
    ["more texts than there are places", { name: "word", classes: thirtyThree }],
    ["texts beside other values", { name: "mixed", classes: [["a", 7], [true], [false, "true"]] }],
    ["yes and no", { name: "answer", classes: [[false], [true]] }],
  ])("of %s, each is of its own class, and nothing else is of any", (_, fact) => {
    const { pack, classify } = run(fact);
    for (const [index, values] of fact.classes.entries()) {
      for (const value of values) {
        expect(pack({ [fact.name]: value })).toBe(index);
        expect(classify([value])).toEqual([index]);
      }
    }
    const known = fact.classes.flat();
    const others = [
      "",
      "a",
      "A",
      "e",
      "ba",
      "uppers",
      "tru",
      "true",
      0,
      1,
      7,
      "7",
      true,
      false,
      null,
      Number.NaN,
      {},
      [],
    ];
    for (const other of others.filter((value) => !known.includes(value as never))) {
      expect(pack({ [fact.name]: other })).toEqual([REFUSED]);
      expect(classify([other])).toEqual([REFUSED]);
    }
    expect(pack({})).toEqual([UNKNOWN]);
    expect(classify([undefined])).toEqual([UNKNOWN]);
  });

  test("count the thresholds that a number has reached; one that is no number of the fact has no class", () => {
    const { pack, classify } = run({ name: "years", minimum: 2, maximum: 9, cuts: [4, 5, 9] });
    const classes = [2, 3, 4, 5, 6, 8, 9].map((years) => pack({ years }));
    expect(classes).toEqual([0, 0, 1, 2, 2, 2, 3]);
    for (const years of [1, 10, 2.5, -4, Number.NaN, Number.POSITIVE_INFINITY, "4", null, true]) {
      expect([pack({ years }), classify([years])]).toEqual([[REFUSED], [REFUSED]]);
    }
    expect(run({ name: "years", minimum: 2, maximum: 9, cuts: [] }).pack({ years: 9 })).toBe(0);
  });

  test("ask of a fact that only some have whether the other one is of any of their classes", () => {
    const { pack, classify } = run(letters, { ...years, appliesWhen: { fact: 0, classes: [0, 2] } });
    // Two bits for the letter; then 0 for whoever has no years, 1 for less than three of them, 2 for three.
    expect([pack({ letter: "b", years: 2 }), pack({ letter: "d", years: 3 })]).toEqual([0 + 4 * 1, 2 + 4 * 2]);
    expect(pack({ letter: "c" })).toBe(1);
    expect([pack({ letter: "a" }), pack({ letter: "c", years: 3 })]).toEqual([
      [0, UNKNOWN],
      [1, 1],
    ]);
    expect([pack({ letter: "c", years: 10 }), pack({ years: 3 })]).toEqual([
      [1, REFUSED],
      [UNKNOWN, 1],
    ]);
    expect(classify(["d", 3])).toEqual([2, 1]);
  });

  test("have a number for everybody, or are refused", () => {
    // Two bits for four classes: 30 bits are room for fifteen facts, one bit more for a fact of two classes.
    const four = Array.from({ length: 15 }, (_, place) => ({ ...letters, name: `l${place}` }));
    const last = Object.fromEntries(four.map(({ name }) => [name, "d"]));
    const two = { ...years, name: "two" };
    expect(run(...four, two).pack({ ...last, two: 3 })).toBe(
      2 ** 30 +
        Array(15)
          .fill(2)
          .reduce((sum, index) => 4 * sum + index, 0),
    );
    expect(() => written(...four, two, two)).toThrow(new RangeError("the classes take 32 bits, more than 31"));
  });
});
