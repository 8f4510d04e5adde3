import type {
  AlternativeId,
  DocumentId,
  FactName,
  FactValue,
  Outcome,
  ProcedureId,
  ReasonRuleId,
  RuleId,
  SourceId,
  StepId,
} from "./shipped-rulebook.js";

/** How the person and the fund reach each other. */
export type Channel = "online" | "mail" | "phone" | "counter";
/** What is sent of a document: a scan, a photocopy, or the paper itself. */
export type Copy = "scan" | "photocopy" | "original";
/** The outcome in one of five words: can the person have a card now, later, never here, is it made already. */
export type Verdict = "eligible" | "not-yet" | "not-eligible" | "already-issued" | "undetermined";
/** Who does a thing: a parent (or legal guardian), or the person the card is for. */
export type Actor = "parent" | "holder";

/** A rule that holds, and what it rests on. `outcome` is `null` for an entitlement route. */
export interface Reason {
  rule: ReasonRuleId;
  outcome: Outcome | null;
  sources: SourceId[];
}

/**
 * A document to send. Any one of `anyOf` will do, whatever the unknown facts are; it is empty where they decide what will.
 * Each channel takes its own kind of copy.
 */
export interface RequiredDocument {
  id: DocumentId;
  procedure: ProcedureId;
  anyOf: AlternativeId[];
  channels: { id: Channel; copy: Copy }[];
  rule: RuleId;
  sources: SourceId[];
}

/** A document that is required for some values of the unknown facts only: those named by `dependsOn`. */
export interface PossibleDocument extends RequiredDocument {
  dependsOn: FactName[];
}

/** Something to do. `deliveryWeeks` is the shortest and the longest wait, in weeks after confirmation. */
export interface Procedure {
  id: ProcedureId;
  actor: Actor | null;
  rule: RuleId;
  sources: SourceId[];
  channels: { id: Channel; recommended: boolean; steps: StepId[]; deliveryWeeks: [number, number] | null }[];
}

/**
 * What the rules say of one person: codes only, deeply frozen plain JSON. `describe` puts it in words.
 *
 * Over partial facts everything is said of all completions at once: `reasons`, `blockers`, `procedures` and `documents`
 * are those that every completion has.
 */
export interface Decision {
  /** `undetermined` when the unknown facts leave two or more outcomes possible. */
  outcome: Outcome;
  verdict: Verdict;
  issuance: "automatic" | "on-request" | null;
  applicant: Actor | null;
  /** The rules that establish the outcome. */
  reasons: Reason[];
  /** Every blocking rule that holds, the one that decides first. */
  blockers: Reason[];
  /** In the order in which they are done. */
  procedures: Procedure[];
  /** Required whatever the unknown facts are. */
  documents: RequiredDocument[];
  /** Required by some completions only. */
  possibleDocuments: PossibleDocument[];
  /** What proves the rights while there is no card. */
  interimProof: { id: "entitlement-certificate"; via: "ameli-account" | "cpam" } | null;
  /** One element when the outcome is determined. */
  possibleOutcomes: Outcome[];
  /** The unknown facts that would still change the answer, the best to ask for first. */
  missing: FactName[];
  /** The defaults that were taken and matter. */
  assumed: { fact: FactName; value: FactValue }[];
  /** Which edition of the rules decided. `hash` is the first half of the SHA-256 of its data. */
  rulebook: { version: string; hash: string };
}
