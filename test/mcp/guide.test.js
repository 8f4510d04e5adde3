import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { fromJsonSchema, McpServer } from "@modelcontextprotocol/server";
import { tools } from "carte-vitale/tools";

/* The lines of the guide for a server of one's own do what they show. */

const blocks = [...readFileSync("guide.md", "utf8").matchAll(/^```js\n([\s\S]*?)^```/gm)].map(([, code]) => code);

test("a server of one's own serves the tools in a few lines", async () => {
  const [code] = blocks.filter((block) => block.includes("server.registerTool"));
  const server = new McpServer({ name: "own", version: "1.0.0" });
  new Function("server", "tools", "fromJsonSchema", code)(server, tools, fromJsonSchema);
  const client = new Client({ name: "check", version: "1.0.0" });
  const [near, far] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(far), client.connect(near)]);
  assert.deepEqual(
    (await client.listTools()).tools.map(({ name }) => name),
    tools.map(({ name }) => name),
  );
  const asked = { name: "decide", arguments: { facts: { otherScheme: "other" } } };
  const { structuredContent, isError } = await client.callTool(asked);
  assert.equal(structuredContent.data.outcome, "covered-elsewhere");
  assert.equal(isError, false);
  const refused = await client.callTool({ name: "decide", arguments: { facts: { birthDate: "2015-03-02" } } });
  assert.equal(refused.isError, true);
  await client.close();
});
