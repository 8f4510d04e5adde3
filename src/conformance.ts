import type { EvaluateOptions } from "./facts/options.js";
import type { Decision, Procedure, Reason, RequiredDocument } from "./model/decision.js";
import type { FactName, FactsInput, Outcome, ReasonRuleId, RuleId } from "./model/shipped-rulebook.js";
import data from "./shipped/conformance.json" with { type: "json" };
import type { DatedDecision } from "./time.js";

/** A decision by the names of its parts: `parts` of the kit has each part in full. */
export interface ExpectedDecision
  extends Pick<
    Decision,
    "outcome" | "verdict" | "issuance" | "applicant" | "interimProof" | "possibleOutcomes" | "missing" | "assumed"
  > {
  reasons: ReasonRuleId[];
  blockers: ReasonRuleId[];
  procedures: string[];
  documents: string[];
  possibleDocuments: { document: string; dependsOn: FactName[] }[];
}

/** Facts that are accepted, and the decision that is due. */
export interface ConformanceCase {
  id: string;
  facts: FactsInput;
  options: EvaluateOptions;
  expected: ExpectedDecision;
}
/** Facts that are refused, whatever they are, and what is wrong with them. */
export interface ConformanceRefusal {
  id: string;
  facts: unknown;
  options: unknown;
  issues: { path: string[]; code: string }[];
}
/** A person with dates, looked at on a day: the facts of that day, the days that follow, and the case decided alike. */
export interface DatedCase {
  id: string;
  person: Record<string, unknown>;
  on: string;
  facts: FactsInput;
  dates: DatedDecision["dates"];
  outcome: Outcome;
}
/** A person with dates, or a day, that is refused. */
export interface DatedRefusal {
  id: string;
  person: unknown;
  on: unknown;
  issues: { path: string[]; code: string }[];
}

/** What shows one clause at work: two cases between which it turns the rule, whatever the other clauses say. */
export interface ConformancePair {
  clause: string;
  /** The case for which the rule holds, and the one for which it does not. */
  holds: string;
  fails: string;
}
/** A clause that never decides its rule while it is true, or while it is false, for any of so many persons. */
export interface UnpairedClause {
  clause: string;
  never: "decides-while-true" | "decides-while-false";
  /** The clauses that settle the rule instead: what they say of everybody for whom this one is so. */
  settled: { clause: string; holds: boolean }[];
  persons: number;
}
/** The cases of one rule, by their ids. */
export interface ConformanceRule {
  /** For every number in the rule the cases below, at and above it. */
  boundaries: { clause: string; fact: FactName; threshold: number; cases: string[] }[];
  /** For every other clause a case for each value of its fact. */
  values: { clause: string; fact: FactName; cases: string[] }[];
  pairs: ConformancePair[];
  unpaired: UnpairedClause[];
  /** A case for every outcome or procedure for which the rule counts. */
  counts: string[];
}
/** The pairs of one contradiction: the refusal for which it holds, and the case for which it does not. */
export interface ConformanceContradiction {
  pairs: { clause: string; refused: string; accepted: string }[];
}

/** What another implementation of the same rules is held against. */
export interface ConformanceKit {
  /** Grows when a reader of the kit has to change. */
  format: number;
  rulebook: Decision["rulebook"];
  /** The parts of decisions by the names under which cases expect them. */
  parts: {
    reasons: Record<string, Reason>;
    procedures: Record<string, Procedure>;
    documents: Record<string, RequiredDocument>;
  };
  rules: Record<RuleId, ConformanceRule>;
  contradictions: Record<string, ConformanceContradiction>;
  /** For every two blockers that can hold for one person, the case in which they do: the first one gives the outcome. */
  precedence: { first: Outcome; second: Outcome; case: string }[];
  cases: ConformanceCase[];
  refusals: ConformanceRefusal[];
  dated: DatedCase[];
  datedRefusals: DatedRefusal[];
}

/**
 * Cases for every rule of the rulebook, with what is due: boundaries, values, pairs of persons between whom one clause
 * decides, partial facts, refusals and days. The same as `carte-vitale/conformance.json`, for any other language.
 *
 * @example
 * ```ts
 * import { kit } from "carte-vitale/conformance";
 *
 * kit.rules["too-young"].boundaries[0]?.cases; // ["too-young/under-twelve/11", "too-young/under-twelve/12", "too-young/under-twelve/13"]
 * ```
 */
// TypeScript reads the codes of a JSON file as plain text; the JSON Schema of the kit is checked beside it.
export const kit = data as unknown as ConformanceKit;
