import { type Diagram, type Edge, terminal } from "../diagram/diagram.js";
import {
  type Condition,
  type Conditional,
  type Leaf,
  leavesOf,
  type NamedRule,
  type Person,
  type Rulebook,
  rulesOf,
  thresholdsOf,
  type Value,
} from "../model/rulebook.js";
import { classOf, partition, representatives } from "./classes.js";
import { holds } from "./engine.js";
import { budget, limitedDiagram, MOST_CLAUSES, tooLarge } from "./limits.js";

/** Every rule decided by json-rules-engine for every class of the facts it reads, as diagrams that share their nodes. */
export interface Tables {
  readonly diagram: Diagram;
  /** One value of each class of each fact, by level. */
  readonly classes: Value[][];
  /** With the table of each clause, in reading order. */
  readonly rules: { readonly rule: NamedRule; readonly table: Edge; readonly clauses: readonly Edge[] }[];
  readonly contradictions: { readonly id: string; readonly table: Edge }[];
}

/** A fact as one rule sees it: the values to ask about, and for each class of the whole rulebook which one stands for it. */
interface View {
  readonly level: number;
  readonly name: string;
  readonly asked: readonly Value[];
  readonly standsFor: readonly number[];
  /** What json-rules-engine says of each clause, for each value asked about. */
  readonly truths: ReadonlyMap<Leaf, readonly boolean[]>;
}

const FALSE = /* @__PURE__ */ terminal(0);
const TRUE = /* @__PURE__ */ terminal(1);

export async function tabulate(rulebook: Rulebook): Promise<Tables> {
  const diagram = limitedDiagram();
  const rules = rulesOf(rulebook);
  const contradictions = Object.entries(rulebook.contradictions);
  const classes = partition(rulebook, [...Object.values(rulebook.contradictions), ...rules]);
  const spend = budget(MOST_CLAUSES, () => tooLarge(MOST_CLAUSES, "clauses are to be asked about"));

  const tables: Tables["rules"] = [];
  for (const rule of rules) tables.push({ rule, ...(await tablesOf(rule)) });
  const refused: Tables["contradictions"] = [];
  for (const [id, rule] of contradictions) refused.push({ id, table: (await tablesOf(rule)).table });
  return { diagram, classes, rules: tables, contradictions: refused };

  async function tablesOf(rule: Conditional): Promise<{ table: Edge; clauses: Edge[] }> {
    const leaves = leavesOf(rule.conditions);
    const views: View[] = [];
    for (const [level, name] of rulebook.diagramOrder.entries()) {
      const own = leaves.filter(({ fact }) => fact === name);
      if (own.length > 0) views.push(await viewOf(own, level, name));
    }
    return { table: await decide(rule, leaves.length, views), clauses: leaves.map((leaf) => clause(views, leaf)) };
  }

  function clause(views: readonly View[], leaf: Leaf): Edge {
    const view = views.find(({ truths }) => truths.has(leaf));
    const truths = view?.truths.get(leaf) ?? [];
    return view
      ? diagram.node(
          view.level,
          view.standsFor.map((index) => (truths[index] ? TRUE : FALSE)),
        )
      : FALSE;
  }

  /** Two values of a fact that make the same clauses true are one class to the rule: json-rules-engine tells. */
  async function viewOf(leaves: readonly Leaf[], level: number, name: string): Promise<View> {
    const fact = rulebook.facts[name];
    const values = fact ? representatives(fact, leaves.flatMap(thresholdsOf)) : [];
    spend(values.length * leaves.length);
    const truths: boolean[][] = [];
    for (const value of values) {
      const row: boolean[] = [];
      for (const leaf of leaves) {
        row.push(await holds({ conditions: { all: [leaf] }, event: { type: "clause" } }, { [name]: value }));
      }
      truths.push(row);
    }
    const signatures = truths.map((row) => row.join());
    const distinct = [...new Set(signatures)];
    const firsts = distinct.map((signature) => signatures.indexOf(signature));
    return {
      level,
      name,
      asked: firsts.map((first) => values[first] ?? ""),
      standsFor: (classes[level] ?? []).map((value) => distinct.indexOf(signatures[classOf(values, value)] ?? "")),
      truths: new Map(leaves.map((leaf, place) => [leaf, firsts.map((first) => truths[first]?.[place] ?? false)])),
    };
  }

  /**
   * One run of the engine for each way through the classes that the rule tells apart. A way ends where the facts still
   * to be read can no longer matter; ways that leave the same condition open are gone once.
   */
  async function decide(rule: Conditional, size: number, views: readonly View[]): Promise<Edge> {
    const known = new Map<string, Edge>();
    const anybody: Person = Object.fromEntries(views.map(({ name, asked }) => [name, asked[0] ?? ""]));
    return visit(rule.conditions, views, anybody);

    async function visit(open: Condition | boolean, [view, ...below]: readonly View[], person: Person): Promise<Edge> {
      spend(size);
      if (typeof open === "boolean" || view === undefined) return (await holds(rule, person)) ? TRUE : FALSE;
      const key = JSON.stringify(open);
      const before = known.get(key);
      if (before !== undefined) return before;
      const decided: Edge[] = [];
      for (const [index, value] of view.asked.entries()) {
        const rest = given(open, (leaf) => view.truths.get(leaf)?.[index]);
        decided.push(await visit(rest, below, { ...person, [view.name]: value }));
      }
      const edge = diagram.node(
        view.level,
        view.standsFor.map((index) => decided[index] ?? FALSE),
      );
      known.set(key, edge);
      return edge;
    }
  }
}

/** What is left of a condition once some clauses are known: `true` or `false` where the others can no longer matter. */
function given(condition: Condition, truth: (leaf: Leaf) => boolean | undefined): Condition | boolean {
  if ("fact" in condition) return truth(condition) ?? condition;
  if ("not" in condition) {
    const inner = given(condition.not, truth);
    return typeof inner === "boolean" ? !inner : { not: inner };
  }
  const settles = "any" in condition;
  const rest = (settles ? condition.any : condition.all).map((part) => given(part, truth));
  if (rest.includes(settles)) return settles;
  const open = rest.filter((part) => typeof part !== "boolean");
  if (open.length === 0) return !settles;
  return settles ? { any: open } : { all: open };
}
