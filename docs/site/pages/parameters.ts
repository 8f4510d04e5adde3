import { type FactName, type ParameterId, rulebook, type SourceId, sourceUrl } from "carte-vitale";
import { parametersOf } from "../../../src/model/rulebook.js";
import { shippedRulebook } from "../../../src/shipped.js";
import { describeSources } from "../../../src/words/describe-sources.js";
import { html } from "../html.js";
import type { Language } from "../language.js";
import { rulesIn } from "../law.js";
import type { Page } from "../page.js";
import { sourceList } from "./parts.js";

const { parameters } = shippedRulebook;

interface Source {
  readonly url?: string | null;
  readonly checked?: string;
  readonly article?: string;
  readonly place?: string;
}
const sources = (Object.entries(rulebook.sources) as [SourceId, Source][]).map(([id, source]) => ({ id, ...source }));

/** Every parameter with its sources, every article with its places, and every source with the day of its last check. */
export function parametersPage(language: Language): Page {
  const { code, catalogue, reasoning, words } = language;
  const path = `${code}/parameters/index.html`;
  const rules = rulesIn(language);
  const day = (date: string) =>
    new Intl.DateTimeFormat(code, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
  const when = (date: string) => html`<time datetime="${date}">${day(date)}</time>`;
  const amount = (value: number | readonly [number, number], unit: string) => {
    const said = reasoning.units[unit as keyof typeof reasoning.units];
    if (typeof value === "number") return said(value);
    return value[0] === value[1] ? said(value[1]) : reasoning.range(value[0], said(value[1]));
  };
  return {
    path,
    part: "parameters",
    language,
    title: words.parts.parameters,
    summary: words.parameter.summary,
    body: html`<h1>${words.parts.parameters}</h1>
<p class="lead">${words.parameter.summary}</p>
<div class="wide" role="region" tabindex="0" aria-label="${words.parts.parameters}"><table>
<thead><tr><th scope="col">${words.parameter.meaning}</th><th scope="col">${words.parameter.value}</th><th scope="col">${words.parameter.fact}</th><th scope="col">${words.rule.sources}</th><th scope="col">${words.parameter.rules}</th></tr></thead>
<tbody>${Object.entries(parameters).map(
      ([
        id,
        { fact, value, unit, cites },
      ]) => html`<tr id="${id}"><th scope="row">${reasoning.parameters[id as ParameterId]}<br><code>${id}</code></th>
<td>${amount(value, unit)}</td>
<td>${fact !== null && html`<a href="../facts/index.html#${fact}">${catalogue.facts[fact as FactName].label}</a>`}</td>
<td>${sourceList(cites, path, language)}</td>
<td><ul>${rules.filter(({ data }) => parametersOf(data).includes(id)).map((rule) => html`<li><a href="../rules/${rule.question}.html#${rule.id}">${rule.text}</a></li>`)}</ul></td></tr>`,
    )}</tbody></table></div>
<h2 id="sources">${words.rule.sources}</h2>
<p>${words.parameter.edition} <strong>${rulebook.version}</strong></p>
<p>${words.parameter.versions}</p>
<div class="wide" role="region" tabindex="0" aria-label="${words.parameter.articles}"><table>
<thead><tr><th scope="col">${words.parameter.article}</th><th scope="col">${words.parameter.places}</th><th scope="col">${words.parameter.since}</th><th scope="col">${words.parameter.checked}</th></tr></thead>
<tbody>${Object.entries(rulebook.articles).map(([article, { code: law, number, since, checked }]) => {
      const places = sources.filter((source) => source.article === article);
      const [first] = places;
      const title = catalogue.article(catalogue.codes[law as keyof typeof catalogue.codes], number, "");
      return (
        first !== undefined &&
        html`<tr><th scope="row"><a href="${sourceUrl(first.id) ?? ""}" rel="external noreferrer">${title}</a></th>
<td><ul>${places.map(({ id, place }) => html`<li id="${id}">${place === undefined ? words.parameter.whole : placeIn(id, title)}</li>`)}</ul></td>
<td>${when(since)}</td><td>${when(checked)}</td></tr>`
      );
    })}</tbody></table></div>
<div class="wide" role="region" tabindex="0" aria-label="${words.rule.sources}"><table>
<thead><tr><th scope="col">${words.parameter.source}</th><th scope="col">${words.parameter.checked}</th></tr></thead>
<tbody>${sources.map(
      ({ id, url, checked }) =>
        typeof url === "string" &&
        html`<tr id="${id}"><th scope="row"><a href="${url}" rel="external noreferrer">${titleOf(id)}</a></th><td>${when(checked ?? "")}</td></tr>`,
    )}</tbody></table></div>`,
  };

  function titleOf(id: SourceId): string {
    return describeSources([id], catalogue)[0]?.title ?? "";
  }

  /** The place without the name of the article: "Social Security Code, article L160-2, para. 1" => "para. 1". */
  function placeIn(id: SourceId, article: string): string {
    return titleOf(id).slice(article.length + ", ".length);
  }
}
