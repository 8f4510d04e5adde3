import type { Decision } from "carte-vitale";

/** What the independent reading of the tables says of a decision, in its shape. */
export function asRead(decision: Decision) {
  return {
    outcome: decision.outcome,
    verdict: decision.verdict,
    issuance: decision.issuance,
    applicant: decision.applicant,
    blockers: decision.blockers.map(({ outcome }) => outcome),
    routes: decision.reasons.filter(({ outcome }) => outcome === null).map(({ rule }) => rule),
    procedures: decision.procedures.map(({ id, actor, channels }) => ({
      id,
      actor,
      channels: channels.map((channel) => channel.id),
    })),
    documents: decision.documents.map(({ id, procedure, channels }) => ({ id, procedure, channels })),
    interimProof: decision.interimProof?.via ?? null,
  };
}
