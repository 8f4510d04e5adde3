import type { FactName, ParameterId } from "carte-vitale";
import { parametersOf } from "../../../src/model/rulebook.js";
import { shippedRulebook } from "../../../src/shipped.js";
import { html } from "../html.js";
import type { Language } from "../language.js";
import { rulesIn } from "../law.js";
import type { Page } from "../page.js";
import { sourceList } from "./parts.js";

const { parameters } = shippedRulebook;

/** Every parameter with its sources and rules. */
export function parametersPage(language: Language): Page {
  const { code, catalogue, reasoning, words } = language;
  const path = `${code}/parameters/index.html`;
  const rules = rulesIn(language);
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
    )}</tbody></table></div>`,
  };
}
