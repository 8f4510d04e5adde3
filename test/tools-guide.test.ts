import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tools } from "carte-vitale/tools";
import { expect, test } from "vitest";

/*
 * The blocks of the guide that are no `ts` snippets. That for a server of one's own is tested with the SDK, in test/mcp.
 */

const guide = readFileSync("docs/tools-for-assistants.md", "utf8");
const blocks = [...guide.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```/gm)].map(
  ([, language = "", file = "", code = ""]) => ({ language, file, code }),
);
const blockWith = (text: string) => blocks.find(({ code }) => code.includes(text))?.code ?? "";

test("the lines for an AI SDK are those of the example", () => {
  const copied = blocks.filter(({ file }) => file !== "");
  expect(copied.length).toBeGreaterThan(0);
  for (const { file, code } of copied) {
    expect(readFileSync(join("docs/examples", file), "utf8")).toContain(code);
  }
});

test.each(["document", "navigator", "neither"])("the lines for WebMCP register every tool with %s", (place) => {
  const registered: unknown[] = [];
  const own = { modelContext: { registerTool: (tool: unknown) => registered.push(tool) } };
  const code = blockWith("modelContext").replace(/^import .*$/m, "");
  const run = new Function("tools", "document", "navigator", code);
  run(tools, place === "document" ? own : {}, place === "navigator" ? own : {});
  expect(registered).toEqual(place === "neither" ? [] : tools);
});

test("the configuration of a client starts the server as the check does", () => {
  const { mcpServers } = JSON.parse(blockWith("mcpServers")) as {
    mcpServers: Record<string, { command: string; args: string[] }>;
  };
  const { bin } = JSON.parse(readFileSync("package.json", "utf8")) as { bin: Record<string, string> };
  const { command, args } = mcpServers["carte-vitale"] ?? { command: "", args: [] };
  expect([command, ...args].join(" ")).toBe("npx -y -p carte-vitale -p @modelcontextprotocol/server carte-vitale-mcp");
  expect(bin).toHaveProperty(args.at(-1) ?? "");
});

test("the sizes of inputs and answers are those of the persons of the exam", () => {
  const exam = JSON.parse(readFileSync("src/shipped/exam.json", "utf8"));
  const size = (value: unknown) => JSON.stringify(value).length;
  const range = { from: "2026-01-01", until: "2027-12-31" };
  const [inOthers, inExplain, inChanges, inText] = [25, 75, 110, 10].map((kB) => {
    expect(guide).toContain(`${kB} kB`);
    return kB * 1000;
  }) as [number, number, number, number];
  for (const { name, inputSchema, execute } of tools) {
    expect(Math.abs(size(inputSchema) - 11_000)).toBeLessThan(500);
    const own = name === "what_would_change" ? { target: "eligible" } : name === "forecast" ? { range } : {};
    const answers = exam.persons.map(({ facts }: { facts: object }) => execute({ facts, language: "fr", ...own }));
    const longest = Math.max(...answers.map(size));
    expect(Math.max(...answers.map(({ text }: { text: string }) => text.length))).toBeLessThan(inText);
    if (name === "explain") expect(Math.abs(longest - inExplain)).toBeLessThan(10_000);
    else if (name === "what_would_change") expect(Math.abs(longest - inChanges)).toBeLessThan(5_000);
    else expect(longest).toBeLessThan(inOthers);
  }
});

test("the lines for the exam write one answer for each person", async () => {
  const exam = JSON.parse(readFileSync("src/shipped/exam.json", "utf8"));
  const files = new Map<string, string>();
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const run = new AsyncFunction("require", "fs", "askModel", blockWith("askModel"));
  const require = (name: string) => (name === "carte-vitale/exam.json" ? exam : null);
  const fs = { writeFileSync: (name: string, text: string) => files.set(name, text) };
  await run(require, fs, async (question: string) => (question === exam.question.en ? "eligible" : ""));
  const answers = JSON.parse(files.get("answers.json") ?? "{}");
  expect(Object.keys(answers)).toEqual(expect.arrayContaining(exam.persons.map(({ id }: { id: string }) => id)));
  expect(new Set(Object.values(answers))).toEqual(new Set(["eligible"]));
});
