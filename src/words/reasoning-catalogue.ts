import type { ParameterId, QuestionId } from "../model/shipped-rulebook.js";

/**
 * The words for why, what if and what next, in one language: beside the catalogue of the same language, so that who only
 * describes decisions does not load them. One that lacks a code does not compile.
 */
export interface ReasoningCatalogue {
  /** A BCP 47 language tag. */
  language: string;
  /** Says that these facts are enough by themselves. */
  because: (facts: readonly string[]) => string;
  /** Marks what was taken for granted. */
  assumed: (said: string) => string;
  /** `idle`: the conditions hold, and the decision does not rest on it. */
  holds: { true: string; false: string; null: string; idle: string };
  /** How a comparison is said, by the operators of json-rules-engine. */
  operators: Record<Operator, (values: readonly string[]) => string>;
  questions: Record<QuestionId, string>;
  /** Says who acts: "by a parent". */
  applicant: (actor: string) => string;
  margins: Record<"short" | "reached" | "past", (distance: string, threshold: string) => string>;
  changes: {
    wait: (duration: string) => string;
    obtain: string;
    declare: string;
    circumstance: string;
    /** A number that is not known yet, without an upper end. */
    from: (value: string) => string;
    or: string;
    reached: string;
    outOfReach: string;
  };
  interview: { remaining: (expected: number, worst: number) => string; last: string; complete: string };
  contribution: string;
  parameters: Record<ParameterId, string>;
  units: Record<"years" | "months" | "weeks", (count: number) => string>;
  /** "2 to 3 weeks" */
  range: (shortest: number, longest: string) => string;
  rulebook: (version: string, hash: string) => string;
}
export type Operator =
  | "equal"
  | "notEqual"
  | "in"
  | "notIn"
  | "lessThan"
  | "lessThanInclusive"
  | "greaterThan"
  | "greaterThanInclusive";
