import type { SourceId } from "carte-vitale";
import { describeSources } from "../../../src/words/describe-sources.js";
import { partial } from "../../../test/proof/theorems/partial.js";
import type { Theorem } from "../../../test/proof/theorems/theorem.js";
import { SUBJECTS, theorems } from "../../../test/proof/theorems/theorems.js";
import { sentences } from "../../../test/proof/traceability/sentences.js";
import { type Html, html, slug } from "../html.js";
import type { Language } from "../language.js";
import { linkBetween, type Page } from "../page.js";
import { sourcePath } from "./parts.js";

/** Every theorem of the proof, with its sources and the change of the rulebook that refutes it. */
export function theoremPage(language: Language): Page {
  const { code, words } = language;
  const path = `${code}/theorems/index.html`;
  const count = Object.keys(theorems).length;
  const { from, refutedBy, theorem, unknown } = words.theorem;
  let number = 0;
  const row = (each: Theorem) =>
    html`<tr><td>${++number}</td><th scope="row">${each[code]}</th><td>${sourcesOf(each, path, language)}</td><td lang="en">${withCode(each.fault.change)}</td></tr>`;
  return {
    path,
    part: "theorems",
    language,
    title: words.parts.theorems,
    summary: words.theorem.summary(count),
    body: html`<h1>${words.parts.theorems}</h1>
<p class="lead">${words.theorem.summary(count)}</p>
${SUBJECTS.map(
  (subject) => html`<h2 id="${slug(subject[code])}">${subject[code]}</h2>
<div class="wide" role="region" tabindex="0" aria-label="${subject[code]}"><table>
<thead><tr>${["N°", theorem, from, refutedBy].map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${Object.values(subject.theorems).map(row)}</tbody></table></div>`,
)}
<h2 id="unknown">${unknown.title}</h2>
<p>${unknown.summary}</p>
<ul>${Object.values(partial).map((each) => html`<li>${each[code]}</li>`)}</ul>`,
  };
}

function sourcesOf({ from }: Theorem, path: string, { code, catalogue }: Language): Html {
  return html`<ul class="sources">${from.map((source) =>
    source in sentences
      ? html`<li>${sentences[source as keyof typeof sentences][code]}</li>`
      : html`${describeSources([source as SourceId], catalogue).map(({ id, title }) => html`<li><a href="${linkBetween(path, sourcePath(id, code))}">${title}</a></li>`)}`,
  )}</ul>`;
}

/** The code between backticks as an element. */
const withCode = (text: string): Html =>
  html`${text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
