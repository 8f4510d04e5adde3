import type { Decision, Procedure, Reason, RequiredDocument } from "../model/decision.js";
import { freeze } from "../model/freeze.js";
import type { FactName, FactValue, Outcome, SourceId } from "../model/shipped-rulebook.js";
import type { Catalogue } from "./catalogue.js";

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
  /** Who does it; `null` while unknown facts decide that. */
  actor: string | null;
  channels: { label: string; recommended: boolean; steps: string[]; delivery: string | null }[];
  sources: DescribedSource[];
}
export interface DescribedDocument {
  label: string;
  /** The procedure it is for. */
  procedure: string;
  notes: string[];
  /** Any one of these will do; none where unknown facts decide which. */
  alternatives: string[];
  /** What to send by each channel: "Online: a scan". */
  copies: string[];
  sources: DescribedSource[];
}
export interface DescribedPossibleDocument extends DescribedDocument {
  /** The facts that decide whether it is needed. */
  dependsOn: string[];
}
export interface DescribedQuestion {
  fact: FactName;
  question: string;
  /** The answers to choose from; none where a number is asked for. */
  choices: { value: FactValue; label: string }[];
}

/** A decision in words, for people. Deeply frozen plain JSON. */
export interface Description {
  headline: string;
  explanation: string;
  reasons: DescribedReason[];
  blockers: DescribedReason[];
  issuance: string | null;
  /** Who applies: "a parent or legal guardian". */
  applicant: string | null;
  procedures: DescribedProcedure[];
  documents: DescribedDocument[];
  possibleDocuments: DescribedPossibleDocument[];
  interimProof: string | null;
  /** The headlines of the outcomes that are still possible, when there is more than one. */
  possibleOutcomes: string[];
  missing: DescribedQuestion[];
  /** What was taken for granted: "nationality: French". */
  assumed: string[];
  disclaimer: string;
}

/**
 * Puts a decision in words.
 *
 * @param catalogue `en` of `carte-vitale/messages/en`, `fr` of `carte-vitale/messages/fr`, or one of your own.
 * @throws {RangeError} naming the code, when the decision comes from a rulebook of your own and the catalogue lacks it.
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
  const { possibleOutcomes, missing, assumed, issuance, applicant, interimProof } = decision;
  const { headline, explanation } = words(catalogue.outcomes, decision.outcome);
  const reason = ({ rule, sources: ids }: Reason) => ({
    text: words(catalogue.reasons, rule),
    sources: sourcesIn(ids, catalogue),
  });
  return freeze({
    headline,
    explanation,
    reasons: decision.reasons.map(reason),
    blockers: decision.blockers.map(reason),
    issuance: issuance && words(catalogue.issuance, issuance),
    applicant: applicant && words(catalogue.actors, applicant),
    procedures: decision.procedures.map((procedure) => describeProcedure(procedure, catalogue)),
    documents: decision.documents.map((document) => describeDocument(document, catalogue)),
    possibleDocuments: decision.possibleDocuments.map((document) => ({
      ...describeDocument(document, catalogue),
      dependsOn: document.dependsOn.map((fact) => words(catalogue.facts, fact).label),
    })),
    interimProof: interimProof && words(catalogue.interimProof, interimProof.via),
    possibleOutcomes:
      possibleOutcomes.length > 1
        ? possibleOutcomes.map((outcome: Outcome) => words(catalogue.outcomes, outcome).headline)
        : [],
    missing: missing.map((fact) => describeQuestion(fact, catalogue)),
    assumed: assumed.map(({ fact, value }) =>
      catalogue.labelled(words(catalogue.facts, fact).label, valueIn(fact, value, catalogue)),
    ),
    disclaimer: catalogue.disclaimer,
  }) as Description;
}

function describeProcedure(procedure: Procedure, catalogue: Catalogue): DescribedProcedure {
  return {
    label: words(catalogue.procedures, procedure.id),
    actor: procedure.actor && words(catalogue.actors, procedure.actor),
    channels: procedure.channels.map(({ id, recommended, steps, deliveryWeeks }) => ({
      label: words(catalogue.channels, id),
      // A decision that comes from a store may hold anything: what is handed on is ours alone, and may be frozen.
      recommended: recommended === true,
      steps: steps.map((step) => words(catalogue.steps, step)),
      delivery: deliveryWeeks && catalogue.deliveryWeeks(...deliveryWeeks),
    })),
    sources: sourcesIn(procedure.sources, catalogue),
  };
}

function describeDocument(document: RequiredDocument, catalogue: Catalogue): DescribedDocument {
  const { label, notes } = words(catalogue.documents, document.id);
  return {
    label,
    procedure: words(catalogue.procedures, document.procedure),
    notes: [...notes],
    alternatives: document.anyOf.map((alternative) => words(catalogue.alternatives, alternative)),
    copies: document.channels.map(({ id, copy }) =>
      catalogue.labelled(words(catalogue.channels, id), words(catalogue.copies, copy)),
    ),
    sources: sourcesIn(document.sources, catalogue),
  };
}

export function describeQuestion(fact: FactName, catalogue: Catalogue): DescribedQuestion {
  const { question, values } = words(catalogue.facts, fact);
  return {
    fact,
    question,
    // How a number is said is a function: it has no entries, and a number no choices.
    choices: Object.entries(values).map(([value, label]) => ({
      value: (value === "true" ? true : value === "false" ? false : value) as FactValue,
      label,
    })),
  };
}

/** How a value of a fact is said. */
export function valueIn(fact: FactName, value: FactValue, catalogue: Catalogue): string {
  const { values } = words(catalogue.facts, fact);
  if (typeof values === "function") return values(Number(value));
  const said = new Map<unknown, string>(Object.entries(values)).get(typeof value === "object" ? value : String(value));
  // A code says nothing of anybody, but a value does: it is not repeated.
  if (said === undefined) throw new RangeError(`The catalogue has no words for a value of ${fact}`);
  return said;
}

export function sourcesIn(ids: readonly SourceId[], catalogue: Catalogue): DescribedSource[] {
  return ids.map((id) => ({ id, title: words(catalogue.sources, id) }));
}

/** A code without words is told to the developer, never left blank for the reader. What is no code is not repeated. */
export function words<T>(of: Readonly<Record<string, T>>, code: string): T {
  // A list of one code would pass for the code, and be handed on.
  const isText = typeof code === "string";
  const found = isText && Object.hasOwn(of, code) ? of[code] : undefined;
  if (found === undefined) {
    const which = isText && /^[a-z][a-zA-Z0-9-]{0,99}$/.test(code) ? `the code ${code}` : "what is no code";
    throw new RangeError(`The catalogue has no words for ${which}`);
  }
  return found;
}
