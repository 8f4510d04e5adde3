import { type Decision, type FactsInput, type SafeResult, safeEvaluate } from "carte-vitale";
import { createEvaluator } from "../../../src/evaluate/evaluate.js";
import type { Artefact } from "../../../src/model/artefact.js";
import { shipped } from "../../../src/shipped.js";
import { allPersons } from "../../all-persons.js";
import { CLASSES, classOf } from "../../classes.js";
import type { Person } from "../../reading.js";

type Numbers = Partial<Record<keyof Person, readonly number[]>>;

/**
 * Whether a rulebook decides every complete person as the shipped one does, and all partial facts of one or two facts.
 * Only partial facts show the order of outcomes and documents that no complete person has together, and every
 * contradiction lies between two facts.
 */
export function hasSameDecisions(artefact: Artefact): boolean {
  const { safeEvaluate: decide } = createEvaluator(artefact);
  const same = (facts: FactsInput, assume?: "defaults" | "nothing") =>
    textOf(decide(facts, { assume })) === textOf(safeEvaluate(facts, { assume }));
  const numbers = lowestNumbers(artefact);
  return (
    oneOrTwoFacts(numbers).every((facts) => same(facts, "defaults") && same(facts, "nothing")) &&
    allPersons.every(({ facts }) => inEachClass(facts as Person, numbers).every((person) => same(person)))
  );
}

/** Many persons share one decision object, which is written once. */
const texts = new WeakMap<Decision, string>();
function textOf(result: SafeResult): string {
  if (!result.success) return result.error.message;
  const known = texts.get(result.data);
  if (known !== undefined) return known;
  const { rulebook: _, missing, ...decision } = result.data;
  // The order of equally good questions depends on the order of the diagram.
  const text = JSON.stringify({ ...decision, missing: [...missing].sort() });
  texts.set(result.data, text);
  return text;
}

/** For each number, the lowest value of every class that either rulebook distinguishes. */
function lowestNumbers({ facts }: Artefact): Numbers {
  const bounds = [...shipped.facts, ...facts].flatMap((fact) =>
    "cuts" in fact ? [[fact.name, [fact.minimum, ...fact.cuts, fact.maximum + 1]] as const] : [],
  );
  return Object.fromEntries(
    bounds.map(([name]) => {
      const own = bounds.filter((each) => each[0] === name).flatMap(([, numbers]) => numbers);
      // The highest bound lies above both maxima.
      return [name, [...new Set(own)].sort((a, b) => a - b).slice(0, -1)];
    }),
  );
}

/** A person of the shipped classes, once for every finer class of each number. */
function inEachClass(person: Person, numbers: Numbers): FactsInput[] {
  return Object.entries(numbers).reduce<Person[]>(
    (persons, [fact, all]) => {
      const name = fact as keyof Person;
      if (person[name] === undefined) return persons;
      const same = all.filter((each) => classOf(name, each) === classOf(name, person[name]));
      return persons.flatMap((each) => same.map((value) => ({ ...each, [name]: value })));
    },
    [person],
  );
}

const oneOrTwoFacts = (numbers: Numbers): FactsInput[] =>
  Object.entries({ ...CLASSES, ...numbers })
    .flatMap(([name, values]) => values.map((value) => ({ [name]: value })))
    .flatMap((one, index, all) => all.slice(index).map((other) => ({ ...one, ...other })));
