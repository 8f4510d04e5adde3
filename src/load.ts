import type { Compiled, CompiledDecision } from "./compiled.js";
import type { Decision } from "./decision.js";
import { freeze } from "./freeze.js";

/** Where an edge leads whose facts contradict each other. */
export const CONTRADICTION = -1;

/** The decision diagram, ready to be walked. */
export interface Loaded extends Pick<Compiled, "facts" | "contradicting" | "order"> {
  /**
   * `[fact, child of class 0, …]`. An edge is a place in this list when it is 0 or more, {@link CONTRADICTION}, or
   * leads to a decision: see {@link decisionAt}.
   */
  readonly nodes: readonly (readonly number[])[];
  readonly root: number;
  /** Frozen, equal parts shared. */
  readonly decisions: readonly Decision[];
  /** Decisions with the same number here differ in reasons and blockers alone. */
  readonly answers: readonly number[];
  /** Every outcome, and every procedure and document that belong together, in the order in which they are reported. */
  readonly outcomes: readonly string[];
  readonly needs: readonly (readonly [procedure: string, document: string])[];
}

/** The edge to a decision, and the decision an edge leads to. */
export const edgeTo = (decision: number): number => -2 - decision;
export const decisionAt = (edge: number): number => -2 - edge;
export const isDecision = (edge: number): boolean => edge < CONTRADICTION;

export function load(compiled: Compiled): Loaded {
  const { facts, contradicting, order, outcomes, documents } = compiled;
  const nodes = absolute(compiled.nodes);
  const needs = new Map(documents.map(({ procedure, id }) => [`${procedure} ${id}`, [procedure, id] as const]));
  return {
    facts,
    contradicting,
    order,
    nodes,
    root: nodes.length > 0 ? nodes.length - 1 : edgeTo(0),
    decisions: compiled.decisions.map((parts) => freeze(decisionOf(compiled, parts)) as Decision),
    answers: numbered(
      compiled.decisions.map(([outcome, issuance, applicant, , , ...rest]) =>
        JSON.stringify([outcome, issuance, applicant, rest]),
      ),
    ),
    outcomes: outcomes.map(([id]) => id),
    needs: [...needs.values()],
  };
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

function decisionOf(compiled: Compiled, parts: CompiledDecision): Decision {
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

/** Numbers keys by their first occurrence. */
function numbered(keys: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return keys.map((key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
