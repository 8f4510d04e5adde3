import type { Decision, Procedure, RequiredDocument } from "../model/decision.js";
import type { Outcome } from "../model/shipped-rulebook.js";
import type { AnswerParts, GroundsParts, NoticeParts } from "./decisions.js";

/** What every completion has, and the documents that only some have. */
export type Common = Omit<Decision, "missing" | "assumed" | "possibleDocuments" | "rulebook"> & {
  possibleDocuments: RequiredDocument[];
};

/**
 * Finds what the answers, the grounds and the notices of all completions have in common.
 *
 * @param grounds at least one.
 * @param noticeSets at least one.
 * @param outcomes every outcome of the rulebook, in report order.
 * @param needs every pair of a procedure and a document, in report order.
 * @param ranks the place of each document in report order: the first one gives its rule to what it has in common.
 */
export function commonOf(
  answers: readonly [AnswerParts, ...AnswerParts[]],
  grounds: readonly GroundsParts[],
  noticeSets: readonly NoticeParts[],
  outcomes: readonly string[],
  needs: readonly (readonly [procedure: string, document: string])[],
  ranks: ReadonlyMap<RequiredDocument, number> = new Map(),
): Common {
  const [first] = answers;
  const possible = new Set<string>(answers.map(({ outcome }) => outcome));
  const possibleOutcomes = outcomes.filter((outcome) => possible.has(outcome)) as Outcome[];
  const isDetermined = possibleOutcomes.length === 1;
  // Equal parts are one object, so identity is equality.
  const inAll = (list: (grounds: GroundsParts) => GroundsParts["reasons"]) =>
    list(grounds[0]!).filter((part) => grounds.every((each) => list(each).includes(part)));
  const same = <T>(part: (answer: AnswerParts) => T) =>
    answers.every((answer) => part(answer) === part(first)) ? part(first) : null;

  const documents: RequiredDocument[] = [];
  const possibleDocuments: RequiredDocument[] = [];
  for (const [procedure, id] of needs) {
    const found = answers.flatMap((answer) =>
      answer.documents.filter((document) => document.id === id && document.procedure === procedure),
    );
    if (found.length === 0) continue;
    (found.length === answers.length ? documents : possibleDocuments).push(commonDocument(found, ranks));
  }
  return {
    outcome: isDetermined ? first.outcome : "undetermined",
    verdict: isDetermined ? first.verdict : "undetermined",
    issuance: same(({ issuance }) => issuance),
    applicant: same(({ applicant }) => applicant),
    reasons: isDetermined ? inAll(({ reasons }) => reasons) : [],
    blockers: inAll(({ blockers }) => blockers),
    procedures: first.procedures.flatMap(({ id }) => {
      const found = answers.flatMap(({ procedures }) => procedures.filter((procedure) => procedure.id === id));
      return found.length === answers.length ? [commonProcedure(found)] : [];
    }),
    documents,
    possibleDocuments,
    notices: noticeSets[0]!.filter((notice) => noticeSets.every((each) => each.includes(notice))),
    interimProof: same(({ interimProof }) => interimProof),
    possibleOutcomes,
  };
}

function commonDocument(
  all: readonly RequiredDocument[],
  ranks: ReadonlyMap<RequiredDocument, number>,
): RequiredDocument {
  // The order of the answers is that of the diagram, on which no decision may depend.
  const first = all.reduce((a, b) => ((ranks.get(b) ?? 0) < (ranks.get(a) ?? 0) ? b : a));
  if (all.every((other) => other === first)) return first;
  return {
    ...first,
    anyOf: first.anyOf.filter((alternative) => all.every(({ anyOf }) => anyOf.includes(alternative))),
    channels: commonChannels(first.channels, all),
  };
}

function commonProcedure(all: readonly Procedure[]): Procedure {
  const [first] = all as [Procedure];
  if (all.every((other) => other === first)) return first;
  const actor = all.every((other) => other.actor === first.actor) ? first.actor : null;
  return { ...first, actor, channels: commonChannels(first.channels, all) };
}

function commonChannels<C extends { id: string }>(
  channels: readonly C[],
  all: readonly { channels: readonly { id: string }[] }[],
): C[] {
  return channels.filter(({ id }) => all.every((each) => each.channels.some((channel) => channel.id === id)));
}
