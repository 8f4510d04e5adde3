import { type Html, html } from "../html.js";
import type { Language } from "../language.js";
import type { Page } from "../page.js";
import { starts } from "../people.js";
import { peopleList } from "./parts.js";

/** The form of the package, and all its questions at once for experts. Scripts fill both pages. */
export function tryPages(language: Language): Page[] {
  const { code, words } = language;
  const expert = `${code}/try/expert.html`;
  return [
    {
      path: `${code}/try/index.html`,
      part: "try",
      language,
      title: words.parts.try,
      summary: words.try.summary,
      script: "scripts/form.js",
      body: html`<h1>${words.home.question}</h1>
${withoutScript(language)}
<carte-vitale-form lang="${code}" share></carte-vitale-form>
<p class="hint to-expert"><a href="expert.html">${words.try.toExpert}</a></p>`,
    },
    {
      path: expert,
      part: "try",
      language,
      title: words.try.expert.title,
      summary: words.try.expert.summary,
      script: `scripts/try.${code}.js`,
      body: html`<h1>${words.try.expert.title}</h1>
<p class="lead">${words.try.expert.summary} <a href="index.html">${words.try.toForm}</a></p>
${withoutScript(language)}
<div id="playground"></div>
<section class="starts"><h2 id="people">${words.home.people}</h2>
${peopleList(starts, expert, language)}</section>`,
    },
  ];
}

const withoutScript = ({ words }: Language): Html =>
  html`<noscript><p class="notice">${words.try.needsScript} <a href="../outcomes/index.html">${words.parts.outcomes}</a>, <a href="../rules/index.html">${words.parts.rules}</a>.</p></noscript>`;
