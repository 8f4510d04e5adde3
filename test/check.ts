/**
 * Runs the parts of `test/parts.ts`: `npm run check` those of a push, `.ci/run` those of `ci`, and by name
 * `npm run check -- types package`. A part that needs another runs it first. `--list ci` prints the jobs of a workflow.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { jobsOf, type Part, select } from "./parts.js";

/** Parts beside each other. */
const AT_ONCE = 2;

interface Outcome {
  readonly name: string;
  readonly failed: boolean;
  readonly tests: { readonly passed: number; readonly failed: number } | null;
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { list: { type: "boolean" } } });
const names = positionals.length > 0 ? positionals : ["push"];
if (values.list) {
  console.log(`parts=${JSON.stringify(jobsOf(select(names)).map(({ name }) => name))}`);
} else {
  const reports = mkdtempSync(join(tmpdir(), "carte-vitale-reports-"));
  try {
    const parts = select(names);
    const beside = parts.filter(({ alone }) => !alone);
    const outcomes = await runAll(beside, AT_ONCE, reports, new Map());
    await runAll(
      parts.filter(({ alone }) => alone),
      1,
      reports,
      outcomes,
    );
    close([...outcomes.values()]);
  } finally {
    rmSync(reports, { recursive: true });
  }
}

/** Starts each part once what it needs has passed, in the order of the table. */
async function runAll(
  parts: readonly Part[],
  atOnce: number,
  reports: string,
  outcomes: Map<string, Outcome>,
): Promise<Map<string, Outcome>> {
  const waiting = [...parts];
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const ready = waiting.findIndex(({ needs = [] }) => needs.every((name) => outcomes.has(name)));
    const [part] = running.size < atOnce && ready >= 0 ? waiting.splice(ready, 1) : [];
    if (part === undefined) {
      await Promise.race(running);
      continue;
    }
    const missing = part.needs?.find((name) => outcomes.get(name)?.failed);
    const ended = (missing ? skip(part, missing) : run(part, join(reports, `${part.name}.json`))).then((outcome) => {
      outcomes.set(part.name, outcome);
      running.delete(ended);
    });
    running.add(ended);
  }
  return outcomes;
}

async function skip({ name }: Part, missing: string): Promise<Outcome> {
  console.log(`✗ ${name}: not run, because ${missing} failed`);
  return { name, failed: true, tests: null };
}

/** Prints one line, and below it what was skipped, or the whole output of a part that failed. */
function run({ name, command }: Part, report: string): Promise<Outcome> {
  const started = performance.now();
  const path = [resolve("node_modules/.bin"), process.env.PATH].join(delimiter);
  const child = spawn(command, {
    shell: true,
    env: { ...process.env, PATH: path, REPORT: report },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => output.push(chunk));
  return new Promise((done) => {
    child.on("close", (code) => {
      const failed = code !== 0;
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      console.log(`${failed ? "✗" : "✓"} ${name}: ${failed ? "failed after " : ""}${seconds} s`);
      const said = Buffer.concat(output).toString().trimEnd();
      if (failed) console.log(`  ${command}\n${said}\n`);
      else for (const [line] of said.matchAll(/^.*skipped, because.*$/gm)) console.log(`  ${line}`);
      done({ name, failed, tests: testsIn(report) });
    });
  });
}

/** What the test runner counted; `null` for a part that is no test run. */
function testsIn(report: string): Outcome["tests"] {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return null;
  }
}

/** The last line counts tests; a part that failed without a failed test counts as one. */
function close(outcomes: readonly Outcome[]): void {
  const failed = outcomes.filter((outcome) => outcome.failed);
  if (failed.length > 0) console.log(`failed: ${failed.map(({ name }) => name).join(", ")}`);
  const passedTests = outcomes.reduce((sum, { tests }) => sum + (tests?.passed ?? 0), 0);
  const failedTests = outcomes.reduce((sum, { tests }) => sum + (tests?.failed ?? 0), 0);
  const others = failed.filter(({ tests }) => (tests?.failed ?? 0) === 0).length;
  console.log(`${passedTests} passed, ${failedTests + others} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
