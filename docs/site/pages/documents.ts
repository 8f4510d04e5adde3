import { type AlternativeId, type Channel, type Copy, type DocumentId, type ProcedureId, rulebook } from "carte-vitale";
import type { Citation } from "../../../src/model/rulebook.js";
import { shippedRulebook } from "../../../src/shipped.js";
import { textFor } from "../../../src/words/describe.js";
import { html } from "../html.js";
import type { Language } from "../language.js";
import { rulesIn } from "../law.js";
import { linkBetween, type Page } from "../page.js";
import { people } from "../people.js";
import { peopleList, sourceList } from "./parts.js";

const alternatives = shippedRulebook.alternatives as Readonly<Record<string, { readonly cites: readonly Citation[] }>>;

/** One page for each document: its alternatives, the persons it is asked of, and why. */
export function documentPages(language: Language): Page[] {
  const { code, catalogue, words } = language;
  const rules = rulesIn(language);
  const ids = Object.keys(rulebook.documents) as DocumentId[];
  return [
    {
      path: `${code}/documents/index.html`,
      part: "documents",
      language,
      title: words.parts.documents,
      summary: words.document.summary,
      body: html`<h1>${words.parts.documents}</h1>
<p class="lead">${words.document.summary}</p>
${(Object.keys(rulebook.procedures) as ProcedureId[]).map((procedure) => {
  const asked = ids.filter((id) =>
    rules.some(
      ({ data: { event } }) =>
        event.type === "document" && event.params.document === id && event.params.procedures.includes(procedure),
    ),
  );
  return (
    asked.length > 0 &&
    html`<h2 id="${procedure}">${catalogue.procedures[procedure]}</h2><ul>${asked.map((id) => html`<li><a href="${id}.html">${catalogue.documents[id].label}</a></li>`)}</ul>`
  );
})}`,
    },
    ...ids.map(pageOf),
  ];

  function pageOf(id: DocumentId): Page {
    const path = `${code}/documents/${id}.html`;
    const { label, notes: written } = catalogue.documents[id];
    const notes = written.map((note) => textFor(note, null, catalogue));
    const asking = rules.flatMap((rule) => {
      const { event } = rule.data;
      return event.type === "document" && event.params.document === id ? [{ rule, ...event.params }] : [];
    });
    const copies = Object.entries(rulebook.documents[id].copies) as [Channel, Copy][];
    const needing = people.filter(({ decision }) => decision.documents.some((each) => each.id === id));
    return {
      path,
      part: "documents",
      language,
      title: label,
      summary: [label, ...notes].join(". "),
      body: html`<h1>${label}</h1>
${notes.map((note) => html`<p class="lead">${note}</p>`)}
<h2 id="copies">${words.document.copies}</h2>
<ul>${copies.map(([channel, copy]) => html`<li>${catalogue.labelled(catalogue.channels[channel], catalogue.copies[copy])}</li>`)}</ul>
<h2 id="who">${words.document.who}</h2>
${asking.map(
  ({ rule, procedures, anyOf }) => html`<section class="rule">
<h3>${words.document.for} ${procedures.map((procedure) => catalogue.procedures[procedure as ProcedureId]).join(words.or)}</h3>
${rule.condition}
<h4>${words.document.anyOf}</h4>
<ul>${anyOf.map((alternative) => html`<li>${catalogue.alternatives[alternative as AlternativeId]} ${sourceList(alternatives[alternative]?.cites ?? [], path, language)}</li>`)}</ul>
<p><a href="${linkBetween(path, `${code}/rules/${rule.question}.html#${rule.id}`)}">${words.document.rule}</a></p>
</section>`,
)}
<h2 id="people">${words.rule.examples}</h2>
${peopleList(needing, path, language)}
<p class="code">${words.document.name} <code>${id}</code></p>`,
    };
  }
}
