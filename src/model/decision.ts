import type {
  AlternativeId,
  DocumentId,
  FactName,
  FactValue,
  NoticeId,
  Outcome,
  ProcedureId,
  ReasonRuleId,
  RuleId,
  SourceId,
  StepId,
} from "./shipped-rulebook.js";

/** How the person and the fund reach each other. */
export type Channel = "online" | "mail" | "phone" | "counter";
/** The form in which a document is sent. */
export type Copy = "scan" | "photocopy" | "original";
/** The outcome in one word: a card now, later, not here, or already made; or not determined yet. */
export type Verdict = "eligible" | "not-yet" | "not-eligible" | "already-issued" | "undetermined";
/** A parent (or legal guardian), or the person the card is for. */
export type Actor = "parent" | "holder";
/** How a card is made: by the fund itself, or after an order. */
export type Issuance = "automatic" | "on-request";

/** What proves the rights while there is no card, and where it can be had. */
export interface InterimProof {
  id: "entitlement-certificate";
  via: InterimProofPlace;
}
/** Where the certificate of entitlement can be had. */
export type InterimProofPlace = "ameli-account" | "student-account" | "cpam";

/** A rule that holds, with its sources. `outcome` is `null` for an entitlement route. */
export interface Reason {
  rule: ReasonRuleId;
  outcome: Outcome | null;
  sources: SourceId[];
}

/** What a person should know that is neither a blocker, a step nor a document. */
export interface Notice {
  id: NoticeId;
  rule: RuleId;
  sources: SourceId[];
}

/**
 * A document to send. Any one of `anyOf` will do, whatever the unknown facts are; it is empty where the alternatives depend on
 * them. Each channel takes its own kind of copy.
 */
export interface RequiredDocument {
  id: DocumentId;
  procedure: ProcedureId;
  anyOf: AlternativeId[];
  channels: { id: Channel; copy: Copy }[];
  rule: RuleId;
  sources: SourceId[];
}

/** A document that only some completions need; `dependsOn` names the unknown facts that decide it. */
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
 * Over partial facts, each part is what all completions have in common: `reasons`, `blockers`, `notices`,
 * `procedures` and `documents` are those that every completion has.
 */
export interface Decision {
  /** `undetermined` when the unknown facts leave two or more outcomes possible. */
  outcome: Outcome;
  verdict: Verdict;
  issuance: Issuance | null;
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
  /** Every notice that holds, in the order of the rulebook. */
  notices: Notice[];
  /** What proves the rights while there is no card. */
  interimProof: InterimProof | null;
  /** One element when the outcome is determined. */
  possibleOutcomes: Outcome[];
  /** The unknown facts that would still change the answer, the best to ask for first. */
  missing: FactName[];
  /** The defaults that were taken and matter. */
  assumed: { fact: FactName; value: FactValue }[];
  /** Which edition of the rules decided. `hash` is the first half of the SHA-256 of its data. */
  rulebook: { version: string; hash: string };
}
