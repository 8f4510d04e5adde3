import { inspect } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import { checkCall } from "./check-call.js";
import { type Choices, encode, generate, mutate, randomIntegers, shrink } from "./choices.js";
import { watchCoverage } from "./coverage.js";
import type { Target } from "./targets.js";

/** `now` holds the current call: its number, the index of its target, the number of its choices, the choices. */
export interface Order {
  readonly seconds: number;
  readonly seed: number;
  /** The only target; `null` for all but the pinned ones. */
  readonly target: string | null;
  readonly choices: Choices | null;
  readonly module: string;
  readonly now: Int32Array<SharedArrayBuffer>;
}
export interface Finding {
  readonly target: string;
  readonly fault: string;
  readonly choices: string;
  readonly input: string;
}
export interface Count {
  readonly target: string;
  readonly bound: number;
  /** The known result of a pinned input. */
  readonly ends: string | null;
  inputs: number;
  refused: number;
  /** Inputs kept for mutation because they ran a block for the first time. */
  kept: number;
  slowest: number;
}
export type Message = { finding: Finding } | { counts: Count[]; blocks: number };

const { seconds, seed, target: only, choices: given, module, now } = workerData as Order;
const { TARGETS } = (await import(module)) as { TARGETS: readonly Target[] };
const coverage = watchCoverage();
const draw = randomIntegers(seed);
const seen = new Set<string>();
/** Reading the coverage takes longer than most calls: this many inputs are kept or dropped together. */
const BATCH = 8;

const isDue = ({ name, ends }: Target) => (only === null ? ends === undefined : name === only);
const states = TARGETS.filter(isDue).map((target) => ({
  target,
  corpus: [] as Choices[],
  recent: [] as Choices[],
  spent: 0,
  count: {
    target: target.name,
    bound: target.bound,
    ends: target.ends ?? null,
    ...{ inputs: 0, refused: 0, kept: 0, slowest: 0 },
  } as Count,
}));
const send = (message: Message) => parentPort?.postMessage(message);

/** Tries a new input, or a mutation of a kept one. */
async function step(
  { target, corpus, recent, count }: (typeof states)[number],
  choices: Choices | null,
): Promise<void> {
  const anyKept = () => corpus[(draw() >>> 0) % Math.max(1, corpus.length)] ?? [];
  const start = choices ?? (corpus.length > 0 && (draw() & 3) !== 0 ? mutate(anyKept(), anyKept(), draw) : []);
  const { choices: whole } = generate(target.input, start, randomIntegers(draw()));
  show(target, whole);
  const { ms, refused, faults } = await checkCall(target, () => generate(target.input, whole, () => 0).value());
  count.inputs++;
  if (refused) count.refused++;
  count.slowest = Math.max(count.slowest, ms);
  recent.push(whole);
  if (recent.length === BATCH) {
    if (coverage.fresh() > 0) {
      corpus.push(...recent);
      count.kept += recent.length;
    }
    recent.length = 0;
  }
  for (const fault of faults) if (!seen.has(`${target.name} ${fault}`)) await report(target, fault, whole);
}

/** Shrinks a finding and sends it once. */
async function report(target: Target, fault: string, choices: Choices): Promise<void> {
  seen.add(`${target.name} ${fault}`);
  const fails = async (other: Choices) => {
    show(target, other);
    return (await checkCall(target, () => generate(target.input, other, () => 0).value())).faults.includes(fault);
  };
  const shortest = await shrink(choices, fails, 5000);
  const { value } = generate(target.input, shortest, () => 0);
  const input = inspect(value(), { depth: 5, maxStringLength: 60, maxArrayLength: 8, showProxy: true }).slice(0, 1500);
  send({ finding: { target: target.name, fault, choices: encode(shortest), input } });
}

function show(target: Target, choices: Choices): void {
  const whole = choices.slice(0, now.length - 3);
  now.set(whole, 3);
  now[2] = whole.length;
  now[1] = TARGETS.indexOf(target);
  now[0] = (now[0] ?? 0) + 1;
}

const end = performance.now() + 1000 * seconds;
do {
  // Slow targets get fewer inputs.
  const next = states.reduce((least, state) => (state.spent < least.spent ? state : least));
  const start = performance.now();
  await step(next, given);
  next.spent += (performance.now() - start) / next.target.share;
} while (given === null && performance.now() < end);
send({ counts: states.map(({ count }) => count), blocks: coverage.known });
