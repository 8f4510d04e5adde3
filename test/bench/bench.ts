/**
 * Runs the benchmarks one after the other, and prints their tables: `npm run bench` all of them, `npm run bench -- ratios
 * start` some. `--check` is short and fails past a limit. Needs a build.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const PARTS = ["ratios", "growth", "columns", "start", "first-question", "first-call", "size"];
const { positionals, values } = parseArgs({ allowPositionals: true, options: { check: { type: "boolean" } } });
const unknown = positionals.filter((name) => !PARTS.includes(name));
if (unknown.length > 0) throw new Error(`Unknown benchmark: ${unknown.join(", ")}. Known: ${PARTS.join(", ")}.`);
const flags = values.check ? ["--check"] : [];

for (const part of PARTS.filter((name) => positionals.length === 0 || positionals.includes(name))) {
  console.log(`\n${part}\n`);
  const args = ["--import", "tsx", `test/bench/${part}.ts`, ...flags];
  if (spawnSync(process.execPath, args, { stdio: "inherit" }).status !== 0) process.exitCode = 1;
}
