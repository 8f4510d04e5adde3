import { html } from "../html.js";
import type { Language } from "../language.js";
import type { Page } from "../page.js";
import { starts } from "../people.js";
import { peopleList } from "./parts.js";

/** The first page of a language. */
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
<p><a class="button" href="try/index.html">${words.home.start}</a></p>
<div class="cards">
${words.home.cards.map(({ title, text, href, hreflang }) => html`<section><h2><a href="${href}"${hreflang ? html` hreflang="${hreflang}"` : null}>${title}</a></h2><p>${text}</p></section>`)}
</div>
<h2 id="people">${words.home.people}</h2>
${peopleList(starts, path, language)}`,
  };
}
