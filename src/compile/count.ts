import { CONTRADICTION, terminal } from "../diagram/diagram.js";
import { deserialise } from "../diagram/serialise.js";
import {
  type Artefact,
  type ArtefactFact,
  classCount,
  classCounts,
  indexes,
  notApplicableOf,
  valueClassCount,
  valuesOfClass,
} from "../model/artefact.js";

/**
 * Counts the classes of persons: those that are accepted, and those whose facts contradict each other. Numbers are cut at
 * the thresholds, and every value of a choice counts, merged or not. "Not applicable" counts as one class.
 */
export function countPersons({ facts, answers }: Artefact): { persons: number; contradictory: number } {
  const { table, root } = deserialise(answers.nodes, classCounts({ facts }));
  const done = new Map<string, number>();
  const personsBelow = (edge: number, level: number): number => {
    const fact = facts[level];
    if (fact === undefined) return edge === terminal(CONTRADICTION) ? 0 : 1;
    const key = `${edge} ${level}`;
    const before = done.get(key);
    if (before !== undefined) return before;
    const childOf = (index: number) => (table[edge] === level ? table[edge + index + 1]! : edge);
    const persons = indexes(classCount(fact)).reduce(
      (all, index) => all + valueCount(fact, index) * personsBelow(childOf(index), level + 1),
      0,
    );
    done.set(key, persons);
    return persons;
  };
  // A rulebook that refuses all facts has no value, and a diagram without nodes.
  const persons = answers.tasks === "" ? 0 : personsBelow(root, 0);
  return { persons, contradictory: combinations(facts) - persons };
}

/** The values that a class stands for in a count: those of a choice, one for a range of numbers or "not applicable". */
export const valueCount = (fact: ArtefactFact, index: number): number =>
  "cuts" in fact || index === notApplicableOf(fact) ? 1 : valuesOfClass(fact, index).length;

const valueCounts = (fact: ArtefactFact): number[] =>
  indexes(valueClassCount(fact)).map((index) => valueCount(fact, index));

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/** The combinations of values in which each fact is given where it applies, and only there. */
function combinations(facts: Artefact["facts"]): number {
  return facts.reduce((all, fact, control) => {
    if (fact.appliesWhen) return all;
    const dependents = facts.filter(({ appliesWhen }) => appliesWhen?.level === control);
    const own = valueCounts(fact).map((count, index) =>
      dependents
        .filter(({ appliesWhen }) => appliesWhen?.classes.includes(index))
        .reduce((product, dependent) => product * sum(valueCounts(dependent)), count),
    );
    return all * sum(own);
  }, 1);
}
