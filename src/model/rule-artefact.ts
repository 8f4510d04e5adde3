import type { Value } from "./rulebook.js";

/*
 * For whom each rule and each of its clauses holds, as json-rules-engine has decided it: plain JSON, made by the
 * compiler, for what explains decisions. Its classes are finer than those of the decisions: a clause may tell apart what
 * no decision does.
 */

/** A node of `nodes` when it is 0 or more. */
export type RuleEdge = number;
export const NO_PERSON: RuleEdge = -1;
export const DOES_NOT_HOLD: RuleEdge = -2;
export const HOLDS: RuleEdge = -3;

export interface CompiledRules {
  /** By the place of the fact in the vocabulary: a value of each of its classes, the lowest one of a number. */
  readonly classes: readonly (readonly Value[])[];
  /**
   * `[fact, child of class 0, child of class 1, …]`, children first. A fact that a person may lack has one more class,
   * the last one, for persons without it.
   */
  readonly nodes: readonly (readonly number[])[];
  readonly rules: readonly {
    readonly id: string;
    readonly holds: RuleEdge;
    /** In reading order. */
    readonly clauses: readonly RuleEdge[];
  }[];
}
