import type { DecisionDifference } from "../model/comparison.js";
import type { Procedure, RequiredDocument } from "../model/decision.js";
import type { CompleteDecision } from "./hit-policies.js";
import type { CodeKind, Renaming } from "./renamed.js";

/** Compares two decisions over complete facts; `null` stands for facts that are refused. */
export function differencesBetween(
  before: CompleteDecision | null,
  after: CompleteDecision | null,
  { codes }: Renaming,
): DecisionDifference[] {
  if (before === null || after === null) {
    const said = (decision: CompleteDecision | null) => (decision === null ? "refused" : "accepted");
    return [{ what: "refusal", of: null, from: said(before), to: said(after) }];
  }
  const found: DecisionDifference[] = [];
  const earlier = (kind: CodeKind | null, code: string) => (kind && codes.get(kind)?.get(code)) ?? code;
  type What = DecisionDifference["what"];

  /** A part of a decision that has one code, or none. */
  function single(what: What, of: string | null, from: string | null, to: string | null, kind: CodeKind | null = null) {
    if (from !== (to === null ? null : earlier(kind, to))) found.push({ what, of, from, to });
  }
  /** The codes that only one of the lists has. */
  function changed(kind: CodeKind | null, from: readonly string[], to: readonly string[]) {
    const mapped = to.map((code) => earlier(kind, code));
    return {
      lost: from.filter((code) => !mapped.includes(code)),
      gained: to.filter((_, at) => !from.includes(mapped[at]!)),
    };
  }
  function list(what: What, of: string | null, from: readonly string[], to: readonly string[], kind: CodeKind | null) {
    const { lost, gained } = changed(kind, from, to);
    for (const code of lost) found.push({ what, of, from: code, to: null });
    for (const code of gained) found.push({ what, of, from: null, to: code });
  }

  single("outcome", null, before.outcome, after.outcome, "outcome");
  single("issuance", null, before.issuance, after.issuance);
  single("applicant", null, before.applicant, after.applicant);
  single("interim-proof", null, before.interimProof?.via ?? null, after.interimProof?.via ?? null);
  list("reason", null, before.reasons.map(ruleOf), after.reasons.map(ruleOf), "rule");
  list("blocker", null, before.blockers.map(ruleOf), after.blockers.map(ruleOf), "rule");
  list("notice", null, before.notices.map(idOf), after.notices.map(idOf), "notice");

  const { lost, gained } = changed("procedure", before.procedures.map(idOf), after.procedures.map(idOf));
  if (lost.length === 1 && gained.length === 1) single("procedure", null, lost[0]!, gained[0]!, "procedure");
  else list("procedure", null, lost, gained, "procedure");

  for (const procedure of after.procedures) {
    const same = before.procedures.find(({ id }) => id === earlier("procedure", procedure.id));
    if (same) compareProcedures(same, procedure);
  }
  const documentsOf = (decision: CompleteDecision, procedure: string) =>
    decision.documents.filter((document) => document.procedure === procedure);
  for (const { id } of after.procedures)
    compareDocuments(id, documentsOf(before, earlier("procedure", id)), documentsOf(after, id));
  const kept = after.procedures.map(({ id }) => earlier("procedure", id));
  for (const { id } of before.procedures) if (!kept.includes(id)) compareDocuments(id, documentsOf(before, id), []);
  return found;

  function compareProcedures(own: Procedure, other: Procedure): void {
    single("actor", other.id, own.actor, other.actor);
    list("channel", other.id, own.channels.map(idOf), other.channels.map(idOf), null);
    for (const channel of other.channels) {
      const same = own.channels.find(({ id }) => id === channel.id);
      if (same === undefined) continue;
      const of = `${other.id}/${channel.id}`;
      const weeks = (range: readonly number[] | null) => range?.join("-") ?? null;
      single("delivery", of, weeks(same.deliveryWeeks), weeks(channel.deliveryWeeks));
      single("recommended", of, String(same.recommended), String(channel.recommended));
      const mapped = channel.steps.map((step) => earlier("step", step)).join();
      if (same.steps.join() !== mapped)
        found.push({ what: "steps", of, from: same.steps.join(), to: channel.steps.join() });
    }
  }

  /** @param procedure in the words of the later decision, where it has the procedure. */
  function compareDocuments(
    procedure: string,
    own: readonly RequiredDocument[],
    other: readonly RequiredDocument[],
  ): void {
    list("document", procedure, own.map(idOf), other.map(idOf), "document");
    for (const document of other) {
      const same = own.find(({ id }) => id === earlier("document", document.id));
      if (same) compareDocument(same, document);
    }
  }

  function compareDocument(own: RequiredDocument, other: RequiredDocument): void {
    const of = `${other.procedure}/${other.id}`;
    list("alternative", of, own.anyOf, other.anyOf, "alternative");
    for (const id of new Set([...own.channels, ...other.channels].map((channel) => channel.id))) {
      const copyIn = ({ channels }: RequiredDocument) => channels.find((channel) => channel.id === id)?.copy ?? null;
      single("copy", `${of}/${id}`, copyIn(own), copyIn(other));
    }
  }
}

const idOf = ({ id }: { id: string }): string => id;
const ruleOf = ({ rule }: { rule: string }): string => rule;
