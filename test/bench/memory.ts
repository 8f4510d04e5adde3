/**
 * Decides many complete and some partial facts in one process, and prints its memory after each quarter as JSON. `--calls`
 * is the number of calls, `--partial` the number of them with partial facts. Needs `--expose-gc`.
 */
import { parseArgs } from "node:util";
import { eightFacts } from "./people.js";
import { randomFrom } from "./random.js";
import { carteVitale, persons } from "./subjects.js";

export interface Memory {
  readonly calls: number;
  /** Megabytes of the process, and of its heap after a garbage collection. */
  readonly rss: number;
  readonly heap: number;
}

const { values } = parseArgs({
  options: { calls: { type: "string", default: "10000000" }, partial: { type: "string", default: "40000" } },
});
if (globalThis.gc === undefined) throw new Error("run with --expose-gc");
const collect = globalThis.gc;
const { evaluate } = carteVitale;
const calls = Number(values.calls);
const period = Math.floor(calls / Number(values.partial));
const random = randomFrom(6);

function decideMany(count: number): void {
  for (let call = 0; call < count; call++) {
    const person = persons.even[call % persons.even.length];
    evaluate(call % period === 0 ? eightFacts(random) : (person ?? {}));
  }
}

const rows: Memory[] = [];
function addRow(done: number): void {
  collect();
  const { rss, heapUsed } = process.memoryUsage();
  rows.push({ calls: done, rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 });
}

// Code is optimised and bounded caches are full before the first row.
for (let warm = 0; warm < 10_000; warm++) evaluate(eightFacts(random));
decideMany(calls / 100);
addRow(0);
for (let quarter = 1; quarter <= 4; quarter++) {
  decideMany(calls / 4);
  addRow((calls / 4) * quarter);
}
console.log(JSON.stringify(rows));
