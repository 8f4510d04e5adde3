/**
 * Calls every function that takes input with hostile input. Each call has to end in a bounded time, refuse with an
 * expected error that repeats nothing of the input, leave the input unchanged, and return frozen and equal results for
 * equal inputs. Choice sequences that reach new blocks of the library are kept and mutated. A thread with a bounded heap
 * makes the calls. `--target` with `--choices` repeats a finding. Fails when there is a finding.
 */
import { parseArgs } from "node:util";
import { decode } from "./fuzz/choices.js";
import { TARGETS } from "./fuzz/targets.js";
import { runThread } from "./fuzz/thread.js";
import type { Count, Finding, Message } from "./fuzz/worker.js";

const CALLED = { module: new URL("./fuzz/targets.ts", import.meta.url), targets: TARGETS };
const BOUNDS = { megabytes: 512, least: 5000 };

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    target: { type: "string" },
    choices: { type: "string" },
  },
});
const only = TARGETS.find(({ name }) => name === values.target);
if (values.target !== undefined && !only) {
  throw new Error(`Unknown target. Targets: ${TARGETS.map(({ name }) => name).join("; ")}`);
}
const findings: Finding[] = [];
const counts = new Map<string, Count>();
let blocks = 0;
let isStuck = false;

console.log(`seed ${values.seed}, ${values.seconds} s, at most ${BOUNDS.megabytes} MB of heap`);
for (const { name } of TARGETS.filter((target) => target.ends !== undefined && (only ?? target) === target)) {
  if (!isStuck) await run(name, Number(values.seed), 0);
}
if (only?.ends === undefined) {
  const end = performance.now() + 1000 * Number(values.seconds);
  // A lost thread is replaced while time is left, unless it did not even begin.
  for (let round = 0; !isStuck; round++) {
    const seconds = Math.max(0, (end - performance.now()) / 1000);
    const calls = await run(only?.name ?? null, Number(values.seed) + round, seconds);
    if (calls === 0 || values.choices !== undefined || performance.now() >= end) break;
  }
}
if (counts.size === 0 && findings.length === 0) throw new Error("no thread has ended with a result");
for (const { target, inputs, refused, kept, slowest, bound, ends } of counts.values()) {
  const result = ends === null ? `${inputs} inputs, ${refused} refused, ${kept} reached new blocks` : ends;
  console.log(`${target}: ${result}, slowest ${slowest.toFixed(1)} of ${bound} ms`);
}
console.log(`${blocks} blocks reached, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
if (isStuck) process.kill(process.pid, "SIGKILL");

/** @returns the number of calls that the thread began. */
async function run(target: string | null, seed: number, seconds: number): Promise<number> {
  const choices = values.choices === undefined ? null : decode(values.choices);
  const ran = await runThread(CALLED, { seconds, seed, target, choices }, BOUNDS, receive);
  isStuck ||= ran.isStuck;
  return ran.calls;
}

function receive(message: Message): void {
  if ("finding" in message) report(message.finding);
  else {
    for (const count of message.counts) counts.set(count.target, sum(count, counts.get(count.target)));
    blocks = Math.max(blocks, message.blocks);
  }
}

function report(finding: Finding): void {
  if (findings.some(({ target, fault }) => target === finding.target && fault === finding.fault)) return;
  findings.push(finding);
  const { target, fault, choices, input } = finding;
  const again = `tsx test/proof/fuzz.ts --target "${target}"${choices && ` --choices ${choices}`}`;
  console.error(`${target}: ${fault}\n  repeat: ${again}\n  input: ${input.replace(/\s+/g, " ")}`);
}

function sum(one: Count, other: Count | undefined): Count {
  if (!other) return one;
  return {
    ...one,
    inputs: one.inputs + other.inputs,
    refused: one.refused + other.refused,
    kept: one.kept + other.kept,
    slowest: Math.max(one.slowest, other.slowest),
  };
}
