import type { Channel, Decision, DocumentId, Outcome, ProcedureId, RequiredDocument } from "carte-vitale";

export const eligible = ({ verdict }: Decision) => verdict === "eligible";

/** Whether one of these outcomes stands in the way, first or behind another. */
export const blocks = ({ blockers }: Decision, ...outcomes: Outcome[]) =>
  blockers.some(({ outcome }) => outcome !== null && outcomes.includes(outcome));

export const opens = ({ procedures }: Decision, id: ProcedureId) => procedures.some((each) => each.id === id);

export const asked = ({ documents }: Decision, id: DocumentId): RequiredDocument | undefined =>
  documents.find((each) => each.id === id);

export const asks = (decision: Decision, id: DocumentId) => asked(decision, id) !== undefined;

export const ways = ({ procedures }: Decision, id: ProcedureId) =>
  procedures.find((each) => each.id === id)?.channels ?? [];

export const way = (decision: Decision, id: ProcedureId, channel: Channel) =>
  ways(decision, id).find((each) => each.id === channel);

/** The three ways to register with health insurance. */
export const registers = (decision: Decision) =>
  (["open-rights", "register-student", "attach-child"] as const).filter((id) => opens(decision, id));

export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
