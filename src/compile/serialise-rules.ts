import { type Edge, isTerminal, terminalOf } from "../diagram/diagram.js";
import { NO, NOBODY, YES } from "../diagram/prime-implicants.js";
import { type CompiledRules, DOES_NOT_HOLD, HOLDS, NO_PERSON, type RuleEdge } from "../model/rule-artefact.js";
import type { Rulebook } from "../model/rulebook.js";
import type { Refusal } from "./contradictions.js";
import type { Tables } from "./rule-diagrams.js";

/** Writes down for whom each rule and each clause holds, contradictory facts left out. */
export function compileRules(rulebook: Rulebook, tables: Tables, { diagram, root, widened }: Refusal): CompiledRules {
  const names = Object.keys(rulebook.facts);
  const order = rulebook.diagramOrder.map((name) => names.indexOf(name));
  const among = (table: Edge) =>
    diagram.combine(root, widened(table), (refused, holds) => (refused === YES ? NOBODY : holds));

  const nodes: number[][] = [];
  const places = new Map<Edge, RuleEdge>();
  const write = (edge: Edge): RuleEdge => {
    if (isTerminal(edge)) return TERMINALS[terminalOf(edge)] ?? NO_PERSON;
    const known = places.get(edge);
    if (known !== undefined) return known;
    const { level, children } = diagram.at(edge);
    const place = nodes.push([order[level] ?? 0, ...children.map(write)]) - 1;
    places.set(edge, place);
    return place;
  };
  return {
    classes: names.map((name) => tables.classes[rulebook.diagramOrder.indexOf(name)] ?? []),
    rules: tables.rules.map(({ rule, table, clauses }) => ({
      id: rule.id,
      holds: write(among(table)),
      clauses: clauses.map((clause) => write(among(clause))),
    })),
    nodes,
  };
}

const TERMINALS: Record<number, RuleEdge> = { [NO]: DOES_NOT_HOLD, [YES]: HOLDS, [NOBODY]: NO_PERSON };
