import type { Decision } from "carte-vitale";
import type { DatedDecision } from "carte-vitale/time";
import { datedPersons } from "./dated-persons.js";
import { completePersons, partialPersons } from "./persons.js";

/*
 * Compares the answers of two versions of the library, for a person of each class of facts: which answers changed, and
 * which facts were accepted and are refused.
 */

export type Value = string | number | boolean;
export type Facts = Record<string, Value>;
/** Facts, outcomes, documents and the like, each an object whose keys are codes. */
export interface Rulebook {
  readonly facts: object;
  readonly parameters?: object;
  readonly law?: object;
}
export interface Library {
  readonly rulebook: Rulebook;
  safeEvaluate(
    facts: unknown,
    options?: { assume: "nothing" },
  ): { success: true; data: Decision } | { success: false; error: Error };
  /** From `carte-vitale/time`, where the version has it. */
  evaluateOn?(person: object, on: string): DatedDecision;
}

export interface Compared {
  persons: number;
  changed: number;
  refused: number;
  /** The first person of each kind. */
  examples: { changed?: object; refused?: object };
  /** The parameters whose value changed, which counts as a changed answer. */
  parameters: string[];
  /** The codes that are removed, which breaks programs that name them. */
  codes: string[];
}

/** A person, and the answer of a version; `null` where it refuses the facts. */
interface Question {
  readonly person: object;
  answer(library: Library): string | null;
}

/** Persons have the vocabulary of the version before: what it accepted must still be answered. */
export function compareAnswers(before: Library, after: Library): Compared {
  const parameters = changedParameters(before.rulebook.parameters, after.rulebook.parameters);
  const codes = removedCodes(before.rulebook, after.rulebook);
  const compared: Compared = { persons: 0, changed: 0, refused: 0, examples: {}, parameters, codes };
  for (const { person, answer } of questions(before, after)) {
    const old = answer(before);
    if (old === null) continue;
    compared.persons++;
    const now = answer(after);
    const kind = now === null ? "refused" : old !== now ? "changed" : null;
    if (kind === null) continue;
    compared[kind]++;
    compared.examples[kind] ??= structuredClone(person);
  }
  return compared;
}

function* questions(before: Library, after: Library): Generator<Question> {
  const answerTo = (library: Library, facts: Facts, options?: { assume: "nothing" }) => {
    const result = library.safeEvaluate(facts, options);
    return result.success ? answerOf(result.data) : null;
  };
  for (const facts of completePersons(before, after)) {
    yield { person: facts, answer: (library) => answerTo(library, facts) };
  }
  for (const facts of partialPersons(before, after)) {
    yield {
      person: { ...facts, assume: "nothing" },
      answer: (library) => answerTo(library, facts, { assume: "nothing" }),
    };
  }
  if (before.evaluateOn === undefined) return;
  for (const { person, on } of datedPersons(before, after)) {
    yield { person: { ...person, on }, answer: (library) => datedAnswer(library, person, on) };
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

/** The answer without the edition of the rules and the sources of each rule. */
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

function changedParameters(before: object = {}, after: object = {}): string[] {
  const textOf = (parameter: unknown) => {
    const { value, unit } = (parameter ?? {}) as { value?: unknown; unit?: unknown };
    return JSON.stringify([value, unit]);
  };
  const now = new Map<string, unknown>(Object.entries(after));
  return Object.entries(before).flatMap(([name, parameter]) =>
    now.has(name) && textOf(now.get(name)) !== textOf(parameter) ? [name] : [],
  );
}

/** Codes such as `documents.id-photo`, `facts.status.student` and, for a rule, `law.too-young`. */
function removedCodes(before: Rulebook, after: Rulebook): string[] {
  const left = new Set(codesOf(after));
  return codesOf(before).filter((code) => !left.has(code));
}

function codesOf({ law = {}, ...rulebook }: Rulebook): string[] {
  const rules = Object.assign({}, ...Object.values(law)) as object;
  return Object.entries({ ...rulebook, law: rules }).flatMap(([kind, records]) => {
    if (typeof records !== "object" || Array.isArray(records)) return [];
    return Object.entries(records as object).flatMap(([code, record]) => [
      `${kind}.${code}`,
      ...(kind === "facts" ? Object.keys((record as { values?: object }).values ?? {}) : []).map(
        (value) => `${kind}.${code}.${value}`,
      ),
    ]);
  });
}
