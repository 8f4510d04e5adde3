import type { AlternativeId, FactName, ParameterId, ProcedureId, RuleId, rulebook, StepId } from "carte-vitale";

/**
 * The part of the library that carries a sentence of the brief: a record of the rulebook, or words of both catalogues by
 * their path (`words:documents.id-photo.notes`).
 */
export type Carrier =
  | `rule:${RuleId}`
  | `parameter:${ParameterId}`
  | `contradiction:${keyof (typeof rulebook)["contradictions"]}`
  | `procedure:${ProcedureId}`
  | `step:${StepId}`
  | `alternative:${AlternativeId}`
  | `fact:${FactName}`
  | `words:${string}`;

export interface InBothLanguages {
  readonly en: string;
  readonly fr: string;
}

/** A sentence of the brief in our own words, with its carriers, or with the reason why it is out of scope. */
export interface Sentence extends InBothLanguages {
  readonly carriers: readonly Carrier[];
  readonly outside?: InBothLanguages;
}
