import type { EvaluateOptions } from "./facts/options.js";
import type { Decision, Notice, Procedure, Reason, RequiredDocument } from "./model/decision.js";
import type { FactName, FactsInput, Outcome, ReasonRuleId, RuleId } from "./model/shipped-rulebook.js";
import data from "./shipped/conformance.json" with { type: "json" };
import type { DatedDecision } from "./time.js";

/** A decision by the names of its parts; `parts` of the kit has each part in full. */
export interface ExpectedDecision
  extends Pick<
    Decision,
    "outcome" | "verdict" | "issuance" | "applicant" | "interimProof" | "possibleOutcomes" | "missing" | "assumed"
  > {
  reasons: ReasonRuleId[];
  blockers: ReasonRuleId[];
  procedures: string[];
  documents: string[];
  notices: string[];
  possibleDocuments: { document: string; dependsOn: FactName[] }[];
}

/** Accepted facts and the expected decision. */
export interface ConformanceCase {
  id: string;
  facts: FactsInput;
  options: EvaluateOptions;
  expected: ExpectedDecision;
}
/** Refused facts of any type, and the expected issues. */
export interface ConformanceRefusal {
  id: string;
  facts: unknown;
  options: unknown;
  issues: { path: string[]; code: string }[];
}
/** A person with dates on a day: the expected facts, dates and outcome. */
export interface DatedCase {
  id: string;
  person: Record<string, unknown>;
  on: string;
  facts: FactsInput;
  dates: DatedDecision["dates"];
  outcome: Outcome;
}
/** A refused person or day, and the expected issues. */
export interface DatedRefusal {
  id: string;
  person: unknown;
  on: unknown;
  issues: { path: string[]; code: string }[];
}

/** Two cases that show the effect of one clause: they differ in it, and in whether the rule holds. */
export interface ConformancePair {
  clause: string;
  /** The ids of the case for which the rule holds and of the one for which it does not. */
  holds: string;
  fails: string;
}
/** A clause that never decides its rule alone while it is true, or while it is false. */
export interface UnpairedClause {
  clause: string;
  never: "decides-while-true" | "decides-while-false";
  /** The clauses that decide the rule instead, each with its one value for all persons checked. */
  settled: { clause: string; holds: boolean }[];
  /** The number of persons checked: all those with that truth of the clause. */
  persons: number;
}
/** The cases of one rule, by their ids. */
export interface ConformanceRule {
  /** For each threshold of the rule, the cases below, at and above it. */
  boundaries: { clause: string; fact: FactName; threshold: number; cases: string[] }[];
  /** For each other clause, a case for each value of its fact. */
  values: { clause: string; fact: FactName; cases: string[] }[];
  pairs: ConformancePair[];
  unpaired: UnpairedClause[];
  /** A case for each outcome or procedure for which the rule counts. */
  counts: string[];
  /** Cases that the rule changes. Together they have every value that any fact of such a person can have. */
  inEffect: string[];
}
/** The cases of one contradiction, by their ids. */
export interface ConformanceContradiction {
  /** For each clause, a refusal for which the contradiction holds and a case for which it does not. */
  pairs: { clause: string; refused: string; accepted: string }[];
  /** Refusals by this contradiction alone. Together they have every value that any fact of them can have. */
  inEffect: string[];
}

/** Expected results for any other implementation of the same rules. */
export interface ConformanceKit {
  /** The version of this format: a program that reads the kit must be changed for a new one. */
  format: number;
  rulebook: Decision["rulebook"];
  /** The parts of decisions by the names that cases use. */
  parts: {
    reasons: Record<string, Reason>;
    procedures: Record<string, Procedure>;
    documents: Record<string, RequiredDocument>;
    notices: Record<string, Notice>;
  };
  rules: Record<RuleId, ConformanceRule>;
  contradictions: Record<string, ConformanceContradiction>;
  /** For each pair of blockers that can hold together, a case with both; the first one gives the outcome. */
  precedence: { first: Outcome; second: Outcome; case: string }[];
  cases: ConformanceCase[];
  refusals: ConformanceRefusal[];
  dated: DatedCase[];
  datedRefusals: DatedRefusal[];
}

/**
 * Cases and expected results for every rule, to test another implementation. They cover boundaries, values, pairs that
 * differ in one clause, every value beside which a rule has an effect, partial facts, refusals and dates.
 * `carte-vitale/conformance.json` is the same as a file.
 *
 * @example
 * ```ts
 * import { kit } from "carte-vitale/conformance";
 *
 * kit.rules["too-young"].boundaries[0]?.cases; // ["too-young/under-minimum-age/11", "too-young/under-minimum-age/12", "too-young/under-minimum-age/13"]
 * ```
 */
// JSON modules widen every code to `string`; a test checks the kit against its JSON Schema.
export const kit = data as unknown as ConformanceKit;
