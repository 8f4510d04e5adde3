import type { Decision, Notice, Procedure, Reason, RequiredDocument } from "../model/decision.js";
import type { NamedRule, Rule, Rulebook, RuleEvent } from "../model/rulebook.js";

/*
 * The hit policies: how the rules that hold for a person become one decision.
 *
 * - outcome: the first blocker in the order of the outcomes; without a blocker, the grant, if an entitlement route holds
 * - blockers, reasons, procedures and their channels, documents, notices: all that hold
 * - issuance, applicant, interim proof: the one answer of all that hold; two different answers are an overlap
 */

/** A rule that holds. */
export type Held = NamedRule;
/** A conflict or a gap among the rules that hold together. */
export interface Flaw {
  readonly code: "gap" | "overlap" | "eligible-beside-blocker";
  readonly message: string;
  /** The ids of the rules in conflict. */
  readonly rules: readonly string[];
}
/** The outcome and its grounds, and the rules that establish them. */
export type Settled = Pick<Decision, "outcome" | "verdict" | "reasons" | "blockers"> & { flaws: Flaw[]; rules: Held[] };
type Typed<T extends RuleEvent["type"]> = Held & { readonly event: Extract<RuleEvent, { type: T }> };

function ofType<T extends RuleEvent["type"]>(rules: readonly Held[], type: T): Typed<T>[] {
  return rules.filter((rule): rule is Typed<T> => rule.event.type === type);
}

/** TypeScript knows only the codes of the shipped rulebook by name. */
const code = <C extends string>(id: string): C => id as C;

const sourcesOf = (rule: Rule) => rule.cites.map(({ source }) => code<Reason["sources"][number]>(source));

function reasonOf(rule: Held): Reason {
  const outcome = "params" in rule.event && "outcome" in rule.event.params ? rule.event.params.outcome : null;
  return {
    rule: code(rule.id),
    outcome: outcome === null ? null : code(outcome),
    sources: sourcesOf(rule),
  };
}

/** Finds the outcome, from the blockers, grants and entitlement routes that hold. */
export function settle(rulebook: Rulebook, held: readonly Held[]): Settled {
  const order = Object.keys(rulebook.outcomes);
  const rank = (rule: Typed<"blocker">) => order.indexOf(rule.event.params.outcome);
  const blockers = ofType(held, "blocker").sort((a, b) => rank(a) - rank(b));
  const grants = ofType(held, "grant");
  const routes = ofType(held, "entitlement");
  const granting = routes.length > 0 ? grants : [];
  const outcomeOf = (rule: Typed<"blocker"> | Typed<"grant"> | undefined) => rule?.event.params.outcome;
  const outcome = outcomeOf(blockers[0]) ?? outcomeOf(granting[0]);
  const ids = (rules: readonly Held[]) => rules.map(({ id }) => id);
  const flaws: Flaw[] = [];
  if (outcome === undefined)
    flaws.push({
      code: "gap",
      message: "no rule gives an outcome: add a blocker or a grant for such a person",
      rules: ids(held),
    });
  if (blockers.length > 0 && granting.length > 0) {
    flaws.push({
      code: "eligible-beside-blocker",
      message: `${ids(granting).join(" and ")} holds beside the blocker ${ids(blockers).join(", ")}: exclude one of them`,
      rules: [...ids(granting), ...ids(blockers)],
    });
  }
  if (new Set(granting.map(outcomeOf)).size > 1) {
    flaws.push({
      code: "overlap",
      message: `${ids(granting).join(" and ")} grant at once: exclude one of them`,
      rules: ids(granting),
    });
  }
  const reasons =
    blockers.length > 0 ? blockers.filter((rule) => outcomeOf(rule) === outcome) : [...routes, ...granting];
  return {
    outcome: code(outcome ?? "undetermined"),
    verdict: rulebook.outcomes[outcome ?? "undetermined"]?.verdict ?? "undetermined",
    reasons: reasons.map(reasonOf),
    blockers: blockers.map(reasonOf),
    rules: blockers.length > 0 ? blockers : [...routes, ...granting],
    flaws,
  };
}

/** The order in which rules are joined: documents and applicants depend on the procedures before them. */
export const KINDS_AFTER_OUTCOME = [
  "procedure",
  "issuance",
  "applicant",
  "interim-proof",
  "document",
  "notice",
] as const;

/** A decision over complete facts, without the parts that only partial facts have. */
export type CompleteDecision = Omit<
  Decision,
  "possibleDocuments" | "possibleOutcomes" | "missing" | "assumed" | "rulebook"
>;

