import { verify } from "carte-vitale/compile";
import fc from "fast-check";
import { certify } from "./calls.js";
import { type Growth, grown } from "./hostile-rulebooks.js";
import type { Target } from "./targets.js";

/** What a size leads to: "sound", or what the first issue says. */
const LARGE: readonly (readonly [Growth, size: number, ends: string])[] = [
  ["entitlements", 10_000, "more than 500000 nodes are needed"],
  ["blockers", 8500, "more than 500000 nodes are needed"],
  ["blockers", 2000, "sound"],
  ["a group of clauses", 10_000, "sound"],
];

/**
 * Large rulebooks that chance would seldom make, each tried once in a thread of its own before everything else: what they
 * take is held to the same bounds of time and memory.
 */
export const pinned = (bound: number): Target[] =>
  LARGE.map(([growth, size, ends]) => ({
    name: `${growth}: ${size}`,
    bound,
    share: 1,
    tellsKeys: true,
    ends,
    input: fc.constant(() => [grown([[growth, size]])]),
    isOurs: () => false,
    run: certify(verify, ends),
  }));
