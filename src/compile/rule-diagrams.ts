import { CONTRADICTION, type Diagram, type Edge, NO, terminal, YES } from "../diagram/diagram.js";
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
import { classOf, representatives, valuesByLevel } from "./classes.js";
import { holds } from "./engine.js";
import { budget, limitedDiagram, MOST_CLAUSES, tooLarge } from "./limits.js";

/** Every rule as a diagram, decided by json-rules-engine for every class of the facts that it reads. */
export interface RuleDiagrams {
  readonly diagram: Diagram;
  /** By level: one value of each class of a fact. */
  readonly values: readonly (readonly Value[])[];
  /** By level: the class "not applicable", after those of `values`; `null` for a fact that always applies. */
  readonly notApplicable: readonly (number | null)[];
  /** {@link YES} where a rule holds, and a diagram for each clause, in reading order. */
  readonly rules: readonly { readonly rule: NamedRule; readonly holds: Edge; readonly clauses: readonly Edge[] }[];
  readonly contradictions: readonly { readonly id: string; readonly holds: Edge }[];
}

/** A fact as one rule sees it. */
interface View {
  readonly level: number;
  readonly name: string;
  /** One value for each way in which the clauses of the rule can be true. */
  readonly tried: readonly Value[];
  /** For each class of the fact, the index of the value that stands for it. */
  readonly triedAs: readonly number[];
  /** What json-rules-engine says of each clause, for each value tried. */
  readonly truths: ReadonlyMap<Leaf, readonly boolean[]>;
}

const no = /* @__PURE__ */ terminal(NO);
const yes = /* @__PURE__ */ terminal(YES);

export async function ruleDiagrams(rulebook: Rulebook): Promise<RuleDiagrams> {
  const diagram = limitedDiagram();
  const rules = rulesOf(rulebook);
  const values = valuesByLevel(rulebook, [...Object.values(rulebook.contradictions), ...rules]);
  const notApplicable = rulebook.diagramOrder.map((name, level) =>
    rulebook.facts[name]!.appliesWhen ? values[level]!.length : null,
  );
  const spend = budget(MOST_CLAUSES, () => tooLarge(MOST_CLAUSES, "comparisons are needed"));

  const decided: RuleDiagrams["rules"][number][] = [];
  for (const rule of rules) decided.push({ rule, ...(await diagramsOf(rule)) });
  const contradictions: RuleDiagrams["contradictions"][number][] = [];
  for (const [id, rule] of Object.entries(rulebook.contradictions)) {
    contradictions.push({ id, holds: (await diagramsOf(rule)).holds });
  }
  return { diagram, values, notApplicable, rules: decided, contradictions };

  async function diagramsOf(rule: Conditional): Promise<{ holds: Edge; clauses: Edge[] }> {
    const leaves = leavesOf(rule.conditions);
    const views: View[] = [];
    for (const [level, name] of rulebook.diagramOrder.entries()) {
      const own = leaves.filter(({ fact }) => fact === name);
      if (own.length > 0) views.push(await viewOf(own, level, name));
    }
    return { holds: await decide(rule, leaves.length, views), clauses: leaves.map((leaf) => clause(views, leaf)) };
  }

  /** A node that reads the fact of a view; nothing holds for a fact that is not applicable. */
  function node({ level, triedAs }: View, tried: readonly Edge[]): Edge {
    const children = triedAs.map((index) => tried[index]!);
    const isRead = children.some((child) => child !== children[0]);
    return diagram.node(level, notApplicable[level] !== null && isRead ? [...children, no] : children);
  }

  function clause(views: readonly View[], leaf: Leaf): Edge {
    const view = views.find(({ truths }) => truths.has(leaf))!;
    return node(
      view,
      view.truths.get(leaf)!.map((truth) => (truth ? yes : no)),
    );
  }

  /** Values for which the same clauses are true are one class to the rule. */
  async function viewOf(leaves: readonly Leaf[], level: number, name: string): Promise<View> {
    const own = representatives(rulebook.facts[name]!, leaves.flatMap(thresholdsOf));
    spend(own.length * leaves.length);
    const truths: boolean[][] = [];
    for (const value of own) {
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
      tried: firsts.map((first) => own[first]!),
      triedAs: values[level]!.map((value) => distinct.indexOf(signatures[classOf(own, value)]!)),
      truths: new Map(leaves.map((leaf, index) => [leaf, firsts.map((first) => truths[first]![index]!)])),
    };
  }

  /**
   * Runs the engine once for each path through the classes that the rule tells apart. A path ends where the facts still
   * to be read can no longer matter; paths that leave the same condition open are decided once.
   */
  async function decide(rule: Conditional, size: number, views: readonly View[]): Promise<Edge> {
    const done = new Map<string, Edge>();
    const example: Person = Object.fromEntries(views.map(({ name, tried }) => [name, tried[0]!]));
    return visit(rule.conditions, views, example);

    async function visit(open: Condition | boolean, [view, ...below]: readonly View[], person: Person): Promise<Edge> {
      spend(size);
      if (typeof open === "boolean" || view === undefined) return (await holds(rule, person)) ? yes : no;
      const key = JSON.stringify(open);
      const before = done.get(key);
      if (before !== undefined) return before;
      const decidedBelow: Edge[] = [];
      for (const [index, value] of view.tried.entries()) {
        const rest = simplify(open, (leaf) => view.truths.get(leaf)?.[index]);
        decidedBelow.push(await visit(rest, below, { ...person, [view.name]: value }));
      }
      const edge = node(view, decidedBelow);
      done.set(key, edge);
      return edge;
    }
  }
}

/** What is left of a condition once the truth of some clauses is known; a boolean where the others cannot matter. */
function simplify(condition: Condition, truth: (leaf: Leaf) => boolean | undefined): Condition | boolean {
  if ("fact" in condition) return truth(condition) ?? condition;
  if ("not" in condition) {
    const inner = simplify(condition.not, truth);
    return typeof inner === "boolean" ? !inner : { not: inner };
  }
  const isAny = "any" in condition;
  const rest = (isAny ? condition.any : condition.all).map((part) => simplify(part, truth));
  if (rest.includes(isAny)) return isAny;
  const open = rest.filter((part) => typeof part !== "boolean");
  if (open.length === 0) return !isAny;
  return isAny ? { any: open } : { all: open };
}

/** Persons for whom the facts contradict each other lead to {@link CONTRADICTION}, the others stay as they are. */
export function exclude(diagram: Diagram, root: Edge, contradictory: Edge): Edge {
  return diagram.combine(root, contradictory, (own, isExcluded) => (isExcluded === YES ? CONTRADICTION : own), NO);
}
