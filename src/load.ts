import type { Compiled, CompiledDecision } from "./compiled.js";
import type { Decision } from "./decision.js";
import { freeze } from "./freeze.js";

/** Where an edge leads whose facts contradict each other. */
export const CONTRADICTION = -1;

/**
 * A decision diagram, ready to be walked. A node is `[fact, child of class 0, …]`, children first; an edge is a place in
 * `nodes` when it is 0 or more, {@link CONTRADICTION}, or leads to a decision: see {@link decisionAt}.
 */
export interface Walkable {
  readonly nodes: readonly (readonly number[])[];
  readonly root: number;
}

/** A compiled rulebook, ready to be asked. */
export interface Loaded extends Walkable, Pick<Compiled, "facts" | "order"> {
  /** Frozen, equal parts shared. */
  readonly decisions: readonly Decision[];
  /** The same diagram with one decision for all that differ in reasons and blockers alone. */
  readonly answers: Walkable;
  /** Every outcome, and every procedure and document that belong together, in the order in which they are reported. */
  readonly outcomes: readonly string[];
  readonly needs: readonly (readonly [procedure: string, document: string])[];
}

/** The edge to a decision, and the decision an edge leads to. */
export const edgeTo = (decision: number): number => -2 - decision;
export const decisionAt = (edge: number): number => -2 - edge;
export const isDecision = (edge: number): boolean => edge < CONTRADICTION;

export function load(compiled: Omit<Compiled, "contradictions">): Loaded {
  const { facts, order, outcomes, documents } = compiled;
  const nodes = absolute(compiled.nodes);
  const needs = new Map(documents.map(({ procedure, id }) => [`${procedure} ${id}`, [procedure, id] as const]));
  const diagram = { nodes, root: nodes.length > 0 ? nodes.length - 1 : edgeTo(0) };
  return {
    ...diagram,
    facts,
    order,
    decisions: compiled.decisions.map((parts) => freeze(decisionOf(compiled, parts)) as Decision),
    answers: mergeDecisions(
      diagram,
      compiled.decisions.map(([outcome, issuance, applicant, , , ...rest]) =>
        JSON.stringify([outcome, issuance, applicant, rest]),
      ),
    ),
    outcomes: outcomes.map(([id]) => id),
    needs: [...needs.values()],
  };
}

/** Makes one of all decisions that have the same key, and then one of every two nodes that this makes equal. */
export function mergeDecisions({ nodes, root }: Walkable, keys: readonly string[]): Walkable {
  const known = new Map<string, number>();
  const once = (key: string, next: number): number => {
    const edge = known.get(key) ?? next;
    known.set(key, edge);
    return edge;
  };
  const merged = keys.map((key, place) => once(`decision ${key}`, edgeTo(place)));
  const reduced: number[][] = [];
  const places: number[] = [];
  const follow = (edge: number) =>
    isDecision(edge) ? (merged[decisionAt(edge)] ?? edge) : edge === CONTRADICTION ? edge : (places[edge] ?? edge);
  for (const [fact = 0, ...children] of nodes) {
    const edges = children.map(follow);
    const [first = CONTRADICTION] = edges;
    const node = [fact, ...edges];
    const place = edges.every((edge) => edge === first) ? first : once(node.join(), reduced.length);
    if (place === reduced.length) reduced.push(node);
    places.push(place);
  }
  return { nodes: reduced, root: follow(root) };
}

function absolute(nodes: Compiled["nodes"]): number[][] {
  let named = -1;
  return nodes.map(([fact = 0, ...children], place) => [
    fact,
    ...children.map((child) => {
      if (child > 0) return place - child;
      if (child === 0) return CONTRADICTION;
      const decision = named + child + 2;
      named = Math.max(named, decision);
      return edgeTo(decision);
    }),
  ]);
}

/** Writes edges as {@link Compiled.nodes} has them: the inverse of loading. */
export function relative(nodes: readonly (readonly number[])[]): number[][] {
  let named = -1;
  return nodes.map(([fact = 0, ...children], place) => [
    fact,
    ...children.map((child) => {
      if (!isDecision(child)) return child === CONTRADICTION ? 0 : place - child;
      const decision = decisionAt(child);
      const written = decision - named - 2;
      named = Math.max(named, decision);
      return written;
    }),
  ]);
}

function decisionOf(compiled: Parameters<typeof load>[0], parts: CompiledDecision): Decision {
  const [outcome, issuance, applicant, reasons, blockers, procedures, documents, interimProof] = parts;
  const [id, verdict] = compiled.outcomes[outcome] ?? [];
  const pick = <T>(list: readonly T[], places: readonly number[]) => places.flatMap((place) => list[place] ?? []);
  // A compiled rulebook names its own codes; TypeScript knows only the shipped ones.
  return {
    outcome: id as Decision["outcome"],
    verdict: verdict as Decision["verdict"],
    issuance,
    applicant,
    reasons: pick(compiled.reasons, reasons),
    blockers: pick(compiled.reasons, blockers),
    procedures: pick(compiled.procedures, procedures),
    documents: pick(compiled.documents, documents),
    possibleDocuments: [],
    interimProof: compiled.interimProofs[interimProof] ?? null,
    possibleOutcomes: [id as Decision["outcome"]],
    missing: [],
    assumed: [],
    rulebook: compiled.rulebook,
  };
}
