import { readFileSync } from "node:fs";
import { rulebook } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { compileToData } from "../src/compile/examine.js";
import { writeReader } from "../src/compile/reader.js";

test("what is shipped is what the rules compile to, to the letter", async () => {
  const { compiled, rules } = await compileToData(rulebook);
  const shipped = (name: string) => readFileSync(`src/${name}`, "utf8");
  expect(`${JSON.stringify(compiled)}\n`).toBe(shipped("compiled.json"));
  expect(`${JSON.stringify(rules)}\n`).toBe(shipped("compiled-rules.json"));
  expect(writeReader(compiled)).toBe(shipped("compiled-reader.ts"));
});

describe("the function that packs a person", () => {
  const letters = { name: "letter", classes: [["a", "b"], ["c"], ["d"]] } as const;
  const years = { name: "years", minimum: 0, maximum: 9, cuts: [3] } as const;
  const packing = (facts: unknown[]) =>
    writeReader({ facts, order: facts.map((_, place) => place) } as unknown as Parameters<typeof writeReader>[0]);

  test("asks of a fact that only some have whether the other one is of any of their classes", () => {
    const bound = { ...years, appliesWhen: { fact: 0, classes: [0, 2] } };
    expect(packing([letters, bound])).toContain(
      "const d1 = c0 === 0 || c0 === 2 ? (c1 < 0 ? -1 : c1 + 1) : c1 === -1 ? 0 : -1;",
    );
  });

  test("asks whether a text is one only where all values are texts", () => {
    expect(packing([letters])).toContain('typeof letter !== "string" ? (letter === undefined ? -1 : -2) : ');
    const mixed = { name: "mixed", classes: [["a"], [true]] };
    expect(packing([mixed])).not.toContain("typeof mixed");
  });

  test("has a number for everybody, or is refused", () => {
    // Two bits for four classes: 30 bits are room for fifteen facts, one bit more for a fact of two classes.
    const four = (count: number) => Array.from({ length: count }, (_, place) => ({ ...letters, name: `l${place}` }));
    const two = { ...years, name: "two" };
    expect(packing([...four(15), two])).toContain("export function pack(");
    expect(() => packing([...four(15), two, two])).toThrow(new RangeError("the classes take 32 bits, more than 31"));
  });
});
