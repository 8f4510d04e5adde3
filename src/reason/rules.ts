import type { Actor, Decision } from "../model/decision.js";
import { type CompiledRules, HOLDS, NO_PERSON, type RuleEdge } from "../model/rule-artefact.js";
import {
  type Citation,
  type Leaf,
  leavesOf,
  type NamedRule,
  type Rulebook,
  rulesOf,
  thresholdsOf,
  type Value,
} from "../model/rulebook.js";
import type {
  DocumentId,
  FactName,
  FactValue,
  Outcome,
  ParameterId,
  ProcedureId,
  QuestionId,
  RuleId,
  SourceId,
} from "../model/shipped-rulebook.js";
import type { Situation } from "./query.js";
import type { Space } from "./total-diagram.js";

/** Whether something is so: `null` where unknown facts decide. */
export type Holds = boolean | null;

/** What a rule gives where it counts: a code of its kind; `null` for an entitlement route, which gives nothing else. */
export type Given =
  | { kind: "outcome"; code: Outcome }
  | { kind: "entitlement"; code: null }
  | { kind: "issuance"; code: NonNullable<Decision["issuance"]> }
  | { kind: "applicant"; code: Actor }
  | { kind: "procedure"; code: ProcedureId }
  | { kind: "interim-proof"; code: NonNullable<Decision["interimProof"]>["via"] }
  | { kind: "document"; code: DocumentId };

/** What the event of a rule gives. */
export function givenBy({ type, params }: { type: string; params?: object }): Given {
  const { outcome, issuance, applicant, procedure, via, document } = (params ?? {}) as Record<
    string,
    string | undefined
  >;
  const kind = type === "blocker" || type === "grant" ? "outcome" : type;
  // The rulebook has been accepted: each kind of event has the code of its kind.
  const code =
    { outcome, issuance, applicant, procedure, "interim-proof": via, document, entitlement: null }[kind] ?? null;
  return { kind, code } as Given;
}

/** Whether what a rule gives is part of a decision, where it holds. */
function countsFor({ procedures }: Rulebook, { event }: NamedRule, decision: Decision): boolean {
  const ids = decision.procedures.map(({ id }): string => id);
  switch (event.type) {
    case "blocker":
      return true;
    case "entitlement":
    case "grant":
      return decision.verdict === "eligible";
    case "applicant":
      return decision.verdict === "eligible" || ids.some((id) => procedures[id]?.actor === undefined);
    case "document":
      return event.params.procedures.some((id) => ids.includes(id));
    case "contradiction":
      return false;
    default:
      return decision.possibleOutcomes.every((outcome) => event.params.outcomes.includes(outcome));
  }
}

/** A rule of law, and whether it holds for a person. */
export interface ExplainedRule {
  rule: RuleId;
  /** The question of law in which it stands. */
  question: QuestionId;
  holds: Holds;
  /** Whether the decision rests on it: a rule that holds gives nothing to an outcome that it does not speak of. */
  counts: boolean;
  gives: Given;
  clauses: ExplainedClause[];
  sources: SourceId[];
}

/** One comparison of a fact with a constant, by the operators of json-rules-engine. */
export interface ExplainedClause {
  clause: string;
  holds: Holds;
  fact: FactName;
  operator: string;
  value: FactValue | FactValue[];
  /** The parameters that explain its numbers; none where it compares with no number. */
  parameters: ParameterId[];
  /** Where the number comes from; where the rule comes from, when there is none. */
  sources: SourceId[];
}

/** Every rule in the order of the rulebook, each clause in reading order. */
export function createExplainedRules(
  rulebook: Rulebook,
  { classes, nodes, rules }: CompiledRules,
): (situation: Situation, space: Space) => ExplainedRule[] {
  // Gathered when somebody first asks: who only evaluates never pays for it.
  let rulesById: ReadonlyMap<string, NamedRule> | undefined;

  return (situation, { levels }) => {
    const byId = rulesById ?? new Map(rulesOf(rulebook).map((rule) => [rule.id, rule]));
    rulesById = byId;
    const open = levels.reduce<(readonly number[])[]>((found, { fact, place, absent }, level) => {
      const finer = classes[place] ?? [];
      const every = [...finer.keys()];
      const used = situation.used[level] ?? null;
      const name = fact.name as FactName;
      const byDefault = situation.assume === "defaults" && Object.hasOwn(fact, "default") ? fact.default : undefined;
      const value = situation.facts[name] ?? byDefault;
      const known = value === undefined ? every : [classOf(finer, value)];
      found[place] =
        absent === null || (used !== null && !situation.assumed.has(level)) ? known : [...known, finer.length];
      return found;
    }, []);

    /** For some persons it holds, for some it does not: two bits. */
    const known = new Map<RuleEdge, number>();
    const found = (edge: RuleEdge): number => {
      if (edge < 0) return edge === NO_PERSON ? 0 : edge === HOLDS ? 1 : 2;
      const before = known.get(edge);
      if (before !== undefined) return before;
      const [fact = 0, ...children] = nodes[edge] ?? [];
      const bits = (open[fact] ?? []).reduce((all, index) => all | found(children[index] ?? NO_PERSON), 0);
      known.set(edge, bits);
      return bits;
    };
    const holds = (edge: RuleEdge): Holds => [false, true, false, null][found(edge)] ?? null;

    return rules.flatMap(({ id, holds: edge, clauses }) => {
      const rule = byId.get(id);
      if (rule === undefined) return [];
      return {
        rule: id as RuleId,
        question: rule.file as QuestionId,
        holds: holds(edge),
        counts: holds(edge) === true && countsFor(rulebook, rule, situation.decision),
        gives: givenBy(rule.event),
        clauses: leavesOf(rule.conditions).map((leaf, index) =>
          explained(rule, leaf, holds(clauses[index] ?? NO_PERSON)),
        ),
        sources: sourcesOf(rule.cites),
      };
    });
  };

  function explained(rule: NamedRule, leaf: Leaf, holds: Holds): ExplainedClause {
    const parameters = rule.parameters.filter((id) => {
      const parameter = rulebook.parameters[id];
      return parameter?.fact === leaf.fact && thresholdsOf(leaf).includes(parameter.value as Value);
    });
    const cites = parameters.flatMap((id) => rulebook.parameters[id]?.cites ?? []);
    return {
      clause: leaf.name,
      holds,
      fact: leaf.fact as FactName,
      operator: leaf.operator,
      value: (Array.isArray(leaf.value) ? [...leaf.value] : leaf.value) as FactValue | FactValue[],
      parameters: parameters as ParameterId[],
      sources: sourcesOf(parameters.length > 0 ? cites : rule.cites),
    };
  }
}

const sourcesOf = (cites: readonly Citation[]) => [...new Set(cites.map(({ source }) => source as SourceId))];

/** The class of a value, among a value of each class: the lowest one of a number. */
function classOf(classes: readonly Value[], value: Value): number {
  return typeof value === "number"
    ? classes.findLastIndex((lowest) => Number(lowest) <= value)
    : classes.indexOf(value);
}
