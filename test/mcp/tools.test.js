import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { test } from "node:test";
import { rulebook } from "carte-vitale";
import { tools } from "carte-vitale/tools";
import { connected, ERAS } from "./start.js";

const EMPLOYEE = { age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" };
const CHILD = { birthDate: "2015-03-02", nirKind: "permanent", status: "dependent" };
const range = { from: "2026-11-30", until: "2027-11-30" };
/** Inputs that each tool accepts, or refuses. */
const INPUTS = {
  decide: [
    { facts: EMPLOYEE },
    { facts: CHILD, on: "2026-11-30", language: "fr" },
    {},
    { facts: { age: 400 } },
    { facts: CHILD },
  ],
  next_question: [{ facts: EMPLOYEE, assume: "defaults" }, {}, { facts: 5 }],
  what_would_change: [{ facts: EMPLOYEE, target: "card-held" }, { facts: EMPLOYEE }],
  explain: [{ facts: EMPLOYEE, assume: "defaults" }, { language: "de" }],
  forecast: [{ facts: CHILD, range }, { facts: CHILD }],
};

for (const era of ERAS) {
  test(`the official client lists and calls every tool (${era})`, async () => {
    const client = await connected(era);
    const listed = (await client.listTools()).tools;
    assert.deepEqual(
      listed.map(({ name }) => name),
      Object.keys(INPUTS),
    );
    for (const tool of tools) {
      const { execute, ...definition } = tool;
      const found = listed.find(({ name }) => name === tool.name);
      for (const [key, value] of Object.entries(definition))
        assert.deepEqual(found[key], value, `${tool.name}: ${key}`);
      for (const input of INPUTS[tool.name]) {
        // The client itself refuses an answer that does not fit the schema.
        const { structuredContent, content, isError } = await client.callTool({ name: tool.name, arguments: input });
        const right = execute(input);
        assert.deepEqual(structuredContent, JSON.parse(JSON.stringify(right)));
        assert.deepEqual(content, [{ type: "text", text: right.text }]);
        assert.equal(isError ?? false, !right.ok);
      }
    }
    await client.close();
  });

  test(`every rule and every public source is a resource (${era})`, async () => {
    const client = await connected(era);
    const { resources } = await client.listResources();
    const rules = Object.values(rulebook.law).flatMap((file) => Object.keys(file));
    const sources = Object.keys(rulebook.sources).filter((id) => id !== "project-brief");
    assert.deepEqual(
      resources.map(({ uri }) => uri),
      [...rules.map((id) => `carte-vitale://rules/${id}`), ...sources.map((id) => `carte-vitale://sources/${id}`)],
    );
    for (const { uri, name } of resources.filter((_, index) => index % 40 === 0)) {
      const [{ text }] = (await client.readResource({ uri })).contents;
      assert.equal(JSON.parse(text).id, name);
      assert.doesNotMatch(text, /project-brief/);
    }
    await assert.rejects(client.readResource({ uri: "carte-vitale://rules/none" }));
    await client.close();
  });
}

test("one line of npx starts the server with its SDK", async () => {
  const args = ["--yes", "-p", resolve("carte-vitale.tgz"), "-p", "@modelcontextprotocol/server", "carte-vitale-mcp"];
  // Outside this folder, where both are installed already. The environment says which registry npm asks.
  const client = await connected("auto", undefined, { command: "npx", args, cwd: tmpdir(), env: process.env });
  const asked = { name: "decide", arguments: { facts: EMPLOYEE, assume: "defaults" } };
  const { structuredContent } = await client.callTool(asked);
  assert.equal(structuredContent.data.outcome, "eligible");
  await client.close();
});
