import { CONTRADICTION, type Edge, NO, terminal, terminalOfValue, valueOfTerminal, YES } from "../diagram/diagram.js";
import type { BoxFact, Comparison, DecisionDifference } from "../model/comparison.js";
import { freeze } from "../model/freeze.js";
import type { Fact, Rulebook, Value } from "../model/rulebook.js";
import { RulebookError } from "../rulebook/error.js";
import { readRulebook } from "../rulebook/read.js";
import { type Box, countByTerminal, diagramOf, maximalBoxes } from "./boxes.js";
import { differencesBetween } from "./differences.js";
import type { CompleteDecision } from "./hit-policies.js";
import { type Decided, type JointFact, jointFacts, lift, type Renamed, type Side } from "./joint-facts.js";
import { limitedDiagram } from "./limits.js";
import { examine } from "./pipeline.js";

const MOST_LISTED = 100;

/**
 * Compares two rulebooks over all persons, exactly: both are decided, joined in one diagram, and read off it.
 *
 * @param options `renamed` maps the words of `after` to those of `before`.
 * @throws {RulebookError} for a rulebook that is refused, or too large to be joined with the other; the paths of its issues
 * begin with `before` or `after`.
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
  { renamed = {} }: { renamed?: Renamed } = {},
): Promise<Comparison> {
  return compareDecided({ before: await decide(before, "before"), after: await decide(after, "after") }, renamed);
}

/** A rulebook that was decided, and the decisions to which its diagram leads. */
export interface ComparedSide {
  readonly decided: Decided;
  readonly entries: readonly { readonly decision: CompleteDecision }[];
}

/** Compares two rulebooks that were decided, sound or not. */
export function compareDecided(sides: Readonly<Record<Side, ComparedSide>>, renamed: Renamed): Comparison {
  const facts = jointFacts(sides.before.decided, sides.after.decided, renamed);
  const widths = facts.map(({ classes }) => classes.length);
  const diagram = limitedDiagram();
  const lifted = (side: Side) => lift(diagram, facts, side, sides[side].decided);

  /** The pairs of decisions that some person has, and what differs between them. */
  const pairs: DecisionDifference[][] = [];
  const pairIndexes = new Map<string, number>();
  const root = diagram.combine(lifted("before"), lifted("after"), (earlier, later) => {
    if (earlier === CONTRADICTION && later === CONTRADICTION) return CONTRADICTION;
    const key = `${earlier} ${later}`;
    const index = pairIndexes.get(key) ?? pairs.push(differencesOf(earlier, later)) - 1;
    pairIndexes.set(key, index);
    return terminalOfValue(index);
  });
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
  const persons = new Map<string, ReturnType<typeof describePersons>>();
  const differences = [...byText].map(([text, { difference, terminals }]) => {
    const key = terminals.join();
    const found = persons.get(key) ?? describePersons(new Set(terminals));
    persons.set(key, found);
    return { text, count: found.count, difference: { ...difference, ...found.told } };
  });
  differences.sort((a, b) => (a.count === b.count ? (a.text < b.text ? -1 : 1) : a.count > b.count ? -1 : 1));
  const vocabulary = changedVocabulary(facts, sides.before.decided.rulebook, sides.after.decided.rulebook);
  const parameters = changedParameters(sides.before.decided.rulebook, sides.after.decided.rulebook);
  return freeze({
    same: differences.length === 0 && vocabulary.length === 0 && parameters.length === 0,
    persons: {
      compared: Number(compared),
      changed: Number(changed),
      exact: compared <= BigInt(Number.MAX_SAFE_INTEGER),
    },
    differences: differences.map(({ difference }) => difference),
    vocabulary,
    parameters,
  }) as Comparison;

  function differencesOf(earlier: number, later: number): DecisionDifference[] {
    const decision = (side: Side, index: number) =>
      index === CONTRADICTION ? null : sides[side].entries[valueOfTerminal(index)]!.decision;
    return differencesBetween(decision("before", earlier), decision("after", later), renamed);
  }

  function describePersons(terminals: ReadonlySet<number>) {
    const yes = diagram.map(root, (index) =>
      index === CONTRADICTION ? CONTRADICTION : terminals.has(index) ? YES : NO,
    );
    const { boxes, isComplete } = maximalBoxes(diagram, facts, yes);
    const sized = boxes.map((box) => ({ box, size: sizeOf(yes, box) }));
    sized.sort((a, b) => (a.size === b.size ? byClasses(a.box, b.box) : a.size > b.size ? -1 : 1));
    const path = diagram.pathTo(yes, (index) => index === YES)!;
    const count = sum([...terminals].map((index) => counts.get(index)!));
    return {
      count,
      told: {
        persons: Number(count),
        when: sized.slice(0, MOST_LISTED).map(({ box }) => factsOf(box)),
        more: !isComplete || boxes.length > MOST_LISTED,
        example: { before: exampleFor("before", path), after: exampleFor("after", path) },
      },
    };
  }

  function sizeOf(yes: Edge, box: Box): bigint {
    const inside = diagram.combine(yes, diagramOf(diagram, box, widths), (own, isIn) =>
      own === YES && isIn === YES ? YES : CONTRADICTION,
    );
    return inside === terminal(CONTRADICTION) ? 0n : (countByTerminal(diagram, inside, widths).get(YES) ?? 0n);
  }

  function factsOf(box: Box): BoxFact[] {
    return box.flatMap((classes, level): BoxFact[] => {
      if (classes.length === widths[level]) return [];
      const { name, classes: all, isNumber } = facts[level]!;
      const values = classes.map((index) => all[index]!.value as Value | { from: number; to: number });
      if (!isNumber) return [{ fact: name, values: values as Value[] }];
      const ranges = values as { from: number; to: number }[];
      return [{ fact: name, values: { from: ranges[0]!.from, to: ranges.at(-1)!.to } }];
    });
  }

  function exampleFor(side: Side, path: ReadonlyMap<number, number>): Record<string, Value> {
    const given = facts.flatMap(({ names, classes }, level) => {
      const value = classes[path.get(level) ?? 0]!.asked[side];
      return names[side] === null || value === undefined ? [] : [[names[side], value] as const];
    });
    return Object.fromEntries(given);
  }
}

