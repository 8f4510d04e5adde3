import type { DateName } from "../model/dates.js";
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
  rulebook,
  SourceId,
  StepId,
} from "../model/shipped-rulebook.js";
import type { IssueWords } from "./issue-words.js";

/** The words for each value of a fact; for a number, a function of it. */
export type ValueWords<F extends FactName, Count = number> =
  FactValueOf<F> extends number
    ? (count: Count) => string
    : FactValueOf<F> extends boolean
      ? { true: string; false: string }
      : Record<FactValueOf<F> & string, string>;

/** The words for one fact. */
export interface FactWords<F extends FactName> {
  label: string;
  /** The title of the question: one short sentence. */
  question: string;
  /** What helps to answer it. */
  hint: string | null;
  values: ValueWords<F>;
  /** The list that opens under a value: what it includes. */
  cases?: { readonly [V in `${FactValueOf<F>}`]?: readonly string[] };
}

/** One text for each actor of a procedure. */
export type ByActor = Readonly<Record<Actor, string>>;

type Facts = (typeof rulebook)["facts"];
type Sources = (typeof rulebook)["sources"];
/** The facts of the shipped rulebook that have a default. */
type DefaultedFact = { [F in FactName]: Facts[F] extends { default: unknown } ? F : never }[FactName];
/** The sources that are articles: their titles are made of the code, the number and the place. */
type ArticleSource = { [S in SourceId]: Sources[S] extends { article: string } ? S : never }[SourceId];
/** A code of law: how the id of its articles begins. */
type LawCode = keyof (typeof rulebook)["articles"] extends infer Id
  ? Id extends `${infer Code}-${string}`
    ? Code
    : never
  : never;

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
  steps: Record<StepId, string | ByActor>;
  documents: Record<DocumentId, { label: string; notes: readonly (string | ByActor)[] }>;
  alternatives: Record<AlternativeId, string>;
  copies: Record<Copy, string>;
  notices: Record<NoticeId, string>;
  interimProof: Record<NonNullable<Decision["interimProof"]>["via"], string>;
  facts: { [F in FactName]: FactWords<F> };
  /** The dates that give facts, and the days of a question: "the date of birth". */
  dates: Record<DateName | "on" | "from" | "until", string>;
  /** The sentence for each default of the shipped rulebook, by fact and value. */
  takenForGranted: { [F in DefaultedFact]: { readonly [V in `${FactValueOf<F>}`]?: string } };
  /** The sentence for any other default: "nationality: French" was taken for granted. */
  otherTakenForGranted: (labelled: string) => string;
  /** The days of a dated decision; each day is in words. */
  days: {
    /** `isOnlyBlocker`: the card can be ordered from then. */
    minimumAgeOn: (day: string, isOnlyBlocker: boolean) => string;
    stableResidenceOn: (day: string) => string;
    permitGraceUntil: (day: string) => string;
    temporaryNumberUntil: (day: string) => string;
    permanentNumberBy: (day: string) => string;
    /** `channel` as in "by mail". */
    delivery: (channel: string, earliest: string, latest: string) => string;
    /** Of a card that is ordered already. */
    deliveryBy: (latest: string) => string;
  };
  /** "2 March 2027" */
  date: (year: number, month: number, day: number) => string;
  /** The names of the codes of law. */
  codes: Record<LawCode, string>;
  /** "Social Security Code, article D160-2, II, 5°" */
  article: (code: string, number: string, place: string) => string;
  /** The titles of the sources that are no articles of a code. */
  sources: Record<Exclude<SourceId, ArticleSource>, string>;
  deliveryWeeks: (shortest: number, longest: number) => string;
  recommended: string;
  /** What is wrong with what was handed in, and what to do. */
  issues: IssueWords;
  /** Says of which row an issue is, counted from 0. */
  row: (row: string, issue: string) => string;
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
