import type { Channel, Decision, DocumentId, Outcome, ProcedureId, RequiredDocument } from "carte-vitale";
import type { Person } from "../../reading.js";

export const eligible = ({ verdict }: Decision) => verdict === "eligible";

/** Whether one of these outcomes is among the blockers, in any place. */
export const blocks = ({ blockers }: Decision, ...outcomes: Outcome[]) =>
  blockers.some(({ outcome }) => outcome !== null && outcomes.includes(outcome));

export const opens = ({ procedures }: Decision, id: ProcedureId) => procedures.some((each) => each.id === id);

export const documentOf = ({ documents }: Decision, id: DocumentId): RequiredDocument | undefined =>
  documents.find((each) => each.id === id);

export const requires = (decision: Decision, id: DocumentId) => documentOf(decision, id) !== undefined;

export const channelsOf = ({ procedures }: Decision, id: ProcedureId) =>
  procedures.find((each) => each.id === id)?.channels ?? [];

export const channelOf = (decision: Decision, id: ProcedureId, channel: Channel) =>
  channelsOf(decision, id).find((each) => each.id === channel);

/** The open procedures that register with health insurance. */
export const registers = (decision: Decision) =>
  (["register-s1", "register-student", "attach-child", "register-abroad", "open-rights"] as const).filter((id) =>
    opens(decision, id),
  );

/** Whether what there is left to do is to register, for the first time or anew. */
export const hasToRegister = ({ outcome }: Decision) => outcome === "not-registered" || outcome === "rights-closed";

/** Whether rights were never opened, or are closed. */
export const withoutOpenRights = ({ nirKind, rightsOpen }: Person) => nirKind === "none" || rightsOpen === false;

export const pensionerAbroad = ({ status, residenceExemption, residesInFrance }: Person) =>
  status === "retired" && residenceExemption === "pension" && !residesInFrance;

/** Students whom etudiant-etranger.ameli.fr registers, and certifies. */
export const ofStudentSite = ({ status, nationality, birthPlace }: Person) =>
  status === "student" && (nationality !== "french" || birthPlace !== "france");

export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