const sum = (counts: readonly bigint[]): bigint => counts.reduce((all, count) => all + count, 0n);

/** Boxes of one size by the order of facts and values: a box that names an earlier fact or value comes first. */
function byClasses(left: Box, right: Box): number {
  for (const [level, classes] of left.entries()) {
    const [own, other] = [classes.join(), right[level]!.join()];
    if (own !== other) return classes.length - right[level]!.length || (own < other ? -1 : 1);
  }
  return 0;
}

async function decide(rulebook: unknown, side: Side): Promise<ComparedSide> {
  try {
    const { certificate, findings, rulebook: accepted } = await examine(readRulebook(rulebook));
    if (!certificate.sound) throw new RulebookError(certificate.issues);
    const decided: Decided = { rulebook: accepted, diagrams: findings.diagrams, root: findings.combined.root };
    return { decided, entries: findings.combined.entries };
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    throw new RulebookError(error.issues.map((issue) => ({ ...issue, path: [side, ...issue.path] })));
  }
}

function changedVocabulary(facts: readonly JointFact[], before: Rulebook, after: Rulebook): Comparison["vocabulary"] {
  return facts.flatMap(({ name, names, classes, isNumber }) => {
    const [earlier, later] = [names.before && before.facts[names.before], names.after && after.facts[names.after]];
    const added = isNumber
      ? [rangeOf(later)].filter((range) => range !== rangeOf(earlier))
      : classes.filter(({ own, value }) => value !== null && own.before === null).map(({ value }) => String(value));
    const removed = isNumber
      ? [rangeOf(earlier)].filter((range) => range !== rangeOf(later))
      : classes.filter(({ own, value }) => value !== null && own.after === null).map(({ value }) => String(value));
    const changed = {
      fact: name,
      added: added.filter((each) => each !== null),
      removed: removed.filter((each) => each !== null),
    };
    return changed.added.length + changed.removed.length === 0 ? [] : [changed];
  });
}

const rangeOf = (fact: Fact | null | undefined | ""): string | null =>
  fact && "minimum" in fact ? `${fact.minimum}..${fact.maximum}` : null;

function changedParameters(before: Rulebook, after: Rulebook): Comparison["parameters"] {
  const valueIn = ({ parameters }: Rulebook, id: string) =>
    Object.hasOwn(parameters, id) ? parameters[id]!.value : null;
  return [...new Set([...Object.keys(before.parameters), ...Object.keys(after.parameters)])]
    .map((parameter) => ({ parameter, from: valueIn(before, parameter), to: valueIn(after, parameter) }))
    .filter(({ from, to }) => String(from) !== String(to));
}
