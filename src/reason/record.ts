import type { Assume, EvaluateOptions } from "../facts/options.js";
import type { RuleArtefact } from "../model/artefact.js";
import { type DateName, GIVEN_BY, type IsoDate } from "../model/dates.js";
import type { Verdict } from "../model/decision.js";
import { freeze } from "../model/freeze.js";
import type { Explainable } from "../model/rulebook.js";
import type {
  FactName,
  FactsInput,
  FactValue,
  Outcome,
  ParameterId,
  RuleId,
  SourceId,
} from "../model/shipped-rulebook.js";
import type { Basis, UsedFact } from "./query.js";
import { createExplainedRules, type Given } from "./rules.js";

/**
 * A decision in a form that can be kept and made again. Deeply frozen plain JSON: codes and facts, without a sentence, a
 * name or a Social Security number.
 *
 * It has what French law asks of a decision by an algorithm. Source: code des relations entre le public et
 * l'administration, article R311-3-1-2.
 */
export interface DecisionRecord {
  /** The day on which dates gave facts; `null` for a record of facts alone. */
  on: IsoDate | null;
  /** 1°: the degree and the mode in which the rules contribute: they inform, and the fund decides. */
  contribution: { degree: "information"; mode: "rules" };
  /** 2°: the data, and whether each was given, derived from a date or assumed. */
  data: RecordedFact[];
  assume: Assume;
  /** 3°: the parameters of the operations, with the values that were applied. */
  parameters: { parameter: ParameterId; value: number | [number, number]; unit: string; sources: SourceId[] }[];
  /** 4°: the operations: every rule that held and on which the decision rests. */
  operations: { rule: RuleId; gives: Given; sources: SourceId[] }[];
  outcome: Outcome;
  verdict: Verdict;
  /** Every source of the parameters and the rules. */
  sources: SourceId[];
  /** The edition of the rules, which `replay` needs. */
  rulebook: { version: string; hash: string };
}

/** A fact that was given or assumed, or derived from a date, which is named and not repeated. */
export type RecordedFact = UsedFact | DerivedFact;
export interface DerivedFact {
  fact: FactName;
  value: FactValue;
  origin: "derived";
  /** The date that gives the fact on the day of the record. */
  date: DateName;
}

export type MakeRecord = (facts: FactsInput, options?: EvaluateOptions) => DecisionRecord;

/** Makes `record` of a rulebook. @param rules the diagrams of its rules and clauses. */
export function createRecord(basis: Basis, rulebook: Explainable, rules: RuleArtefact): MakeRecord {
  const explainedRules = createExplainedRules(basis.artefact, rulebook, rules);
  return (facts, options) =>
    basis.ask(facts, options, (query) => {
      const { decision, assume, used } = query;
      const counting = explainedRules(query).filter(({ counts }) => counts);
      const deliveries = decision.procedures.flatMap(({ id, channels }) =>
        channels.flatMap((channel) => rulebook.procedures[id]?.channels[channel.id]?.delivery ?? []),
      );
      const compared = counting.flatMap(({ clauses }) => clauses.flatMap(({ parameters }) => parameters));
      const applied = new Set<string>([...compared, ...deliveries]);
      const parameters = Object.entries(rulebook.parameters)
        .filter(([id]) => applied.has(id))
        .map(([id, { value, unit, cites }]) => ({
          parameter: id as ParameterId,
          value,
          unit,
          sources: cites.map(({ source }) => source as SourceId),
        }));
      const operations = counting.map(({ rule, gives, sources }) => ({ rule, gives, sources }));
      return freeze({
        on: null,
        contribution: { degree: "information", mode: "rules" },
        data: [...used.values()],
        assume,
        parameters,
        operations,
        outcome: decision.outcome,
        verdict: decision.verdict,
        sources: [...new Set([...parameters, ...operations].flatMap(({ sources }) => sources))],
        rulebook: decision.rulebook,
      }) as DecisionRecord;
    });
}

/** The record of a day: the same, but for its day and for the facts that dates give. */
export function datedRecord(made: DecisionRecord, on: IsoDate, dates: readonly DateName[]): DecisionRecord {
  const dateOf = (fact: FactName) => dates.find((date) => GIVEN_BY[date].some((given) => given === fact));
  const data = made.data.map((recorded): RecordedFact => {
    const date = dateOf(recorded.fact);
    return date ? { fact: recorded.fact, value: recorded.value, origin: "derived", date } : recorded;
  });
  return freeze({ ...made, on, data }) as DecisionRecord;
}
