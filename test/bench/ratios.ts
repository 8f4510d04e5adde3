/**
 * Compares `evaluate` with a hand-written function and with other engines in one run: time, bytes a call, and memory over
 * many calls. `--check` is short, without the other engines, and fails past a limit. Needs a build.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Allocation } from "./allocation.js";
import { LIMITS } from "./limits.js";
import type { Timing } from "./measure.js";
import type { Memory } from "./memory.js";
import { figure, type Measure, nanoseconds, report, table, thousands } from "./report.js";
import type { Speed, Workload } from "./speed.js";
import { COMPILED_CHECK, EVALUATE } from "./subjects.js";

const { values } = parseArgs({ options: { check: { type: "boolean" } } });

/** The best timing of a subject, with its ratio to the first subject of the workload. */
interface Best extends Pick<Timing, "name" | "limit"> {
  readonly median: number;
  readonly ratio: number;
  readonly p99: number;
}

function best(runs: readonly Speed[]): Best[] {
  const least = (name: string, figure: "median" | "p99") => {
    const timings = runs.flat().filter((each) => each.name === name);
    return Math.min(...timings.map((each) => each[figure] ?? Number.POSITIVE_INFINITY));
  };
  const [first = []] = runs;
  const baseline = least(first[0]?.name ?? "", "median");
  return first.map(({ name, limit }) => {
    const median = least(name, "median");
    return { name, limit, median, ratio: median / baseline, p99: least(name, "p99") };
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
// The row of complete facts alone: the others have processes of their own.
const mixed = speed("mixed").filter(({ limit }) => limit === "mixed");
const apart = (["partial", "first", "refused"] as const).flatMap((of) => speed(of).slice(1));
const questions = values.check ? [] : best([part<Speed>("speed", ["--of", "questions", "--rounds", "15"])]);
const allocations = part<Allocation[]>("allocation", whole, ["--expose-gc", ...youngGeneration]);
const memory = part<Memory[]>("memory", values.check ? ["--calls", "1000000"] : [], ["--expose-gc"]);

const timings = [...complete, ...usual, ...mixed, ...apart];
const medianOf = (name: string) => complete.find((each) => each.name === name)?.median ?? Number.NaN;
const bytesOf = ({ name }: { name: string }) => allocations.find((each) => each.name === name)?.bytes;
const speedTable = table(
  ["", "a call", "times by hand", "99 of 100 within", "bytes a call"],
  timings.map((timing) => {
    const bytes = bytesOf(timing);
    return [
      timing.name,
      nanoseconds(timing.median),
      figure(timing.ratio),
      nanoseconds(timing.p99),
      bytes === undefined ? "" : figure(bytes),
    ];
  }),
);
const memoryTable = table(
  ["calls", "heap, MB", "process, MB"],
  memory.map(({ calls, heap, rss }) => [thousands(calls), heap.toFixed(1), rss.toFixed(0)]),
);
const questionTable = table(
  ["", "a call"],
  questions.map(({ name, median }) => [name, nanoseconds(median)]),
);

const measures: Measure[] = [
  ...timings.flatMap(({ name, limit, ratio }) => (limit ? [{ limit: LIMITS[limit], name, value: ratio }] : [])),
  { limit: LIMITS.validator, name: LIMITS.validator.what, value: medianOf(EVALUATE) / medianOf(COMPILED_CHECK) },
  { limit: LIMITS.bytes, name: LIMITS.bytes.what, value: Math.round(bytesOf({ name: "`evaluate`" }) ?? Number.NaN) },
  { limit: LIMITS.heap, name: LIMITS.heap.what, value: (memory.at(-1)?.heap ?? 0) - (memory[0]?.heap ?? Number.NaN) },
];
// `--check` does not time the questions.
const tables = [speedTable, ...(values.check ? [] : [questionTable]), memoryTable];
report(tables, measures, Boolean(values.check));
