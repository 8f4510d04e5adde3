import { html } from "../html.js";
import type { Language } from "../language.js";
import type { Page } from "../page.js";
import { starts } from "../people.js";
import { peopleList } from "./parts.js";

/** The frame of the playground, which a script fills. */
export function tryPage(language: Language): Page {
  const { code, words } = language;
  const path = `${code}/try/index.html`;
  return {
    path,
    part: "try",
    language,
    title: words.parts.try,
    summary: words.try.summary,
    script: `scripts/try.${code}.js`,
    body: html`<h1>${words.home.start}</h1>
<p class="lead">${words.try.summary}</p>
<noscript><p class="notice">${words.try.needsScript} <a href="../outcomes/index.html">${words.parts.outcomes}</a>, <a href="../rules/index.html">${words.parts.rules}</a>.</p></noscript>
<div id="playground"></div>
<h2 id="people">${words.home.people}</h2>
${peopleList(starts, path, language)}`,
  };
}
