import { readFileSync } from "node:fs";
import { rulebook } from "carte-vitale";
import { expect, test } from "vitest";
import { compileToData } from "../src/compile/examine.js";
import { writeReader } from "../src/compile/reader.js";

test("what is shipped is what the rules compile to, to the letter", async () => {
  const { compiled, rules } = await compileToData(rulebook);
  const shipped = (name: string) => readFileSync(`src/${name}`, "utf8");
  expect(`${JSON.stringify(compiled)}\n`).toBe(shipped("compiled.json"));
  expect(`${JSON.stringify(rules)}\n`).toBe(shipped("compiled-rules.json"));
  expect(writeReader(compiled)).toBe(shipped("compiled-reader.ts"));
});
