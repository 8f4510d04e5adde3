import type { Actor, Decision, Procedure, Reason, RequiredDocument } from "../model/decision.js";
import { freeze } from "../model/freeze.js";
import type { FactName, FactValue, Outcome } from "../model/shipped-rulebook.js";
import { assertCatalogue, type ByActor, type Catalogue } from "./catalogue.js";
import { type DatedParts, describeDays } from "./describe-days.js";
import { type DescribedSource, describeSources } from "./describe-sources.js";
import { capitalised, wordsFor, wordsIfAny } from "./words-for.js";

export type { ByActor, FactWords } from "./catalogue.js";
export type { DatedParts } from "./describe-days.js";
export type { DescribedSource } from "./describe-sources.js";
export interface DescribedReason {
  text: string;
  sources: DescribedSource[];
}
export interface DescribedProcedure {
  label: string;
  /** The actor of the procedure; `null` while unknown facts decide it. */
  actor: string | null;
  channels: { label: string; recommended: boolean; steps: string[]; delivery: string | null }[];
  sources: DescribedSource[];
}
export interface DescribedDocument {
  label: string;
  /** The label of its procedure. */
  procedure: string;
  notes: string[];
  /** Any one of these is enough; empty while unknown facts decide which. */
  alternatives: string[];
  /** What to send by each channel: "Online: a scan". */
  copies: string[];
  sources: DescribedSource[];
}
export interface DescribedPossibleDocument extends DescribedDocument {
  /** The labels of the facts that decide whether it is required. */
  dependsOn: string[];
}
export interface DescribedQuestion {
  fact: FactName;
  /** The title: one short sentence. */
  question: string;
  /** What helps to answer it. */
  hint: string | null;
  /** The answers to choose from; empty for a number. `cases` are what an answer includes, to be opened under it. */
  choices: { value: FactValue; label: string; cases: string[] }[];
}

/** A decision in words, for people. Deeply frozen plain JSON. */
export interface Description {
  headline: string;
  /** The defaults that were taken and could change the answer, in sentences, to be shown beside the headline. */
  takenForGranted: string[];
  explanation: string;
  /** The days to come on which a dated decision rests, in sentences; empty without dates. */
  days: string[];
  reasons: DescribedReason[];
  blockers: DescribedReason[];
  notices: DescribedReason[];
  issuance: string | null;
  /** The applicant: "a parent or legal guardian". */
  applicant: string | null;
  procedures: DescribedProcedure[];
  documents: DescribedDocument[];
  possibleDocuments: DescribedPossibleDocument[];
  interimProof: string | null;
  /** The headlines of the possible outcomes; empty when there is only one. */
  possibleOutcomes: string[];
  missing: DescribedQuestion[];
  disclaimer: string;
}

/**
 * Puts a decision in words.
 *
 * @param decision what `evaluate` returns, or `evaluateOn` of `carte-vitale/time`.
 * @param catalogue `en` of `carte-vitale/messages/en`, `fr` of `carte-vitale/messages/fr`, or one of your own.
 * @throws {TypeError} without a catalogue.
 * @throws {RangeError} naming the code, when the catalogue lacks a code of your own rulebook.
 *
 * @example
 * ```ts
 * import { describe, evaluate } from "carte-vitale";
 * import { en } from "carte-vitale/messages/en";
 *
 * describe(evaluate({ otherScheme: "other" }), en).headline;
 * // "No Carte Vitale: another scheme than the French one covers you"
 * ```
 */
export function describe(decision: Decision & DatedParts, catalogue: Catalogue): Description {
  assertCatalogue(catalogue);
  const { possibleOutcomes, missing, assumed, issuance, applicant, interimProof } = decision;
  const { headline, explanation } = wordsFor(catalogue.outcomes, decision.outcome);
  const reason = ({ rule, sources: ids }: Reason) => ({
    text: wordsFor(catalogue.reasons, rule),
    sources: describeSources(ids, catalogue),
  });
  const actorOf = (procedure: string) => decision.procedures.find(({ id }) => id === procedure)?.actor ?? null;
  return freeze({
    headline,
    takenForGranted: assumed.map(({ fact, value }) => describeDefault(fact, value, catalogue)),
    explanation,
    days: describeDays(decision, catalogue),
    reasons: decision.reasons.map(reason),
    blockers: decision.blockers.map(reason),
    notices: decision.notices.map(({ id, sources }) => ({
      text: wordsFor(catalogue.notices, id),
      sources: describeSources(sources, catalogue),
    })),
    issuance: issuance && wordsFor(catalogue.issuance, issuance),
    applicant: applicant && wordsFor(catalogue.actors, applicant),
    procedures: decision.procedures.map((procedure) => describeProcedure(procedure, catalogue)),
    documents: decision.documents.map((document) => describeDocument(document, actorOf(document.procedure), catalogue)),
    possibleDocuments: decision.possibleDocuments.map((document) => ({
      ...describeDocument(document, actorOf(document.procedure), catalogue),
      dependsOn: document.dependsOn.map((fact) => wordsFor(catalogue.facts, fact).label),
    })),
    interimProof: interimProof && wordsFor(catalogue.interimProof, interimProof.via),
    possibleOutcomes:
      possibleOutcomes.length > 1
        ? possibleOutcomes.map((outcome: Outcome) => wordsFor(catalogue.outcomes, outcome).headline)
        : [],
    missing: missing.map((fact) => describeQuestion(fact, catalogue)),
    disclaimer: catalogue.disclaimer,
  }) as Description;
}

