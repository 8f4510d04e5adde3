import { CONTRADICTION, isTerminal, terminalOf, YES } from "../diagram/diagram.js";
import { deserialise } from "../diagram/serialise.js";
import { type Artefact, classCounts, type RuleArtefact } from "../model/artefact.js";
import type { Actor, Decision } from "../model/decision.js";
import { once } from "../model/once.js";
import {
  type Citation,
  countsFor,
  type Explainable,
  type Leaf,
  leavesOf,
  type NamedRule,
  parametersOfLeaf,
  rulesOf,
} from "../model/rulebook.js";
import type {
  DocumentId,
  FactName,
  FactValue,
  NoticeId,
  Outcome,
  ParameterId,
  ProcedureId,
  QuestionId,
  RuleId,
  SourceId,
} from "../model/shipped-rulebook.js";
import type { Query } from "./query.js";

/** Whether a rule or clause holds; `null` where unknown facts decide. */
export type Holds = boolean | null;

/** What a rule gives where it counts: a code of its kind; `null` for an entitlement route. */
export type Given =
  | { kind: "outcome"; code: Outcome }
  | { kind: "entitlement"; code: null }
  | { kind: "issuance"; code: NonNullable<Decision["issuance"]> }
  | { kind: "applicant"; code: Actor }
  | { kind: "procedure"; code: ProcedureId }
  | { kind: "interim-proof"; code: NonNullable<Decision["interimProof"]>["via"] }
  | { kind: "document"; code: DocumentId }
  | { kind: "notice"; code: NoticeId };

function givenBy({ type, params }: { type: string; params?: object }): Given {
  const { outcome, issuance, applicant, procedure, via, document, notice } = (params ?? {}) as Record<
    string,
    string | undefined
  >;
  const kind = type === "blocker" || type === "grant" ? "outcome" : type;
  // An accepted event has the parameter of its kind.
  const code =
    { outcome, issuance, applicant, procedure, "interim-proof": via, document, notice, entitlement: null }[kind] ??
    null;
  return { kind, code } as Given;
}

/** A rule of law, and whether it holds. */
export interface ExplainedRule {
  rule: RuleId;
  /** The question of law in which it stands. */
  question: QuestionId;
  holds: Holds;
  /** Whether the decision rests on it. A rule that holds counts only for the outcomes or procedures that it names. */
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
  /** The parameters of its numbers; none for a clause without a number. */
  parameters: ParameterId[];
  /** The sources of its parameters, or of the rule for a clause without one. */
  sources: SourceId[];
}

/** Makes the function that explains every rule in the order of the rulebook, each clause in reading order. */
export function createExplainedRules(
  artefact: Pick<Artefact, "facts">,
  rulebook: Explainable,
  { nodes }: RuleArtefact,
): (query: Query) => ExplainedRule[] {
  const diagrams = once(() => deserialise(nodes, classCounts(artefact)));
  const laws = once(() => rulesOf(rulebook).map((rule) => ({ rule, leaves: leavesOf(rule.conditions) })));

  return ({ decision, domains: { classes: domains } }) => {
    const { table, roots } = diagrams();
    const done = new Map<number, ReadonlySet<number>>();
    /** The terminals that completions reach, without that of contradictory facts. */
    const terminalsOf = (edge: number): ReadonlySet<number> => {
      if (isTerminal(edge)) return new Set(terminalOf(edge) === CONTRADICTION ? [] : [terminalOf(edge)]);
      const before = done.get(edge);
      if (before !== undefined) return before;
      const found = new Set(domains[table[edge]!]!.flatMap((index) => [...terminalsOf(table[edge + index + 1]!)]));
      done.set(edge, found);
      return found;
    };
    const holds = (edge: number): Holds => {
      const terminals = terminalsOf(edge);
      return terminals.size > 1 ? null : terminals.has(YES);
    };

    const { verdict, possibleOutcomes: outcomes } = decision;
    const decided = { verdict, outcomes, procedures: decision.procedures.map(({ id }) => id) };
    // After NO and YES.
    let next = 2;
    return laws().map(({ rule, leaves }) => {
      const isHeld = holds(roots[next++]!);
      return {
        rule: rule.id as RuleId,
        question: rule.file as QuestionId,
        holds: isHeld,
        counts: isHeld === true && countsFor(rulebook, rule.event, decided),
        gives: givenBy(rule.event),
        clauses: leaves.map((leaf) => explained(rule, leaf, holds(roots[next++]!))),
        sources: sourcesOf(rule.cites),
      };
    });
  };

  function explained(rule: NamedRule, leaf: Leaf, holds: Holds): ExplainedClause {
    const parameters = parametersOfLeaf(rulebook, rule, leaf);
    const cites = parameters.flatMap((id) => rulebook.parameters[id]?.cites ?? []);
    return {
      clause: leaf.name,
      holds,
      fact: leaf.fact as FactName,
      operator: leaf.operator,
      value: (Array.isArray(leaf.value) ? [...leaf.value] : leaf.value) as FactValue | FactValue[],
      parameters: [...parameters] as ParameterId[],
      sources: sourcesOf(parameters.length > 0 ? cites : rule.cites),
    };
  }
}

const sourcesOf = (cites: readonly Citation[]) => [...new Set(cites.map(({ source }) => source as SourceId))];
