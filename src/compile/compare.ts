import { CONTRADICTION, terminalOfValue, valueOfTerminal } from "../diagram/diagram.js";
import type { Comparison, DecisionDifference } from "../model/comparison.js";
import { freeze } from "../model/freeze.js";
import type { Rulebook } from "../model/rulebook.js";
import { RulebookError } from "../rulebook/error.js";
import { readRulebook } from "../rulebook/read.js";
import { countByTerminal } from "./boxes.js";
import { differencesBetween } from "./differences.js";
import type { CompleteDecision } from "./hit-policies.js";
import { type Decided, jointFacts, type Side } from "./joint-facts.js";
import { lift, misplacedFacts } from "./lift.js";
import { limitedDiagram } from "./limits.js";
import { examine } from "./pipeline.js";
import { checkRenamed, type Renamed, type Renaming, readRenamed } from "./renamed.js";
import { exclude } from "./rule-diagrams.js";
import { changedParameters, changedVocabulary } from "./vocabulary.js";
import { tellWhen } from "./when.js";

/** Every whole number up to it is a double. */
const HIGHEST_EXACT = 2n ** 53n;

/**
 * Compares two rulebooks exactly, over all persons: their decision diagrams are joined in one, which pairs the decisions.
 *
 * Each rulebook is asked without the facts that it does not know, or that do not apply to the person in it.
 *
 * @param options `renamed` maps the words of `after` to those of `before`.
 * @throws {RulebookError} for a rulebook that is refused, or too large to be joined with the other; the paths of its issues
 * begin with `before` or `after`.
 * @throws {TypeError} for options of another shape.
 * @throws {RangeError} where `renamed` has a word that a rulebook lacks, or gives one word two meanings.
 *
 * @example
 * ```ts
 * import { rulebook } from "carte-vitale";
 * import { compare } from "carte-vitale/compile";
 *
 * (await compare(rulebook, structuredClone(rulebook))).same; // true
 * ```
 */
export async function compare(
  before: unknown,
  after: unknown,
  options: { renamed?: Renamed } = {},
): Promise<Comparison> {
  const renaming = readRenamed(options);
  // Both are copied before anything is awaited: a change in the meantime has no effect.
  const [earlier, later] = await Promise.all([
    within("before", () => readRulebook(before)),
    within("after", () => readRulebook(after)),
  ]);
  checkRenamed(renaming, earlier, later);
  const sides = {
    before: await within("before", () => decide(earlier)),
    after: await within("after", () => decide(later)),
  };
  return within("after", () => compareDecided(sides, renaming));
}

/** A compiled rulebook, and the decisions that are the terminals of its diagram. */
export interface ComparedSide {
  readonly decided: Decided;
  readonly entries: readonly { readonly decision: CompleteDecision }[];
}

/** Compares two compiled rulebooks, also where rules are in conflict or a decision is missing. */
export function compareDecided(sides: Readonly<Record<Side, ComparedSide>>, renaming: Renaming): Comparison {
  const decided = { before: sides.before.decided, after: sides.after.decided };
  const rulebooks = { before: decided.before.rulebook, after: decided.after.rulebook };
  const facts = jointFacts(decided.before, decided.after, renaming);
  const widths = facts.map(({ classes }) => classes.length);
  const diagram = limitedDiagram();
  const lifted = (side: Side) => lift(diagram, facts, side, decided[side]);

  /** The pairs of decisions that some person has, and what differs between them. */
  const pairs: DecisionDifference[][] = [];
  const pairIndexes = new Map<string, number>();
  const joined = diagram.combine(lifted("before"), lifted("after"), (earlier, later) => {
    if (earlier === CONTRADICTION && later === CONTRADICTION) return CONTRADICTION;
    const key = `${earlier} ${later}`;
    const index = pairIndexes.get(key) ?? pairs.push(differencesOf(earlier, later)) - 1;
    pairIndexes.set(key, index);
    return terminalOfValue(index);
  });
  const root = exclude(diagram, joined, misplacedFacts(diagram, facts, decided));
  const counts = countByTerminal(diagram, root, widths);
  const compared = sum([...counts.values()]);
  const changed = sum([...counts].map(([index, count]) => (pairs[valueOfTerminal(index)]!.length > 0 ? count : 0n)));

  const byText = new Map<string, { difference: DecisionDifference; terminals: number[] }>();
  for (const index of counts.keys()) {
    for (const difference of pairs[valueOfTerminal(index)]!) {
      const text = JSON.stringify(difference);
      const found = byText.get(text) ?? { difference, terminals: [] };
      found.terminals.push(index);
      byText.set(text, found);
    }
  }
  // Differences with the same terminals concern the same persons: these are searched once.
  const whenByTerminals = new Map<string, ReturnType<typeof tellWhen>>();
  const differences = [...byText].map(([text, { difference, terminals }]) => {
    const key = terminals.join();
    const found = whenByTerminals.get(key) ?? tellWhen(diagram, root, new Set(terminals), facts, rulebooks);
    whenByTerminals.set(key, found);
    return { text, count: found.count, difference: { ...difference, ...found.told } };
  });
  differences.sort((a, b) => (a.count === b.count ? (a.text < b.text ? -1 : 1) : a.count > b.count ? -1 : 1));
  const vocabulary = changedVocabulary(facts, rulebooks.before, rulebooks.after);
  const parameters = changedParameters(rulebooks.before, rulebooks.after);
  return freeze({
    same: differences.length === 0 && vocabulary.length === 0 && parameters.length === 0,
    persons: {
      compared: Number(compared),
      changed: Number(changed),
      exact: compared <= HIGHEST_EXACT,
    },
    differences: differences.map(({ difference }) => difference),
    vocabulary,
    parameters,
  }) as Comparison;

  function differencesOf(earlier: number, later: number): DecisionDifference[] {
    const decision = (side: Side, index: number) =>
      index === CONTRADICTION ? null : sides[side].entries[valueOfTerminal(index)]!.decision;
    return differencesBetween(decision("before", earlier), decision("after", later), renaming);
  }
}

const sum = (counts: readonly bigint[]): bigint => counts.reduce((all, count) => all + count, 0n);

async function decide(rulebook: Rulebook): Promise<ComparedSide> {
  const { certificate, findings } = await examine(rulebook);
  if (!certificate.sound) throw new RulebookError(certificate.issues);
  const decided: Decided = { rulebook, diagrams: findings.diagrams, root: findings.combined.root };
  return { decided, entries: findings.combined.entries };
}

/** Begins the path of each issue with the rulebook that has it; a joined diagram that is too large counts as `after`. */
async function within<T>(side: Side, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    throw new RulebookError(error.issues.map((issue) => ({ ...issue, path: [side, ...issue.path] })));
  }
}
