import compiled from "./compiled.json" with { type: "json" };
import type { Compiled } from "./evaluate/compiled.js";

/** The shipped rulebook, compiled ahead of time. */
// JSON modules widen every code to `string`; the compiler wrote the file, and a check fails when it is stale.
export const shipped = compiled as unknown as Compiled;
