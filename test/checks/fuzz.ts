/**
 * Hands hostile input to everything that takes input, and holds every call to a bound of time, to refusals that are ours
 * and repeat nothing, to inputs that stay as they were, and to results that are frozen and equal for equal inputs. Inputs
 * are made by fast-check from a tape of choices; tapes that reach new blocks of the library, as V8 counts them, are kept and
 * changed. The calls are made in a thread with a bounded heap, and a call that never ends is ended. Pinned rulebooks are
 * tried first, each in a thread of its own, and end as it is known of them.
 *
 * `--seconds 600 --seed 7` says how long chance has and from which seed, `--target evaluate` looks at one target, with
 * `--tape …` a finding is seen again, and `--write` writes `docs/fuzzing.md`. Fails when anything is found.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { reportOf } from "../fuzz/report.js";
import { readTape } from "../fuzz/tape.js";
import { TARGETS } from "../fuzz/targets.js";
import { runThread } from "../fuzz/thread.js";
import type { Count, Finding, News } from "../fuzz/worker.js";

const CALLED = { module: new URL("../fuzz/targets.ts", import.meta.url), targets: TARGETS };
const BOUNDS = { megabytes: 512, least: 5000 };

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
let blocks = 0;
let leftBehind = false;

console.log(`seed ${values.seed}, ${values.seconds} s, at most ${BOUNDS.megabytes} MB of heap`);
const pinned = TARGETS.filter(({ name, ends }) => ends !== undefined && (values.target ?? name) === name);
for (const { name } of pinned) {
  // What is left behind takes time of whatever comes after it.
  if (!leftBehind) await run(name, Number(values.seed), 0);
}
const isPinned = pinned.some(({ name }) => name === values.target);
const end = performance.now() + 1000 * Number(values.seconds);
// A thread that was lost is followed by another one, as long as there is time and each got to some call.
for (let [round, goesOn] = [0, !isPinned && !leftBehind]; goesOn; round++) {
  const calls = await run(
    values.target ?? null,
    Number(values.seed) + round,
    Math.max(0, (end - performance.now()) / 1000),
  );
  goesOn = calls > 0 && values.tape === undefined && performance.now() < end && !leftBehind;
}
if (counts.size === 0 && findings.length === 0) throw new Error("no thread came to its end");
for (const { target, inputs, refused, kept, slowest, bound, ends } of counts.values()) {
  const came = ends === null ? `${inputs} inputs, ${refused} refused, ${kept} reached new blocks` : `to end as ${ends}`;
  console.log(`${target}: ${came}, slowest ${slowest.toFixed(1)} of ${bound} ms`);
}
// In kilobytes, of the whole process, as the operating system counts: the heap of the thread is a part of it.
const peak = process.resourceUsage().maxRSS * 1024;
console.log(`${blocks} blocks reached, at most ${Math.round(peak / 1e6)} MB of memory, ${findings.length} findings`);
if (values.write) {
  const run = { seed: values.seed, seconds: values.seconds, megabytes: BOUNDS.megabytes, blocks, peak };
  const broken = readFileSync("test/hostile.test.ts", "utf8");
  writeFileSync("docs/fuzzing.md", reportOf(run, [...counts.values()], findings, broken));
}
process.exitCode = findings.length > 0 ? 1 : 0;
if (leftBehind) process.kill(process.pid, "SIGKILL");

/** Runs a thread, and tells how many calls it has begun. */
async function run(target: string | null, seed: number, seconds: number): Promise<number> {
  const tape = values.tape === undefined ? null : readTape(values.tape);
  const ran = await runThread(CALLED, { seconds, seed, target, tape }, BOUNDS, (news: News) => {
    if ("finding" in news) return found(news.finding);
    for (const count of news.counts) {
      const before = counts.get(count.target);
      counts.set(count.target, before ? sum(before, count) : count);
    }
    blocks = Math.max(blocks, news.blocks);
  });
  leftBehind ||= ran.leftBehind;
  return ran.calls;
}

function found(finding: Finding): void {
  if (findings.some(({ target, fault }) => target === finding.target && fault === finding.fault)) return;
  findings.push(finding);
  const { target, fault, tape, input } = finding;
  // A pinned rulebook is made without choices.
  const again = `npm run fuzz -- --target "${target}"${tape && ` --tape ${tape}`}`;
  console.log(`FOUND ${target}: ${fault}\n  ${again}\n  ${input.replace(/\s+/g, " ")}`);
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
