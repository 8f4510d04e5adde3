import { readClasses } from "./compiled-reader.js";
import type { Decision } from "./decision.js";
import type { EvaluateOptions } from "./evaluate/options.js";
import { createEvaluator, type SafeResult } from "./evaluate.js";
import type { FactsInput } from "./rulebook.js";

export type * from "./decision.js";
export type * from "./describe.js";
export { type Description, describe } from "./describe.js";
export { FactsError, type FactsIssue } from "./evaluate/facts-error.js";
export type { EvaluateOptions } from "./evaluate/options.js";
export type { SafeResult } from "./evaluate.js";
export type { Catalogue } from "./messages/catalogue.js";
export {
  type AlternativeId,
  type DocumentId,
  type FactName,
  type FactsInput,
  type FactValue,
  type FactValueOf,
  type Outcome,
  type ProcedureId,
  type ReasonRuleId,
  type RuleId,
  rulebook,
  type SourceId,
  type StepId,
} from "./rulebook.js";

import { shipped } from "./shipped.js";

const evaluator = /* @__PURE__ */ createEvaluator(shipped, readClasses);

/**
 * Decides whether a person can have a Carte Vitale, why, what to do next and which documents to send.
 *
 * @param facts what is known. A fact that is not given is taken by default where it has one, and is unknown otherwise.
 * @param options `{ assume: "nothing" }` takes no default.
 * @returns a frozen decision, made of codes; {@link describe} puts it in words.
 * @throws {FactsError} when the facts are refused: everything that is wrong with them at once, no value repeated.
 *
 * @example
 * ```ts
 * import { evaluate } from "carte-vitale";
 *
 * const decision = evaluate({ age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" });
 * decision.outcome; // "eligible"
 * ```
 */
export function evaluate(facts: FactsInput, options?: EvaluateOptions): Decision {
  return evaluator.evaluate(facts, options);
}

/**
 * Decides as {@link evaluate} does, and returns a refusal instead of throwing it, whatever it is handed.
 *
 * @example
 * ```ts
 * import { safeEvaluate } from "carte-vitale";
 *
 * const result = safeEvaluate({ age: "12" });
 * result.success || result.error.issues[0]?.message; // "age is a whole number from 0 to 130"
 * ```
 */
export function safeEvaluate(facts: unknown, options?: EvaluateOptions): SafeResult {
  return evaluator.safeEvaluate(facts, options);
}
