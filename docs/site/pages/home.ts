import { describe, evaluate, rulebook } from "carte-vitale";
import { addressOf, editionOf } from "../browser/address.js";
import { Html, html } from "../html.js";
import type { Language } from "../language.js";
import { highlight } from "../markdown.js";
import type { Page } from "../page.js";
import { fourPeople, starts } from "../people.js";
import { peopleList } from "./parts.js";

const person = { age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" } as const;
const INSTALL = "npm install carte-vitale";

/** The first lines of a program and their results; the README has them in English, where they are run. */
export function firstLines({ code, catalogue }: Language): string {
  const said = describe(evaluate(person), catalogue);
  const facts = Object.entries(person).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const labels = said.documents.map(({ label }) => JSON.stringify(label));
  return `import { describe, evaluate } from "carte-vitale";
import { ${code} } from "carte-vitale/messages/${code}";

const said = describe(evaluate({ ${facts.join(", ")} }), ${code});
said.headline; // ${JSON.stringify(said.headline)}
said.documents.map(({ label }) => label); // [${labels.join(", ")}]`;
}

/** The first page of a language: a first question for a person, first lines for a developer. */
export function homePage(language: Language): Page {
  const { code, words } = language;
  const path = `${code}/index.html`;
  return {
    path,
    part: "home",
    language,
    title: words.site,
    summary: words.home.summary,
    body: html`<h1>${words.home.question}</h1>
<p class="lead">${words.home.summary}</p>
<div class="audiences">
<section class="ask" aria-labelledby="first-question"><p class="kicker">${words.home.forPersons}</p>
${firstQuestion(language)}</section>
<section aria-labelledby="developers"><h2 id="developers">${words.home.forDevelopers}</h2>
<p>${words.home.developers}</p>
<pre tabindex="0"><code class="sh">${INSTALL}</code></pre>
<pre tabindex="0"><code class="ts">${new Html(highlight(firstLines(language), "ts"))}</code></pre>
<p><a href="${code === "en" ? "" : "../en/"}guides/first-decision.html"${code !== "en" && html` hreflang="en"`}>${words.home.nextStep}</a></p></section>
</div>
<h2 id="four">${words.home.four}</h2>
${peopleList(fourPeople, path, language)}
<h2 id="measured">${words.home.measured}</h2>
<ul class="measured">${words.home.facts.map(({ what, where }) => html`<li>${what} <code>${where}</code></li>`)}</ul>
<h2 id="more">${words.home.more}</h2>
<div class="cards">
${words.home.cards.map(({ title, text, href, hreflang }) => html`<section><h3><a href="${href}"${hreflang ? html` hreflang="${hreflang}"` : null}>${title}</a></h3><p>${text}</p></section>`)}
</div>
<h2 id="people">${words.home.people}</h2>
${peopleList(
  starts.filter((each) => !fourPeople.includes(each)),
  path,
  language,
)}`,
  };
}

/** The question of the situation; each answer leads to the form, which has it then. */
function firstQuestion({ catalogue, words }: Language): Html {
  const { question, hint, values } = catalogue.facts.status;
  const rules = editionOf(evaluate({}).rulebook);
  const to = (status: string | null) =>
    `try/index.html${addressOf({ person: status === null ? {} : { status }, on: null, assume: "nothing", rules })}`;
  const statuses = Object.keys(rulebook.facts.status.values) as (keyof typeof values)[];
  return html`<h2 id="first-question">${question}</h2>
${hint && html`<p class="hint">${hint}</p>`}
<ul class="choices">${statuses.map((status) => html`<li><a href="${to(status)}">${values[status]}</a></li>`)}
<li><a href="${to(null)}">${words.home.unknownStatus}</a></li></ul>`;
}
