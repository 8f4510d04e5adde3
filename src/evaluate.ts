import type { Decision, RequiredDocument } from "./decision.js";
import type { Compiled } from "./evaluate/compiled.js";
import { createCompletions } from "./evaluate/completions.js";
import { FactsError, type FactsIssue } from "./evaluate/facts-error.js";
import { CONTRADICTION, decisionAt, load } from "./evaluate/load.js";
import { merge } from "./evaluate/merge.js";
import { type EvaluateOptions, readOptions } from "./evaluate/options.js";
import { createPlan } from "./evaluate/plan.js";
import { type Classes, contradictionIssues, createReader, type ReadClasses, UNKNOWN } from "./evaluate/read-facts.js";
import { freeze } from "./freeze.js";
import type { FactName, FactsInput, FactValue } from "./rulebook.js";

/** The result of `safeEvaluate`. */
export type SafeResult = { success: true; data: Decision } | { success: false; error: FactsError };

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

/** Makes the functions that look answers up in a compiled rulebook. */
export function createEvaluator<Facts extends object = FactsInput>(
  compiled: Compiled,
  readClasses: ReadClasses,
): Evaluator<Facts> {
  const loaded = load(compiled);
  const { facts, cells, root, decisions, needs, outcomes } = loaded;
  const needPlace = new Map(needs.map(([procedure, id], place) => [`${procedure} ${id}`, place]));
  const placeOf = ({ procedure, id }: RequiredDocument) => needPlace.get(`${procedure} ${id}`) ?? UNKNOWN;
  const needsOf = decisions.map(({ documents }) => documents.map(placeOf));
  const reader = createReader(facts, readClasses);
  const defaults = readClasses(Object.fromEntries(facts.map((fact) => [fact.name, fact.default])));
  const completions = createCompletions(loaded, needsOf, defaults);
  const plan = createPlan(loaded, completions);
  const known = { defaults: new Map<string, Decision>(), nothing: new Map<string, Decision>() };
  const withDefault = facts.flatMap((fact, place) => (fact.default === undefined ? [] : [place]));
  const boundFacts = facts.flatMap(({ appliesWhen }, place) => (appliesWhen ? [{ place, ...appliesWhen }] : []));

  /** The decision of complete facts: one step for each fact that matters. `null` where an unknown fact is read. */
  function lookUp(given: Classes): Decision | null {
    for (const { place, fact, classes } of boundFacts) {
      if (given[place] !== UNKNOWN && !classes.includes(given[fact] ?? UNKNOWN)) return null;
    }
    let edge = root;
    while (edge >= 0) {
      const index = given[cells[edge] ?? 0] ?? UNKNOWN;
      if (index === UNKNOWN) return null;
      edge = cells[edge + index + 1] ?? CONTRADICTION;
    }
    return decisions[decisionAt(edge)] ?? null;
  }

  /** The decision of partial facts, once it was found: classes are remembered, which are nobody's facts. */
  function recall(given: Classes, assume: "defaults" | "nothing"): Decision | null {
    const surveyed = known[assume];
    const key = String.fromCharCode(...given);
    const before = surveyed.get(key);
    if (before) return before;
    const found = survey(given, assume);
    if (surveyed.size >= REMEMBERED) surveyed.clear();
    if (found) surveyed.set(key, found);
    return found;
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

  function decide(input: unknown, options: EvaluateOptions | undefined): Decision | FactsIssue[] {
    const issues: FactsIssue[] = [];
    // Options first: nothing of the caller's runs between reading the facts and deciding them.
    const assume = readOptions(options, issues);
    const given = reader.read(input, issues);
    const decision = issues.length > 0 ? null : (lookUp(given) ?? recall(given, assume));
    return decision ?? [...issues, ...contradictionIssues(compiled, given)];
  }

  return Object.freeze({
    evaluate(input: unknown, options?: EvaluateOptions) {
      const decided = decide(input, options);
      if (Array.isArray(decided)) throw new FactsError(decided);
      return decided;
    },
    safeEvaluate(input: unknown, options?: EvaluateOptions): SafeResult {
      const decided = decide(input, options);
      return Object.freeze(
        Array.isArray(decided) ? { success: false, error: new FactsError(decided) } : { success: true, data: decided },
      );
    },
  });
}
