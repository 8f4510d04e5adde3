/**
 * Measures what each call leaves behind for the garbage collector, and prints it as JSON. Wants `--expose-gc` and a young
 * generation so large, from the start, that nothing is collected meanwhile: `--min-semi-space-size=256` and the same of
 * `--max-semi-space-size`.
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
/** Far less than the young generation holds. */
const BUDGET = 48_000_000;

async function bytesOf({ name, decide, waits }: Pick<Decider, "name" | "decide" | "waits">): Promise<number> {
  const { run } = await loopsFor({ name: `${name}, allocation`, ...(waits && { waits }) });
  const grown = async (calls: number) => {
    collect();
    const before = process.memoryUsage().heapUsed;
    await run(decide, persons.even, 0, calls);
    return process.memoryUsage().heapUsed - before;
  };
  // Code that was not compiled yet leaves more behind.
  const slow = (await grown(20)) / 20 > 30_000;
  await run(decide, persons.even, 0, slow ? 100 : 40 * PERSONS);
  const calls = Math.max(20, Math.min(400_000, Math.floor(BUDGET / ((await grown(100)) / 100))));
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push((await grown(calls)) / calls);
  return median(rounds);
}

const nothing = await bytesOf({ name: "nothing", decide: (person: unknown) => person });
const allocations: Allocation[] = [];
for (const decider of values.peers ? [...ours, ...(await peers())] : ours) {
  allocations.push({ name: decider.name, bytes: Math.max(0, (await bytesOf(decider)) - nothing) });
}
console.log(JSON.stringify(allocations));
