import { type Decision, rulebook } from "carte-vitale";

/**
 * What every engine of the benchmark is asked for, as codes. `evaluate` says more (reasons, sources, steps, channels,
 * who acts, the certificate meanwhile); the others are not made to.
 */
export interface Answer {
  outcome: string;
  blockers: string[];
  procedures: string[];
  documents: { procedure: string; id: string }[];
}

/** A rule as it stands in the rulebook: `conditions` and `event` are what json-rules-engine reads. */
export interface AskedRule {
  readonly id: string;
  readonly conditions: object;
  readonly event: { readonly type: string; readonly params?: Params };
}
interface Params {
  readonly outcome?: string;
  readonly outcomes?: readonly string[];
  readonly procedure?: string;
  readonly channels?: readonly string[];
  readonly document?: string;
  readonly procedures?: readonly string[];
}

/** The rules in stages, so that an engine can leave out what no longer counts; a stage's rules are asked in this order. */
export interface Stages {
  /** Blockers in the order of the outcomes, entitlement routes, grants. */
  readonly settling: readonly AskedRule[];
  /** By outcome: in the order in which procedures are done. */
  readonly procedures: Readonly<Record<string, readonly AskedRule[]>>;
  /** By procedure. */
  readonly documents: Readonly<Record<string, readonly AskedRule[]>>;
}

const rules: AskedRule[] = Object.values(rulebook.law).flatMap((file) =>
  Object.entries(file as unknown as Record<string, Omit<AskedRule, "id">>).map(([id, { conditions, event }]) => ({
    id,
    conditions: structuredClone(conditions),
    event: structuredClone(event),
  })),
);
const ofType = (type: string) => rules.filter(({ event }) => event.type === type);
const outcomes = Object.keys(rulebook.outcomes);
const procedures = Object.keys(rulebook.procedures);
const byPlace =
  (order: readonly string[], of: (params: Params) => string | undefined) => (a: AskedRule, b: AskedRule) =>
    order.indexOf(of(a.event.params ?? {}) ?? "") - order.indexOf(of(b.event.params ?? {}) ?? "");

export const stages: Stages = {
  settling: [
    ...ofType("blocker").sort(byPlace(outcomes, ({ outcome }) => outcome)),
    ...ofType("entitlement"),
    ...ofType("grant"),
  ],
  procedures: Object.fromEntries(
    outcomes.map((outcome) => [
      outcome,
      ofType("procedure")
        .filter(({ event }) => event.params?.outcomes?.includes(outcome))
        .sort(byPlace(procedures, ({ procedure }) => procedure)),
    ]),
  ),
  documents: Object.fromEntries(
    procedures.map((id) => [id, ofType("document").filter(({ event }) => event.params?.procedures?.includes(id))]),
  ),
};

/** Every rule that counts for the answer, each once. */
export const askedRules: readonly AskedRule[] = rules.filter(({ event }) =>
  ["blocker", "entitlement", "grant", "procedure", "document"].includes(event.type),
);

const channelsOf = new Map(
  Object.entries<{ copies: object }>(rulebook.documents).map(([id, { copies }]) => [id, Object.keys(copies)]),
);

/** Outcome and blockers, from the rules of the first stage that hold: the hit policies of the rulebook. */
export function settle(held: readonly AskedRule[]): Pick<Answer, "outcome" | "blockers"> {
  const blockers = held.filter(({ event }) => event.type === "blocker");
  const entitled = held.some(({ event }) => event.type === "entitlement");
  const first = blockers[0] ?? (entitled ? held.find(({ event }) => event.type === "grant") : undefined);
  return { outcome: first?.event.params?.outcome ?? "undetermined", blockers: blockers.map(({ id }) => id) };
}

/** Procedures with the channels that are open, from the rules of the second stage that hold. */
export function opened(held: readonly AskedRule[]): Map<string, readonly string[]> {
  const open = new Map<string, readonly string[]>();
  for (const { event } of held) {
    const { procedure = "", channels = [] } = event.params ?? {};
    const before = open.get(procedure);
    open.set(procedure, before ? [...before, ...channels] : channels);
  }
  return open;
}

/** The documents of one procedure, from the rules of the third stage that hold. */
export function documentsOf(procedure: string, channels: readonly string[], held: readonly AskedRule[]) {
  const documents: Answer["documents"] = [];
  for (const { event } of held) {
    const id = event.params?.document ?? "";
    const sent = channelsOf.get(id)?.some((channel) => channels.includes(channel));
    if (sent && !documents.some((other) => other.id === id)) documents.push({ procedure, id });
  }
  return documents;
}

/** The whole answer, stage by stage, from an engine that says of one rule whether it holds. */
export function answerBy(holds: (rule: AskedRule) => boolean): Answer {
  const { outcome, blockers } = settle(stages.settling.filter(holds));
  const open = opened((stages.procedures[outcome] ?? []).filter(holds));
  const documents: Answer["documents"] = [];
  for (const [procedure, channels] of open) {
    documents.push(...documentsOf(procedure, channels, (stages.documents[procedure] ?? []).filter(holds)));
  }
  return { outcome, blockers, procedures: [...open.keys()], documents };
}

/** The same of a decision of ours. */
export function answerOf({ outcome, blockers, procedures, documents }: Decision): Answer {
  return {
    outcome,
    blockers: blockers.map(({ rule }) => rule),
    procedures: procedures.map(({ id }) => id),
    documents: documents.map(({ procedure, id }) => ({ procedure, id })),
  };
}
