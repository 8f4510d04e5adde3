import { type Diagram, type Edge, isTerminal, terminalOf } from "../diagram/diagram.js";
import type { Literal } from "../diagram/prime-implicants.js";
import { CONTRADICTION as CONTRADICTION_EDGE, edgeTo, relative } from "../evaluate/load.js";
import type { Compiled, CompiledContradiction, CompiledFact } from "../model/artefact.js";
import type { Decision } from "../model/decision.js";
import { type Fact, type Rulebook, rulesOf, type Value } from "../model/rulebook.js";
import type { Combined } from "./combine.js";
import { type Contradiction, grouped } from "./contradictions.js";
import type { Decided } from "./hit-policies.js";
import type { Tables } from "./rule-diagrams.js";

/**
 * Writes the diagram down for `evaluate`: only what is reached from the root, classes that nothing tells apart merged,
 * everything numbered in an order that depends on the rulebook alone.
 */
export function link(
  rulebook: Rulebook,
  { diagram, classes }: Tables,
  { root, decided }: Combined,
  contradictions: readonly Contradiction[],
  edition: Decision["rulebook"],
): Compiled {
  const edges = diagram.reachable(root);
  const merged = classes.map((values, level) => mergedClasses(rulebook, diagram, edges, level, values));
  const names = Object.keys(rulebook.facts);
  const order = rulebook.diagramOrder.map((name) => names.indexOf(name));
  const levelOf = (fact: string) => rulebook.diagramOrder.indexOf(fact);

  const places = new Map<Edge, number>();
  const decisions: Decided[] = [];
  const nodes: number[][] = [];
  /** Decisions are numbered as the nodes name them: the way they are written down rests on it. */
  const placeOf = (edge: Edge): number => {
    const entry = isTerminal(edge) ? decided[terminalOf(edge)] : undefined;
    if (entry && !places.has(edge)) places.set(edge, edgeTo(decisions.push(entry.decision) - 1));
    return places.get(edge) ?? CONTRADICTION_EDGE;
  };
  for (const edge of edges.filter((each) => !isTerminal(each))) {
    const { level, children } = diagram.at(edge);
    const firsts = (merged[level] ?? []).map(([first = 0]) => placeOf(children[first] ?? edge));
    places.set(edge, nodes.push([order[level] ?? 0, ...firsts]) - 1);
  }
  placeOf(root);

  return {
    rulebook: edition,
    facts: Object.entries(rulebook.facts).map(([name, fact]) => compiledFact(name, fact)),
    contradictions: written(contradictions.filter(({ implied }) => !implied)),
    implied: written(contradictions.filter(({ implied }) => implied)),
    order,
    nodes: relative(nodes),
    ...partsOf(rulebook, decisions),
  };

  /** By the places of the facts, and the classes that are left: the fewest facts first. */
  function written(some: readonly Contradiction[]): CompiledContradiction[] {
    const sets = some.map(({ literals }) =>
      literals
        .map(([level, index]): Literal => {
          const group = merged[level]?.findIndex((members) => members.includes(index));
          return [order[level] ?? 0, group ?? 0];
        })
        .sort(([a], [b]) => a - b),
    );
    return grouped(sets).sort((a, b) => a.length - b.length);
  }

  function compiledFact(name: string, fact: Fact): CompiledFact {
    const level = levelOf(name);
    const groups = merged[level] ?? [];
    const valueAt = (index: number) => classes[level]?.[index] ?? 0;
    const described = {
      name,
      ...(fact.default !== undefined && { default: fact.default }),
      ...(fact.appliesWhen && { appliesWhen: compiledCondition(fact.appliesWhen) }),
    };
    if (!("minimum" in fact)) {
      return { ...described, classes: groups.map((group) => group.map(valueAt)) };
    }
    const cuts = groups.slice(1).map(([first = 0]) => Number(valueAt(first)));
    return { ...described, minimum: fact.minimum, maximum: fact.maximum, cuts };
  }

  function compiledCondition({ fact, values }: NonNullable<Fact["appliesWhen"]>) {
    const level = levelOf(fact);
    const groups = merged[level] ?? [];
    const wanted = groups.flatMap((group, index) =>
      group.some((each) => values.includes(String(classes[level]?.[each]))) ? [index] : [],
    );
    return { fact: names.indexOf(fact), classes: wanted };
  }
}

/** Classes of one fact that no node tells apart; neighbours only where the fact is a number. */
function mergedClasses(
  rulebook: Rulebook,
  diagram: Diagram,
  edges: readonly Edge[],
  level: number,
  values: readonly Value[],
): number[][] {
  const name = rulebook.diagramOrder[level];
  const nodes = edges.filter((edge) => !isTerminal(edge) && diagram.at(edge).level === level);
  const controlled = Object.values(rulebook.facts).filter(({ appliesWhen }) => appliesWhen?.fact === name);
  const signature = (index: number) =>
    [
      ...nodes.map((edge) => diagram.at(edge).children[index]),
      ...controlled.map(({ appliesWhen }) => appliesWhen?.values.includes(String(values[index]))),
    ].join();
  const groups: { signature: string; members: number[] }[] = [];
  values.forEach((value, index) => {
    const own = signature(index);
    const candidates = typeof value === "number" ? groups.slice(-1) : groups;
    const group = candidates.find((each) => each.signature === own);
    if (group) group.members.push(index);
    else groups.push({ signature: own, members: [index] });
  });
  return groups.map(({ members }) => members);
}

/** Every part of the decisions once, and the decisions by the places of their parts. */
function partsOf(
  rulebook: Rulebook,
  decisions: readonly Decided[],
): Pick<Compiled, "outcomes" | "reasons" | "procedures" | "documents" | "interimProofs" | "decisions"> {
  const reasons = new Parts(decisions.flatMap((decision) => [...decision.reasons, ...decision.blockers]));
  const procedures = new Parts(decisions.flatMap((decision) => decision.procedures));
  // Documents are reported by procedure, then in the order of the rules that ask for them.
  const asked = decisions.flatMap((decision) => decision.documents);
  const rules = rulesOf(rulebook).map(({ id }): string => id);
  const documents = new Parts(
    Object.keys(rulebook.procedures).flatMap((procedure) =>
      rules.flatMap((rule) => asked.filter((document) => document.procedure === procedure && document.rule === rule)),
    ),
  );
  const interimProofs = new Parts(decisions.map(({ interimProof }) => interimProof));
  const outcomes = Object.entries(rulebook.outcomes).map(([id, { verdict }]) => [id, verdict] as const);
  return {
    outcomes,
    reasons: reasons.list,
    procedures: procedures.list,
    documents: documents.list,
    interimProofs: interimProofs.list,
    decisions: decisions.map((decision) => [
      outcomes.findIndex(([id]) => id === decision.outcome),
      decision.issuance,
      decision.applicant,
      reasons.places(decision.reasons),
      reasons.places(decision.blockers),
      procedures.places(decision.procedures),
      documents.places(decision.documents),
      interimProofs.place(decision.interimProof),
    ]),
  };
}

/** JSON values, each once, in the order of their first occurrence. */
class Parts<T> {
  readonly list: T[] = [];
  readonly #places = new Map<string, number>();

  constructor(values: readonly T[]) {
    for (const value of values) {
      const key = JSON.stringify(value);
      if (!this.#places.has(key)) this.#places.set(key, this.list.push(value) - 1);
    }
  }

  place(value: T): number {
    return this.#places.get(JSON.stringify(value)) ?? 0;
  }

  places(values: readonly T[]): number[] {
    return values.map((value) => this.place(value));
  }
}
