import { CONTRADICTION } from "../diagram/diagram.js";
import { UNDECIDED, walk } from "../diagram/walk.js";
import { type Classes, type ClassKey, createClassKeys } from "../facts/classes.js";
import { errorWithoutStack, FactsError, type FactsIssue } from "../facts/facts-error.js";
import { concatIssues, createIssues, type Issues } from "../facts/issues.js";
import type { Assume, EvaluateOptions } from "../facts/options.js";
import { type ClassNumberOf, createReader, type Reading } from "../facts/read.js";
import type { Artefact } from "../model/artefact.js";
import type { Decision } from "../model/decision.js";
import { memo, once } from "../model/once.js";
import type { FactsInput } from "../model/shipped-rulebook.js";
import { createDecisionTable, type DecisionTable } from "./decision-table.js";
import { createDecisions, type Decisions } from "./decisions.js";
import { createPartialDecider } from "./partial.js";

/** The result of `safeEvaluate`. The error was not thrown, so V8 gives it no `stack`. */
export type SafeResult = { success: true; data: Decision } | { success: false; error: FactsError };
export type Success = Extract<SafeResult, { success: true }>;
/** A decision, or everything that is wrong with the facts and options. */
export type Decided = Success | readonly FactsIssue[];

/** A compiled rulebook, ready to decide: synchronous and re-entrant. */
export interface Evaluator<Facts extends object = FactsInput> {
  /** @throws {FactsError} when the facts are refused. */
  evaluate(facts: Facts, options?: EvaluateOptions): Decision;
  safeEvaluate(facts: unknown, options?: EvaluateOptions): SafeResult;
}

/** An {@link Evaluator} with its steps, from which columns and explanations are built. */
export interface Decider extends Evaluator {
  readonly artefact: Artefact;
  decisions(): Decisions;
  issues(): Issues;
  /** The table of decisions. @param size that of `evaluate/class-number`: the same at every call. */
  table(size: number): DecisionTable<Success>;
  /** Reads input without deciding it. It never throws. */
  read(facts: unknown, options: unknown): Reading;
  decide(reading: Reading): Decided;
}

/** Maximum number of decisions of partial facts that are kept; a full cache is emptied. */
const CACHE_SIZE = 8192;

/** The module that the compiler writes for the shipped rulebook, `shipped/reader`. */
export interface WrittenReader {
  readonly classNumberOf: ClassNumberOf;
  /** All class numbers are below this. */
  readonly size: number;
}

/**
 * Makes the functions that decide by a compiled rulebook.
 *
 * @param written the reader of complete facts. Without it, complete facts are walked to at every call.
 */
export function createEvaluator(artefact: Artefact, written?: WrittenReader): Decider {
  const decisions = once(() => createDecisions(artefact));
  const issues = once(() => createIssues(artefact));
  const reader = once(() => createReader(artefact.facts, written?.classNumberOf));
  const decidePartial = once(() => createPartialDecider(artefact, decisions()));
  const keyOf = once(() => createClassKeys(artefact.facts));
  const table = memo((size: number) => createDecisionTable<Success>(size));
  const kept = once(() => table(written?.size ?? 0));
  const cache: Record<Assume, Map<ClassKey, Success>> = { defaults: new Map(), nothing: new Map() };
  const successOf = memo((data: Decision): Success => Object.freeze({ success: true, data }));

  /** Walks to a decision; `null` where the walk reads an unknown fact, and for contradictory facts. */
  function decideComplete(classes: Classes): Success | null {
    const { answers, grounds, noticeSets, decision } = decisions();
    const answer = walk(answers, classes);
    if (answer <= CONTRADICTION) return null;
    const reasons = walk(grounds, classes);
    const noticeSet = walk(noticeSets, classes);
    if (reasons === UNDECIDED || noticeSet === UNDECIDED) return null;
    return successOf(decision(answer, reasons, noticeSet));
  }

  function decidePartialOnce({ classes }: Reading, assume: Assume): Decided {
    const key = keyOf()(classes);
    const before = cache[assume].get(key);
    if (before) return before;
    const contradictions = issues().contradictions(classes);
    if (contradictions.length > 0) return contradictions;
    const success: Success = Object.freeze({ success: true, data: decidePartial()(classes, assume) });
    if (cache[assume].size >= CACHE_SIZE) cache[assume].clear();
    cache[assume].set(key, success);
    return success;
  }

  function decide(reading: Reading): Decided {
    const wrong = issues().refusals(reading);
    if (wrong.length > 0) return concatIssues(wrong, issues().contradictions(reading.classes));
    const success = decideComplete(reading.classes);
    if (success === null) return decidePartialOnce(reading, reading.assume!);
    if (reading.classNumber >= 0) kept().set(reading.classNumber, success);
    return success;
  }

  function decideInput(input: unknown, options: unknown): Decided {
    const read = reader().readOr(input, options, kept());
    return "classes" in read ? decide(read) : read;
  }

  return Object.freeze({
    artefact,
    decisions,
    issues,
    table,
    decide,
    read: (input: unknown, options: unknown) => reader().read(input, options),
    evaluate: (input: unknown, options?: EvaluateOptions) => decisionOf(decideInput(input, options)),
    safeEvaluate(input: unknown, options?: EvaluateOptions): SafeResult {
      const decided = decideInput(input, options);
      return "success" in decided ? decided : Object.freeze({ success: false, error: errorWithoutStack(decided) });
    },
  });
}

/** The decision. @throws {FactsError} where there are issues instead. */
export function decisionOf(decided: Decided): Decision {
  if ("success" in decided) return decided.data;
  throw new FactsError(decided);
}
