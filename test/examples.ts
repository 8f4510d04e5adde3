import { readdirSync, readFileSync } from "node:fs";
import { type Decision, type FactsInput, rulebook } from "carte-vitale";

/** A person in a sentence, and the expected decision, worked out by hand. */
export interface Example {
  person: { en: string; fr: string };
  brief?: true;
  facts: FactsInput;
  assume?: "nothing";
  expected: Partial<Record<"issuance" | "applicant" | "interimProof", string | null>> &
    Partial<Record<"missing" | "possibleDocuments" | "possibleOutcomes" | "assumed" | "notices", string[]>> & {
      outcome: string;
      reasons: string[];
      blockers: string[];
      procedures: string[];
      documents: string[];
      channels?: Record<string, string[]>;
      alternatives?: Record<string, string[]>;
      copies?: Record<string, Record<string, string>>;
    };
}

const LAW = "rules/law";
export const files = readdirSync(LAW).filter((file) => file.endsWith(".examples.json"));
export const examples = files.flatMap((file) =>
  (JSON.parse(readFileSync(`${LAW}/${file}`, "utf8")) as Example[]).map((example) => ({ file, ...example })),
);

const nameOf = ({ procedure, id }: { procedure: string; id: string }) => `${procedure}/${id}`;

/** A decision in the shape of an expectation. */
export function summaryOf(
  decision: Decision,
  { channels, alternatives, copies }: Pick<Example["expected"], "channels" | "alternatives" | "copies">,
) {
  return {
    outcome: decision.outcome,
    reasons: decision.reasons.map(({ rule }) => rule),
    blockers: decision.blockers.map(({ rule }) => rule),
    issuance: decision.issuance,
    applicant: decision.applicant,
    interimProof: decision.interimProof?.via ?? null,
    notices: decision.notices.map(({ id }) => id as string),
    procedures: decision.procedures.map(({ id }) => id),
    documents: decision.documents.map(nameOf),
    possibleDocuments: decision.possibleDocuments.map(nameOf),
    possibleOutcomes: decision.possibleOutcomes,
    // Examples do not expect an order of questions.
    missing: Object.keys(rulebook.facts).filter((fact) => (decision.missing as string[]).includes(fact)),
    assumed: decision.assumed.map(({ fact }) => fact),
    channels: Object.fromEntries(
      decision.procedures.flatMap((procedure) =>
        channels && procedure.id in channels ? [[procedure.id, procedure.channels.map(({ id }) => id)]] : [],
      ),
    ),
    copies: Object.fromEntries(
      decision.documents.flatMap((document) =>
        copies && nameOf(document) in copies
          ? [[nameOf(document), Object.fromEntries(document.channels.map(({ id, copy }) => [id, copy]))]]
          : [],
      ),
    ),
    alternatives: Object.fromEntries(
      [...decision.documents, ...decision.possibleDocuments].flatMap((document) =>
        alternatives && nameOf(document) in alternatives ? [[nameOf(document), document.anyOf]] : [],
      ),
    ),
  };
}

/** An expectation with what it leaves out: by default no notice, nothing missing, no other outcome. */
export const withDefaults = (expected: Example["expected"]) => ({
  notices: [],
  missing: [],
  possibleDocuments: [],
  possibleOutcomes: [expected.outcome],
  ...expected,
});