/** Makes the decision from the outcome and every other rule that counts, and finds its flaws. */
export function assemble(
  rulebook: Rulebook,
  settled: Settled,
  held: readonly Held[],
): { readonly decision: CompleteDecision; readonly flaws: readonly Flaw[] } {
  const flaws = [...settled.flaws];
  /** The answer on which the rules agree. @param due named in the gap where no rule answers; `null`: no gap. */
  const one = <R extends Held, A>(rules: readonly R[], answer: (rule: R) => A, due: string | null): A | null => {
    const answers = [...new Set(rules.map(answer))];
    const ids = rules.map(({ id }) => id);
    if (answers.length > 1)
      flaws.push({
        code: "overlap",
        message: `${ids.join(" and ")} differ: exclude one of them`,
        rules: ids,
      });
    if (answers.length === 0 && due !== null) {
      flaws.push({ code: "gap", message: `no rule gives ${due} for ${settled.outcome}: add one`, rules: [] });
    }
    return answers[0] ?? null;
  };
  const eligible = settled.verdict === "eligible";
  const issuance = one(ofType(held, "issuance"), (rule) => rule.event.params.issuance, eligible ? "an issuance" : null);
  const procedureRules = ofType(held, "procedure");
  if (eligible && procedureRules.length === 0) {
    flaws.push({ code: "gap", message: `no rule gives a procedure for ${settled.outcome}: add one`, rules: [] });
  }
  const undecidedActor = procedureRules.some((rule) => !rulebook.procedures[rule.event.params.procedure]?.actor);
  const actor = one(
    ofType(held, "applicant"),
    (rule) => rule.event.params.applicant,
    eligible || undecidedActor ? "an applicant" : null,
  );
  const via = one(ofType(held, "interim-proof"), (rule) => rule.event.params.via, null);
  const documentRules = ofType(held, "document");
  const procedures = Object.keys(rulebook.procedures).flatMap((id) => procedureOf(rulebook, id, procedureRules, actor));
  const documents = procedures.flatMap((procedure) => documentsOf(rulebook, procedure, documentRules));
  for (const { id, procedure, anyOf } of documents) {
    if (anyOf.length > 0) continue;
    const asking = documentRules.filter(
      ({ event: { params } }) => params.document === id && params.procedures.includes(procedure),
    );
    const ids = asking.map((rule): string => rule.id);
    flaws.push({
      code: "overlap",
      message: `no alternative of ${id} satisfies ${ids.join(" and ")}: name a common one`,
      rules: ids,
    });
  }
  return {
    flaws,
    decision: {
      outcome: settled.outcome,
      verdict: settled.verdict,
      issuance,
      applicant: eligible ? actor : null,
      reasons: settled.reasons,
      blockers: settled.blockers,
      procedures,
      documents,
      notices: noticesOf(rulebook, ofType(held, "notice")),
      interimProof: via && { id: "entitlement-certificate", via },
    },
  };
}

/** Rules that give the same notice become one notice, with the id and sources of the first rule. */
function noticesOf({ notices = {} }: Rulebook, rules: readonly Typed<"notice">[]): Notice[] {
  return Object.keys(notices).flatMap((id) => {
    const rule = rules.find(({ event }) => event.params.notice === id);
    return rule ? [{ id: code<Notice["id"]>(id), rule: code<Notice["rule"]>(rule.id), sources: sourcesOf(rule) }] : [];
  });
}

function procedureOf(
  rulebook: Rulebook,
  id: string,
  rules: readonly Typed<"procedure">[],
  actor: Decision["applicant"],
): Procedure[] {
  const own = rules.filter((rule) => rule.event.params.procedure === id);
  const [rule] = own;
  const procedure = rulebook.procedures[id];
  if (rule === undefined || procedure === undefined) return [];
  const opened = new Set(own.flatMap(({ event }) => event.params.channels));
  const channels = (Object.keys(procedure.channels) as (keyof typeof procedure.channels)[]).flatMap((channel) => {
    const described = procedure.channels[channel];
    if (described === undefined || !opened.has(channel)) return [];
    const { recommended, steps, delivery } = described;
    const weeks = delivery === null ? null : rulebook.parameters[delivery]?.value;
    return [
      {
        id: channel,
        recommended,
        steps: steps.map((step) => code<Procedure["channels"][number]["steps"][number]>(step)),
        deliveryWeeks: Array.isArray(weeks) ? weeks : null,
      },
    ];
  });
  return [{ id: code(id), actor: procedure.actor ?? actor, rule: code(rule.id), sources: sourcesOf(rule), channels }];
}

/** Rules that ask for the same document in one procedure become one document, with the id and sources of the first rule. */
function documentsOf(
  rulebook: Rulebook,
  procedure: Procedure,
  rules: readonly Typed<"document">[],
): RequiredDocument[] {
  const asking = rules.filter((rule) => rule.event.params.procedures.includes(procedure.id));
  const ids = [...new Set(asking.map((rule) => rule.event.params.document))];
  return ids.flatMap((id) => {
    const own = asking.filter((rule) => rule.event.params.document === id);
    const [rule] = own;
    const copies = rulebook.documents[id]?.copies ?? {};
    const channels = procedure.channels.flatMap((channel) => {
      const copy = copies[channel.id];
      return copy === undefined ? [] : [{ id: channel.id, copy }];
    });
    if (rule === undefined || channels.length === 0) return [];
    const anyOf = rule.event.params.anyOf.filter((alternative) =>
      own.every(({ event }) => event.params.anyOf.includes(alternative)),
    );
    return [
      {
        id: code<RequiredDocument["id"]>(id),
        procedure: procedure.id,
        anyOf: anyOf.map((alternative) => code<RequiredDocument["anyOf"][number]>(alternative)),
        channels,
        rule: code<RequiredDocument["rule"]>(rule.id),
        sources: sourcesOf(rule),
      },
    ];
  });
}
