import { Worker } from "node:worker_threads";
import { spent } from "./hold.js";
import { written } from "./tape.js";
import type { Target } from "./targets.js";
import type { News, Order } from "./worker.js";

/** What is called, and the module that has it as `TARGETS`: a thread shares no function with another one. */
export interface Called {
  readonly module: URL;
  readonly targets: readonly Target[];
}
export interface Bounds {
  /** How far the heap of the thread may grow. */
  readonly megabytes: number;
  /** Milliseconds of processor time after which any call has time left to end: its own bound, where that is longer. */
  readonly least: number;
}
export interface Ran {
  /** How many calls were begun. */
  readonly calls: number;
  /** Whether the thread goes on, whatever it is told. */
  readonly leftBehind: boolean;
}

/** A call that takes so many times its bound is ended. */
const HOPELESS = 4;
/** How long a thread may take to load what it calls, in milliseconds of processor time. */
const LOADING = 20_000;
/** How long a thread may take to end that was told to. */
const ENDING = 5000;

/** Runs a thread until its time is over or it is lost, and tells what it finds. */
export async function runThread(
  { module, targets }: Called,
  order: Omit<Order, "now" | "module">,
  { megabytes, least }: Bounds,
  tell: (news: News) => void,
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
    const tape = written([...now.slice(3, 3 + (now[2] ?? 0))]);
    tell({ finding: { target: current()?.name ?? "", fault, tape, input: "see the tape" } });
  };
  worker.on("message", tell);
  worker.on("error", (error) => lost(`ends the thread: ${error.stack?.split("\n").slice(0, 3).join(" ")}`));

  let leftBehind = false;
  let ended = () => {};
  const over = new Promise<void>((resolve) => {
    ended = resolve;
  });
  worker.on("exit", () => ended());
  let [calls, since] = [0, spent()];
  const watch = setInterval(() => {
    if (now[0] !== calls) [calls, since] = [now[0] ?? 0, spent()];
    else if (spent() - since > (calls === 0 ? LOADING : HOPELESS * Math.max(least, current()?.bound ?? 0))) {
      lost("does not end");
      clearInterval(watch);
      void worker.terminate();
      // Some loops of V8 itself do not listen: they go on until this process is ended.
      const giveUp = setTimeout(() => {
        leftBehind = true;
        ended();
      }, ENDING);
      worker.on("exit", () => clearTimeout(giveUp));
    }
  }, 200);
  await over;
  clearInterval(watch);
  return { calls: now[0] ?? 0, leftBehind };
}
