import type { Decision, Procedure, RequiredDocument } from "../model/decision.js";
import type { Outcome } from "../model/shipped-rulebook.js";

/** What is true of every completion, and what is true of some only. */
export type Merged = Omit<Decision, "missing" | "assumed" | "possibleDocuments"> & {
  possibleDocuments: RequiredDocument[];
};

/**
 * Merges the decisions of all completions of one person.
 *
 * @param outcomes every outcome, in the order in which they are reported.
 * @param needs every procedure and document that belong together, in the order in which they are reported.
 */
export function merge(
  decisions: readonly [Decision, ...Decision[]],
  outcomes: readonly string[],
  needs: readonly (readonly [string, string])[],
): Merged {
  const [first] = decisions;
  const possible = new Set<Outcome>(decisions.map(({ outcome }) => outcome));
  const possibleOutcomes = outcomes.filter((outcome): outcome is Outcome => possible.has(outcome as Outcome));
  const determined = possibleOutcomes.length === 1;
  /** What every decision has; parts are shared between decisions, so the same part is the same object. */
  const inAll = <T>(list: (decision: Decision) => T[]) =>
    list(first).filter((part) => decisions.every((decision) => list(decision).includes(part)));
  const common = <T>(part: (decision: Decision) => T) =>
    decisions.every((decision) => part(decision) === part(first)) ? part(first) : null;

  const documents: RequiredDocument[] = [];
  const possibleDocuments: RequiredDocument[] = [];
  for (const [procedure, id] of needs) {
    const found = decisions.flatMap((decision) =>
      decision.documents.filter((document) => document.id === id && document.procedure === procedure),
    );
    const [own, ...others] = found;
    if (own) (found.length === decisions.length ? documents : possibleDocuments).push(mergeDocuments(own, others));
  }
  return {
    outcome: determined ? first.outcome : "undetermined",
    verdict: determined ? first.verdict : "undetermined",
    issuance: common(({ issuance }) => issuance),
    applicant: common(({ applicant }) => applicant),
    reasons: determined ? inAll(({ reasons }) => reasons) : [],
    blockers: inAll(({ blockers }) => blockers),
    procedures: first.procedures.flatMap((procedure) => {
      const found = decisions.flatMap(({ procedures }) => procedures.filter(({ id }) => id === procedure.id));
      return found.length === decisions.length ? [mergeProcedures(procedure, found)] : [];
    }),
    documents,
    possibleDocuments,
    interimProof: common(({ interimProof }) => interimProof),
    possibleOutcomes,
    rulebook: first.rulebook,
  };
}

/** The channels and alternatives that serve whatever the unknown facts are: none, where those decide which do. */
function mergeDocuments(own: RequiredDocument, others: readonly RequiredDocument[]): RequiredDocument {
  if (others.every((other) => other === own)) return own;
  return {
    ...own,
    anyOf: own.anyOf.filter((alternative) => others.every(({ anyOf }) => anyOf.includes(alternative))),
    channels: shared(own.channels, others),
  };
}

function mergeProcedures(own: Procedure, all: readonly Procedure[]): Procedure {
  if (all.every((other) => other === own)) return own;
  const actor = all.every((other) => other.actor === own.actor) ? own.actor : null;
  return { ...own, actor, channels: shared(own.channels, all) };
}

function shared<C extends { id: string }>(
  own: readonly C[],
  others: readonly { channels: readonly { id: string }[] }[],
) {
  return own.filter(({ id }) => others.every(({ channels }) => channels.some((channel) => channel.id === id)));
}
