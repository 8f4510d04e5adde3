import type { Combined } from "./combine.js";
import { CONTRADICTION } from "./combine.js";
import type { Compiled, CompiledFact, CompiledNode } from "./compiled.js";
import type { Decision } from "./decision.js";
import { type Diagram, type Edge, isTerminal, terminalOf } from "./diagram.js";
import { leavesOf, type Rulebook, rulesOf, type Value } from "./model.js";
import { pack } from "./pack.js";
import { classOf } from "./partition.js";
import type { Tables } from "./tabulate.js";

/**
 * Writes the diagram down for `evaluate`: only what is reached from the root, classes that nothing tells apart merged,
 * everything numbered in an order that depends on the rulebook alone.
 */
export function link(
  rulebook: Rulebook,
  { diagram, classes }: Tables,
  { root, decided }: Combined,
  edition: Decision["rulebook"],
): Compiled {
  const edges = diagram.reachable(root);
  const merged = classes.map((values, level) => mergedClasses(rulebook, diagram, edges, level, values));
  const names = Object.keys(rulebook.facts);
  const factAt = rulebook.diagramOrder.map((name) => names.indexOf(name));
  const levelOf = (fact: string) => rulebook.diagramOrder.indexOf(fact);

  const places = new Map<Edge, number>();
  const decisions: (Decision | null)[] = [null];
  const nodes: CompiledNode[] = [];
  const placeOf = (edge: Edge) => places.get(edge) ?? 0;
  for (const edge of edges) {
    if (isTerminal(edge)) {
      const entry = decided[terminalOf(edge)];
      places.set(edge, entry ? ~(decisions.push(entry.decision) - 1) : ~CONTRADICTION);
    } else {
      const { level, children } = diagram.at(edge);
      const firsts = (merged[level] ?? []).map(([first = 0]) => placeOf(children[first] ?? edge));
      places.set(edge, nodes.push([factAt[level] ?? 0, ...firsts]) - 1);
    }
  }

  return {
    rulebook: edition,
    outcomes: Object.keys(rulebook.outcomes),
    facts: names.map((name) => compiledFact(rulebook, name, classes[levelOf(name)] ?? [], merged[levelOf(name)] ?? [])),
    contradicting: contradicting(rulebook).map((name) => names.indexOf(name)),
    order: factAt,
    root: placeOf(root),
    nodes,
    decisions: pack(decisions),
    answers: answers(decisions),
    needs: needs(rulebook, decisions),
  };

  function compiledFact(book: Rulebook, name: string, values: readonly Value[], groups: number[][]): CompiledFact {
    const fact = book.facts[name];
    if (fact === undefined) throw new RangeError("no such fact");
    const classOfValue = (level: number, value: Value) => {
      const fine = classOf(classes[level] ?? [], value);
      return (merged[level] ?? []).findIndex((group) => group.includes(fine));
    };
    const { appliesWhen: when } = fact;
    const base = {
      name,
      default:
        fact.default === undefined
          ? null
          : { value: fact.default, class: classOfValue(levelOf(name), fact.default) },
      appliesWhen: when
        ? {
            fact: names.indexOf(when.fact),
            classes: [...new Set(when.values.map((value) => classOfValue(levelOf(when.fact), value)))],
          }
        : null,
    };
    if ("minimum" in fact) {
      const cuts = groups.slice(1).map(([first = 0]) => Number(values[first]));
      return { ...base, kind: "integer", minimum: fact.minimum, maximum: fact.maximum, cuts };
    }
    return { ...base, kind: "choice", classes: groups.map((group) => group.map((index) => values[index] ?? "")) };
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

/** The facts that a contradiction reads, and those that are part of a person only beside another. */
function contradicting(rulebook: Rulebook): string[] {
  const read = Object.values(rulebook.contradictions).flatMap(({ conditions }) =>
    leavesOf(conditions).map(({ fact }) => fact),
  );
  const bound = Object.entries(rulebook.facts).flatMap(([name, { appliesWhen }]) =>
    appliesWhen ? [name, appliesWhen.fact] : [],
  );
  const all = new Set([...read, ...bound]);
  return Object.keys(rulebook.facts).filter((name) => all.has(name));
}

/** Numbers decisions by all that makes a fact worth asking for: everything but reasons and blockers. */
function answers(decisions: readonly (Decision | null)[]): number[] {
  const seen = new Map<string, number>();
  return decisions.map((decision) => {
    const key = JSON.stringify(
      decision && [
        decision.outcome,
        decision.issuance,
        decision.applicant,
        decision.procedures,
        decision.documents,
        decision.interimProof,
      ],
    );
    const number = seen.get(key) ?? seen.size;
    seen.set(key, number);
    return number;
  });
}

/** The pairs of procedure and document that occur, in the order of procedures and then of the rules that ask. */
function needs(rulebook: Rulebook, decisions: readonly (Decision | null)[]): [string, string][] {
  const occurring = new Set(
    decisions.flatMap((decision) => decision?.documents.map(({ procedure, id }) => `${procedure} ${id}`) ?? []),
  );
  return Object.keys(rulebook.procedures).flatMap((procedure) => {
    const documents = rulesOf(rulebook).flatMap(({ event }) =>
      event.type === "document" && event.params.procedures.includes(procedure) ? [event.params.document] : [],
    );
    return [...new Set(documents)].flatMap((document): [string, string][] =>
      occurring.has(`${procedure} ${document}`) ? [[procedure, document]] : [],
    );
  });
}
