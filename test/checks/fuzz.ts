/**
 * Hands hostile input to everything that takes input, and holds every call to a bound of time, to refusals that are ours
 * and repeat nothing, to inputs that stay as they were, and to results that are frozen and equal for equal inputs. Inputs
 * are made by fast-check from a tape of choices; tapes that reach new blocks of the library, as V8 counts them, are kept and
 * changed. The calls are made in a thread with a bounded heap, and a call that never ends is ended.
 *
 * `--seconds 600 --seed 7` says how long and from which seed, `--target evaluate` looks at one target, with
 * `--tape …` a finding is seen again, and `--write` writes `docs/fuzzing.md`. Fails when anything is found.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { spent } from "../fuzz/hold.js";
import { reportOf } from "../fuzz/report.js";
import { readTape, written } from "../fuzz/tape.js";
import { TARGETS } from "../fuzz/targets.js";
import type { Count, Finding, News, Order } from "../fuzz/worker.js";

const MEGABYTES = 512;
/** A call that takes so many times its bound is ended. */
const HOPELESS = 4;

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    target: { type: "string" },
    tape: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const findings: Finding[] = [];
const counts = new Map<string, Count>();
let [blocks, heap] = [0, 0];
let leftBehind = false;

console.log(`seed ${values.seed}, ${values.seconds} s, at most ${MEGABYTES} MB of heap`);
const end = performance.now() + 1000 * Number(values.seconds);
// A thread that was lost is followed by another one, as long as there is time and each got to some call.
for (let [round, goesOn] = [0, true]; goesOn; round++) {
  goesOn = await run(Number(values.seed) + round, Math.max(0, (end - performance.now()) / 1000));
}
if (counts.size === 0 && findings.length === 0) throw new Error("no thread came to its end");
for (const { target, inputs, refused, kept, slowest, bound } of counts.values()) {
  const time = `${slowest.toFixed(1)} of ${bound} ms`;
  console.log(`${target}: ${inputs} inputs, ${refused} refused, ${kept} reached new blocks, slowest ${time}`);
}
console.log(`${blocks} blocks reached, at most ${Math.round(heap / 1e6)} MB of heap, ${findings.length} findings`);
if (values.write) {
  const run = { seed: values.seed, seconds: values.seconds, megabytes: MEGABYTES, blocks, heap };
  const pinned = readFileSync("test/hostile.test.ts", "utf8");
  writeFileSync("docs/fuzzing.md", reportOf(run, [...counts.values()], findings, pinned));
}
process.exitCode = findings.length > 0 ? 1 : 0;
if (leftBehind) process.kill(process.pid, "SIGKILL");

/** Runs a thread until its time is over or it is lost, and tells whether there is time for another one. */
async function run(seed: number, seconds: number): Promise<boolean> {
  const now = new Int32Array(new SharedArrayBuffer(4 * 2 ** 20));
  const order: Order = {
    seconds,
    seed,
    target: values.target ?? null,
    tape: values.tape === undefined ? null : readTape(values.tape),
    now,
  };
  const worker = new Worker(
    `import("tsx/esm/api").then((tsx) => { tsx.register(); return import(${JSON.stringify(new URL("../fuzz/worker.ts", import.meta.url))}); });`,
    {
      workerData: order,
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, stackSizeMb: 1 },
    },
  );
  const current = () => TARGETS[now[1] ?? 0];
  const lost = (fault: string) =>
    found({
      target: current()?.name ?? "",
      fault,
      tape: written([...now.slice(3, 3 + (now[2] ?? 0))]),
      input: "see the tape",
    });
  worker.on("message", (news: News) => {
    if ("finding" in news) return found(news.finding);
    for (const count of news.counts) {
      const before = counts.get(count.target);
      counts.set(count.target, before ? sum(before, count) : count);
    }
    blocks = Math.max(blocks, news.blocks);
    heap = Math.max(heap, news.heap);
  });
  worker.on("error", (error) => lost(`ends the thread: ${error.stack?.split("\n").slice(0, 3).join(" ")}`));
  let ended = () => {};
  const over = new Promise<void>((resolve) => {
    ended = resolve;
  });
  let [call, since] = [0, spent()];
  const watch = setInterval(() => {
    if (now[0] !== call) [call, since] = [now[0] ?? 0, spent()];
    else if (spent() - since > HOPELESS * Math.max(5000, current()?.bound ?? 0)) {
      lost("does not end");
      clearInterval(watch);
      void worker.terminate();
      // Some loops of V8 itself do not listen: they go on until this process is ended.
      const giveUp = setTimeout(() => {
        leftBehind = true;
        ended();
      }, 5000);
      worker.on("exit", () => clearTimeout(giveUp));
    }
  }, 200);
  worker.on("exit", ended);
  await over;
  clearInterval(watch);
  return call > 0 && values.tape === undefined && performance.now() < end && !leftBehind;
}

function found(finding: Finding): void {
  if (findings.some(({ target, fault }) => target === finding.target && fault === finding.fault)) return;
  findings.push(finding);
  const { target, fault, tape, input } = finding;
  console.log(
    `FOUND ${target}: ${fault}\n  npm run fuzz -- --target "${target}" --tape ${tape}\n  ${input.replace(/\s+/g, " ")}`,
  );
}

function sum(one: Count, other: Count): Count {
  return {
    ...one,
    inputs: one.inputs + other.inputs,
    refused: one.refused + other.refused,
    kept: one.kept + other.kept,
    slowest: Math.max(one.slowest, other.slowest),
  };
}
