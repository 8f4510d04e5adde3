import { readdirSync, readFileSync } from "node:fs";
import { type Decision, type FactsInput, rulebook } from "carte-vitale";

/** A person in a sentence, and the expected decision, worked out by hand: the outcome, and what the example is about. */
export interface Example {
  person: { en: string; fr: string };
  brief?: true;
  /** A situation that many people are in: the site and the demo begin with it. */
  common?: true;
  facts: FactsInput;
  assume?: "nothing";
  expected: Partial<Record<"issuance" | "applicant" | "interimProof", string | null>> &
    Partial<Record<"missing" | "possibleDocuments" | "possibleOutcomes" | "assumed", string[]>> &
    Partial<Record<"reasons" | "blockers" | "procedures" | "documents" | "notices", string[]>> & {
      outcome: string;
      actors?: Record<string, string | null>;
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
  {
    actors,
    channels,
    alternatives,
    copies,
  }: Pick<Example["expected"], "actors" | "channels" | "alternatives" | "copies">,
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
    actors: Object.fromEntries(
      decision.procedures.flatMap(({ id, actor }) => (actors && id in actors ? [[id, actor]] : [])),
    ),
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

/** An expectation with what it leaves out: where an outcome is certain, nothing is missing and no document only possible. */
export const withDefaults = (expected: Example["expected"]) => ({
  ...(expected.outcome !== "undetermined" && {
    missing: [],
    possibleDocuments: [],
    possibleOutcomes: [expected.outcome],
  }),
  ...expected,
});
