import { type Condition, type Conditional, type Leaf, leavesOf } from "../../src/model/rulebook.js";
import { NAMES } from "../classes.js";
import { type Facts, holding } from "../engine-reading.js";
import { type Name, population, VALUES } from "./population.js";

/** What json-rules-engine says of a rule and of each of its clauses, for everybody. */
export interface Truth {
  readonly holds: (place: number) => boolean;
  readonly clauses: readonly {
    readonly leaf: Leaf;
    readonly holds: (place: number) => boolean;
    /** Whether the rule turns when this clause alone does: the others do not settle it. */
    readonly decides: (place: number) => boolean;
  }[];
}

/** Runs a rule, each clause alone and the rule with each clause turned, for each combination of the facts it reads. */
export async function truthOf({ conditions }: Pick<Conditional, "conditions">): Promise<Truth> {
  const leaves = leavesOf(conditions);
  const read = [...new Set(leaves.map(({ fact }) => fact as Name))];
  const asked: Record<string, Condition> = { rule: conditions };
  for (const [place, leaf] of leaves.entries()) {
    asked[`clause ${place}`] = { all: [leaf] };
    asked[`turned ${place}`] = turned(conditions, leaf);
  }
  let combinations: Facts[] = [{}];
  for (const name of read)
    combinations = combinations.flatMap((facts) => VALUES[name].map((value) => ({ ...facts, [name]: value })));
  const answers: Set<string>[] = [];
  for (const facts of combinations) answers.push(await holding(asked, facts));

  const columns = read.map((name) => [NAMES.indexOf(name), VALUES[name].length] as const);
  const combinationOf = (place: number) =>
    columns.reduce((key, [column, size]) => key * size + Math.max(0, population[place]?.classes[column] ?? 0), 0);
  const says = (name: string) => (place: number) => answers[combinationOf(place)]?.has(name) ?? false;
  return {
    holds: says("rule"),
    clauses: leaves.map((leaf, index) => {
      const other = says(`turned ${index}`);
      return { leaf, holds: says(`clause ${index}`), decides: (place) => other(place) !== says("rule")(place) };
    }),
  };
}

function turned(condition: Condition, leaf: Leaf): Condition {
  if (condition === leaf) return { not: leaf };
  if ("all" in condition) return { all: condition.all.map((each) => turned(each, leaf)) };
  if ("any" in condition) return { any: condition.any.map((each) => turned(each, leaf)) };
  if ("not" in condition) return { not: turned(condition.not, leaf) };
  return condition;
}
