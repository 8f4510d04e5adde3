import type { Decision } from "carte-vitale";
import type { DatedDecision } from "carte-vitale/time";
import { datedPersons } from "./dated-persons.js";
import { everybody, whoTellsLittle } from "./persons.js";

/*
 * Two versions of the library asked about everybody: who got an answer and gets another one, who got one and is refused.
 */

export type Value = string | number | boolean;
export type Facts = Record<string, Value>;
export interface Library {
  readonly rulebook: { readonly facts: object; readonly parameters?: object };
  safeEvaluate(
    facts: unknown,
    options?: { assume: "nothing" },
  ): { success: true; data: Decision } | { success: false; error: Error };
  /** Of `carte-vitale/time`, where the version has it. */
  evaluateOn?(person: object, on: string): DatedDecision;
}

export interface Compared {
  persons: number;
  changed: number;
  refused: number;
  /** The first person of each kind, for whoever has to look. No real person: one of each class of facts. */
  examples: { changed?: object; refused?: object };
  /**
   * The parameters whose value is another one. Somebody's answer follows from each, whether or not anybody asked here is
   * the one: a changed parameter is a changed answer.
   */
  parameters: string[];
}

/** Somebody to be asked about: what is told, and what a version answers; `null` when it refuses. */
interface Question {
  readonly told: object;
  answer(library: Library): string | null;
}

/** Persons are told in the words of the version before: what it accepted is what must still be answered. */
export function compareAnswers(before: Library, after: Library): Compared {
  const parameters = changedParameters(before.rulebook.parameters, after.rulebook.parameters);
  const compared: Compared = { persons: 0, changed: 0, refused: 0, examples: {}, parameters };
  for (const { told, answer } of questions(before, after)) {
    const old = answer(before);
    if (old === null) continue;
    compared.persons++;
    const young = answer(after);
    const kind = young === null ? "refused" : old !== young ? "changed" : null;
    if (kind === null) continue;
    compared[kind]++;
    compared.examples[kind] ??= structuredClone(told);
  }
  return compared;
}

function* questions(before: Library, after: Library): Generator<Question> {
  const answerTo = (library: Library, facts: Facts, options?: { assume: "nothing" }) => {
    const result = library.safeEvaluate(facts, options);
    return result.success ? answerOf(result.data) : null;
  };
  for (const facts of everybody(before, after)) {
    yield { told: facts, answer: (library) => answerTo(library, facts) };
  }
  for (const facts of whoTellsLittle(before, after)) {
    yield {
      told: { ...facts, assume: "nothing" },
      answer: (library) => answerTo(library, facts, { assume: "nothing" }),
    };
  }
  if (before.evaluateOn === undefined) return;
  for (const { person, on } of datedPersons(before, after)) {
    yield { told: { ...person, on }, answer: (library) => datedAnswer(library, person, on) };
  }
}

function datedAnswer(library: Library, person: object, on: string): string | null {
  try {
    const decision = library.evaluateOn?.(person, on);
    return decision ? JSON.stringify([answerOf(decision), decision.dates]) : null;
  } catch {
    return null;
  }
}

/** What a person is told, without the edition of the rules and the sources of each rule. */
const answerOf = ({
  outcome,
  verdict,
  issuance,
  applicant,
  reasons,
  blockers,
  procedures,
  documents,
  ...rest
}: Decision) =>
  JSON.stringify([
    outcome,
    verdict,
    issuance,
    applicant,
    rest.interimProof,
    reasons.map(({ rule }) => rule),
    blockers.map(({ rule }) => rule),
    procedures.map(({ id, actor, channels }) => [id, actor, channels]),
    documents.map(({ id, procedure, anyOf, channels }) => [id, procedure, anyOf, channels]),
    rest.possibleDocuments.map(({ id }) => id),
    rest.possibleOutcomes,
  ]);

/** A parameter of another name is none of these: what it does is seen by who is asked. */
function changedParameters(before: object = {}, after: object = {}): string[] {
  const worth = (parameter: unknown) => {
    const { value, unit } = (parameter ?? {}) as { value?: unknown; unit?: unknown };
    return JSON.stringify([value, unit]);
  };
  const now = new Map<string, unknown>(Object.entries(after));
  return Object.entries(before).flatMap(([name, parameter]) =>
    now.has(name) && worth(now.get(name)) !== worth(parameter) ? [name] : [],
  );
}
