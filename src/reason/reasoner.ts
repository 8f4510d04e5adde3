import { createColumns, type EvaluateColumns } from "../evaluate/columns.js";
import { createEvaluator, type Evaluator } from "../evaluate/evaluate.js";
import type { Artefact, RuleArtefact } from "../model/artefact.js";
import type { Rulebook } from "../model/rulebook.js";
import type { FactsInput } from "../model/shipped-rulebook.js";
import type { WriteSql } from "../model/sql-text.js";
import { type Changes, createChanges } from "./changes.js";
import { createExplain, type Explain } from "./explain.js";
import { type Ask, createInterview } from "./interview.js";
import { createBasis } from "./query.js";
import { createRecord, type MakeRecord } from "./record.js";
import { createReplay, type Replay } from "./replay.js";

/** The functions of the main entry point, for one compiled rulebook. They need no `this`. */
export interface Reasoner<Facts extends object = FactsInput> extends Evaluator<Facts> {
  evaluateColumns: EvaluateColumns;
  explain: Explain;
  changes: Changes;
  interview: Ask;
  record: MakeRecord;
  replay: Replay;
  sql: WriteSql<string>;
}

/** Makes every function for a rulebook that is compiled at run time. */
export function createReasoner<Facts extends object = FactsInput>(
  rulebook: Rulebook,
  artefact: Artefact,
  rules: RuleArtefact,
  sql: WriteSql<string>,
): Reasoner<Facts> {
  const decider = createEvaluator(artefact);
  const basis = createBasis(decider);
  const record = createRecord(basis, rulebook, rules);
  return Object.freeze({
    evaluate: decider.evaluate as Evaluator<Facts>["evaluate"],
    safeEvaluate: decider.safeEvaluate,
    evaluateColumns: createColumns(decider),
    explain: createExplain(basis, rulebook, rules),
    changes: createChanges(basis, rulebook),
    interview: createInterview(basis),
    record,
    replay: createReplay(basis, record),
    sql,
  });
}
