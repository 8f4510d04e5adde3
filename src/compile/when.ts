import { CONTRADICTION, Diagram, type Edge, isTerminal, NO, terminal, terminalOf, YES } from "../diagram/diagram.js";
import type { BoxFact, When } from "../model/comparison.js";
import type { Rulebook, Value } from "../model/rulebook.js";
import { type Box, countByTerminal, countInside, maximalBoxes } from "./boxes.js";
import { isInterval, type JointFact, type Side } from "./joint-facts.js";

const MOST_LISTED = 100;

/**
 * Tells for whom a diagram leads to some terminals.
 *
 * The search has its own diagram, without limits: these restrict the size of a rulebook, not the number of differences.
 */
export function tellWhen(
  source: Diagram,
  root: Edge,
  terminals: ReadonlySet<number>,
  facts: readonly JointFact[],
  rulebooks: Readonly<Record<Side, Rulebook>>,
): { count: bigint; told: When } {
  const diagram = new Diagram();
  const widths = facts.map(({ classes }) => classes.length);
  const reported = [...facts.keys()].sort((a, b) => facts[a]!.rank - facts[b]!.rank);
  const yes = copyAsYesOrNo();
  const count = countByTerminal(diagram, yes, widths).get(YES) ?? 0n;
  const { boxes, isComplete } = maximalBoxes(diagram, facts, yes);
  const sized = boxes.map((box) => ({ box, size: countInside(diagram, yes, box) }));
  sized.sort((a, b) => (a.size === b.size ? byFacts(a.box, b.box) : a.size > b.size ? -1 : 1));
  const path = diagram.pathTo(yes, (index) => index === YES)!;
  return {
    count,
    told: {
      persons: Number(count),
      when: sized.slice(0, MOST_LISTED).map(({ box }) => factsOf(box)),
      more: !isComplete || boxes.length > MOST_LISTED,
      example: { before: exampleFor("before", path), after: exampleFor("after", path) },
    },
  };

  function copyAsYesOrNo(): Edge {
    const done = new Map<Edge, Edge>();
    const copy = (edge: Edge): Edge => {
      const index = terminalOf(edge);
      if (isTerminal(edge)) return index === CONTRADICTION ? edge : terminal(terminals.has(index) ? YES : NO);
      const cached = done.get(edge);
      if (cached !== undefined) return cached;
      const { level, children } = source.at(edge);
      const copied = diagram.node(level, children.map(copy));
      done.set(edge, copied);
      return copied;
    };
    return copy(root);
  }

  /** Boxes of one size by the order of facts and values: a box that names an earlier fact or value comes first. */
  function byFacts(left: Box, right: Box): number {
    for (const level of reported) {
      const [own, other] = [left[level]!, right[level]!];
      const isNamed = (classes: readonly number[]) => classes.length < widths[level]!;
      if (isNamed(own) !== isNamed(other)) return isNamed(own) ? -1 : 1;
      for (const [at, index] of own.entries()) {
        if (index !== other[at]) return index - (other[at] ?? Number.NEGATIVE_INFINITY);
      }
      if (own.length < other.length) return -1;
    }
    return 0;
  }

  function factsOf(box: Box): BoxFact[] {
    return reported.flatMap((level): BoxFact[] => {
      const classes = box[level]!;
      if (classes.length === widths[level]) return [];
      const { name, classes: all } = facts[level]!;
      const some = classes.map((index) => all[index]!);
      const values = some.map(({ value }) => value as Value | { from: number; to: number });
      if (!some.every(isInterval)) return [{ fact: name, values: values as Value[] }];
      const ranges = values as { from: number; to: number }[];
      return [{ fact: name, values: { from: ranges[0]!.from, to: ranges.at(-1)!.to } }];
    });
  }

  function exampleFor(side: Side, path: ReadonlyMap<number, number>): Record<string, Value> {
    const asked = reported.flatMap((level) => {
      const { names, classes } = facts[level]!;
      const value = classes[path.get(level) ?? 0]!.asked[side];
      return names[side] === null || value === undefined ? [] : [[names[side], value] as const];
    });
    const given = new Map(asked);
    return Object.fromEntries(
      asked.filter(([name]) => {
        const when = rulebooks[side].facts[name]!.appliesWhen;
        return when === undefined || when.values.includes(String(given.get(when.fact)));
      }),
    );
  }
}
