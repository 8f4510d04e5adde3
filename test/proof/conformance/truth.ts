import { type Condition, type Conditional, type Leaf, leavesOf, type Value } from "../../../src/model/rulebook.js";
import { classOf, DEFAULTS, NAMES } from "../../classes.js";
import { type Facts, holding } from "../../engine-reading.js";
import { columnsOf, type Name, population, VALUES, type WithClasses } from "./population.js";

/** A rule and its clauses by json-rules-engine, for each person of a list, by index. */
export interface Truth {
  readonly holds: (index: number) => boolean;
  readonly clauses: readonly {
    readonly leaf: Leaf;
    readonly holds: (index: number) => boolean;
    /** Whether negating this clause alone changes the rule. */
    readonly decides: (index: number) => boolean;
  }[];
}

/**
 * Runs the rule, each clause, and the rule with each clause negated, for each combination of the facts that it reads.
 * Values for which the same clauses hold are tried once.
 */
export async function truthOf(
  { conditions }: Pick<Conditional, "conditions">,
  persons: readonly WithClasses[] = population,
): Promise<Truth> {
  const leaves = leavesOf(conditions);
  const named: Record<string, Condition> = { rule: conditions };
  for (const [index, leaf] of leaves.entries()) {
    named[`clause ${index}`] = { all: [leaf] };
    named[`negated ${index}`] = negated(conditions, leaf);
  }
  const facts = await Promise.all([...new Set(leaves.map(({ fact }) => fact as Name))].map(groupsOf));
  let combinations: Facts[] = [{}];
  for (const { name, values } of facts)
    combinations = combinations.flatMap((some) => values.map((value) => ({ ...some, [name]: value })));
  const answers: Set<string>[] = [];
  for (const combination of combinations) answers.push(await holding(named, combination));

  const combinationOf = new Uint16Array(persons.length);
  for (const { name, values, groupOf } of facts) {
    const column = columnsOf(persons)[NAMES.indexOf(name)] as Int8Array;
    for (let index = 0; index < column.length; index++) {
      combinationOf[index] = Number(combinationOf[index]) * values.length + Number(groupOf[Number(column[index]) + 1]);
    }
  }
  const says = (name: string) => {
    const truths = answers.map((answer) => answer.has(name));
    return (index: number) => truths[Number(combinationOf[index])] === true;
  };
  const rule = says("rule");
  return {
    holds: rule,
    clauses: leaves.map((leaf, index) => {
      const other = says(`negated ${index}`);
      return { leaf, holds: says(`clause ${index}`), decides: (person) => other(person) !== rule(person) };
    }),
  };

  /** The values of a fact, one for each group for which the same clauses hold, and the group of each class. */
  async function groupsOf(name: Name): Promise<{ name: Name; values: Value[]; groupOf: number[] }> {
    const own = Object.fromEntries(
      leaves.filter(({ fact }) => fact === name).map((leaf) => [leaf.name, { all: [leaf] }] as const),
    );
    const keys: string[] = [];
    for (const value of VALUES[name]) keys.push([...(await holding(own, { [name]: value }))].sort().join());
    const distinct = [...new Set(keys)];
    const groupOf = keys.map((key) => distinct.indexOf(key));
    // The first entry is for a fact that is no part of the person: it has its default.
    const byDefault = groupOf[classOf(name, DEFAULTS[name])] ?? 0;
    const values = distinct.map((key) => VALUES[name][keys.indexOf(key)] as Value);
    return { name, values, groupOf: [byDefault, ...groupOf] };
  }
}

function negated(condition: Condition, leaf: Leaf): Condition {
  if (condition === leaf) return { not: leaf };
  if ("all" in condition) return { all: condition.all.map((each) => negated(each, leaf)) };
  if ("any" in condition) return { any: condition.any.map((each) => negated(each, leaf)) };
  if ("not" in condition) return { not: negated(condition.not, leaf) };
  return condition;
}
