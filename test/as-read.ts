import type { Decision } from "carte-vitale";

/** Documents for which section 5 of the domain specification names no alternative: they have one, with a free code. */
const WITHOUT_ALTERNATIVES: readonly string[] = [
  "coverage-application-form",
  "child-attachment-form",
  "s1-form",
  "exemption-proof",
  "activity-proof",
  "unemployment-proof",
  "pension-proof",
  "family-link-proof",
  "enrolment-certificate",
  "proof-of-means",
  "civil-status-translation",
  "id-photo",
  "card-order-form",
];

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
    documents: decision.documents.map(({ id, procedure, anyOf, channels }) => ({
      id,
      procedure,
      anyOf: WITHOUT_ALTERNATIVES.includes(id) && anyOf.length === 1 ? null : anyOf,
      channels,
    })),
    interimProof: decision.interimProof?.via ?? null,
    notices: decision.notices.map(({ id }) => id),
  };
}
