import { type Condition, type Conditional, type Leaf, leavesOf } from "../../../src/model/rulebook.js";
import { NAMES } from "../../classes.js";
import { type Facts, holding } from "../../engine-reading.js";
import { type Name, population, VALUES } from "./population.js";

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

/** Runs the rule, each clause, and the rule with each clause negated, for each combination of the facts that it reads. */
export async function truthOf(
  { conditions }: Pick<Conditional, "conditions">,
  persons: readonly { readonly classes: Int8Array }[] = population,
): Promise<Truth> {
  const leaves = leavesOf(conditions);
  const read = [...new Set(leaves.map(({ fact }) => fact as Name))];
  const named: Record<string, Condition> = { rule: conditions };
  for (const [index, leaf] of leaves.entries()) {
    named[`clause ${index}`] = { all: [leaf] };
    named[`negated ${index}`] = negated(conditions, leaf);
  }
  let combinations: Facts[] = [{}];
  for (const name of read)
    combinations = combinations.flatMap((facts) => VALUES[name].map((value) => ({ ...facts, [name]: value })));
  const answers: Set<string>[] = [];
  for (const facts of combinations) answers.push(await holding(named, facts));

  const columns = read.map((name) => [NAMES.indexOf(name), VALUES[name].length] as const);
  const combinationOf = (index: number) =>
    columns.reduce((key, [column, size]) => key * size + Math.max(0, persons[index]?.classes[column] ?? 0), 0);
  const says = (name: string) => (index: number) => answers[combinationOf(index)]?.has(name) ?? false;
  return {
    holds: says("rule"),
    clauses: leaves.map((leaf, index) => {
      const other = says(`negated ${index}`);
      return { leaf, holds: says(`clause ${index}`), decides: (person) => other(person) !== says("rule")(person) };
    }),
  };
}

function negated(condition: Condition, leaf: Leaf): Condition {
  if (condition === leaf) return { not: leaf };
  if ("all" in condition) return { all: condition.all.map((each) => negated(each, leaf)) };
  if ("any" in condition) return { any: condition.any.map((each) => negated(each, leaf)) };
  if ("not" in condition) return { not: negated(condition.not, leaf) };
  return condition;
}
