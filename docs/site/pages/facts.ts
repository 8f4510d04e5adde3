import { type FactName, type FactValue, rulebook } from "carte-vitale";
import { classesOf, sayClasses } from "../classes.js";
import { html } from "../html.js";
import type { Language } from "../language.js";
import { rulesIn } from "../law.js";
import type { Page } from "../page.js";

/** The facts of a person: questions, answers, and the rules that read them. */
export function factsPage(language: Language): Page {
  const { code, catalogue, words } = language;
  const rules = rulesIn(language);
  const facts = Object.keys(rulebook.facts) as FactName[];
  const summary = words.fact.summary(facts.length);
  return {
    path: `${code}/facts/index.html`,
    part: "facts",
    language,
    title: words.parts.facts,
    summary,
    body: html`<h1>${words.parts.facts}</h1>
<p class="lead">${summary}</p>
<p>${words.fact.classes}</p>
${facts.map((fact) => {
  const known = rulebook.facts[fact];
  const { label, question, hint } = catalogue.facts[fact];
  const { cases = {} } = catalogue.facts[fact] as { cases?: Readonly<Record<string, readonly string[]>> };
  const casesOf = (value: FactValue) => {
    const own = cases[String(value)] ?? [];
    return own.length > 0 && html`<ul>${own.map((each) => html`<li>${each}</li>`)}</ul>`;
  };
  const reading = rules.filter(({ facts: read }) => read.includes(fact));
  return html`<h2 id="${fact}">${label}</h2>
<p>${question}</p>
${hint && html`<p class="hint">${hint}</p>`}
<ul>${classesOf(fact).map((value) => html`<li>${sayClasses(fact, [value], language)}${"values" in known && html` <code>${String(value)}</code>`}${casesOf(value)}</li>`)}</ul>
<p>${"default" in known ? html`${words.fact.byDefault} ${sayClasses(fact, [known.default as FactValue], language)}` : words.fact.unknown}</p>
<details><summary>${words.fact.readBy(reading.length)}</summary><ul>${reading.map(({ id, question: file, text }) => html`<li><a href="../rules/${file}.html#${id}">${text}</a></li>`)}</ul></details>
<p class="code">${words.fact.name} <code>${fact}</code></p>`;
})}`,
  };
}
