import { type Decision, rulebook } from "carte-vitale";

/**
 * The part of a decision that every engine of the benchmark computes, as codes. `evaluate` alone also gives reasons,
 * sources, steps, channels, actors and the interim proof.
 */
export interface Answer {
  outcome: string;
  blockers: string[];
  procedures: string[];
  documents: { procedure: string; id: string }[];
}

/** A rule as it stands in the rulebook: `conditions` and `event` are what json-rules-engine reads. */
export interface Rule {
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

/** The rules in stages, so that an engine can skip rules that no longer count. Each list is in order of evaluation. */
export interface Stages {
  /** Blockers in the order of the outcomes, entitlement routes, grants. */
  readonly settling: readonly Rule[];
  /** By outcome: in the order in which procedures are done. */
  readonly procedures: Readonly<Record<string, readonly Rule[]>>;
  /** By procedure. */
  readonly documents: Readonly<Record<string, readonly Rule[]>>;
}

const rules: Rule[] = Object.values(rulebook.law).flatMap((file) =>
  Object.entries(file as unknown as Record<string, Omit<Rule, "id">>).map(([id, { conditions, event }]) => ({
    id,
    conditions: structuredClone(conditions),
    event: structuredClone(event),
  })),
);
const ofType = (type: string) => rules.filter(({ event }) => event.type === type);
const outcomes = Object.keys(rulebook.outcomes);
const procedures = Object.keys(rulebook.procedures);
const byIndex = (order: readonly string[], of: (params: Params) => string | undefined) => (a: Rule, b: Rule) =>
  order.indexOf(of(a.event.params ?? {}) ?? "") - order.indexOf(of(b.event.params ?? {}) ?? "");

export const stages: Stages = {
  settling: [
    ...ofType("blocker").sort(byIndex(outcomes, ({ outcome }) => outcome)),
    ...ofType("entitlement"),
    ...ofType("grant"),
  ],
  procedures: Object.fromEntries(
    outcomes.map((outcome) => [
      outcome,
      ofType("procedure")
        .filter(({ event }) => event.params?.outcomes?.includes(outcome))
        .sort(byIndex(procedures, ({ procedure }) => procedure)),
    ]),
  ),
  documents: Object.fromEntries(
    procedures.map((id) => [id, ofType("document").filter(({ event }) => event.params?.procedures?.includes(id))]),
  ),
};

/** Every rule that the answer depends on. */
export const answerRules: readonly Rule[] = rules.filter(({ event }) =>
  ["blocker", "entitlement", "grant", "procedure", "document"].includes(event.type),
);

const channelsOf = new Map(
  Object.entries<{ copies: object }>(rulebook.documents).map(([id, { copies }]) => [id, Object.keys(copies)]),
);

/** Outcome and blockers, from the rules of the first stage that hold, by the hit policies of the rulebook. */
export function settle(held: readonly Rule[]): Pick<Answer, "outcome" | "blockers"> {
  const blockers = held.filter(({ event }) => event.type === "blocker");
  const entitled = held.some(({ event }) => event.type === "entitlement");
  const first = blockers[0] ?? (entitled ? held.find(({ event }) => event.type === "grant") : undefined);
  return { outcome: first?.event.params?.outcome ?? "undetermined", blockers: blockers.map(({ id }) => id) };
}

/** Procedures with their open channels, from the rules of the second stage that hold. */
export function opened(held: readonly Rule[]): Map<string, readonly string[]> {
  const open = new Map<string, readonly string[]>();
  for (const { event } of held) {
    const { procedure = "", channels = [] } = event.params ?? {};
    const before = open.get(procedure);
    open.set(procedure, before ? [...before, ...channels] : channels);
  }
  return open;
}

/** The documents of one procedure, from the rules of the third stage that hold. */
export function documentsOf(procedure: string, channels: readonly string[], held: readonly Rule[]) {
  const documents: Answer["documents"] = [];
  for (const { event } of held) {
    const id = event.params?.document ?? "";
    const sent = channelsOf.get(id)?.some((channel) => channels.includes(channel));
    if (sent && !documents.some((other) => other.id === id)) documents.push({ procedure, id });
  }
  return documents;
}

/** The answer, stage by stage, from a function that says whether a rule holds. */
export function answerBy(holds: (rule: Rule) => boolean): Answer {
  const { outcome, blockers } = settle(stages.settling.filter(holds));
  const open = opened((stages.procedures[outcome] ?? []).filter(holds));
  const documents: Answer["documents"] = [];
  for (const [procedure, channels] of open) {
    documents.push(...documentsOf(procedure, channels, (stages.documents[procedure] ?? []).filter(holds)));
  }
  return { outcome, blockers, procedures: [...open.keys()], documents };
}

/** The answer in a decision of the library. */
export function answerOf({ outcome, blockers, procedures, documents }: Decision): Answer {
  return {
    outcome,
    blockers: blockers.map(({ rule }) => rule),
    procedures: procedures.map(({ id }) => id),
    documents: documents.map(({ procedure, id }) => ({ procedure, id })),
  };
}
