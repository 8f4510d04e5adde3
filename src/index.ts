import { createEvaluator, type SafeResult } from "./evaluate/evaluate.js";
import type { EvaluateOptions } from "./facts/options.js";
import type { WithoutDates } from "./model/dates.js";
import type { Decision, Verdict } from "./model/decision.js";
import type { FactsInput, Outcome } from "./model/shipped-rulebook.js";

export type { Column, ColumnDecisions, Columns, EvaluateColumns, Numbers } from "./evaluate/columns.js";
export type { SafeResult } from "./evaluate/evaluate.js";
export { FactsError, type FactsIssue, type FactsIssueCode } from "./facts/facts-error.js";
export type { Assume, EvaluateOptions } from "./facts/options.js";
export type { DateName, IsoDate, WithoutDates } from "./model/dates.js";
export type * from "./model/decision.js";
export {
  type AlternativeId,
  type DocumentId,
  type FactName,
  type FactValue,
  type FactValueOf,
  type NoticeId,
  type Outcome,
  type ParameterId,
  type ProcedureId,
  type QuestionId,
  type ReasonRuleId,
  type RuleId,
  rulebook,
  type ShippedRulebook,
  type SourceId,
  type StepId,
} from "./model/shipped-rulebook.js";
export { sourceUrl } from "./model/source-url.js";
export type { Change } from "./reason/change-sets.js";
export type { ChangeSet } from "./reason/changes.js";
export type { Explanation } from "./reason/explain.js";
export type { Interview, InterviewOptions } from "./reason/interview.js";
export type { Margin } from "./reason/margins.js";
export type { UsedFact } from "./reason/query.js";
export type { DecisionRecord, DerivedFact, RecordedFact } from "./reason/record.js";
export type { Replayed } from "./reason/replay.js";
export type { ExplainedClause, ExplainedRule, Given, Holds } from "./reason/rules.js";
export type { Weights } from "./reason/weights.js";
export type * from "./shipped/facts-input.js";
export type { Catalogue } from "./words/catalogue.js";
export type { ComparisonWords, DifferencePlace } from "./words/comparison-words.js";
export type * from "./words/describe.js";
export { type Description, describe } from "./words/describe.js";
export { describeIssues } from "./words/describe-issues.js";
export type {
  DescribedChanges,
  DescribedClause,
  DescribedExplanation,
  DescribedInterview,
  DescribedRule,
} from "./words/describe-reasoning.js";
export { describeChanges, describeExplanation, describeInterview } from "./words/describe-reasoning.js";
export { type DescribedRecord, describeRecord } from "./words/describe-record.js";
export type { IssueCase, IssueWords, SayIssue } from "./words/issue-words.js";
export type { Operator, ReasoningCatalogue } from "./words/reasoning-catalogue.js";

import { type ColumnDecisions, type Columns, createColumns } from "./evaluate/columns.js";
import { type ChangeSet, createChanges } from "./reason/changes.js";
import { createExplain, type Explanation } from "./reason/explain.js";
import { createInterview, type Interview, type InterviewOptions } from "./reason/interview.js";
import { createBasis } from "./reason/query.js";
import { createRecord, type DecisionRecord } from "./reason/record.js";
import { createReplay, type Replayed } from "./reason/replay.js";
import { classNumberOf, size } from "./shipped/reader.js";
import { shipped, shippedChangeable, shippedExplainable, shippedRules } from "./shipped.js";

const decider = /* @__PURE__ */ createEvaluator(shipped, { classNumberOf, size });
// Each of these is left out of a bundle that does not use it.
const columnar = /* @__PURE__ */ createColumns(decider);
const basis = /* @__PURE__ */ createBasis(decider);
const explainer = /* @__PURE__ */ createExplain(basis, shippedExplainable, shippedRules);
const changer = /* @__PURE__ */ createChanges(basis, shippedChangeable);
const interviewer = /* @__PURE__ */ createInterview(basis);
const recorder = /* @__PURE__ */ createRecord(basis, shippedExplainable, shippedRules);
const replayer = /* @__PURE__ */ createReplay(basis, recorder);

/**
 * Decides whether a person can have a Carte Vitale, why, what to do next and which documents to send.
 *
 * @param facts the known facts; numbers in whole years or months. A fact that is not given takes its default where it has
 * one, and is unknown otherwise.
 * @param options `{ assume: "nothing" }` takes no default.
 * @returns a frozen decision, made of codes; {@link describe} puts it in words.
 * @throws {FactsError} when the facts are refused. It lists everything that is wrong and repeats no value.
 *
 * @example
 * ```ts
 * import { evaluate } from "carte-vitale";
 *
 * const decision = evaluate({ age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" });
 * decision.outcome; // "eligible"
 * ```
 */
export function evaluate(facts: FactsInput & WithoutDates, options?: EvaluateOptions): Decision {
  return decider.evaluate(facts, options);
}

