import type { Artefact, RuleArtefact } from "./model/artefact.js";
import type { Explainable, Rulebook } from "./model/rulebook.js";
import { changeable, explainable, rulebook } from "./model/shipped-rulebook.js";
import compiled from "./shipped/compiled.json" with { type: "json" };
import compiledRules from "./shipped/rules.json" with { type: "json" };

// JSON modules widen every code to `string`. The compiler wrote the files; `npm run rules -- --check` finds stale ones.

/** The shipped rulebook, compiled ahead of time. */
export const shipped = compiled as unknown as Artefact;

/** The diagrams of the rules and clauses of the shipped rulebook. */
export const shippedRules = compiledRules as unknown as RuleArtefact;

/** The shipped rulebook with plain strings for codes, as the type of any rulebook has them. */
export const shippedRulebook = rulebook as unknown as Rulebook;

/** What `changes` reads of it. Apart, so that a bundle leaves out the rest, as also below. */
export const shippedChangeable = changeable as unknown as Pick<Rulebook, "facts" | "outcomes">;

/** What explanations and records read of it. */
export const shippedExplainable = explainable as unknown as Explainable;
