import type { Actor, Channel, Copy, Decision } from "../model/decision.js";
import type {
  AlternativeId,
  DocumentId,
  FactName,
  FactValueOf,
  Outcome,
  ProcedureId,
  ReasonRuleId,
  SourceId,
  StepId,
} from "../model/shipped-rulebook.js";

/** The words for the values of a fact; for a number, how one is said. */
type ValueWords<F extends FactName> =
  FactValueOf<F> extends number
    ? (count: number) => string
    : FactValueOf<F> extends boolean
      ? { true: string; false: string }
      : Record<FactValueOf<F> & string, string>;

/**
 * Every sentence of one language. A catalogue that lacks a code does not compile; one for a rulebook of your own is a
 * copy with the words of your codes added: `{ ...en, outcomes: { ...en.outcomes, yours: … } }`.
 */
export interface Catalogue {
  /** A BCP 47 language tag. */
  language: string;
  outcomes: Record<Outcome, { headline: string; explanation: string }>;
  /** What is true of the person, where a blocker, an entitlement route or a grant holds. */
  reasons: Record<ReasonRuleId, string>;
  issuance: Record<NonNullable<Decision["issuance"]>, string>;
  actors: Record<Actor, string>;
  procedures: Record<ProcedureId, string>;
  channels: Record<Channel, string>;
  steps: Record<StepId, string>;
  documents: Record<DocumentId, { label: string; notes: string[] }>;
  alternatives: Record<AlternativeId, string>;
  copies: Record<Copy, string>;
  interimProof: Record<NonNullable<Decision["interimProof"]>["via"], string>;
  facts: { [F in FactName]: { label: string; question: string; values: ValueWords<F> } };
  sources: Record<SourceId, string>;
  deliveryWeeks: (shortest: number, longest: number) => string;
  recommended: string;
  /** Joins a label and what is said of it: "Online: a scan". */
  labelled: (label: string, said: string) => string;
  /** Says that this informs and that the fund decides. */
  disclaimer: string;
}
