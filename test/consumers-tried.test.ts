import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { attempt, type Place } from "./release/consumer.js";
import { CONSUMERS, chosen } from "./release/consumers.js";

/** A place without a registry, with tools that fail when they run. */
function place(...tools: string[]): Place {
  const cwd = mkdtempSync(join(tmpdir(), "carte-vitale-place-"));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  for (const path of tools) {
    mkdirSync(dirname(join(cwd, "node_modules", path)), { recursive: true });
    writeFileSync(join(cwd, "node_modules", path), "");
  }
  return { cwd, tools: cwd, settings: {} };
}

describe("a consumer whose tool is missing", () => {
  test("is not tried where the tool is optional, and fails everywhere else", async () => {
    const results = await Promise.all(
      CONSUMERS.flatMap(({ ways }) =>
        ways.map(async (way) => ({ name: way.name, ...(await attempt(way, place(), null)) })),
      ),
    );
    const optional = results.filter(({ failed }) => !failed);
    for (const { shown } of optional) expect(shown).toMatch(/^not tried: \S+ did not install$/);
    expect([...new Set(optional.map(({ name }) => name.split(",")[0]))]).toEqual([
      "Node.js 20",
      "Node.js 22",
      "Node.js 24",
      "Bun",
      "Deno",
      "workerd",
    ]);
    expect(results.find(({ name }) => name.startsWith("TypeScript 5.4"))?.shown).toMatch(/did not install/);
  });
  test("reports the missing tool before its consequence: without Bun, Bun installs nothing", async () => {
    const [bun] = chosen("bun")[0]?.ways ?? [];
    if (bun === undefined) throw new Error("Bun is not among the consumers");
    expect(await attempt(bun, place(), "none is installed")).toMatchObject({ failed: false });
    expect(await attempt(bun, place(bun.needs ?? ""), "none is installed")).toEqual({
      shown: "none is installed",
      failed: true,
    });
  });
});

test("an unknown consumer is refused with the known ones", () => {
  expect(chosen(null)).toEqual(CONSUMERS);
  expect(chosen("vite,bun").map(({ folder }) => folder)).toEqual(["vite", "bun"]);
  expect(() => chosen("vite,bunn")).toThrow("Unknown consumer: bunn. Known: node-esm,");
  expect(() => chosen("")).toThrow("Unknown consumer: ");
});
