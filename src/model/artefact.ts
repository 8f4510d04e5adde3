import type { Decision, Procedure, Reason, RequiredDocument } from "./decision.js";
import type { Value } from "./rulebook.js";

/*
 * A compiled rulebook, as it is written down: plain JSON, made by the compiler, small enough for a web page. Facts,
 * classes, outcomes and parts of decisions are named by their place in their list.
 */

interface CompiledFactBase {
  readonly name: string;
  readonly default?: Value;
  /** The classes of another fact that make this one part of a person. */
  readonly appliesWhen?: { readonly fact: number; readonly classes: readonly number[] };
}
/** A whole number, or one of the values of `classes`. */
export type CompiledFact = CompiledFactBase &
  (
    | {
        readonly minimum: number;
        readonly maximum: number;
        /** The lowest value of every class but the first. */
        readonly cuts: readonly number[];
      }
    | { readonly classes: readonly (readonly Value[])[] }
  );

/** Every class of a fact. */
export const classesOf = (fact: CompiledFact): number[] =>
  "cuts" in fact ? [0, ...fact.cuts.map((_, index) => index + 1)] : [...fact.classes.keys()];

/** A decision over complete facts, by the places of its parts. */
export type CompiledDecision = readonly [
  outcome: number,
  issuance: Decision["issuance"],
  applicant: Decision["applicant"],
  reasons: readonly number[],
  blockers: readonly number[],
  procedures: readonly number[],
  documents: readonly number[],
  interimProof: number,
];

/** Facts, each with the classes that nobody has together with the classes of the others. */
export type CompiledContradiction = readonly (readonly [fact: number, classes: readonly number[]])[];

export interface Compiled {
  readonly rulebook: Decision["rulebook"];
  readonly facts: readonly CompiledFact[];
  /** Every smallest set of facts that contradict each other by one contradiction of the rulebook, and how. */
  readonly contradictions: readonly CompiledContradiction[];
  /** Those that follow from several, whatever the facts between them are. */
  readonly implied: readonly CompiledContradiction[];
  /** The facts in the order in which the diagram reads them. */
  readonly order: readonly number[];
  /**
   * `[fact, child of class 0, child of class 1, …]`, children first, the root last. A child is the node so many lines
   * above when positive, the contradiction when 0, and a decision when negative: -1 the next one not yet named, -2 the
   * last one named, -3 the one before it, and so on. Small numbers repeat, so they compress.
   */
  readonly nodes: readonly (readonly number[])[];
  /** In the order in which they are reported. */
  readonly outcomes: readonly (readonly [id: string, verdict: string])[];
  readonly reasons: readonly Reason[];
  readonly procedures: readonly Procedure[];
  /** In the order in which they are reported. */
  readonly documents: readonly RequiredDocument[];
  readonly interimProofs: readonly Decision["interimProof"][];
  /** In the order in which the nodes name them. */
  readonly decisions: readonly CompiledDecision[];
}
