import fc from "fast-check";
import { Fault } from "./check-call.js";
import type { Target } from "./targets.js";

const planted = (name: string, run: Target["run"]): Target => ({
  name,
  bound: 100,
  share: 1,
  mayNameKeys: false,
  input: fc.constant(() => []),
  isPromised: () => false,
  run,
});

/** Planted faults for the tests of a thread. */
export const TARGETS: readonly Target[] = [
  planted("does not hold", () => {
    throw new Fault("one and one are three");
  }),
  planted("has no end", () => {
    for (;;);
  }),
  planted("takes all memory", () => {
    for (const held: number[][] = []; ; ) held.push(Array.from({ length: 1000 }, (_, index) => index));
  }),
];
