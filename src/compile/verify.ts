import type { Edge } from "../diagram/diagram.js";
import type { NamedRule, Rulebook } from "../model/rulebook.js";
import type { FactsInput } from "../model/shipped-rulebook.js";
import type { RulebookIssue } from "../rulebook/error.js";
import { classOf } from "./classes.js";
import { CONTRADICTION, type Combined, terminalsOf } from "./combine.js";
import type { Tables } from "./rule-diagrams.js";

/** How much was decided. */
export interface CertificateCounts {
  facts: number;
  rules: number;
  /** Combinations of classes of the facts that are persons: each of them is decided. */
  persons: number;
  /** Combinations that contradict themselves: each of them is refused. */
  contradictory: number;
  /** Decisions that differ, and nodes of the diagram that leads to them. */
  decisions: number;
  nodes: number;
}

/** What was found: a rulebook compiles exactly when `issues` is empty. Deeply frozen plain JSON. */
export interface Certificate {
  sound: boolean;
  issues: readonly RulebookIssue[];
  /** `null`, as `counts` is, when the rulebook could not be read. */
  rulebook: { version: string; hash: string } | null;
  counts: CertificateCounts | null;
}

/** Finds a person that a diagram leads to a wanted terminal. */
type Find = (root: Edge, wanted: (terminal: number) => boolean) => FactsInput | null;

/** Everything that is wrong with what a rulebook decides, each with a person to whom it happens. */
export function flawsOf(rulebook: Rulebook, tables: Tables, combined: Combined): RulebookIssue[] {
  const find: Find = (root, wanted) => {
    const way = tables.diagram.wayTo(root, wanted);
    if (way === null) return null;
    const given = [...way].map(([level, index]) => [rulebook.diagramOrder[level], tables.classes[level]?.[index]]);
    return Object.fromEntries(given) as FactsInput;
  };
  // Nothing else can be said of a rulebook that refuses everybody.
  if (find(combined.root, accepted) === null) {
    return [
      issue(
        "nobody",
        "the contradictions refuse everybody",
        find(combined.root, () => true),
      ),
    ];
  }
  return [
    ...decisionFlaws(tables, combined, find),
    ...idleRules(tables, combined, find),
    ...idleContradictions(tables, combined, find),
    ...unreachedCodes(rulebook, tables, combined, find),
    ...factFlaws(rulebook, tables, combined, find),
  ];
}

const holds = (terminal: number) => terminal === 1;
const accepted = (terminal: number) => terminal !== CONTRADICTION;

function issue(code: string, message: string, example: FactsInput | null, rule?: NamedRule): RulebookIssue {
  const place = rule ? { file: rule.file, rule: rule.id, path: ["law", rule.file, rule.id] } : null;
  return { code, message, clause: null, example, ...(place ?? { file: null, rule: null, path: [] }) };
}

/** Gaps, overlaps and eligible persons with a blocker: each kind once, with the first person found. */
function decisionFlaws({ diagram, rules: all }: Tables, { root, decided }: Combined, find: Find): RulebookIssue[] {
  const found = new Map<string, RulebookIssue>();
  for (const index of terminalsOf(diagram, root)) {
    for (const { code, message, rules } of decided[index]?.flaws ?? []) {
      if (found.has(message)) continue;
      const rule = all.find((each) => each.rule.id === rules[0])?.rule;
      found.set(
        message,
        issue(
          code,
          message,
          find(root, (terminal) => terminal === index),
          rule,
        ),
      );
    }
  }
  return [...found.values()];
}

/** Rules that hold for nobody, and rules that hold for some and never count. */
function idleRules({ diagram, rules }: Tables, { root, decided }: Combined, find: Find): RulebookIssue[] {
  const entries = terminalsOf(diagram, root).flatMap((index) => decided[index] ?? []);
  const counted = new Set(entries.flatMap((entry) => entry.rules.map(({ id }) => id)));
  const refusedOnly = (table: Edge) => (find(table, holds) ? ", only for facts that are refused" : "");
  return rules
    .filter(({ rule }) => !counted.has(rule.id))
    .map(({ rule, table }) => {
      const both = diagram.combine(root, table, (index, held) => (accepted(index) && holds(held) ? 1 : 0));
      const holder = find(both, holds);
      return holder
        ? issue("never-counts", "the rule holds for some, but no decision ever has it", holder, rule)
        : issue(
            "never-holds",
            `the rule holds for no person${refusedOnly(table)}`,
            find(table, holds) ?? find(root, accepted),
            rule,
          );
    });
}