function describeProcedure(procedure: Procedure, catalogue: Catalogue): DescribedProcedure {
  return {
    label: wordsFor(catalogue.procedures, procedure.id),
    actor: procedure.actor && wordsFor(catalogue.actors, procedure.actor),
    channels: procedure.channels.map(({ id, recommended, steps, deliveryWeeks }) => ({
      label: wordsFor(catalogue.channels, id),
      // A stored decision may hold any value here: an object must not be passed on and frozen.
      recommended: recommended === true,
      steps: steps.map((step) => textFor(wordsFor(catalogue.steps, step), procedure.actor, catalogue)),
      delivery: deliveryWeeks && catalogue.deliveryWeeks(...deliveryWeeks),
    })),
    sources: describeSources(procedure.sources, catalogue),
  };
}

function describeDocument(document: RequiredDocument, actor: Actor | null, catalogue: Catalogue): DescribedDocument {
  const { label, notes } = wordsFor(catalogue.documents, document.id);
  return {
    label,
    procedure: wordsFor(catalogue.procedures, document.procedure),
    notes: notes.map((note) => textFor(note, actor, catalogue)),
    alternatives: document.anyOf.map((alternative) => wordsFor(catalogue.alternatives, alternative)),
    copies: document.channels.map(({ id, copy }) =>
      catalogue.labelled(wordsFor(catalogue.channels, id), wordsFor(catalogue.copies, copy)),
    ),
    sources: describeSources(document.sources, catalogue),
  };
}

/** The text for the actor; while the actor is not known, that of each actor with its name. */
export function textFor(text: string | ByActor, actor: Actor | null, { actors, labelled }: Catalogue): string {
  if (typeof text === "string") return text;
  if (actor !== null) return wordsFor(text, actor);
  return Object.entries(actors)
    .map(([each, name]) => labelled(capitalised(name), wordsFor(text, each)))
    .join(" ");
}

export function describeQuestion(fact: FactName, catalogue: Catalogue): DescribedQuestion {
  const { question, hint, values, cases = {} } = wordsFor<Question>(catalogue.facts, fact);
  return {
    fact,
    question,
    hint: hint ?? null,
    // For a number, `values` is a function, which has no entries.
    choices: Object.entries(values).map(([value, label]) => ({
      value: (value === "true" ? true : value === "false" ? false : value) as FactValue,
      label,
      cases: [...(wordsIfAny(cases, value) ?? [])],
    })),
  };
}
/** The words for any one fact. */
interface Question {
  question: string;
  hint?: string | null;
  values: object;
  cases?: Readonly<Record<string, readonly string[] | undefined>>;
}

/** "We took for granted that you are French." */
function describeDefault(fact: FactName, value: FactValue, catalogue: Catalogue): string {
  const { takenForGranted, otherTakenForGranted, labelled, facts } = catalogue;
  const said = describeValue(fact, value, catalogue);
  const sentences = wordsIfAny<Readonly<Record<string, string | undefined>>>(takenForGranted, fact) ?? {};
  return wordsIfAny(sentences, `${value}`) ?? otherTakenForGranted(labelled(wordsFor(facts, fact).label, said));
}

/** The words for a value of a fact. */
export function describeValue(fact: FactName, value: FactValue, catalogue: Catalogue): string {
  const { values } = wordsFor(catalogue.facts, fact);
  if (typeof values === "function") return values(Number(value));
  const text = new Map<unknown, string>(Object.entries(values)).get(typeof value === "object" ? value : String(value));
  // The value is personal data: the error does not repeat it.
  if (text === undefined) throw new RangeError(`The catalogue has no words for a value of ${fact}`);
  return text;
}
