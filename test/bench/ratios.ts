/**
 * Compares `evaluate` with a hand-written function and with other engines in one run: time, bytes a call, and memory over
 * many calls. `--write` writes `docs/performance.md`. `--check` is short, without the other engines and without a build;
 * it fails when a figure is past its limit.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Allocation } from "./allocation.js";
import type { Memory } from "./memory.js";
import { figure, machine, nanoseconds, table, thousands, writeSection } from "./page.js";
import type { Speed, Workload } from "./speed.js";

const { values } = parseArgs({ options: { write: { type: "boolean" }, check: { type: "boolean" } } });

/** Ratios to the hand-written function, and bytes a call. */
const TARGETS = { complete: 1.5, partial: 10, refusal: 10, bytes: 64 };
/** `--check` fails above these: twice the target; for partial facts met first, twice the measured ratio. */
const LIMITS = { complete: 3, again: 20, first: 2000, refusal: 20, bytes: 128 };
/** Megabytes by which the heap may grow over all calls; caches are bounded. */
const HEAP_MARGIN = 24;

/** The best timing of a subject, with its ratio to the first subject of the workload. */
interface Best {
  readonly name: string;
  readonly median: number;
  readonly ratio: number;
  readonly p99: number;
}

function best(runs: readonly Speed[]): Best[] {
  const least = (name: string, figure: "median" | "p99") => {
    const timings = runs.flat().filter((each) => each.name === name);
    return Math.min(...timings.map((each) => each[figure] ?? Number.POSITIVE_INFINITY));
  };
  const names = (runs[0] ?? []).map(({ name }) => name);
  const byHand = least(names[0] ?? "", "median");
  return names.map((name) => {
    const median = least(name, "median");
    return { name, median, ratio: median / byHand, p99: least(name, "p99") };
  });
}

/** Runs a part of the benchmark in a process of its own, so that parts do not affect each other. */
function part<T>(file: string, args: readonly string[], flags: readonly string[] = []): T {
  const script = `test/bench/${file}.ts`;
  const output = execFileSync(process.execPath, ["--import", "tsx", ...flags, script, ...args], { encoding: "utf8" });
  return JSON.parse(output) as T;
}

if (!values.check && !existsSync("test/bench/node_modules")) {
  execFileSync("npm", ["ci", "--prefix", "test/bench"], { stdio: "inherit" });
}
const whole = values.check ? [] : ["--peers"];
const youngGeneration = ["--min-semi-space-size=256", "--max-semi-space-size=256"];
const rounds = ["--rounds", values.check ? "80" : "400"];
/** Optimisation differs from process to process, so each subject counts with the best of three. */
const speed = (of: Workload, first: readonly string[] = []) =>
  best([first, [], []].map((more) => part<Speed>("speed", ["--of", of, ...rounds, ...more])));
const complete = speed("complete", whole);
const usual = speed("usual");
const apart = (["partial", "refused", "first", "all"] as const).flatMap((of) => speed(of).slice(1));
const questions = values.check ? [] : best([part<Speed>("speed", ["--of", "questions"])]);
const allocations = part<Allocation[]>("allocation", whole, ["--expose-gc", ...youngGeneration]);
const memory = part<Memory[]>("memory", values.check ? ["--calls", "1000000"] : [], ["--expose-gc"]);

const timings = [...complete, ...apart];
const targetOf = (name: string) =>
  name.includes("eight facts") ? TARGETS.partial : name.includes(", one ") ? TARGETS.refusal : TARGETS.complete;
const limitOf = (name: string) => {
  if (name.includes("eight facts")) return name.includes("first time") ? LIMITS.first : LIMITS.again;
  return name.includes(", one ") ? LIMITS.refusal : LIMITS.complete;
};
const ours = timings.filter(({ name }) => name.startsWith("`"));
const measured = [
  ...ours.map(({ name, ratio }) => ({
    what: `${name}: times by hand`,
    value: ratio,
    target: targetOf(name),
    limit: limitOf(name),
  })),
  ...allocations
    .filter(({ name }) => name === "`evaluate`")
    .map(({ name, bytes }) => ({
      what: `${name}: bytes a call`,
      value: bytes,
      target: TARGETS.bytes,
      limit: LIMITS.bytes,
    })),
];
const heapGrowth = (memory.at(-1)?.heap ?? 0) - (memory[0]?.heap ?? 0);

const bytesOf = ({ name }: Best) => {
  const bytes = allocations.find((each) => each.name === name)?.bytes;
  return bytes === undefined ? "" : figure(bytes);
};
const row = (timing: Best) => [
  timing.name,
  nanoseconds(timing.median),
  figure(timing.ratio),
  nanoseconds(timing.p99),
  bytesOf(timing),
];
const speedTable = table(["", "a call", "times by hand", "99 of 100 within", "bytes a call"], timings.map(row));
const usualTable = table(
  ["usual persons", "a call", "times by hand"],
  usual.map(({ name, median, ratio }) => [name, nanoseconds(median), figure(ratio)]),
);
const memoryTable = table(
  ["calls", "heap, MB", "process, MB"],
  memory.map(({ calls, heap, rss }) => [thousands(calls), heap.toFixed(1), rss.toFixed(0)]),
);
const targetTable = table(
  ["", "target", "measured", ""],
  measured.map(({ what, value, target }) => [what, target, figure(value), value <= target ? "holds" : "does not hold"]),
);
const questionTable = table(
  ["", "a call"],
  questions.map(({ name, median }) => [name, nanoseconds(median)]),
);
const tables = [speedTable, usualTable, targetTable, memoryTable, questionTable];
// `--check` does not time the questions.
const nonEmpty = tables.filter(({ length }) => length > 2);
const report = [machine(), ...nonEmpty.flatMap((each) => ["", ...each])];
console.log(report.join("\n"));
if (values.write) writeSection("speed", report);

if (values.check) {
  const failures = measured
    .filter(({ value, limit }) => !(value <= limit))
    .map(({ what, value, limit }) => `${what}: ${figure(value)}, more than ${limit}`);
  if (!(heapGrowth <= HEAP_MARGIN)) failures.push(`the heap grows by ${figure(heapGrowth)} MB over all calls`);
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exitCode = 1;
}
