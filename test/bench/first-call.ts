/**
 * Measures how long after its start the installed server for assistants has answered its first call, each time in a new
 * process. `--check` starts fewer times and fails past the limit. Needs a build.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { installServer } from "../mcp/install.js";
import { withFolder } from "../release/run.js";
import { LIMITS } from "./limits.js";
import { median } from "./measure.js";
import { figure, report, table } from "./report.js";

const { values } = parseArgs({ options: { check: { type: "boolean" } } });
const STARTS = values.check ? 7 : 25;

const initialize = {
  protocolVersion: "2025-11-25",
  capabilities: {},
  clientInfo: { name: "bench", version: "1.0.0" },
};
const facts = { age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" };
const requests = [
  { jsonrpc: "2.0", id: 0, method: "initialize", params: initialize },
  { jsonrpc: "2.0", method: "notifications/initialized" },
  { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "decide", arguments: { facts, assume: "defaults" } } },
];

/** Milliseconds from the start of the process to the answer. */
function firstCall(cwd: string): Promise<number> {
  const begin = performance.now();
  const child = spawn(join(cwd, "node_modules/.bin/carte-vitale-mcp"), { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.write(requests.map((request) => `${JSON.stringify(request)}\n`).join(""));
  return new Promise((done, failed) => {
    child.once("exit", () => failed(new Error("the server ended before it answered")));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const { id, result } = JSON.parse(line);
      if (id !== 1) return;
      if (result.structuredContent.data.outcome !== "eligible") throw new Error("another outcome");
      done(performance.now() - begin);
      child.stdin.end();
    });
  });
}

await withFolder(async (folder) => {
  installServer(folder);
  const times: number[] = [];
  for (let started = 0; started < STARTS; started += 1) times.push(await firstCall(folder));
  const quickest = Math.min(...times);
  const milliseconds = (value: number) => `${figure(value)} ms`;
  const rows = [["first call of the server", milliseconds(median(times)), milliseconds(quickest)]];
  // Other load only adds time, so the quickest start is the least disturbed one.
  const measure = { limit: LIMITS.firstCall, name: `${LIMITS.firstCall.what}, quickest`, value: quickest };
  report([table(["after the process has started", "median", "quickest"], rows)], [measure], Boolean(values.check));
});
