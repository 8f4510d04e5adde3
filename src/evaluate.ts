import type { Decision, RequiredDocument } from "./decision.js";
import { type ClassKey, createClassKeys } from "./evaluate/class-key.js";
import { type Classes, classesOfAll, UNKNOWN } from "./evaluate/classify.js";
import type { Compiled } from "./evaluate/compiled.js";
import { createCompletions } from "./evaluate/completions.js";
import { FactsError, type FactsIssue, unthrown } from "./evaluate/facts-error.js";
import { CONTRADICTION, decisionAt, isDecision, load } from "./evaluate/load.js";
import { merge } from "./evaluate/merge.js";
import { type EvaluateOptions, readOptions } from "./evaluate/options.js";
import { createPacker, NOT_WHOLE, type Pack } from "./evaluate/packing.js";
import { createPlan } from "./evaluate/plan.js";
import { contradictionIssues, createReader } from "./evaluate/read-facts.js";
import { createStrides } from "./evaluate/strides.js";
import { freeze } from "./freeze.js";
import type { FactName, FactsInput, FactValue } from "./rulebook.js";

/** The result of `safeEvaluate`. */
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
 * @param pack of the shipped rulebook.
 */
export function createEvaluator<Facts extends object = FactsInput>(compiled: Compiled, pack?: Pack): Evaluator<Facts> {
  const loaded = load(compiled);
  const { facts, cells, root, decisions, needs, outcomes } = loaded;
  const needPlace = new Map(needs.map(([procedure, id], place) => [`${procedure} ${id}`, place]));
  const placeOf = ({ procedure, id }: RequiredDocument) => needPlace.get(`${procedure} ${id}`) ?? UNKNOWN;
  const needsOf = decisions.map(({ documents }) => documents.map(placeOf));
  const read = createReader(facts);
  const packed = pack ? createPacker(facts, pack) : () => NOT_WHOLE;
  const stride = createStrides(loaded);
  const defaults = classesOfAll(facts)(Object.fromEntries(facts.map((fact) => [fact.name, fact.default])));
  const completions = createCompletions(loaded, needsOf, defaults);
  const plan = createPlan(loaded, completions);
  const successes = decisions.map(succeed);
  const known = { defaults: new Map<ClassKey, Success>(), nothing: new Map<ClassKey, Success>() };
  const keyOf = createClassKeys(facts);
  const withDefault = facts.flatMap((fact, place) => (fact.default === undefined ? [] : [place]));
  const boundFacts = facts.flatMap(({ appliesWhen }, place) => (appliesWhen ? [{ place, ...appliesWhen }] : []));

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
    return successes[decisionAt(edge)] ?? null;
  }

  /** The decision of partial facts, once it was found: classes are remembered, which are nobody's facts. */
  function recall(given: Classes, assume: "defaults" | "nothing"): Success | null {
    const surveyed = known[assume];
    const key = keyOf(given);
    const before = surveyed.get(key);
    if (before) return before;
    const found = survey(given, assume);
    if (found === null) return null;
    if (surveyed.size >= REMEMBERED) surveyed.clear();
    const success = succeed(found);
    surveyed.set(key, success);
    return success;
  }

  /** The decision of partial facts: what all completions share. `null` when there is none. */
  function survey(given: Classes, assume: "defaults" | "nothing"): Decision | null {
    const assumed = new Set(assume === "nothing" ? [] : withDefault.filter((place) => given[place] === UNKNOWN));
    const open = completions.open(given, assumed);
    const [first, ...others] = completions.left(open).decisions.flatMap((number) => decisions[number] ?? []);
    if (first === undefined) return null;
    const differences = completions.differences(open, assumed);
    const nameOf = (place: number) => facts[place]?.name as FactName;
    const matters = new Set(differences.filter(({ answer }) => answer).map(({ fact }) => fact));
    const { rulebook, ...merged } = merge([first, ...others], outcomes, needs);
    return freeze({
      ...merged,
      possibleDocuments: merged.possibleDocuments.map((document) => {
        const place = placeOf(document);
        const dependsOn = differences.filter((each) => !assumed.has(each.fact) && each.needs.includes(place));
        return { ...document, dependsOn: dependsOn.map(({ fact }) => nameOf(fact)) };
      }),
      missing: plan
        .questions(
          open,
          [...matters].filter((place) => !assumed.has(place)),
        )
        .map(nameOf),
      assumed: [...matters]
        .filter((place) => assumed.has(place))
        .map((place) => ({ fact: nameOf(place), value: facts[place]?.default as FactValue })),
      rulebook,
    }) as Decision;
  }

  function decide(input: unknown, options: EvaluateOptions | undefined): Success | FactsIssue[] {
    const issues: FactsIssue[] = [];
    const assume = readOptions(options, issues);
    const whole = packed(input);
    const edge = whole < 0 || issues.length > 0 ? CONTRADICTION : stride(whole);
    if (isDecision(edge)) return successes[decisionAt(edge)] as Success;
    const given = read(input, issues);
    const decision = issues.length > 0 ? null : (lookUp(given) ?? recall(given, assume));
    if (decision) return decision;
    return [...issues, ...contradictionIssues(compiled, given)];
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

const succeed = (data: Decision): Success => Object.freeze({ success: true, data });
