import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSensitivity } from "../src/diagram/sensitivity.js";
import { createSensitive } from "../src/evaluate/completions.js";
import type { AnswerParts } from "../src/evaluate/decisions.js";
import { indexes, valueClassCount } from "../src/model/artefact.js";
import type { RequiredDocument } from "../src/model/decision.js";
import {
  alikeBut,
  at,
  type Combination,
  completionsIn,
  type Domains,
  layout,
  RUNS,
  terminals,
  type World,
  worldAndDomains,
  worldOf,
} from "./worlds.js";

/** The levels in which two compared completions may differ: facts that depend on the compared one come and go with it. */
const freeBeside = ({ control, dependent }: World, level: number) => (level === control ? [level, dependent] : [level]);

/** The pairs of terminals of all pairs of completions that differ at one level, in two of some classes. */
function pairsAt(world: World, domains: Domains, level: number, classes: readonly number[]): [number, number][] {
  const compared = completionsIn(world, domains.with(level, classes));
  const free = freeBeside(world, level);
  return compared.flatMap((one) =>
    compared
      .filter((other) => at(one, level) < at(other, level) && alikeBut(one, other, free))
      .map((other): [number, number] => [world.terminalOf(one), world.terminalOf(other)]),
  );
}

describe("A function is sensitive to a fact", () => {
  /** One bit for every terminal, so that each pair that is compared can be seen. */
  const bitsOf = (some: readonly number[]) => some.reduce((bits, each) => bits | (1n << BigInt(each)), 0n);

  test("where two completions that differ in it alone have different terminals, its dependent facts beside", () => {
    fc.assert(
      fc.property(worldAndDomains, ([world, domains]) => {
        const between = createSensitivity(
          {
            ...world.nodes,
            difference: bitsOf,
            dependents: (level) => (level === world.control ? [world.dependent] : []),
          },
          domains,
        );
        for (const [level, classes] of domains.entries()) {
          const different = pairsAt(world, domains, level, classes).filter(([one, other]) => one !== other);
          expect(between(level, classes)).toBe(bitsOf(different.flat()));
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("also for classes outside its domain, which are compared in the domains of the others", () => {
    fc.assert(
      fc.property(worldAndDomains, fc.nat(3), ([world, domains], level) => {
        const { control, dependent, everything } = world;
        // A dependent fact has room for every class of its control.
        const own = level === control ? domains.with(dependent, [...at(everything, dependent)]) : domains;
        const between = createSensitivity(
          { ...world.nodes, difference: () => 1n, dependents: (of) => (of === control ? [dependent] : []) },
          own,
        );
        const classes = at(everything, level);
        const differs = pairsAt(world, own, level, classes).some(([one, other]) => one !== other);
        expect(between(level, classes)).toBe(differs ? 1n : 0n);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("The answer is sensitive to a fact", () => {
  const NEEDS = ["first", "second", "third"].map((id) => ["procedure", id] as const);
  /** The needs of a terminal: one for each bit, so that eight terminals have different ones. */
  const needsOf = (terminal: number) => [0, 1, 2].filter((need) => ((terminal - 1) >> need) & 1);
  // Another report order than that of the diagram.
  const artefactOf = ({ facts }: World) => ({ facts, reportOrder: indexes(facts.length).reverse() });
  // The first need has two documents, for different answers.
  const documents = [...NEEDS, at(NEEDS, 0)].map(([procedure, id]) => ({ procedure, id }) as never as RequiredDocument);
  const decisionsOf = ({ nodes }: World) => ({
    answers: nodes,
    documents,
    answer: (terminal: number) =>
      ({
        documents: needsOf(terminal).map((need) => at(documents, need === 0 && terminal > 4 ? 3 : need)),
      }) as unknown as AnswerParts,
  });

  function differencesByBruteForce(world: World, domains: Domains, assumed: ReadonlySet<number>) {
    return indexes(world.facts.length)
      .reverse()
      .flatMap((level) => {
        const others = indexes(valueClassCount(at(world.facts, level)));
        const groups = assumed.has(level)
          ? others.map((index) => [...at(domains, level), index])
          : [at(domains, level)];
        const pairs = groups.flatMap((group) => pairsAt(world, domains, level, group));
        const different = pairs.filter(([one, other]) => one !== other);
        const needs = [0, 1, 2].filter((need) =>
          different.some(([one, other]) => needsOf(one).includes(need) !== needsOf(other).includes(need)),
        );
        return different.length > 0 ? [{ level, needs }] : [];
      });
  }
  const answers = fc.tuple(layout, fc.oneof(terminals(8, 8), terminals(8, 2))).map(([each, all]) => worldOf(each, all));

  test("where two completions that differ in it alone have different answers, and needs that one of them has", () => {
    fc.assert(
      fc.property(answers, worldAndDomains, (world, [, some]) => {
        const domains = world.everything.map((classes, level) => {
          const own = classes.filter((index) => at(some, level).includes(index));
          return own.length > 0 ? own : classes;
        });
        const { needs, differences } = createSensitive(artefactOf(world), decisionsOf(world));
        expect(needs).toEqual(NEEDS);
        const none = new Set<number>();
        expect(differences({ classes: domains, assumed: none })).toEqual(differencesByBruteForce(world, domains, none));
      }),
      { numRuns: RUNS },
    );
  });

  test("that is assumed where the default differs from another value", () => {
    fc.assert(
      fc.property(answers, fc.subarray([0, 1, 2, 3]), (world, some) => {
        const { control, dependent, everything } = world;
        const assumed = new Set(some.filter((level) => level !== control));
        const domains = everything.map((classes, level) => {
          if (!assumed.has(level)) return classes;
          return level === dependent ? [0, at(classes, 2)] : [0];
        });
        const { differences } = createSensitive(artefactOf(world), decisionsOf(world));
        expect(differences({ classes: domains, assumed })).toEqual(differencesByBruteForce(world, domains, assumed));
      }),
      { numRuns: RUNS },
    );
  });

  test("in two classes of it exactly where completions with one and the other have different answers", () => {
    fc.assert(
      fc.property(answers, fc.nat(3), fc.nat(1), (world, level, first) => {
        const { isSensitive } = createSensitive(artefactOf(world), decisionsOf(world));
        const domains = world.everything;
        const pair: Combination = [first, first + 1];
        const classes = pair.filter((index) => at(domains, level).includes(index));
        const differs = pairsAt(world, domains, level, classes).some(([one, other]) => one !== other);
        expect(isSensitive({ classes: domains })(level, classes)).toBe(differs);
      }),
      { numRuns: RUNS },
    );
  });
});
