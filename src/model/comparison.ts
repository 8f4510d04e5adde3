import type { Value } from "./rulebook.js";

/** One way in which two decisions differ. Codes are those of the rulebook that has them. */
export interface DecisionDifference {
  readonly what:
    | "outcome"
    | "refusal"
    | "issuance"
    | "applicant"
    | "interim-proof"
    | "reason"
    | "blocker"
    | "notice"
    | "procedure"
    | "actor"
    | "channel"
    | "delivery"
    | "recommended"
    | "steps"
    | "document"
    | "alternative"
    | "copy";
  /** The procedure, `procedure/channel`, `procedure/document` or `procedure/document/channel`. */
  readonly of: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** The values of one fact in a box: some of a choice, or a range of numbers, both ends included. */
export interface BoxFact {
  fact: string;
  values: Value[] | { from: number; to: number };
}

/** For whom something differs. */
export interface When {
  /** Combinations of classes, not people. */
  persons: number;
  /** Maximal boxes, those with the most persons first: a hundred at most. */
  when: BoxFact[][];
  /** Whether there are boxes beside those that are listed. */
  more: boolean;
  /** One person, as each rulebook is asked. */
  example: { before: Record<string, Value>; after: Record<string, Value> };
}

/** One thing that differs, and every person for whom it does. */
export interface Difference extends DecisionDifference, When {}

/** The value of a parameter: a threshold, or a wait. */
export type ParameterValue = number | [number, number];

/** The values of a fact that only one rulebook has. A number is one value: `"0..120"`. */
export interface VocabularyChange {
  fact: string;
  added: string[];
  removed: string[];
}
/** A parameter that changed; `null` where a rulebook lacks it. */
export interface ParameterChange {
  parameter: string;
  from: ParameterValue | null;
  to: ParameterValue | null;
}

/** What changed from one rulebook to another, for every person. Deeply frozen plain JSON. */
export interface Comparison {
  /** Whether nothing differs: no decision, no vocabulary, no parameter. */
  same: boolean;
  /** Classes of persons. Past 2^53 the counts are the nearest doubles, and not exact. */
  persons: { compared: number; changed: number; exact: boolean };
  /** Those with the most persons first. */
  differences: Difference[];
  vocabulary: VocabularyChange[];
  parameters: ParameterChange[];
}
