import { Worker } from "node:worker_threads";
import { spent } from "./check-call.js";
import { encode } from "./choices.js";
import type { Target } from "./targets.js";
import type { Message, Order } from "./worker.js";

/** The targets, and the module that exports them as `TARGETS`: threads share no functions. */
export interface Called {
  readonly module: URL;
  readonly targets: readonly Target[];
}
export interface Bounds {
  /** The maximum heap of the thread. */
  readonly megabytes: number;
  /** The least bound of a call in milliseconds of processor time before the thread is ended. */
  readonly least: number;
}
export interface Ran {
  /** The number of calls begun. */
  readonly calls: number;
  /** Whether the thread does not end although it was terminated. */
  readonly isStuck: boolean;
}

/** A call is ended after this many times its bound. */
const MOST_BOUNDS = 4;
/** The longest time to load the targets, in milliseconds of processor time. */
const LOADING = 20_000;
/** The longest time for a terminated thread to end, in milliseconds. */
const ENDING = 5000;

/** Runs a thread until its time is over or a call does not end. */
export async function runThread(
  { module, targets }: Called,
  order: Omit<Order, "now" | "module">,
  { megabytes, least }: Bounds,
  receive: (message: Message) => void,
): Promise<Ran> {
  const now = new Int32Array(new SharedArrayBuffer(4 * 2 ** 20));
  const entry = JSON.stringify(new URL("./worker.ts", import.meta.url));
  const worker = new Worker(`import("tsx/esm/api").then((tsx) => { tsx.register(); return import(${entry}); });`, {
    workerData: { ...order, module: module.href, now } satisfies Order,
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, stackSizeMb: 1 },
  });
  const current = () => targets[now[1] ?? 0];
  const lost = (fault: string) => {
    const choices = encode([...now.slice(3, 3 + (now[2] ?? 0))]);
    receive({ finding: { target: current()?.name ?? "", fault, choices, input: "see --choices" } });
  };
  worker.on("message", receive);
  worker.on("error", (error) => lost(`ends the thread: ${error.stack?.split("\n").slice(0, 3).join(" ")}`));

  let isStuck = false;
  let ended = () => {};
  const over = new Promise<void>((resolve) => {
    ended = resolve;
  });
  worker.on("exit", () => ended());
  let [calls, since] = [0, spent()];
  const watch = setInterval(() => {
    if (now[0] !== calls) [calls, since] = [now[0] ?? 0, spent()];
    else if (spent() - since > (calls === 0 ? LOADING : MOST_BOUNDS * Math.max(least, current()?.bound ?? 0))) {
      lost("does not end");
      clearInterval(watch);
      void worker.terminate();
      // Some loops inside V8 ignore termination until the process ends.
      const giveUp = setTimeout(() => {
        isStuck = true;
        ended();
      }, ENDING);
      worker.on("exit", () => clearTimeout(giveUp));
    }
  }, 200);
  await over;
  clearInterval(watch);
  return { calls: now[0] ?? 0, isStuck };
}
