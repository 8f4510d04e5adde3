import { createColumns, type EvaluateColumns } from "../evaluate/columns.js";
import { createEvaluator, type Evaluator } from "../evaluate/evaluate.js";
import type { Compiled } from "../model/artefact.js";
import type { CompiledRules } from "../model/rule-artefact.js";
import type { Rulebook } from "../model/rulebook.js";
import type { FactsInput } from "../model/shipped-rulebook.js";
import { createBasis } from "./basis.js";
import { type Changes, createChanges } from "./changes.js";
import { createExplain, type Explain } from "./explain.js";
import { type Ask, createInterview } from "./interview.js";
import { createRecord, createReplay, type MakeRecord, type Replay } from "./record.js";

/** Everything that can be asked of a compiled rulebook, as the functions of the main entry point. */
export interface Reasoner<Facts extends object = FactsInput> extends Evaluator<Facts> {
  evaluateColumns: EvaluateColumns;
  explain: Explain;
  changes: Changes;
  interview: Ask;
  record: MakeRecord;
  replay: Replay;
}

/** Makes every function for a rulebook that is compiled at run time. */
export function createReasoner<Facts extends object = FactsInput>(
  rulebook: Rulebook,
  compiled: Compiled,
  rules: CompiledRules,
): Reasoner<Facts> {
  const evaluator = createEvaluator<Facts>(compiled);
  const basis = createBasis(compiled, evaluator.evaluate as Evaluator["evaluate"]);
  const record = createRecord(basis, rulebook, rules);
  return Object.freeze({
    ...evaluator,
    evaluateColumns: createColumns(compiled, evaluator),
    explain: createExplain(basis, rulebook, rules),
    changes: createChanges(basis, rulebook),
    interview: createInterview(basis),
    record,
    replay: createReplay(basis, compiled, record),
  });
}
