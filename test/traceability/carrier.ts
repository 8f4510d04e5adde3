import type { AlternativeId, FactName, ParameterId, ProcedureId, RuleId, rulebook, StepId } from "carte-vitale";

/**
 * What carries a sentence of the brief in this library: a record of the rulebook, or words of the catalogues, by their
 * place (`words:documents.id-photo.notes`), which is looked up in both languages.
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

/** A sentence of the brief in our own words. One that nothing carries says why it is outside of what is decided here. */
export interface Sentence extends InBothLanguages {
  readonly carriers: readonly Carrier[];
  readonly outside?: InBothLanguages;
}
