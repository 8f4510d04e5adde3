import fc from "fast-check";
import { Fault } from "./hold.js";
import type { Target } from "./targets.js";

const planted = (name: string, run: Target["run"]): Target => ({
  name,
  bound: 100,
  share: 1,
  tellsKeys: false,
  input: fc.constant(() => []),
  isOurs: () => false,
  run,
});

/** Faults that are no library's, for a thread to meet. */
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
