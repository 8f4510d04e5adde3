import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { attempt } from "./release/attempt.js";
import type { Place } from "./release/consumer.js";
import { CONSUMERS, chosen } from "./release/consumers.js";

/** A place with some tools, which would fail when run, and with no registry. */
function place(...tools: string[]): Place {
  const cwd = mkdtempSync(join(tmpdir(), "carte-vitale-place-"));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  for (const path of tools) {
    mkdirSync(dirname(join(cwd, "node_modules", path)), { recursive: true });
    writeFileSync(join(cwd, "node_modules", path), "");
  }
  return { cwd, tools: cwd, registry: { url: "", settings: {}, close() {} } };
}

describe("a consumer that was not tried", () => {
  test("is no failure where what it runs on is not for every system, and is one everywhere else", async () => {
    const results = await Promise.all(
      CONSUMERS.filter(({ folder }) => folder !== "vite").flatMap(({ ways }) =>
        ways.map(async (way) => ({ name: way.name, ...(await attempt(way, place(), null)) })),
      ),
    );
    const mayBeMissing = results.filter(({ failed }) => !failed);
    for (const { shown } of mayBeMissing) expect(shown).toMatch(/^not tried: \S+ did not install$/);
    expect([...new Set(mayBeMissing.map(({ name }) => name.split(",")[0]))]).toEqual([
      "Node.js 20",
      "Node.js 22",
      "Node.js 24",
      "Bun",
      "Deno",
      "workerd",
    ]);
    expect(results.find(({ name }) => name.startsWith("TypeScript 5.4"))?.shown).toMatch(/did not install/);
  });
  test("is told before what followed from it: Bun cannot install what it is to decide with", async () => {
    const [bun] = chosen("bun")[0]?.ways ?? [];
    if (bun === undefined) throw new Error("Bun is not among the consumers");
    expect(await attempt(bun, place(), "none is installed")).toMatchObject({ failed: false });
    expect(await attempt(bun, place(bun.needs ?? ""), "none is installed")).toEqual({
      shown: "none is installed",
      failed: true,
    });
  });
  test("Vite has to be there, whether or not there is a browser", async () => {
    const [vite] = chosen("vite")[0]?.ways ?? [];
    expect(vite && (await attempt(vite, place(), null))).toMatchObject({ failed: true });
  });
});

test("who asks for a consumer that there is not is told so, and nothing is rehearsed", () => {
  expect(chosen(null)).toEqual(CONSUMERS);
  expect(chosen("vite,bun").map(({ folder }) => folder)).toEqual(["vite", "bun"]);
  expect(() => chosen("vite,bunn")).toThrow("no consumer is called “bunn”; there are node-esm,");
  expect(() => chosen("")).toThrow("no consumer is called");
});
