/**
 * Installs the packed library beside the official SDK, and runs the tests of this folder there. Needs a build. An argument
 * runs only the tests whose name contains it.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { withFolder } from "../release/run.js";
import { installServer } from "./install.js";

const [pattern] = process.argv.slice(2);
const tests = readdirSync("test/mcp").filter((file) => file.endsWith(".test.js"));
await withFolder((folder) => {
  installServer(folder);
  const chosen = pattern === undefined ? [] : [`--test-name-pattern=${pattern}`];
  const args = ["--test", "--test-reporter=spec", "--test-concurrency=1", ...chosen, ...tests];
  process.exitCode = spawnSync(process.execPath, args, { cwd: folder, stdio: "inherit" }).status ?? 1;
});
