import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UNKNOWN } from "../src/facts/classes.js";
import { createDomains } from "../src/facts/domains.js";
import { createReader } from "../src/facts/read.js";
import {
  type ArtefactFact,
  type Contradiction,
  indexes,
  notApplicableOf,
  valueClassCount,
} from "../src/model/artefact.js";
import { shipped } from "../src/shipped.js";
import { THRESHOLDS, temporaryNumberValidity } from "./thresholds.js";
import {
  at,
  type Combination,
  completionsIn,
  layout,
  literalSets,
  RUNS,
  terminals,
  type World,
  worldOf,
} from "./worlds.js";

/** Every smallest set of classes that no completion has, found by trying all of them: what an artefact lists. */
function contradictionsOf({ facts, everything, combinations, terminalOf }: World): Contradiction[] {
  const isValue = ([level, index]: readonly [number, number]) => index !== notApplicableOf(at(facts, level));
  const has = (combination: Combination, set: readonly (readonly [number, number])[]) =>
    set.every(([level, index]) => combination[level] === index);
  const accepted = combinations.filter((each) => terminalOf(each) !== 0);
  const contradictory = literalSets(everything)
    .filter((set) => set.every(isValue))
    .filter((set) => !accepted.some((each) => has(each, set)));
  const isPart = (fewer: (typeof contradictory)[number], more: (typeof contradictory)[number]) =>
    fewer.length < more.length && fewer.every((literal) => more.some((other) => String(other) === String(literal)));
  return contradictory
    .filter((set) => !contradictory.some((fewer) => isPart(fewer, set)))
    .map((set) => set.map(([level, index]) => [level, [index]]));
}

/** A world in which some combinations are accepted, and some of the facts of one that is. */
const question = fc
  .tuple(layout, terminals(1, 4))
  .map(([each, all]) => worldOf(each, all))
  .filter((world) => completionsIn(world, world.everything).length > 0)
  .chain((world) => {
    const accepted = completionsIn(world, world.everything);
    const given = fc.tuple(fc.constantFrom(...accepted), fc.subarray([0, 1, 2, 3])).map(([whole, levels]) =>
      // A class "not applicable" is not handed in.
      whole.map((index, level) =>
        levels.includes(level) && index < valueClassCount(at(world.facts, level)) ? index : UNKNOWN,
      ),
    );
    return fc.tuple(fc.constant(world), given);
  });

const withDefaults = (facts: readonly ArtefactFact[], defaults: readonly (string | undefined)[]) =>
  facts.map((fact, level) => (defaults[level] === undefined ? fact : { ...fact, default: defaults[level] }));

