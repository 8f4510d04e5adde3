import type { Compiled } from "../model/artefact.js";
import type { Decision } from "../model/decision.js";
import { freeze } from "../model/freeze.js";

/** Where an edge leads whose facts contradict each other. */
export const CONTRADICTION = -1;

/** A compiled rulebook, ready to be asked. */
export interface Loaded extends Pick<Compiled, "facts" | "order"> {
  /**
   * The decision diagram, node after node: the fact that a node asks for, then its child for each class of the fact. An
   * edge is the place where its node starts when it is 0 or more, {@link CONTRADICTION}, or leads to a decision: see
   * {@link decisionAt}.
   */
  readonly cells: readonly number[];
  readonly root: number;
  /** Frozen, equal parts shared; made when it is first asked for, because most are never. */
  decision(number: number): Decision;
  /** One decision for all that differ from each other in reasons and blockers at most. */
  answerOf(decision: number): number;
  /** The places in `needs` of the documents of a decision. */
  needsOf(decision: number): readonly number[];
  /** Every outcome, and every procedure and document that belong together, in the order in which they are reported. */
  readonly outcomes: readonly string[];
  readonly needs: readonly (readonly [procedure: string, document: string])[];
}

/** The edge to a decision, and the decision an edge leads to. */
export const edgeTo = (decision: number): number => -2 - decision;
export const decisionAt = (edge: number): number => -2 - edge;
export const isDecision = (edge: number): boolean => edge < CONTRADICTION;

export function load(compiled: Compiled): Loaded {
  const { facts, order, outcomes, documents, decisions } = compiled;
  const keys = documents.map(({ procedure, id }) => `${procedure} ${id}`);
  const needs = new Map(documents.map(({ procedure, id }, place) => [keys[place], [procedure, id] as const]));
  const needPlaces = new Map([...needs.keys()].map((key, place) => [key, place]));
  const made: Decision[] = [];
  const answers: number[] = [];
  const answersByText = new Map<string, number>();
  return {
    ...diagramOf(compiled.nodes),
    facts,
    order,
    decision(number) {
      const decision = made[number] ?? (freeze(decisionOf(compiled, number)) as Decision);
      made[number] = decision;
      return decision;
    },
    answerOf(decision) {
      const answer = answers[decision] ?? firstAlike(decision);
      answers[decision] = answer;
      return answer;
    },
    needsOf: (decision) => (decisions[decision]?.[6] ?? []).flatMap((place) => needPlaces.get(keys[place]) ?? []),
    outcomes: outcomes.map(([id]) => id),
    needs: [...needs.values()],
  };

  /** Found when it is first asked for: most decisions are never compared. */
  function firstAlike(number: number): number {
    const [outcome, issuance, applicant, , , ...rest] = decisions[number] ?? [];
    const text = JSON.stringify([outcome, issuance, applicant, rest]);
    const answer = answersByText.get(text) ?? number;
    answersByText.set(text, answer);
    return answer;
  }
}

/** The diagram as {@link Loaded} has it. By index, which is what a program does soonest that has just started. */
export function diagramOf(nodes: Compiled["nodes"]): Pick<Loaded, "cells" | "root"> {
  const cells: number[] = [];
  const starts: number[] = [];
  let named = -1;
  for (let place = 0; place < nodes.length; place++) {
    const node = nodes[place] ?? [];
    starts.push(cells.length);
    cells.push(node[0] ?? 0);
    for (let at = 1; at < node.length; at++) {
      const child = node[at] ?? 0;
      if (child > 0) cells.push(starts[place - child] ?? CONTRADICTION);
      else if (child === 0) cells.push(CONTRADICTION);
      else {
        const decision = named + child + 2;
        named = Math.max(named, decision);
        cells.push(edgeTo(decision));
      }
    }
  }
  return { cells, root: starts.at(-1) ?? edgeTo(0) };
}

/** Writes edges as {@link Compiled.nodes} has them: the inverse of loading, for nodes that are named by their place. */
export function relative(nodes: readonly (readonly number[])[]): number[][] {
  let named = -1;
  return nodes.map(([fact = 0, ...children], place) => [
    fact,
    ...children.map((child) => {
      if (!isDecision(child)) return child === CONTRADICTION ? 0 : place - child;
      const decision = decisionAt(child);
      if (decision > named + 1) throw new RangeError("decisions are numbered as the nodes name them");
      const written = decision - named - 2;
      named = Math.max(named, decision);
      return written;
    }),
  ]);
}

function decisionOf(compiled: Compiled, number: number): Decision {
  const parts = compiled.decisions[number];
  if (parts === undefined) throw new RangeError("there is no decision of this number");
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
