import { FactsError } from "../facts/facts-error.js";
import type { EvaluateOptions } from "../facts/options.js";
import { readObject } from "../facts/plain-object.js";
import type { Compiled } from "../model/artefact.js";
import type { Decision, Verdict } from "../model/decision.js";
import { freeze } from "../model/freeze.js";
import type { CompiledRules } from "../model/rule-artefact.js";
import type { Rulebook } from "../model/rulebook.js";
import type { FactsInput, Outcome, ParameterId, RuleId, SourceId } from "../model/shipped-rulebook.js";
import type { Basis } from "./basis.js";
import { type UsedFact, usedFacts } from "./because.js";
import { createExplainedRules, type Given } from "./rules.js";

/**
 * A decision as it can be kept and made again: what French law has an administration tell of a decision that rests on an
 * algorithm (code des relations entre le public et l'administration, article R.311-3-1-2). Codes and facts only: no
 * sentence, no name, no number of anybody. Deeply frozen plain JSON.
 */
export interface DecisionRecord {
  /** 1°: the degree and the mode of the contribution: the rules inform, the fund decides. */
  contribution: { degree: "information"; mode: "rules" };
  /** 2°: the data, and where each came from. */
  data: UsedFact[];
  assume: "defaults" | "nothing";
  /** 3°: the parameters of the operations, with the values that were applied. */
  parameters: { parameter: ParameterId; value: number | [number, number]; unit: string; sources: SourceId[] }[];
  /** 4°: the operations: every rule that held and on which the decision rests. */
  operations: { rule: RuleId; gives: Given; sources: SourceId[] }[];
  outcome: Outcome;
  verdict: Verdict;
  /** Every source of the parameters and the rules. */
  sources: SourceId[];
  /** The edition of the rules: the same one makes the same decision. */
  rulebook: { version: string; hash: string };
}

export type MakeRecord = (facts: FactsInput, options?: EvaluateOptions) => DecisionRecord;

/** The decision, made again; or the edition of the rules that is needed for it. */
export type Replayed =
  | { success: true; decision: Decision }
  | { success: false; needs: { version: string; hash: string } };

export type Replay = (record: unknown) => Replayed;

export function createRecord(basis: Basis, rulebook: Rulebook, compiled: CompiledRules): MakeRecord {
  const explainedRules = createExplainedRules(rulebook, compiled);
  return (facts, options) =>
    basis.ask(facts, options, (situation, space) => {
      const { decision, assume } = situation;
      const held = explainedRules(situation, space).filter(({ counts }) => counts);
      const waits = decision.procedures.flatMap(({ id, channels }) =>
        channels.flatMap((channel) => rulebook.procedures[id]?.channels[channel.id]?.delivery ?? []),
      );
      const compared = held.flatMap(({ clauses }) => clauses.flatMap(({ parameters }) => parameters));
      const applied = new Set<string>([...compared, ...waits]);
      const parameters = Object.entries(rulebook.parameters).flatMap(([id, { value, unit, cites }]) =>
        applied.has(id)
          ? [{ parameter: id as ParameterId, value, unit, sources: cites.map(({ source }) => source as SourceId) }]
          : [],
      );
      const operations = held.map(({ rule, gives, sources }) => ({ rule, gives, sources }));
      return freeze({
        contribution: { degree: "information", mode: "rules" },
        data: [...usedFacts(space.levels, situation).values()],
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

/** @param record makes a record anew, to see whether what is handed in follows from its own data. */
export function createReplay(
  basis: Basis,
  { rulebook: edition, facts: vocabulary }: Pick<Compiled, "rulebook" | "facts">,
  record: MakeRecord,
): Replay {
  return (input) => {
    const { data, assume, rulebook } = readRecord(input, vocabulary.length);
    if (rulebook.version !== edition.version || rulebook.hash !== edition.hash) {
      return freeze({ success: false, needs: { version: rulebook.version, hash: rulebook.hash } }) as Replayed;
    }
    const given = data.filter(({ origin }) => origin === "given");
    const facts = Object.fromEntries(given.map(({ fact, value }) => [fact, value])) as FactsInput;
    const decision = basis.evaluate(facts, { assume });
    if (!isSame(record(facts, { assume }), input)) {
      throw refusal("the record does not follow from its own data");
    }
    return freeze({ success: true, decision }) as Replayed;
  };
}

/** Whether a value is the same JSON, in whatever order its keys were kept. */
function isSame(made: unknown, input: unknown): boolean {
  if (typeof made !== "object" || made === null) return made === input;
  try {
    if (typeof input !== "object" || input === null || Array.isArray(made) !== Array.isArray(input)) return false;
    const keys = Object.entries(made);
    const known = (key: string) => Object.hasOwn(input, key) && (input as Record<string, unknown>)[key];
    return (
      Reflect.ownKeys(input).length === Reflect.ownKeys(made).length &&
      keys.every(([key, value]) => isSame(value, known(key)))
    );
  } catch {
    return false;
  }
}

const refusal = (message: string) => new FactsError([{ path: ["record"], code: "record", message }]);

/** What is needed of a record to make its decision again, whoever hands it in. */
function readRecord(input: unknown, mostFacts: number): Pick<DecisionRecord, "data" | "assume" | "rulebook"> {
  try {
    const keys = [
      "contribution",
      "data",
      "assume",
      "parameters",
      "operations",
      "outcome",
      "verdict",
      "sources",
      "rulebook",
    ];
    const values = readObject(input, keys)?.values ?? {};
    const { data, assume, rulebook } = values;
    const edition = readObject(rulebook, ["version", "hash"])?.values ?? {};
    // Read by place, and never past the facts there are: a list may be as long as it likes, and have methods of its own.
    const length = Array.isArray(data) ? data.length : -1;
    const facts = Array.from({ length: Math.min(length, mostFacts) }, (_, place) => {
      const each: unknown = (data as unknown[])[place];
      return readObject(each, ["fact", "value", "origin"])?.values ?? {};
    });
    const isText = (value: unknown): value is string => typeof value === "string";
    const sound =
      keys.every((key) => key in values) &&
      length === facts.length &&
      (assume === "defaults" || assume === "nothing") &&
      isText(edition.version) &&
      isText(edition.hash) &&
      /^[0-9a-f]{32}$/.test(edition.hash) &&
      facts.every(({ fact, origin }) => isText(fact) && (origin === "given" || origin === "assumed"));
    if (sound) return { data: facts, assume, rulebook: edition } as unknown as DecisionRecord;
  } catch {
    // What cannot be read is refused like anything else that is no record.
  }
  throw refusal("a record is what record() has made, as plain JSON");
}
