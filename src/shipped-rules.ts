import compiledRules from "./compiled-rules.json" with { type: "json" };
import type { CompiledRules } from "./reason/compiled-rules.js";
import type { Rulebook } from "./rulebook/model.js";
import { rulebook } from "./rulebook.js";

/** For whom the rules of the shipped rulebook hold. */
// JSON modules widen every code to `string`; the compiler wrote the file, and a check fails when it is stale.
export const shippedRules = compiledRules as unknown as CompiledRules;

/** The shipped rulebook in the type that a rulebook has whoever wrote it. */
// Its own type knows every code by name, and JSON has no pairs of numbers: one type cannot be read as the other.
export const shippedRulebook = rulebook as unknown as Rulebook;
