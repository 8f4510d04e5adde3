import type { ParameterId, QuestionId } from "../model/shipped-rulebook.js";
import { hasSection } from "./catalogue.js";
import type { ComparisonWords } from "./comparison-words.js";

/**
 * The words for explanations, changes, interviews, records and comparisons in one language. Apart from the catalogue, so that
 * describing decisions does not load them. A reasoning catalogue that lacks a code does not compile.
 */
export interface ReasoningCatalogue {
  /** A BCP 47 language tag. */
  language: string;
  /** Says that these facts alone force the outcome. */
  because: (facts: readonly string[]) => string;
  /** Marks a fact whose default was taken. */
  assumed: (fact: string) => string;
  /** `idle`: the conditions hold, but the decision does not rest on the rule. */
  holds: { true: string; false: string; null: string; idle: string };
  /** The words for a comparison, by operator of json-rules-engine. */
  operators: Record<Operator, (values: readonly string[]) => string>;
  questions: Record<QuestionId, string>;
  /** "Done by a parent or legal guardian" */
  applicant: (actor: string) => string;
  margins: Record<"short" | "reached" | "past", (distance: string, threshold: string) => string>;
  changes: {
    wait: (duration: string) => string;
    obtain: string;
    declare: string;
    circumstance: string;
    /** An unknown number with a lower bound only: "from 18 years". */
    from: (value: string) => string;
    or: string;
    reached: string;
    outOfReach: string;
  };
  interview: { remaining: (expected: number, worst: number) => string; last: string; complete: string };
  contribution: string;
  record: {
    /** The mention of a decision by an algorithm, which {@link describeRecord} gives. */
    mention: string;
    /** "Answer for 23 November 2026" */
    on: (day: string) => string;
    /** Says from which date a fact comes: "age: 11 years (from the date of birth)". */
    derived: (fact: string, date: string) => string;
  };
  parameters: Record<ParameterId, string>;
  units: Record<"years" | "months" | "weeks", (count: number) => string>;
  /** "2 to 3 weeks" */
  range: (shortest: number, longest: string) => string;
  rulebook: (version: string, hash: string) => string;
  /** What differs between two rulebooks. */
  comparison: ComparisonWords;
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

/** Refuses anything but a reasoning catalogue, without repeating the value. */
export function assertReasoningCatalogue(value: unknown): asserts value is ReasoningCatalogue {
  if (hasSection(value, "operators")) return;
  throw new TypeError(
    'A reasoning catalogue is expected: pass `enReasoning` from "carte-vitale/messages/en", for example',
  );
}