/**
 * Decides as {@link evaluate} does, but never throws: a refusal is returned. The error has no `stack` in V8, as it was not
 * thrown: log `String(error)`, or its issues.
 *
 * @param facts any value.
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
  return decider.safeEvaluate(facts, options);
}

/**
 * Decides for many people at once, with one column for each fact. The decisions are those of {@link evaluate}, found faster.
 *
 * @param columns each a list of values, a typed array of numbers, or codes with a dictionary of values.
 * @returns `ids[row]` is the index of the row's decision in `decisions`.
 * @throws {FactsError} when rows are refused. The path of an issue is a fact and a row, counted from 0; the first hundred
 * are listed.
 *
 * @example
 * ```ts
 * import { evaluateColumns } from "carte-vitale";
 *
 * const { ids, decisions } = evaluateColumns({
 *   age: Uint8Array.of(34, 11),
 *   nirKind: { codes: Uint8Array.of(0, 0), dictionary: ["permanent"] },
 *   residenceMonths: Uint16Array.of(14, 130),
 *   status: ["employee", "dependent"],
 * });
 * Array.from(ids, (id) => decisions[id]?.outcome); // ["eligible", "too-young"]
 * ```
 */
export function evaluateColumns(columns: Columns, options?: EvaluateOptions): ColumnDecisions {
  return columnar(columns, options);
}

/**
 * Explains a decision:
 *
 * - the smallest sets of facts that force the outcome;
 * - whether each rule and each clause holds;
 * - the distance of each number from the thresholds that matter.
 *
 * @throws {FactsError} as {@link evaluate} does.
 *
 * @example
 * ```ts
 * import { explain } from "carte-vitale";
 *
 * const { because, margins } = explain({ otherScheme: "other", age: 11 });
 * because.map((facts) => facts.map(({ fact }) => fact)); // [["otherScheme"]]
 * explain({ age: 11, nirKind: "permanent", status: "dependent" }).margins[0];
 * // { fact: "age", value: 11, unit: "years", threshold: 12, parameters: ["minimum-age"], distance: -1 }
 * ```
 */
export function explain(facts: FactsInput & WithoutDates, options?: EvaluateOptions): Explanation {
  return explainer(facts, options);
}

/**
 * Finds every smallest set of changes that leads to a target, the fewest changes first.
 *
 * @param target an outcome or a verdict, except `undetermined`. A verdict is reached when every completion has it.
 * @returns `[]` when the target is out of reach, `[[]]` when it is reached already.
 * @throws {FactsError} as {@link evaluate} does, and for an unknown target.
 *
 * @example
 * ```ts
 * import { changes } from "carte-vitale";
 *
 * changes({ age: 11, nirKind: "permanent", status: "dependent" }, "eligible")[0];
 * // [{ fact: "age", from: 11, to: [12], highest: 15, by: "wait", wait: { count: 1, unit: "years" } }]
 * ```
 */
export function changes(
  facts: FactsInput & WithoutDates,
  target: Outcome | Verdict,
  options?: EvaluateOptions,
): ChangeSet[] {
  return changer(facts, target, options);
}

/**
 * Chooses the next question: the one that leaves the fewest questions on average. `null` when no unknown fact matters.
 *
 * @param options `weights` says how likely the answers are.
 * @throws {FactsError} as {@link evaluate} does, and for weights that are refused.
 *
 * @example
 * ```ts
 * import { interview } from "carte-vitale";
 *
 * interview({})?.fact; // "status"
 * interview({ otherScheme: "other" }); // null
 * ```
 */
export function interview(facts: FactsInput & WithoutDates, options?: InterviewOptions): Interview | null {
  return interviewer(facts, options);
}

/**
 * Decides, and makes a record that can be kept as JSON. {@link replay} makes the decision again from it.
 *
 * @throws {FactsError} as {@link evaluate} does.
 *
 * @example
 * ```ts
 * import { record } from "carte-vitale";
 *
 * record({ age: 11, otherScheme: "other" }).data[0]; // { fact: "age", value: 11, origin: "given" }
 * ```
 */
export function record(facts: FactsInput & WithoutDates, options?: EvaluateOptions): DecisionRecord {
  return recorder(facts, options);
}

/**
 * Makes the decision of a record again, or says which edition of the rules it needs.
 *
 * @param kept a record, with its keys in any order.
 * @returns `{ success: true, decision }`, or `{ success: false, needs }` with the edition.
 * @throws {FactsError} for anything that {@link record} has not returned.
 *
 * @example
 * ```ts
 * import { record, replay } from "carte-vitale";
 *
 * const kept = JSON.stringify(record({ otherScheme: "other" }));
 * replay(JSON.parse(kept)).success; // true
 * ```
 */
export function replay(kept: unknown): Replayed {
  return replayer(kept);
}
