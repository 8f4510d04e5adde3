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
  type Value,
} from "../model/rulebook.js";
import { classesOf, type FactClasses } from "./classes.js";
import { holds } from "./engine.js";
import { budget, limitedDiagram, MOST_CLAUSES, tooLarge } from "./limits.js";

/** Every rule as a diagram, decided by json-rules-engine for every class of the facts that it reads. */
export interface RuleDiagrams {
  readonly diagram: Diagram;
  /** By level: the values of each class of a fact; of numbers the lowest one. */
  readonly values: readonly (readonly (readonly Value[])[])[];
  /** By level: the class "not applicable", after those of `values`; `null` for a fact that always applies. */
  readonly notApplicable: readonly (number | null)[];
  /** {@link YES} where a rule holds, and a diagram for each clause, in reading order. */
  readonly rules: readonly { readonly rule: NamedRule; readonly holds: Edge; readonly clauses: readonly Edge[] }[];
  readonly contradictions: readonly { readonly id: string; readonly holds: Edge }[];
}

/** A fact that one rule reads, with only the classes that the rule tells apart. */
interface View {
  readonly level: number;
  readonly name: string;
  /** One value of each class that the rule tells apart. */
  readonly tried: readonly Value[];
  /** For each class of the fact, the index of its value in `tried`. */
  readonly triedAs: readonly number[];
  /** Whether a clause holds, for each value of `tried`. */
  readonly truths: ReadonlyMap<Leaf, readonly boolean[]>;
}

const no = /* @__PURE__ */ terminal(NO);
const yes = /* @__PURE__ */ terminal(YES);

/**
 * Lets json-rules-engine decide every rule and contradiction.
 *
 * @throws {RulebookError} past the limits.
 */
export async function ruleDiagrams(rulebook: Rulebook): Promise<RuleDiagrams> {
  const { facts, diagramOrder } = rulebook;
  const diagram = limitedDiagram();
  const spend = budget(MOST_CLAUSES, () => tooLarge(MOST_CLAUSES, "comparisons are needed"));
  const rules = rulesOf(rulebook);
  const contradictions = Object.entries(rulebook.contradictions);
  const leaves = [...contradictions.map(([, rule]) => rule), ...rules].flatMap(({ conditions }) =>
    leavesOf(conditions),
  );
  const classes: FactClasses[] = [];
  for (const name of diagramOrder) {
    const beside = Object.values(facts).flatMap(({ appliesWhen: when }) => (when?.fact === name ? [when.values] : []));
    const isApart = (value: Value) => beside.some((values) => values.includes(String(value)));
    const own = leaves.filter(({ fact }) => fact === name);
    classes.push(await classesOf(facts[name]!, own, isApart, spend));
  }
  const notApplicable = diagramOrder.map((name, level) =>
    facts[name]!.appliesWhen ? classes[level]!.values.length : null,
  );

  const decided: RuleDiagrams["rules"][number][] = [];
  for (const rule of rules) decided.push({ rule, ...(await diagramsOf(rule)) });
  const decidedContradictions: RuleDiagrams["contradictions"][number][] = [];
  for (const [id, rule] of contradictions) {
    decidedContradictions.push({ id, holds: (await diagramsOf(rule)).holds });
  }
  return {
    diagram,
    values: classes.map(({ values }) => values),
    notApplicable,
    rules: decided,
    contradictions: decidedContradictions,
  };

  async function diagramsOf(rule: Conditional): Promise<{ holds: Edge; clauses: Edge[] }> {
    const own = leavesOf(rule.conditions);
    const views = diagramOrder.flatMap((name, level) => {
      const some = own.filter(({ fact }) => fact === name);
      return some.length > 0 ? [viewOf(some, level, name)] : [];
    });
    return { holds: await decide(rule, own.length, views), clauses: own.map((leaf) => clause(views, leaf)) };
  }

  /** Classes in which the same clauses are true are one to the rule. */
  function viewOf(own: readonly Leaf[], level: number, name: string): View {
    const { values, truths } = classes[level]!;
    const signatures = values.map((_, index) => own.map((leaf) => truths.get(leaf)![index]).join());
    const distinct = [...new Set(signatures)];
    const firsts = distinct.map((signature) => signatures.indexOf(signature));
    return {
      level,
      name,
      tried: firsts.map((first) => values[first]![0]!),
      triedAs: signatures.map((signature) => distinct.indexOf(signature)),
      truths: new Map(own.map((leaf) => [leaf, firsts.map((first) => truths.get(leaf)![first]!)])),
    };
  }

  /** A node that reads the fact of a view. Where the fact does not apply, a rule holds that holds for every value. */
  function node({ level, triedAs }: View, tried: readonly Edge[]): Edge {
    const children = triedAs.map((index) => tried[index]!);
    if (notApplicable[level] === null) return diagram.node(level, children);
    const forEvery = tried.reduce((left, right) => (left === right ? left : diagram.combine(left, right, Math.min)));
    return diagram.node(level, [...children, forEvery]);
  }

  function clause(views: readonly View[], leaf: Leaf): Edge {
    const view = views.find(({ truths }) => truths.has(leaf))!;
    const truths = view.truths.get(leaf)!;
    return node(
      view,
      truths.map((truth) => (truth ? yes : no)),
    );
  }

  /**
   * Runs the engine once for each path through the classes that the rule tells apart.
   *
   * A path ends where the facts below can no longer matter. Paths that leave the same condition open share one result.
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

/** What the truth of some clauses leaves of a condition: a boolean where the other clauses cannot matter. */
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

/** Leads contradictory facts to {@link CONTRADICTION}, and leaves all others where they lead. */
export function exclude(diagram: Diagram, root: Edge, contradictory: Edge): Edge {
  return diagram.combine(root, contradictory, (own, isExcluded) => (isExcluded === YES ? CONTRADICTION : own), NO);
}
