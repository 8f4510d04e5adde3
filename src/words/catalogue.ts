import type { Actor, Channel, Copy, Decision } from "../model/decision.js";
import type {
  AlternativeId,
  DocumentId,
  FactName,
  FactValueOf,
  NoticeId,
  Outcome,
  ProcedureId,
  ReasonRuleId,
  SourceId,
  StepId,
} from "../model/shipped-rulebook.js";

/** The words for each value of a fact; for a number, a function of it. */
export type ValueWords<F extends FactName, Count = number> =
  FactValueOf<F> extends number
    ? (count: Count) => string
    : FactValueOf<F> extends boolean
      ? { true: string; false: string }
      : Record<FactValueOf<F> & string, string>;

/**
 * Every sentence of one language. A catalogue that lacks a code does not compile. For your own rulebook, copy one and add
 * the words of your codes: `{ ...en, outcomes: { ...en.outcomes, yours: … } }`.
 */
export interface Catalogue {
  /** A BCP 47 language tag. */
  language: string;
  outcomes: Record<Outcome, { headline: string; explanation: string }>;
  /** What is true of the person when a blocker, an entitlement route or a grant holds. */
  reasons: Record<ReasonRuleId, string>;
  issuance: Record<NonNullable<Decision["issuance"]>, string>;
  actors: Record<Actor, string>;
  procedures: Record<ProcedureId, string>;
  channels: Record<Channel, string>;
  steps: Record<StepId, string>;
  documents: Record<DocumentId, { label: string; notes: string[] }>;
  alternatives: Record<AlternativeId, string>;
  copies: Record<Copy, string>;
  notices: Record<NoticeId, string>;
  interimProof: Record<NonNullable<Decision["interimProof"]>["via"], string>;
  facts: { [F in FactName]: { label: string; question: string; values: ValueWords<F> } };
  sources: Record<SourceId, string>;
  deliveryWeeks: (shortest: number, longest: number) => string;
  recommended: string;
  /** Joins a label and a text: "Online: a scan". */
  labelled: (label: string, said: string) => string;
  /** Says that the library informs and that the fund decides. */
  disclaimer: string;
}

/** Refuses anything but a catalogue, without repeating the value. */
export function assertCatalogue(value: unknown): asserts value is Catalogue {
  if (hasSection(value, "outcomes")) return;
  throw new TypeError('A catalogue is expected: pass `en` from "carte-vitale/messages/en", for example');
}

export const hasSection = (catalogue: unknown, section: string): boolean =>
  typeof catalogue === "object" && catalogue !== null && section in catalogue;
