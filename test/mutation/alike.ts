import { type Decision, type FactsInput, type SafeResult, safeEvaluate } from "carte-vitale";
import type { CompiledData } from "../../src/compile/pipeline.js";
import { createEvaluator } from "../../src/evaluate/evaluate.js";
import type { Compiled } from "../../src/model/artefact.js";
import { shipped } from "../../src/shipped.js";
import { classOf } from "../classes.js";
import { everybody } from "../everybody.js";
import { CLASSES } from "../people.js";
import type { Person } from "../reading.js";

type Numbers = Partial<Record<keyof Person, readonly number[]>>;

/**
 * Whether everybody is told the same as by the shipped rulebook, though it is written down another way: facts may be read
 * in another order. Of whom little is told is asked too: they alone see in what order outcomes and papers are reported that
 * nobody has at once. What contradicts itself does so by two facts, so that they also ask of everybody who cannot be.
 */
export function decidesAlike({ compiled }: Pick<CompiledData, "compiled">): boolean {
  const { safeEvaluate: decide } = createEvaluator(compiled);
  const alike = (facts: FactsInput, assume?: "defaults" | "nothing") =>
    text(decide(facts, { assume })) === text(safeEvaluate(facts, { assume }));
  const numbers = numbersIn(compiled);
  return (
    strangers(numbers).every((facts) => alike(facts, "defaults") && alike(facts, "nothing")) &&
    everybody.every(({ facts }) => inEachClass(facts as Person, numbers).every((person) => alike(person)))
  );
}

/** Many are told the same decision: what it says is written once. */
const texts = new WeakMap<Decision, string>();
function text(result: SafeResult): string {
  if (!result.success) return result.error.message;
  const before = texts.get(result.data);
  if (before !== undefined) return before;
  const { rulebook: _, missing, ...decision } = result.data;
  // Of questions that are as good as each other, the one that the diagram reads first is asked first.
  const told = JSON.stringify({ ...decision, missing: [...missing].sort() });
  texts.set(result.data, told);
  return told;
}

/** Of each fact that is a number, one of every class that the shipped rulebook or the other tells apart: the lowest. */
function numbersIn({ facts }: Compiled): Numbers {
  const bounds = [...shipped.facts, ...facts].flatMap((fact) =>
    "cuts" in fact ? [[fact.name, [fact.minimum, ...fact.cuts, fact.maximum + 1]] as const] : [],
  );
  return Object.fromEntries(
    bounds.map(([name]) => {
      const own = bounds.filter((each) => each[0] === name).flatMap(([, numbers]) => numbers);
      // The highest bound is above what both take.
      return [name, [...new Set(own)].sort((a, b) => a - b).slice(0, -1)];
    }),
  );
}

/** A person of the shipped classes with every number that stands for a part of them. */
function inEachClass(person: Person, numbers: Numbers): FactsInput[] {
  return Object.entries(numbers).reduce<Person[]>(
    (people, [fact, all]) => {
      const name = fact as keyof Person;
      if (person[name] === undefined) return people;
      const same = all.filter((each) => classOf(name, each) === classOf(name, person[name]));
      return people.flatMap((each) => same.map((value) => ({ ...each, [name]: value })));
    },
    [person],
  );
}

/** Everybody of whom one fact is told, or two. */
const strangers = (numbers: Numbers): FactsInput[] =>
  Object.entries({ ...CLASSES, ...numbers })
    .flatMap(([name, values]) => values.map((value) => ({ [name]: value })))
    .flatMap((one, place, all) => all.slice(place).map((other) => ({ ...one, ...other })));
