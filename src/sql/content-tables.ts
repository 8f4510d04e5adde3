import type { Decisions } from "../evaluate/decisions.js";
import type { Artefact } from "../model/artefact.js";
import type { Table } from "./dialects.js";
import type { AnswerParts } from "./partial-diagram.js";

/*
 * What the ids of a decision lead to. A procedure or a document is sent in several ways: each way is a variant, whose
 * channels and steps stand apart.
 */

/** The tables of what decisions hold, as codes. */
export function contentTables(artefact: Artefact, decisions: Decisions, parts: AnswerParts): Table[] {
  const answers = parts.decisions.map(([answer]) => decisions.answer(answer));
  const variantOf = <T>(all: readonly T[]) => {
    const variants = new Map(all.map((each, variant) => [each, variant]));
    return (each: T) => variants.get(each)!;
  };
  const procedureVariant = variantOf(artefact.procedures);
  const documentVariant = variantOf(decisions.documents);
  return [
    {
      name: "decisions",
      columns: {
        decision_id: "integer",
        outcome: "text",
        verdict: "text",
        issuance: "text",
        applicant: "text",
        interim_proof: "text",
        interim_proof_via: "text",
      },
      rows: answers.map(({ outcome, verdict, issuance, applicant, interimProof }, id) => [
        id,
        outcome,
        verdict,
        issuance,
        applicant,
        interimProof?.id ?? null,
        interimProof?.via ?? null,
      ]),
    },
    {
      name: "reasons",
      columns: { decision_id: "integer", position: "integer", rule: "text", outcome: "text" },
      rows: parts.decisions.flatMap(([, grounds], id) =>
        decisions.reasonsAndBlockers(grounds).reasons.map(({ rule, outcome }, at) => [id, at + 1, rule, outcome]),
      ),
    },
    {
      name: "blockers",
      columns: { blockers_id: "integer", position: "integer", rule: "text", outcome: "text" },
      rows: parts.blockers.flatMap((grounds, id) =>
        decisions.reasonsAndBlockers(grounds).blockers.map(({ rule, outcome }, at) => [id, at + 1, rule, outcome]),
      ),
    },
    {
      name: "notices",
      columns: { notices_id: "integer", position: "integer", notice: "text", rule: "text" },
      rows: parts.notices.flatMap((terminal, id) =>
        decisions.notices(terminal).map((notice, at) => [id, at + 1, notice.id, notice.rule]),
      ),
    },
    {
      name: "procedures",
      columns: {
        decision_id: "integer",
        position: "integer",
        procedure_id: "text",
        actor: "text",
        rule: "text",
        procedure_variant: "integer",
      },
      rows: answers.flatMap(({ procedures }, id) =>
        procedures.map((each, at) => [id, at + 1, each.id, each.actor, each.rule, procedureVariant(each)]),
      ),
    },
    {
      name: "channels",
      columns: {
        procedure_variant: "integer",
        position: "integer",
        channel: "text",
        recommended: "boolean",
        shortest_weeks: "integer",
        longest_weeks: "integer",
      },
      rows: artefact.procedures.flatMap(({ channels }, variant) =>
        channels.map(({ id, recommended, deliveryWeeks }, at) => [
          variant,
          at + 1,
          id,
          recommended,
          ...(deliveryWeeks ?? [null, null]),
        ]),
      ),
    },
    {
      name: "steps",
      columns: {
        procedure_variant: "integer",
        channel: "text",
        position: "integer",
        step: "text",
        actor: "text",
      },
      rows: artefact.procedures.flatMap(({ channels, actor }, variant) =>
        channels.flatMap(({ id, steps }) => steps.map((step, at) => [variant, id, at + 1, step, actor])),
      ),
    },
    {
      name: "documents",
      columns: {
        decision_id: "integer",
        position: "integer",
        procedure_id: "text",
        document: "text",
        rule: "text",
        document_variant: "integer",
      },
      rows: answers.flatMap(({ documents }, id) =>
        documents.map((each, at) => [id, at + 1, each.procedure, each.id, each.rule, documentVariant(each)]),
      ),
    },
    {
      name: "alternatives",
      columns: { document_variant: "integer", position: "integer", alternative: "text" },
      rows: decisions.documents.flatMap(({ anyOf }, variant) => anyOf.map((each, at) => [variant, at + 1, each])),
    },
    {
      name: "copies",
      columns: { document_variant: "integer", position: "integer", channel: "text", copy: "text" },
      rows: decisions.documents.flatMap(({ channels }, variant) =>
        channels.map(({ id, copy }, at) => [variant, at + 1, id, copy]),
      ),
    },
    { name: "sources", columns: { rule: "text", position: "integer", source: "text" }, rows: sourceRows(artefact) },
  ];
}

/** The sources of a rule are the same wherever it is a reason. */
function sourceRows({ reasons, notices, procedures, papers }: Artefact): Table["rows"] {
  const byRule = new Map(
    [...reasons, ...notices, ...procedures, ...papers].map(({ rule, sources }) => [rule as string, sources]),
  );
  return [...byRule].flatMap(([rule, sources]) => sources.map((source, at) => [rule, at + 1, source]));
}