describe("Without defaults,", () => {
  const found = (world: World, given: Combination) =>
    createDomains({ facts: world.facts, contradictions: contradictionsOf(world), implied: [] })(given, "nothing");
  const completionsOf = (world: World, given: Combination) =>
    completionsIn(world, world.everything).filter((each) =>
      each.every((index, level) => given[level] === UNKNOWN || given[level] === index),
    );

  test("the product of the domains has every completion", () => {
    fc.assert(
      fc.property(question, ([world, given]) => {
        const { classes, assumed } = found(world, given);
        expect(completionsIn(world, classes)).toEqual(completionsOf(world, given));
        expect(assumed.size).toBe(0);
      }),
      { numRuns: RUNS },
    );
  });

  test("a given fact has its class, and a plain fact all of its classes", () => {
    fc.assert(
      fc.property(question, ([world, given]) => {
        const { classes } = found(world, given);
        for (const [level, domain] of classes.entries()) {
          if (given[level] !== UNKNOWN) expect(domain).toEqual([given[level]]);
          else if (level !== world.control && level !== world.dependent)
            expect(domain).toEqual(world.everything[level]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("a control has the classes that some completion has", () => {
    fc.assert(
      fc.property(question, ([world, given]) => {
        fc.pre(given[world.control] === UNKNOWN);
        const reached = new Set(completionsOf(world, given).map((each) => each[world.control]));
        expect(found(world, given).classes[world.control]).toEqual(indexes(3).filter((index) => reached.has(index)));
      }),
      { numRuns: RUNS },
    );
  });

  test("a dependent fact may be not applicable unless its control says otherwise", () => {
    fc.assert(
      fc.property(question, ([world, given]) => {
        fc.pre(given[world.dependent] === UNKNOWN);
        const { classes } = found(world, given);
        const beside = at(classes, world.control).map((index) => index === 0);
        const [values, none] = [[0, 1], [2]];
        expect(classes[world.dependent]).toEqual([
          ...(beside.includes(true) ? values : []),
          ...(beside.includes(false) ? none : []),
        ]);
      }),
      { numRuns: RUNS },
    );
  });
});

test("A default is taken for an unknown fact that may apply, and excludes no class of another fact", () => {
  const defaults = fc.tuple(...indexes(4).map(() => fc.option(fc.nat(1), { nil: undefined })));
  fc.assert(
    fc.property(question, defaults, ([world, given], some) => {
      const facts = withDefaults(
        world.facts,
        // A control has no default.
        some.map((index, level) =>
          index === undefined || level === world.control ? undefined : `${at(world.facts, level).name}-${index}`,
        ),
      );
      const domainsOf = createDomains({ facts, contradictions: contradictionsOf(world), implied: [] });
      const unknown = domainsOf(given, "nothing");
      const { classes, assumed } = domainsOf(given, "defaults");
      for (const [level, { default: value }] of facts.entries()) {
        const own = at(unknown.classes, level);
        const isTaken = value !== undefined && given[level] === UNKNOWN && own.some((index) => index === some[level]);
        expect(assumed.has(level)).toBe(isTaken);
        expect(classes[level]).toEqual(
          isTaken ? own.filter((index) => index === some[level] || index === notApplicableOf(at(facts, level))) : own,
        );
      }
    }),
    { numRuns: RUNS },
  );
});

describe("By the shipped rules,", () => {
  const { read } = createReader(shipped.facts);
  const domainsOf = createDomains(shipped);
  /** The domain of a fact by the values that stand for its classes; `null` where it may be not applicable. */
  const domainOf = (name: string, facts: object, assume: "defaults" | "nothing" = "nothing") => {
    const level = shipped.facts.findIndex((fact) => fact.name === name);
    const fact = at(shipped.facts, level);
    const values = "cuts" in fact ? [fact.minimum, ...fact.cuts] : fact.classes.map(([first]) => first);
    return at(domainsOf(read(facts).classes, assume).classes, level).map((index) => values[index] ?? null);
  };

  test("a given card leaves only the permanent number, and given months only the temporary one", () => {
    expect(domainOf("nirKind", { cardState: "held" })).toEqual(["permanent"]);
    expect(domainOf("nirKind", { cardState: "none" })).toEqual(["none", "temporary", "permanent"]);
    expect(domainOf("nirKind", { temporaryNumberMonths: 3 })).toEqual(["temporary"]);
    expect(domainOf("nirKind", { temporaryNumberMonths: 3, nirKind: "temporary" })).toEqual(["temporary"]);
  });

  test("the months have only values, only no value, or either, by what is known of the number", () => {
    const months = (facts: object) => domainOf("temporaryNumberMonths", facts);
    expect(months({ nirKind: "temporary" })).toEqual([0, temporaryNumberValidity]);
    expect(months({ nirKind: "permanent" })).toEqual([null]);
    expect(months({ cardState: "lost" })).toEqual([null]);
    expect(months({})).toEqual([0, temporaryNumberValidity, null]);
  });

  test("the assumed months exclude no number, and an assumed card none either", () => {
    expect(domainOf("temporaryNumberMonths", {}, "defaults")).toEqual([0, null]);
    expect(domainOf("temporaryNumberMonths", { cardState: "held" }, "defaults")).toEqual([null]);
    expect(domainOf("cardState", {}, "defaults")).toEqual(["none"]);
    expect(domainOf("nirKind", {}, "defaults")).toEqual(["none", "temporary", "permanent"]);
  });

  test("no domain of a plain fact loses classes: no home in France leaves every count of months open", () => {
    expect(domainOf("residenceMonths", { residesInFrance: false })).toEqual([0, ...THRESHOLDS.residenceMonths]);
  });
});
