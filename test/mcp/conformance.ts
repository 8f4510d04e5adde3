/**
 * Runs the conformance suite of the Model Context Protocol against the installed server. The suite reaches a server by its
 * address and needs Node 22, so messages are handed on to stdio, and a Node of its own is installed. The other scenarios ask
 * for tools, prompts and resources of a server that was made for the suite. Needs a build.
 */
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, withFolder } from "../release/run.js";
import { bridged } from "./bridge.js";
import { installServer } from "./install.js";

const SUITE = "@modelcontextprotocol/conformance";
const VERSION = "0.1.16";
const SCENARIOS = ["server-initialize", "ping", "tools-list", "resources-list"];
const NODE = `node-${process.platform}-${process.arch}`;

await withFolder(async (folder) => {
  const [server, suite] = ["server", "suite"].map((name) => join(folder, name)) as [string, string];
  mkdirSync(suite);
  installServer(server);
  writeFileSync(join(suite, "package.json"), "{}");
  run("npm", ["install", "--no-audit", "--no-fund", "--silent", `${SUITE}@${VERSION}`, `${NODE}@22`], { cwd: suite });
  const { url, close } = await bridged(join(server, "node_modules/.bin/carte-vitale-mcp"));
  const failed: string[] = [];
  for (const scenario of SCENARIOS) if (!(await holds(suite, url, scenario))) failed.push(scenario);
  close();
  console.log(`${SCENARIOS.length - failed.length} of ${SCENARIOS.length} scenarios hold`);
  process.exitCode = failed.length > 0 ? 1 : 0;
});

/** Prints what the suite says of a scenario that fails. */
function holds(cwd: string, url: string, scenario: string): Promise<boolean> {
  const program = join("node_modules", SUITE, "dist/index.js");
  const node = join(cwd, "node_modules", NODE, "bin/node");
  const child = spawn(node, [program, "server", "--url", url, "--scenario", scenario], { cwd });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += chunk;
    });
  }
  return new Promise((done) => {
    child.once("close", (code) => {
      const isRight = code === 0 && /Passed: [1-9]\d*\/\d+, 0 failed/.test(said);
      console.log(isRight ? `✓ ${scenario}` : `✗ ${scenario}\n${said}`);
      done(isRight);
    });
  });
}
