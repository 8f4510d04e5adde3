import { Diagram, type Edge, terminal } from "./diagram.js";
import { holds } from "./engine.js";
import {
  type Conditional,
  leavesOf,
  type NamedRule,
  type Person,
  type Rulebook,
  rulesOf,
  type Value,
} from "./model.js";
import { classOf, partition, representatives, thresholdsIn } from "./partition.js";

/** Every rule decided by json-rules-engine for every class of the facts it reads, as diagrams that share their nodes. */
export interface Tables {
  readonly diagram: Diagram;
  /** One value of each class of each fact, by level. */
  readonly classes: Value[][];
  readonly rules: { readonly rule: NamedRule; readonly table: Edge }[];
  readonly contradictions: Edge[];
}

const FALSE = terminal(0);
const TRUE = terminal(1);

export async function tabulate(rulebook: Rulebook): Promise<Tables> {
  const diagram = new Diagram();
  const rules = rulesOf(rulebook);
  const contradictions = Object.values(rulebook.contradictions);
  const classes = partition(rulebook, [...contradictions, ...rules]);

  /** A rule reads few facts, so it is asked on the classes that it tells apart itself: a handful of runs. */
  const table = async (rule: Conditional): Promise<Edge> => {
    const read = new Set(leavesOf(rule.conditions).map(({ fact }) => fact));
    const levels = rulebook.diagramOrder.flatMap((name, level) => (read.has(name) ? [level] : []));
    const decide = async (person: Person, [level, ...below]: number[]): Promise<Edge> => {
      if (level === undefined) return (await holds(rule, person)) ? TRUE : FALSE;
      const name = rulebook.diagramOrder[level] ?? "";
      const fact = rulebook.facts[name];
      const own = fact ? representatives(fact, thresholdsIn([rule], name)) : [];
      const decided: Edge[] = [];
      for (const value of own) decided.push(await decide({ ...person, [name]: value }, below));
      const everyClass = classes[level] ?? [];
      return diagram.node(
        level,
        everyClass.map((value) => decided[classOf(own, value)] ?? FALSE),
      );
    };
    return decide({}, levels);
  };

  const tables: Tables["rules"] = [];
  for (const rule of rules) tables.push({ rule, table: await table(rule) });
  const refused: Edge[] = [];
  for (const rule of contradictions) refused.push(await table(rule));
  return { diagram, classes, rules: tables, contradictions: refused };
}
