import { type Decision, rulebook } from "carte-vitale";
import { Engine, type RuleProperties } from "json-rules-engine";
import { type Condition, leavesOf, type NamedRule, type Rulebook, rulesOf } from "../src/model/rulebook.js";

/*
 * A second implementation of decisions: json-rules-engine finds the rules that hold, and the hit policies are written
 * anew. It uses no decision diagram.
 */

export type Facts = Record<string, string | number | boolean>;
export type Decided = Omit<Decision, "rulebook">;

export { leavesOf };
export const book = rulebook as unknown as Rulebook;
export const RULES: readonly NamedRule[] = rulesOf(book);

/** json-rules-engine needs every fact: one that is no part of the person has its default. */
const personOf = (facts: object): Facts => ({ temporaryNumberMonths: 0, rightsOpen: true, ...facts });

type Conditions = Readonly<Record<string, Condition>>;
const asRules = (conditions: Conditions) =>
  Object.entries(conditions).map(([name, each]) => ({
    name,
    conditions: structuredClone(each),
    event: { type: name },
  }));

async function namesHolding(rules: ReturnType<typeof asRules>, facts: object): Promise<Set<string>> {
  const { results } = await new Engine(rules as RuleProperties[]).run(personOf(facts));
  return new Set(results.map(({ name }) => String(name)));
}
/** The names of the conditions that hold for a person, in a fresh engine. */
export const holding = (conditions: Conditions, facts: object) => namesHolding(asRules(conditions), facts);

const WHOLE_RULEBOOK = asRules(Object.fromEntries(RULES.map(({ id, conditions }) => [id, conditions])));
/** The rules of the whole rulebook that hold for a person. */
export const rulesThatHold = (facts: object) => namesHolding(WHOLE_RULEBOOK, facts);

const FACTS_READ = RULES.map(({ conditions }) => [...new Set(leavesOf(conditions).map(({ fact }) => fact))]);
/** For each rule, whether it holds, by the values of the facts that it reads. */
const TABLES = RULES.map(() => new Map<string, boolean>());
const keyOf = (ruleIndex: number, whole: Facts) => (FACTS_READ[ruleIndex] ?? []).map((fact) => whole[fact]).join();

/** The same for many persons: each rule runs once for each combination of the facts that it reads. */
export async function rulesThatHoldForMany(people: readonly object[]): Promise<(facts: object) => Set<string>> {
  for (const facts of people) {
    const whole = personOf(facts);
    for (const [ruleIndex, { id, conditions }] of RULES.entries()) {
      const key = keyOf(ruleIndex, whole);
      const table = TABLES[ruleIndex];
      if (table && !table.has(key)) table.set(key, (await holding({ [id]: conditions }, facts)).has(id));
    }
  }
  return (facts) => {
    const whole = personOf(facts);
    return new Set(RULES.filter((_, index) => TABLES[index]?.get(keyOf(index, whole))).map(({ id }): string => id));
  };
}

type Typed<T extends NamedRule["event"]["type"]> = NamedRule & {
  event: Extract<NamedRule["event"], { type: T }>;
};

/** The decision of the rules that hold for complete facts; its outcome is `null` where no rule gives one. */
export function decidedBy(held: ReadonlySet<string>): Decided {
  const ofType = <T extends NamedRule["event"]["type"]>(type: T) =>
    RULES.filter((rule): rule is Typed<T> => rule.event.type === type && held.has(rule.id));
  const sourcesOf = ({ cites }: NamedRule) => cites.map(({ source }) => source);
  const reasonOf = (rule: NamedRule, outcome: string | null) => ({ rule: rule.id, outcome, sources: sourcesOf(rule) });

  const blocking = Object.keys(book.outcomes).flatMap((outcome) =>
    ofType("blocker")
      .filter(({ event }) => event.params.outcome === outcome)
      .map((rule) => reasonOf(rule, outcome)),
  );
  const routes = ofType("entitlement").map((rule) => reasonOf(rule, null));
  const granted = routes.length > 0 ? ofType("grant").map((rule) => reasonOf(rule, rule.event.params.outcome)) : [];
  const outcome = blocking[0]?.outcome ?? granted[0]?.outcome ?? null;
  const verdict = outcome === null ? null : book.outcomes[outcome]?.verdict;
  const eligible = verdict === "eligible";
  const now = <T extends { event: { params: { outcomes: readonly string[] } } }>(rules: T[]) =>
    rules.filter(({ event }) => outcome !== null && event.params.outcomes.includes(outcome));

  const actor = ofType("applicant")[0]?.event.params.applicant ?? null;
  const opening = now(ofType("procedure"));
  const procedures = Object.entries(book.procedures).flatMap(([id, procedure]) => {
    const own = opening.filter(({ event }) => event.params.procedure === id);
    const [rule] = own;
    if (rule === undefined) return [];
    const open = own.flatMap(({ event }) => event.params.channels as string[]);
    const channels = Object.entries(procedure.channels)
      .filter(([channel]) => open.includes(channel))
      .map(([channel, { recommended, steps, delivery }]) => {
        const deliveryWeeks = delivery === null ? null : book.parameters[delivery]?.value;
        return { id: channel, recommended, steps, deliveryWeeks };
      });
    return [{ id, actor: procedure.actor ?? actor, rule: rule.id, sources: sourcesOf(rule), channels }];
  });

  const documents = procedures.flatMap(({ id: procedure, channels }) => {
    const asking = ofType("document").filter(({ event }) => event.params.procedures.includes(procedure));
    const ids = [...new Set(asking.map(({ event }) => event.params.document))];
    return ids.flatMap((id) => {
      const own = asking.filter(({ event }) => event.params.document === id);
      const [rule] = own;
      const copies: Partial<Record<string, string>> = book.documents[id]?.copies ?? {};
      const taken = channels.flatMap((channel) => {
        const copy = copies[channel.id];
        return copy ? [{ id: channel.id, copy }] : [];
      });
      if (rule === undefined || taken.length === 0) return [];
      const anyOf = rule.event.params.anyOf.filter((each) =>
        own.every(({ event }) => event.params.anyOf.includes(each)),
      );
      return [{ id, procedure, anyOf, channels: taken, rule: rule.id, sources: sourcesOf(rule) }];
    });
  });

  const via = now(ofType("interim-proof"))[0]?.event.params.via;
  return {
    outcome,
    verdict,
    issuance: now(ofType("issuance"))[0]?.event.params.issuance ?? null,
    applicant: eligible ? actor : null,
    reasons: blocking.length > 0 ? blocking.filter((each) => each.outcome === outcome) : [...routes, ...granted],
    blockers: blocking,
    procedures,
    documents,
    possibleDocuments: [],
    notices: Object.keys(book.notices ?? {}).flatMap((id) => {
      const rule = now(ofType("notice")).find(({ event }) => event.params.notice === id);
      return rule ? [{ id, rule: rule.id, sources: sourcesOf(rule) }] : [];
    }),
    interimProof: via ? { id: "entitlement-certificate", via } : null,
    possibleOutcomes: [outcome],
    missing: [],
    assumed: [],
    // Codes are plain strings here, and unions in Decision.
  } as unknown as Decided;
}
