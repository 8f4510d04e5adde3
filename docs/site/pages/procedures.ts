import type { Channel, DocumentId, Outcome, ProcedureId, StepId } from "carte-vitale";
import { shippedRulebook } from "../../../src/shipped.js";
import { textFor } from "../../../src/words/describe.js";
import { type Html, html } from "../html.js";
import type { Language } from "../language.js";
import type { SaidRule } from "../law.js";
import { linkBetween } from "../page.js";

const { procedures, parameters } = shippedRulebook;

/** The procedures of an outcome: conditions, steps by channel, and documents. */
export function proceduresAfter(outcome: Outcome, rules: readonly SaidRule[], path: string, language: Language): Html {
  const { catalogue, words } = language;
  const due = rules.flatMap((rule) => {
    const { event } = rule.data;
    return event.type === "procedure" && event.params.outcomes.includes(outcome) ? [{ rule, ...event.params }] : [];
  });
  if (due.length === 0) return html`<p>${words.outcome.nothing}</p>`;
  return html`${Object.keys(procedures)
    .filter((id) => due.some(({ procedure }) => procedure === id))
    .map(
      (id) => html`<h3>${catalogue.procedures[id as ProcedureId]}</h3>
${due.filter(({ procedure }) => procedure === id).map(({ rule, channels }) => html`${rule.condition}${channels.map((channel) => stepsBy(channel, id, language))}`)}
${documentsFor(id, rules, path, language)}`,
    )}`;
}

function stepsBy(channel: Channel, id: string, { catalogue, words }: Language): Html {
  const { steps = [], delivery = null, recommended = false } = procedures[id]?.channels[channel] ?? {};
  const weeks = delivery === null ? null : parameters[delivery]?.value;
  const notes = [
    recommended ? catalogue.recommended : [],
    Array.isArray(weeks) ? catalogue.deliveryWeeks(...weeks) : [],
  ].flat();
  return html`<h4>${catalogue.channels[channel]}${notes.length > 0 && html` <small>(${notes.join(", ")})</small>`}</h4>
<ol class="steps" aria-label="${words.outcome.steps}">${steps.map((step) => html`<li>${textFor(catalogue.steps[step as StepId], procedures[id]?.actor ?? null, catalogue)}</li>`)}</ol>`;
}

function documentsFor(
  id: string,
  rules: readonly SaidRule[],
  path: string,
  { code, catalogue, words }: Language,
): Html | false {
  const documents = new Set(
    rules.flatMap(({ data: { event } }) =>
      event.type === "document" && event.params.procedures.includes(id) ? [event.params.document] : [],
    ),
  );
  return (
    documents.size > 0 &&
    html`<h4>${words.outcome.documents}</h4><ul>${[...documents].map(
      (document) =>
        html`<li><a href="${linkBetween(path, `${code}/documents/${document}.html`)}">${catalogue.documents[document as DocumentId].label}</a></li>`,
    )}</ul>`
  );
}
