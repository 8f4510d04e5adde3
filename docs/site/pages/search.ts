import { html } from "../html.js";
import type { Language } from "../language.js";
import { linkBetween, PARTS, type Page } from "../page.js";

/** Search, and a list of all pages that needs no script. */
export function searchPage(language: Language, pages: readonly Page[]): Page {
  const { code, words } = language;
  const path = `${code}/search/index.html`;
  return {
    path,
    part: "search",
    language,
    title: words.search.label,
    summary: words.search.summary,
    script: `scripts/search.${code}.js`,
    body: html`<h1>${words.search.label}</h1>
<noscript><p class="notice">${words.search.needsScript}</p></noscript>
<div id="results" data-root="${linkBetween(path, "")}"></div>
<h2 id="pages">${words.search.all}</h2>
${PARTS.map((part) => {
  const here = pages.filter((page) => page.part === part);
  return (
    here.length > 0 &&
    html`<h3>${words.parts[part]}</h3><ul>${here.map((page) => html`<li><a href="${linkBetween(path, page.path)}"${page.language.code !== code ? html` hreflang="${page.language.code}"` : null}>${page.title}</a></li>`)}</ul>`
  );
})}`,
  };
}
