import { verify } from "carte-vitale/compile";
import fc from "fast-check";
import { certify } from "./calls.js";
import { type Growth, grown } from "./hostile-rulebooks.js";
import type { Target } from "./targets.js";

const LARGE: readonly (readonly [Growth, size: number, ends: string])[] = [
  ["entitlements", 9000, "more than 500000 nodes are needed"],
  ["blockers", 8000, "more than 500000 nodes are needed"],
  ["blockers", 2000, "sound"],
  ["a group of clauses", 10_000, "sound"],
];

/** Large rulebooks that chance seldom generates, each tried first and in its own thread, with the same bounds. */
export const pinned = (bound: number): Target[] =>
  LARGE.map(([growth, size, ends]) => ({
    name: `${growth}: ${size}`,
    bound,
    share: 1,
    mayNameKeys: true,
    ends,
    input: fc.constant(() => [grown([[growth, size]])]),
    isPromised: () => false,
    run: certify(verify, ends),
  }));
