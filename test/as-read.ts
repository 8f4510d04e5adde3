import type { Decision } from "carte-vitale";

/** A decision in the shape of the reading by hand (`reading.ts`). */
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
    notices: decision.notices.map(({ id }) => id),
    interimProof: decision.interimProof?.via ?? null,
  };
}
