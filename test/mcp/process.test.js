import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { INITIALIZE, raw } from "./start.js";

const NUMBER = "1850578006084";
const call = (name, args) => ({ name, arguments: args });

test("whatever is sent, the server goes on and repeats nothing of it", async () => {
  const server = raw();
  await server.ask(0, "initialize", INITIALIZE);
  server.send('{"jsonrpc":"2.0","method":"notifications/initialized"}');
  for (const line of [
    "",
    NUMBER,
    "{",
    "null",
    "[]",
    `{"jsonrpc":"2.0","method":"${NUMBER}"}`,
    `{"id":{},"method":5}`,
    `{"jsonrpc":"2.0","id":"x"}`,
    `{"jsonrpc":"2.0","id":91,"result":{"${NUMBER}":1}}`,
    "\u0000\uffff",
    "x".repeat(1_000_000),
  ]) {
    server.send(line);
  }
  const inputs = [
    undefined,
    null,
    5,
    NUMBER,
    [NUMBER],
    { [NUMBER]: 1 },
    { facts: NUMBER },
    { facts: [] },
    { facts: { [NUMBER]: 1 } },
    { facts: { age: NUMBER } },
    { facts: { __proto__: { age: 3 }, age: { constructor: 1 } } },
    { facts: { status: "x".repeat(1_000_000) } },
    { language: { fr: 1 } },
    { target: [], range: { from: 1, until: {} } },
  ];
  let id = 1;
  for (const name of ["decide", "next_question", "what_would_change", "explain", "forecast", NUMBER]) {
    for (const input of inputs) {
      const answer = await server.ask(id, "tools/call", call(name, input));
      id += 1;
      const text = JSON.stringify(answer);
      // An unknown tool is named in the answer to the client that asked for it.
      if (name !== NUMBER) assert.doesNotMatch(text, new RegExp(NUMBER));
      assert.ok(answer.error || answer.result.isError || input === undefined || input === null, text.slice(0, 200));
    }
  }
  const { error } = await server.ask(id, "no/such/method", {});
  assert.equal(error.code, -32601);
  const right = await server.ask(id + 1, "tools/call", call("decide", { facts: { otherScheme: "other" } }));
  assert.equal(right.result.structuredContent.data.outcome, "covered-elsewhere");
  assert.doesNotMatch(server.errors(), new RegExp(NUMBER));
  server.close();
  assert.equal(await server.ended, 0);
});

test("the process ends by itself when the client closes its end, or goes away", async () => {
  const idle = raw();
  idle.close();
  assert.equal(await idle.ended, 0);
  const served = raw();
  await served.ask(0, "initialize", INITIALIZE);
  served.close();
  assert.equal(await served.ended, 0);
  assert.equal(served.errors(), "");
  const left = raw();
  await left.ask(0, "initialize", INITIALIZE);
  left.child.stdout.destroy();
  left.send(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }));
  assert.equal(await left.ended, 0);
});

test("without the SDK, or with one of another version, the error says what to install", () => {
  const folder = mkdtempSync(join(tmpdir(), "carte-vitale-without-sdk-"));
  const sdk = join(folder, "node_modules/@modelcontextprotocol/server");
  try {
    cpSync("node_modules", join(folder, "node_modules"), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/@modelcontextprotocol/.test(path),
    });
    for (const version of [null, "1.0.0"]) {
      if (version !== null) {
        mkdirSync(sdk, { recursive: true });
        writeFileSync(join(sdk, "package.json"), JSON.stringify({ version, exports: "./index.js" }));
        writeFileSync(join(sdk, "index.js"), "");
      }
      const { status, stdout, stderr } = spawnSync(join(folder, "node_modules/.bin/carte-vitale-mcp"), {
        encoding: "utf8",
        input: "",
      });
      assert.equal(status, 1);
      assert.equal(stdout, "");
      assert.match(stderr, /^carte-vitale-mcp needs version 2 of/);
      assert.match(stderr, /npm install carte-vitale @modelcontextprotocol\/server/);
      assert.match(stderr, /npx -p carte-vitale -p @modelcontextprotocol\/server carte-vitale-mcp/);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
