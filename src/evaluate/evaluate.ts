import { type ClassKey, createClassKeys } from "../facts/class-key.js";
import { type Classes, UNKNOWN } from "../facts/classes.js";
import { FactsError, type FactsIssue, unthrown } from "../facts/facts-error.js";
import { createContradictions, createRefusals, together } from "../facts/issues.js";
import { type EvaluateOptions, readOptions } from "../facts/options.js";
import { createReader } from "../facts/read.js";
import type { Compiled } from "../model/artefact.js";
import type { Decision } from "../model/decision.js";
import type { FactsInput } from "../model/shipped-rulebook.js";
import { CONTRADICTION, decisionAt, isDecision, load } from "./load.js";
import { createNumbers, type Packing } from "./packing.js";
import { createSurvey, type Survey } from "./partial.js";

/** The result of `safeEvaluate`. Its error has no `stack` where the engine lets it go without: nothing was thrown anywhere. */
export type SafeResult = { success: true; data: Decision } | { success: false; error: FactsError };
type Success = Extract<SafeResult, { success: true }>;

/**
 * A compiled rulebook, ready to decide: synchronous and re-entrant. Decisions of partial facts are kept by the classes they
 * are of, which changes no answer, only how soon it is given.
 */
export interface Evaluator<Facts extends object = FactsInput> {
  /** @throws {FactsError} when the facts are refused. */
  evaluate(facts: Facts, options?: EvaluateOptions): Decision;
  safeEvaluate(facts: unknown, options?: EvaluateOptions): SafeResult;
}

/** So many decisions of partial facts are kept, so that asking again is quick and memory stays as it is. */
const REMEMBERED = 8192;

/**
 * Makes the functions that look answers up in a compiled rulebook.
 *
 * @param packing reads persons as the compiler has written it, where there is such a thing: for the shipped rulebook.
 */
export function createEvaluator<Facts extends object = FactsInput>(
  compiled: Compiled,
  packing?: Packing,
): Evaluator<Facts> {
  const loaded = load(compiled);
  const { facts, cells, root } = loaded;
  const { walk, unpack } = createNumbers(loaded);
  const read = createReader(facts, packing);
  const refusals = createRefusals(facts);
  const contradictions = createContradictions(compiled);
  const boundFacts = facts.flatMap(({ appliesWhen }, place) => (appliesWhen ? [{ place, ...appliesWhen }] : []));
  const keyOf = createClassKeys(facts);
  const known = { defaults: new Map<ClassKey, Success>(), nothing: new Map<ClassKey, Success>() };
  const successes: Success[] = [];
  let survey: Survey | undefined;

  function succeed(number: number): Success {
    const success = successes[number] ?? successOf(loaded.decision(number));
    successes[number] = success;
    return success;
  }

  /** The decision of complete facts: one step for each fact that matters. `null` where an unknown fact is read. */
  function lookUp(given: Classes): Success | null {
    for (const { place, fact, classes } of boundFacts) {
      if (given[place] !== UNKNOWN && !classes.includes(given[fact] ?? UNKNOWN)) return null;
    }
    let edge = root;
    while (edge >= 0) {
      const index = given[cells[edge] ?? 0] ?? UNKNOWN;
      if (index === UNKNOWN) return null;
      edge = cells[edge + index + 1] ?? CONTRADICTION;
    }
    return isDecision(edge) ? succeed(decisionAt(edge)) : null;
  }

  /** The decision of partial facts, once it was found: classes are remembered, which are nobody's facts. */
  function recall(given: Classes, assume: "defaults" | "nothing"): Success | null {
    const key = keyOf(given);
    const before = known[assume].get(key);
    if (before) return before;
    survey ??= createSurvey(loaded);
    const found = survey(given, assume);
    if (found === null) return null;
    if (known[assume].size >= REMEMBERED) known[assume].clear();
    const success = successOf(found);
    known[assume].set(key, success);
    return success;
  }

  function decide(input: unknown, options: EvaluateOptions | undefined): Success | FactsIssue[] {
    const issues: FactsIssue[] = [];
    const assume = readOptions(options, issues);
    const found = read(input);
    const edge = typeof found === "number" && issues.length === 0 ? walk(found) : CONTRADICTION;
    if (isDecision(edge)) return succeed(decisionAt(edge));
    const given = typeof found === "number" ? unpack(found) : found;
    const wrong = together(issues, refusals(given));
    // A number that leads to no decision is that of somebody who contradicts themselves.
    const isOpen = typeof found !== "number" && wrong.length === 0;
    const decision = isOpen ? (lookUp(given) ?? recall(given, assume)) : null;
    return decision ?? together(wrong, contradictions(given));
  }

  return Object.freeze({
    evaluate(input: unknown, options?: EvaluateOptions) {
      const decided = decide(input, options);
      if (Array.isArray(decided)) throw new FactsError(decided);
      return decided.data;
    },
    safeEvaluate(input: unknown, options?: EvaluateOptions): SafeResult {
      const decided = decide(input, options);
      return Array.isArray(decided) ? Object.freeze({ success: false, error: unthrown(decided) }) : decided;
    },
  });
}

const successOf = (data: Decision): Success => Object.freeze({ success: true, data });
