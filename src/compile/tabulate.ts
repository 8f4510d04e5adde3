import {
  type Conditional,
  leavesOf,
  type NamedRule,
  type Person,
  type Rulebook,
  rulesOf,
  thresholdsOf,
  type Value,
} from "../rulebook/model.js";
import { Diagram, type Edge, terminal } from "./diagram.js";
import { holds } from "./engine.js";
import { classOf, partition, representatives } from "./partition.js";

/** Every rule decided by json-rules-engine for every class of the facts it reads, as diagrams that share their nodes. */
export interface Tables {
  readonly diagram: Diagram;
  /** One value of each class of each fact, by level. */
  readonly classes: Value[][];
  readonly rules: { readonly rule: NamedRule; readonly table: Edge }[];
  readonly contradictions: Edge[];
}

/** A fact as one rule sees it: the values to ask about, and for each class of the whole rulebook which one stands for it. */
interface View {
  readonly level: number;
  readonly name: string;
  readonly asked: readonly Value[];
  readonly standsFor: readonly number[];
}

const FALSE = terminal(0);
const TRUE = terminal(1);

export async function tabulate(rulebook: Rulebook): Promise<Tables> {
  const diagram = new Diagram();
  const rules = rulesOf(rulebook);
  const contradictions = Object.values(rulebook.contradictions);
  const classes = partition(rulebook, [...contradictions, ...rules]);

  const tables: Tables["rules"] = [];
  for (const rule of rules) tables.push({ rule, table: await table(rule) });
  const refused: Edge[] = [];
  for (const rule of contradictions) refused.push(await table(rule));
  return { diagram, classes, rules: tables, contradictions: refused };

  async function table(rule: Conditional): Promise<Edge> {
    const views: View[] = [];
    for (const [level, name] of rulebook.diagramOrder.entries()) {
      const view = await viewOf(rule, level, name);
      if (view) views.push(view);
    }
    return decide(rule, views, {});
  }

  /** Two values of a fact that make the same clauses true are one class to the rule: json-rules-engine tells. */
  async function viewOf(rule: Conditional, level: number, name: string): Promise<View | null> {
    const leaves = leavesOf(rule.conditions).filter((leaf) => leaf.fact === name);
    const fact = rulebook.facts[name];
    if (leaves.length === 0 || fact === undefined) return null;
    const values = representatives(fact, leaves.flatMap(thresholdsOf));
    const signatures: string[] = [];
    for (const value of values) {
      const truths: boolean[] = [];
      for (const leaf of leaves) {
        truths.push(await holds({ conditions: { all: [leaf] }, event: { type: "clause" } }, { [name]: value }));
      }
      signatures.push(truths.join());
    }
    const distinct = [...new Set(signatures)];
    const asked = distinct.map((signature) => values[signatures.indexOf(signature)] ?? "");
    const standsFor = (classes[level] ?? []).map((value) => distinct.indexOf(signatures[classOf(values, value)] ?? ""));
    return { level, name, asked, standsFor };
  }

  /** One run of the engine for each combination of the classes that the rule tells apart. */
  async function decide(rule: Conditional, [view, ...below]: readonly View[], person: Person): Promise<Edge> {
    if (view === undefined) return (await holds(rule, person)) ? TRUE : FALSE;
    const decided: Edge[] = [];
    for (const value of view.asked) decided.push(await decide(rule, below, { ...person, [view.name]: value }));
    return diagram.node(
      view.level,
      view.standsFor.map((index) => decided[index] ?? FALSE),
    );
  }
}
