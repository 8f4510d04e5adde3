import type { Decision, Procedure, Reason, RequiredDocument } from "../model/decision.js";
import { freeze } from "../model/freeze.js";
import type { FactName, FactValue, Outcome, SourceId } from "../model/shipped-rulebook.js";
import { assertCatalogue, type Catalogue } from "./catalogue.js";

export interface DescribedSource {
  /** `rulebook.sources` says where to read it, and when it was last checked. */
  id: SourceId;
  title: string;
}
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
  question: string;
  /** The answers to choose from; empty for a number. */
  choices: { value: FactValue; label: string }[];
}

/** A decision in words, for people. Deeply frozen plain JSON. */
export interface Description {
  headline: string;
  explanation: string;
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
  /** The defaults that were taken and could change the answer: "nationality: French". */
  assumed: string[];
  disclaimer: string;
}

/**
 * Puts a decision in words.
 *
 * @param catalogue `en` of `carte-vitale/messages/en`, `fr` of `carte-vitale/messages/fr`, or one of your own.
 * @throws {TypeError} without a catalogue.
 * @throws {RangeError} naming the code, when the catalogue lacks a code of your own rulebook.
 *
 * @example
 * ```ts
 * import { describe, evaluate } from "carte-vitale";
 * import { en } from "carte-vitale/messages/en";
 *
 * describe(evaluate({ coveredElsewhere: true }), en).headline;
 * // "No Carte Vitale: another country’s or territory’s scheme covers you"
 * ```
 */
export function describe(decision: Decision, catalogue: Catalogue): Description {
  assertCatalogue(catalogue);
  const { possibleOutcomes, missing, assumed, issuance, applicant, interimProof } = decision;
  const { headline, explanation } = wordsFor(catalogue.outcomes, decision.outcome);
  const reason = ({ rule, sources: ids }: Reason) => ({
    text: wordsFor(catalogue.reasons, rule),
    sources: describeSources(ids, catalogue),
  });
  return freeze({
    headline,
    explanation,
    reasons: decision.reasons.map(reason),
    blockers: decision.blockers.map(reason),
    notices: decision.notices.map(({ id, sources }) => ({
      text: wordsFor(catalogue.notices, id),
      sources: describeSources(sources, catalogue),
    })),
    issuance: issuance && wordsFor(catalogue.issuance, issuance),
    applicant: applicant && wordsFor(catalogue.actors, applicant),
    procedures: decision.procedures.map((procedure) => describeProcedure(procedure, catalogue)),
    documents: decision.documents.map((document) => describeDocument(document, catalogue)),
    possibleDocuments: decision.possibleDocuments.map((document) => ({
      ...describeDocument(document, catalogue),
      dependsOn: document.dependsOn.map((fact) => wordsFor(catalogue.facts, fact).label),
    })),
    interimProof: interimProof && wordsFor(catalogue.interimProof, interimProof.via),
    possibleOutcomes:
      possibleOutcomes.length > 1
        ? possibleOutcomes.map((outcome: Outcome) => wordsFor(catalogue.outcomes, outcome).headline)
        : [],
    missing: missing.map((fact) => describeQuestion(fact, catalogue)),
    assumed: assumed.map(({ fact, value }) =>
      catalogue.labelled(wordsFor(catalogue.facts, fact).label, describeValue(fact, value, catalogue)),
    ),
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
      steps: steps.map((step) => wordsFor(catalogue.steps, step)),
      delivery: deliveryWeeks && catalogue.deliveryWeeks(...deliveryWeeks),
    })),
    sources: describeSources(procedure.sources, catalogue),
  };
}

function describeDocument(document: RequiredDocument, catalogue: Catalogue): DescribedDocument {
  const { label, notes } = wordsFor(catalogue.documents, document.id);
  return {
    label,
    procedure: wordsFor(catalogue.procedures, document.procedure),
    notes: [...notes],
    alternatives: document.anyOf.map((alternative) => wordsFor(catalogue.alternatives, alternative)),
    copies: document.channels.map(({ id, copy }) =>
      catalogue.labelled(wordsFor(catalogue.channels, id), wordsFor(catalogue.copies, copy)),
    ),
    sources: describeSources(document.sources, catalogue),
  };
}

export function describeQuestion(fact: FactName, catalogue: Catalogue): DescribedQuestion {
  const { question, values } = wordsFor(catalogue.facts, fact);
  return {
    fact,
    question,
    // For a number, `values` is a function, which has no entries.
    choices: Object.entries(values).map(([value, label]) => ({
      value: (value === "true" ? true : value === "false" ? false : value) as FactValue,
      label,
    })),
  };
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

export function describeSources(ids: readonly SourceId[], catalogue: Catalogue): DescribedSource[] {
  return ids.map((id) => ({ id, title: wordsFor(catalogue.sources, id) }));
}

/**
 * The words for a code. Text that is not a code may be personal data, so the error does not repeat it.
 *
 * @throws {RangeError} when the catalogue has no words for the code.
 */
export function wordsFor<T>(section: Readonly<Record<string, T>>, code: string): T {
  // A list of one code would pass for the code as a key.
  const isText = typeof code === "string";
  const found = isText && Object.hasOwn(section, code) ? section[code] : undefined;
  if (found === undefined) {
    const which = isText && /^[a-z][a-zA-Z0-9-]{0,99}$/.test(code) ? `the code ${code}` : "an invalid code";
    throw new RangeError(`The catalogue has no words for ${which}`);
  }
  return found;
}
