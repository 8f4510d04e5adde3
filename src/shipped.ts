import type { Artefact, RuleArtefact } from "./model/artefact.js";
import type { Rulebook } from "./model/rulebook.js";
import { rulebook } from "./model/shipped-rulebook.js";
import compiled from "./shipped/compiled.json" with { type: "json" };
import compiledRules from "./shipped/rules.json" with { type: "json" };

// JSON modules widen every code to `string`; the compiler wrote the files, and a check fails when they are stale.

/** The shipped rulebook, compiled ahead of time. */
export const shipped = compiled as unknown as Artefact;

/** When each rule and each clause of the shipped rulebook holds. */
export const shippedRules = compiledRules as unknown as RuleArtefact;

/** The shipped rulebook as the compiler sees any rulebook: codes are plain strings. */
export const shippedRulebook = rulebook as unknown as Rulebook;
