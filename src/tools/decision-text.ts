import type { Decision } from "../model/decision.js";
import { type DescribedDocument, type DescribedProcedure, type Description, describe } from "../words/describe.js";
import type { DatedParts } from "../words/describe-days.js";
import type { ToolWords } from "./words/words.js";

/** The lines of a decision below its headline: why, what to do and what to send. */
export function decisionLines(decision: Decision & DatedParts, words: ToolWords): string[] {
  const { catalogue } = words;
  const said = describe(decision, catalogue);
  const { possibleOutcomes, issuance, interimProof, notices } = said;
  return [
    // An open decision is explained by the question that follows.
    ...(decision.outcome === "undetermined" ? [] : [said.explanation]),
    ...titled(
      words.stillPossible,
      possibleOutcomes.map((outcome) => `- ${outcome}`),
      words,
    ),
    ...said.days,
    ...reasonLines(said, words),
    ...(issuance === null ? [] : [issuance]),
    ...titled(
      words.steps,
      said.procedures.flatMap((procedure, at) => procedureLines(procedure, at + 1, words)),
      words,
    ),
    ...titled(words.documents, documentsLines(said, words), words),
    ...(interimProof === null ? [] : [interimProof]),
    ...titled(
      words.notices,
      notices.map(({ text }) => `- ${text}`),
      words,
    ),
  ];
}

/** A title above lines; nothing where there are none. */
export function titled(title: string, lines: readonly string[], { catalogue }: ToolWords): string[] {
  return lines.length === 0 ? [] : [catalogue.labelled(title, "").trimEnd(), ...lines];
}

function reasonLines({ reasons, blockers }: Description, { catalogue, why }: ToolWords): string[] {
  const texts = [...new Set([...blockers, ...reasons].map(({ text }) => text))];
  return texts.length === 0 ? [] : [catalogue.labelled(why, texts.join(" "))];
}

function procedureLines({ label, actor, channels }: DescribedProcedure, place: number, words: ToolWords): string[] {
  const { catalogue } = words;
  const ways = channels.map((channel) => {
    const marks = [
      ...(channel.recommended ? [catalogue.recommended] : []),
      ...(channel.delivery ? [channel.delivery] : []),
    ];
    const how = marks.length > 0 ? `${channel.label} (${words.list(marks)})` : channel.label;
    return `   - ${catalogue.labelled(how, channel.steps.join(" "))}`;
  });
  return [`${place}. ${actor === null ? label : `${label} (${actor})`}`, ...ways];
}

function documentsLines({ documents, possibleDocuments, possibleOutcomes }: Description, words: ToolWords): string[] {
  // While the outcome is open, most documents are possible.
  const possible = possibleOutcomes.length > 0 ? [] : possibleDocuments;
  return [
    ...documents.flatMap((each) => documentLines(each, [], words)),
    ...possible.flatMap((each) => documentLines(each, [words.possibly(each.dependsOn)], words)),
  ];
}

function documentLines(document: DescribedDocument, marks: readonly string[], words: ToolWords): string[] {
  const { label, alternatives, copies, notes, procedure } = document;
  const anyOf =
    alternatives.length > 1 ? [words.catalogue.labelled(words.anyOf, words.list(alternatives))] : alternatives;
  return [
    `- ${label} (${words.list([procedure, ...marks, ...anyOf, ...copies])})`,
    ...notes.map((note) => `  ${note}`),
  ];
}
