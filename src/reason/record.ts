import { decisionOf } from "../evaluate/evaluate.js";
import { FactsError } from "../facts/facts-error.js";
import type { Assume, EvaluateOptions } from "../facts/options.js";
import { readPlainObject, readValues } from "../facts/plain-object.js";
import type { RuleArtefact } from "../model/artefact.js";
import type { Decision, Verdict } from "../model/decision.js";
import { freeze } from "../model/freeze.js";
import type { Rulebook } from "../model/rulebook.js";
import type { FactsInput, Outcome, ParameterId, RuleId, SourceId } from "../model/shipped-rulebook.js";
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
  /** 1°: the degree and the mode in which the rules contribute: they inform, and the fund decides. */
  contribution: { degree: "information"; mode: "rules" };
  /** 2°: the data, and whether each was given or assumed. */
  data: UsedFact[];
  assume: Assume;
  /** 3°: the parameters of the operations, with the values that were applied. */
  parameters: { parameter: ParameterId; value: number | [number, number]; unit: string; sources: SourceId[] }[];
  /** 4°: the operations: every rule that held and on which the decision rests. */
  operations: { rule: RuleId; gives: Given; sources: SourceId[] }[];
  outcome: Outcome;
  verdict: Verdict;
  /** Every source of the parameters and the rules. */
  sources: SourceId[];
  /** The edition of the rules, which {@link Replay} needs. */
  rulebook: { version: string; hash: string };
}

export type MakeRecord = (facts: FactsInput, options?: EvaluateOptions) => DecisionRecord;

/** The decision, made again; or the edition of the rules that it needs. */
export type Replayed =
  | { success: true; decision: Decision }
  | { success: false; needs: { version: string; hash: string } };

export type Replay = (record: unknown) => Replayed;

/** Makes `record` of a rulebook. @param rules the diagrams of its rules and clauses. */
export function createRecord(basis: Basis, rulebook: Rulebook, rules: RuleArtefact): MakeRecord {
  const explainedRules = createExplainedRules(rulebook, rules);
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

/**
 * Makes `replay` of a rulebook. It throws {@link FactsError} for a record that does not follow from its own data.
 *
 * @param record makes the record of that data again.
 */
export function createReplay({ artefact, decider }: Basis, record: MakeRecord): Replay {
  const edition = artefact.rulebook;
  return (input) => {
    const { facts, assume, rulebook } = readRecord(input, artefact.facts.length);
    if (rulebook.version !== edition.version || rulebook.hash !== edition.hash) {
      return freeze({ success: false, needs: { version: rulebook.version, hash: rulebook.hash } }) as Replayed;
    }
    const decision = decisionOf(decider.decide(decider.read(facts, { assume })));
    if (!isSameJson(record(facts, { assume }), input)) {
      throw refusal("The record does not follow from its own data: hand in what record() returned, unchanged");
    }
    return freeze({ success: true, decision }) as Replayed;
  };
}

/** Whether input is the same JSON value, whatever the order of its keys. It never throws. */
function isSameJson(made: unknown, input: unknown): boolean {
  if (typeof made !== "object" || made === null) return made === input;
  try {
    if (typeof input !== "object" || input === null || Array.isArray(made) !== Array.isArray(input)) return false;
    const value = (key: string) => (Object.hasOwn(input, key) ? (input as Record<string, unknown>)[key] : undefined);
    return (
      Reflect.ownKeys(input).length === Reflect.ownKeys(made).length &&
      Object.entries(made).every(([key, own]) => isSameJson(own, value(key)))
    );
  } catch {
    return false;
  }
}

const refusal = (message: string) => new FactsError([{ path: ["record"], code: "record", message }]);
const noRecord = () => refusal("A record is what record() has returned, as plain JSON");

const KEYS = [
  "contribution",
  "data",
  "assume",
  "parameters",
  "operations",
  "outcome",
  "verdict",
  "sources",
  "rulebook",
] as const satisfies readonly (keyof DecisionRecord)[];

/**
 * Reads the parts of a record that its decision needs.
 *
 * @param mostFacts the number of facts of the rulebook.
 * @throws {FactsError} for any input that is not shaped as a record.
 */
function readRecord(
  input: unknown,
  mostFacts: number,
): { facts: FactsInput; assume: Assume; rulebook: { version: string; hash: string } } {
  try {
    const record = readPlainObject(input, KEYS)?.values ?? {};
    const { data, assume } = record;
    const { version, hash } = readValues(record.rulebook, ["version", "hash"]) ?? {};
    const isEdition = typeof version === "string" && typeof hash === "string" && /^[0-9a-f]{32}$/.test(hash);
    const isAssume = assume === "defaults" || assume === "nothing";
    // Read by index and never past the number of facts: the list may be a proxy of any length.
    const length = Array.isArray(data) ? data.length : Number.POSITIVE_INFINITY;
    if (KEYS.every((key) => key in record) && isEdition && isAssume && length <= mostFacts) {
      const facts: Record<string, unknown> = Object.create(null);
      for (let at = 0; at < length; at++) {
        const { fact, value, origin } = readPlainObject((data as unknown[])[at], ["fact", "value", "origin"])!.values;
        if (typeof fact !== "string" || (origin !== "given" && origin !== "assumed")) throw noRecord();
        if (origin === "given") facts[fact] = value;
      }
      return { facts: facts as FactsInput, assume, rulebook: { version, hash } };
    }
  } catch {
    // Anything that cannot be read is no record.
  }
  throw noRecord();
}
