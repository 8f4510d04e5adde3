import { CONTRADICTION, terminal } from "../diagram/diagram.js";
import { deserialise } from "../diagram/serialise.js";
import { type Artefact, classCount, indexes, valueClassCount } from "../model/artefact.js";

/**
 * Counts the combinations of classes of all facts: those that are accepted, and those that contradict each other.
 * "Not applicable" counts as one class.
 */
export function countPersons({ facts, answers }: Artefact): { persons: number; contradictory: number } {
  const { table, root } = deserialise(answers.nodes);
  const done = new Map<string, number>();
  const personsBelow = (edge: number, level: number): number => {
    const fact = facts[level];
    if (fact === undefined) return edge === terminal(CONTRADICTION) ? 0 : 1;
    const key = `${edge} ${level}`;
    const before = done.get(key);
    if (before !== undefined) return before;
    const childOf = (index: number) => (table[edge] === level ? table[edge + index + 1]! : edge);
    const persons = indexes(classCount(fact)).reduce((sum, index) => sum + personsBelow(childOf(index), level + 1), 0);
    done.set(key, persons);
    return persons;
  };
  // A rulebook that refuses all facts has no value, and a diagram without nodes.
  const persons = answers.values.length === 0 ? 0 : personsBelow(root, 0);
  return { persons, contradictory: combinations(facts) - persons };
}

/** The combinations of classes in which each fact is given where it applies, and only there. */
function combinations(facts: Artefact["facts"]): number {
  return facts.reduce((all, fact, control) => {
    if (fact.appliesWhen) return all;
    const dependents = facts.filter(({ appliesWhen }) => appliesWhen?.level === control);
    const own = indexes(valueClassCount(fact)).reduce(
      (sum, index) =>
        sum +
        dependents.reduce(
          (product, dependent) =>
            product * (dependent.appliesWhen!.classes.includes(index) ? valueClassCount(dependent) : 1),
          1,
        ),
      0,
    );
    return all * own;
  }, 1);
}
