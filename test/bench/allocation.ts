/**
 * Measures the bytes that each call allocates, and prints them as JSON. Needs `--expose-gc`, and a young generation large
 * enough that no collection runs meanwhile: `--min-semi-space-size=256 --max-semi-space-size=256`.
 */
import { parseArgs } from "node:util";
import { loopsFor, median } from "./measure.js";
import { type Decider, ours, PERSONS, peers, persons } from "./subjects.js";

export interface Allocation {
  readonly name: string;
  /** Bytes a call. */
  readonly bytes: number;
}

const { values } = parseArgs({ options: { peers: { type: "boolean" } } });
if (globalThis.gc === undefined) throw new Error("run with --expose-gc");
const collect = globalThis.gc;
const ROUNDS = 7;
/** Bytes to allocate at most in one round, well below the young generation. */
const BUDGET = 48_000_000;

async function bytesOf({ name, decide, isAsync }: Pick<Decider, "name" | "decide" | "isAsync">): Promise<number> {
  const { run } = await loopsFor({ name: `${name}, allocation`, ...(isAsync && { isAsync }) });
  const heapGrowth = async (calls: number) => {
    collect();
    const before = process.memoryUsage().heapUsed;
    await run(decide, persons.even, 0, calls);
    return process.memoryUsage().heapUsed - before;
  };
  // Code that is not optimised yet allocates more.
  const slow = (await heapGrowth(20)) / 20 > 30_000;
  await run(decide, persons.even, 0, slow ? 100 : 40 * PERSONS);
  const calls = Math.max(20, Math.min(400_000, Math.floor(BUDGET / ((await heapGrowth(100)) / 100))));
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push((await heapGrowth(calls)) / calls);
  return median(rounds);
}

const ofTheLoop = await bytesOf({ name: "empty", decide: (person: unknown) => person });
const allocations: Allocation[] = [];
for (const decider of values.peers ? [...ours, ...(await peers())] : ours) {
  allocations.push({ name: decider.name, bytes: Math.max(0, (await bytesOf(decider)) - ofTheLoop) });
}
console.log(JSON.stringify(allocations));