/** Contradictions that refuse nobody, although they are declared. */
function idleContradictions({ contradictions }: Tables, { root }: Combined, find: Find): RulebookIssue[] {
  return contradictions
    .filter(({ table }) => find(table, holds) === null)
    .map(({ id }) => ({
      ...issue("never-holds", `the contradiction ${id} refuses no facts`, find(root, accepted)),
      rule: id,
      path: ["contradictions", id],
    }));
}

/** Codes that are declared and that no decision has. */
function unreachedCodes(
  rulebook: Rulebook,
  { diagram, rules }: Tables,
  { root, decided }: Combined,
  find: Find,
): RulebookIssue[] {
  const entries = terminalsOf(diagram, root).flatMap((index) => decided[index] ?? []);
  const decisions = entries.map(({ decision }) => decision);
  const documents = decisions.flatMap((decision) => decision.documents);
  const procedures = decisions.flatMap((decision) => decision.procedures);
  const reached: Record<string, ReadonlySet<string>> = {
    outcome: new Set(decisions.map(({ outcome }) => outcome)),
    procedure: new Set(procedures.map(({ id }) => id)),
    step: new Set(procedures.flatMap(({ channels }) => channels.flatMap(({ steps }) => steps))),
    document: new Set(documents.map(({ id }) => id)),
    alternative: new Set(documents.flatMap(({ anyOf }) => anyOf)),
  };
  const declared = {
    outcome: Object.keys(rulebook.outcomes).filter((id) => id !== "undetermined"),
    procedure: Object.keys(rulebook.procedures),
    step: Object.keys(rulebook.steps),
    document: Object.keys(rulebook.documents),
    alternative: Object.keys(rulebook.alternatives),
  };
  const anybody = find(root, accepted);
  const naming = new Map<string, { rule: NamedRule; holder: FactsInput | null }>();
  for (const { rule, table } of rules) {
    const holder = find(table, holds);
    for (const [, id = ""] of JSON.stringify(rule.event).matchAll(/"([^"]*)"/g)) {
      if (!naming.has(id)) naming.set(id, { rule, holder });
    }
  }
  return Object.entries(declared).flatMap(([kind, ids]) =>
    ids
      .filter((id) => !reached[kind]?.has(id))
      .map((id) => {
        const { rule, holder } = naming.get(id) ?? {};
        return issue("unreachable", `no person can reach the ${kind} ${id}`, holder ?? anybody, rule);
      }),
  );
}

/** Defaults that contradict what can be given, and decisions that read a fact the person does not have. */
function factFlaws(rulebook: Rulebook, tables: Tables, { root }: Combined, find: Find): RulebookIssue[] {
  const { diagram, classes } = tables;
  const levelOf = (name: string) => rulebook.diagramOrder.indexOf(name);
  /** A person that two diagrams take to different ends of the wanted kind. */
  const between = (left: Edge, right: Edge, wanted: (left: number, right: number) => boolean) =>
    find(
      diagram.combine(left, right, (a, b) => (wanted(a, b) ? 1 : 0)),
      holds,
    );
  const versions = (from: Edge, name: string) =>
    (classes[levelOf(name)] ?? []).map((value, index) => ({
      value,
      edge: diagram.restrict(from, levelOf(name), index),
    }));

  return Object.entries(rulebook.facts).flatMap(([name, fact]) => {
    const found: RulebookIssue[] = [];
    const { appliesWhen, default: value } = fact;
    if (appliesWhen) {
      const person = versions(root, appliesWhen.fact)
        .filter((control) => !appliesWhen.values.includes(String(control.value)))
        .flatMap((control) => {
          const [first, ...others] = versions(control.edge, name);
          return others.flatMap((other) => (first ? (between(first.edge, other.edge, (a, b) => a !== b) ?? []) : []));
        })[0];
      const message = `a decision reads ${name} although ${appliesWhen.fact} leaves no room for it`;
      if (person) found.push(issue("inapplicable", message, person));
    }
    if (value !== undefined) {
      const taken = diagram.restrict(root, levelOf(name), classOf(classes[levelOf(name)] ?? [], value));
      const person = versions(root, name).flatMap(
        ({ edge }) => between(taken, edge, (a, b) => !accepted(a) && accepted(b)) ?? [],
      )[0];
      const message = `the default of ${name} contradicts facts that can be given`;
      if (person) found.push(issue("default", message, person));
    }
    return found;
  });
}
