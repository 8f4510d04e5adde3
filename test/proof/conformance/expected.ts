import { type Decision, rulebook } from "carte-vitale";
import type { ConformanceKit, ExpectedDecision } from "carte-vitale/conformance";

type Decided = Omit<Decision, "rulebook">;

/** Names each part of a decision once; another part of the same name has a number. */
export class Parts {
  readonly parts: ConformanceKit["parts"] = { reasons: {}, procedures: {}, documents: {}, notices: {} };

  named(decision: Decided): ExpectedDecision {
    const { reasons, procedures, documents, notices } = this.parts;
    const { possibleDocuments } = decision;
    return {
      outcome: decision.outcome,
      verdict: decision.verdict,
      issuance: decision.issuance,
      applicant: decision.applicant,
      reasons: decision.reasons.map((reason) => nameIn(reasons, reason.rule, reason)),
      blockers: decision.blockers.map((reason) => nameIn(reasons, reason.rule, reason)),
      procedures: decision.procedures.map((procedure) => nameIn(procedures, procedure.id, procedure)),
      documents: decision.documents.map((document) => nameIn(documents, nameOf(document), document)),
      possibleDocuments: possibleDocuments.map(({ dependsOn, ...document }) => ({
        document: nameIn(documents, nameOf(document), document),
        dependsOn,
      })),
      notices: decision.notices.map((notice) => nameIn(notices, notice.id, notice)),
      interimProof: decision.interimProof,
      possibleOutcomes: decision.possibleOutcomes,
      // The order of questions is not part of the kit.
      missing: inVocabulary(decision.missing),
      assumed: decision.assumed,
    } as ExpectedDecision;
  }
}

/** The expected decision with its parts in full. */
export function inFull({ parts }: Pick<ConformanceKit, "parts">, expected: ExpectedDecision): Decided {
  const all = <T>(named: Record<string, T>, names: readonly string[]) => names.map((name) => named[name] as T);
  return {
    ...expected,
    reasons: all(parts.reasons, expected.reasons),
    blockers: all(parts.reasons, expected.blockers),
    procedures: all(parts.procedures, expected.procedures),
    documents: all(parts.documents, expected.documents),
    notices: all(parts.notices, expected.notices),
    possibleDocuments: expected.possibleDocuments.map(({ document, dependsOn }) => ({
      ...(parts.documents[document] as Decision["documents"][number]),
      dependsOn,
    })),
  };
}

export const inVocabulary = (facts: readonly string[]) =>
  Object.keys(rulebook.facts).filter((name) => facts.includes(name));

const nameOf = ({ procedure, id }: { procedure: string; id: string }) => `${procedure}/${id}`;

function nameIn<T>(named: Record<string, T>, name: string, part: T): string {
  for (let count = 1; ; count++) {
    const numbered = count === 1 ? name : `${name}#${count}`;
    const known = named[numbered];
    if (known === undefined) named[numbered] = part;
    if (known === undefined || JSON.stringify(known) === JSON.stringify(part)) return numbered;
  }
}
