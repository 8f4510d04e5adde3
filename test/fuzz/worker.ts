import { inspect } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import { watchCoverage } from "./coverage.js";
import { hold } from "./hold.js";
import { changed, drawFrom, make, shortened, type Tape, written } from "./tape.js";
import type { Target } from "./targets.js";

/** What the worker is told. `now` has the call that is under way: its number, its target, and its tape. */
export interface Order {
  readonly seconds: number;
  readonly seed: number;
  /** The one target: a pinned one, or with its tape that of a finding that is to be seen again. */
  readonly target: string | null;
  readonly tape: Tape | null;
  /** The module whose `TARGETS` are called. */
  readonly module: string;
  readonly now: Int32Array<SharedArrayBuffer>;
}
export interface Finding {
  readonly target: string;
  readonly fault: string;
  readonly tape: string;
  readonly input: string;
}
export interface Count {
  readonly target: string;
  readonly bound: number;
  /** How it is to end, where it is a pinned one. */
  readonly ends: string | null;
  inputs: number;
  refused: number;
  /** Inputs that were kept to be changed, for a block that no input before them had run. */
  kept: number;
  slowest: number;
}
export type News = { finding: Finding } | { counts: Count[]; blocks: number };

const { seconds, seed, target: only, tape: given, module, now } = workerData as Order;
const { TARGETS } = (await import(module)) as { TARGETS: readonly Target[] };
const coverage = watchCoverage();
const draw = drawFrom(seed);
const seen = new Set<string>();
/** Asking for the coverage takes longer than most calls: inputs are kept or dropped so many at once. */
const BATCH = 8;

const isDue = ({ name, ends }: Target) => (only === null ? ends === undefined : name === only);
const states = TARGETS.filter(isDue).map((target) => ({
  target,
  corpus: [] as Tape[],
  recent: [] as Tape[],
  spent: 0,
  count: {
    target: target.name,
    bound: target.bound,
    ends: target.ends ?? null,
    ...{ inputs: 0, refused: 0, kept: 0, slowest: 0 },
  } as Count,
}));
const tell = (news: News) => parentPort?.postMessage(news);

/** One input: a new one, or one that is a little other than one that led somewhere new. */
async function step({ target, corpus, recent, count }: (typeof states)[number], tape: Tape | null): Promise<void> {
  const any = () => corpus[(draw() >>> 0) % Math.max(1, corpus.length)] ?? [];
  const start = tape ?? (corpus.length > 0 && (draw() & 3) !== 0 ? changed(any(), any(), draw) : []);
  const { tape: whole } = make(target.input, start, drawFrom(draw()));
  show(target, whole);
  const { ms, refused, faults } = await hold(target, () => make(target.input, whole, () => 0).value());
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

/** Shortens the tape of a finding, and tells of it once. */
async function report(target: Target, fault: string, tape: Tape): Promise<void> {
  seen.add(`${target.name} ${fault}`);
  const fails = async (other: Tape) => {
    show(target, other);
    return (await hold(target, () => make(target.input, other, () => 0).value())).faults.includes(fault);
  };
  const shortest = await shortened(tape, fails, 5000);
  const { value } = make(target.input, shortest, () => 0);
  const input = inspect(value(), { depth: 5, maxStringLength: 60, maxArrayLength: 8, showProxy: true }).slice(0, 1500);
  tell({ finding: { target: target.name, fault, tape: written(shortest), input } });
}

function show(target: Target, tape: Tape): void {
  const whole = tape.slice(0, now.length - 3);
  now.set(whole, 3);
  now[2] = whole.length;
  now[1] = TARGETS.indexOf(target);
  now[0] = (now[0] ?? 0) + 1;
}

const end = performance.now() + 1000 * seconds;
do {
  // Every target gets its share of the time, the slow ones fewer inputs.
  const next = states.reduce((least, state) => (state.spent < least.spent ? state : least));
  const start = performance.now();
  await step(next, given);
  next.spent += (performance.now() - start) / next.target.share;
} while (given === null && performance.now() < end);
tell({ counts: states.map(({ count }) => count), blocks: coverage.known });
