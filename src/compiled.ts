import type { Decision } from "./decision.js";
import type { Value } from "./model.js";
import type { Packed } from "./pack.js";

/*
 * A compiled rulebook: plain JSON, made once by the compiler and read by `evaluate`. Facts are named by their place in
 * `facts`, classes by their place in the fact.
 */

interface CompiledFactBase {
  readonly name: string;
  /** The class of the default value, and the value itself. */
  readonly default: { readonly value: Value; readonly class: number } | null;
  /** The classes of another fact that make this one part of a person. */
  readonly appliesWhen: { readonly fact: number; readonly classes: readonly number[] } | null;
}
export type CompiledFact = CompiledFactBase &
  (
    | {
        readonly kind: "integer";
        readonly minimum: number;
        readonly maximum: number;
        /** The lowest value of every class but the first. */
        readonly cuts: readonly number[];
      }
    | { readonly kind: "choice"; readonly classes: readonly (readonly Value[])[] }
  );

/** `[fact, child of class 0, child of class 1, …]`; a child is an earlier line of `nodes`, or `~decision` when negative. */
export type CompiledNode = readonly number[];

export interface Compiled {
  readonly rulebook: Decision["rulebook"];
  /** In the order in which they are reported. */
  readonly outcomes: readonly string[];
  readonly facts: readonly CompiledFact[];
  /** The facts that can contradict each other. */
  readonly contradicting: readonly number[];
  /** The facts in the order in which the diagram reads them. */
  readonly order: readonly number[];
  readonly root: number;
  readonly nodes: readonly CompiledNode[];
  /** Every decision over complete facts. Decision 0 stands for facts that contradict each other. */
  readonly decisions: Packed<null | Decision>;
  /** Decisions with the same number here differ in reasons and blockers alone. */
  readonly answers: readonly number[];
  /** Every procedure and document that belong together, in the order in which documents are reported. */
  readonly needs: readonly (readonly [procedure: string, document: string])[];
}

/** The edge to decision 0. */
export const CONTRADICTION_EDGE = ~0;
