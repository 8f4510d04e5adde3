/**
 * Decides many complete facts, and partial facts among them, in one process, and prints what memory it takes as it goes,
 * as JSON. `--calls` says how many, `--partial` how many of them are of partial facts. Wants `--expose-gc`.
 */
import { parseArgs } from "node:util";
import { eightFacts } from "./people.js";
import { randomFrom } from "./random.js";
import { carteVitale, persons } from "./subjects.js";

export interface Memory {
  readonly calls: number;
  /** Megabytes of the process, and of its heap after a collection. */
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
const one = Math.floor(calls / Number(values.partial));
const random = randomFrom(6);

function decideMany(count: number): void {
  for (let call = 0; call < count; call++) {
    const person = persons.even[call % persons.even.length];
    evaluate(call % one === 0 ? eightFacts(random) : (person ?? {}));
  }
}

const told: Memory[] = [];
function tell(done: number): void {
  collect();
  const { rss, heapUsed } = process.memoryUsage();
  told.push({ calls: done, rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 });
}

// Whatever is compiled, and remembered up to a limit, is there before the first figure.
for (let warm = 0; warm < 10_000; warm++) evaluate(eightFacts(random));
decideMany(calls / 100);
tell(0);
for (let quarter = 1; quarter <= 4; quarter++) {
  decideMany(calls / 4);
  tell((calls / 4) * quarter);
}
console.log(JSON.stringify(told));
