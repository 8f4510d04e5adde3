import { readFileSync } from "node:fs";
import { rulebook } from "carte-vitale";
import { notCovered } from "../help/not-covered.js";
import { type Html, html, plain } from "../html.js";
import type { Language } from "../language.js";
import { markdown } from "../markdown.js";
import type { Page } from "../page.js";

/** What a person reads: how to use the form, what it does not decide, and how accessible the site is. */
export function helpPages(language: Language): Page[] {
  const { code, words } = language;
  const folder = `${code}/help`;
  const own = { part: "help", language } as const;
  const group = words.help.notCovered;
  return [
    { ...own, ...read("how-to", code), path: `${folder}/index.html` },
    {
      ...own,
      path: `${folder}/not-covered.html`,
      group,
      title: words.help.notCovered,
      summary: words.help.notCoveredSummary,
      body: html`<h1>${words.help.notCovered}</h1>
<p class="lead">${words.help.notCoveredSummary}</p>
<ul>${notCovered.map(({ id, said }) => html`<li><a href="${id}.html">${said[code].title}</a></li>`)}</ul>`,
    },
    ...notCovered.map(({ id, said, address, keywords }) => {
      const { title, text } = said[code];
      return {
        ...own,
        path: `${folder}/${id}.html`,
        group,
        title,
        summary: withNumbers(text),
        keywords,
        body: html`<h1>${title}</h1>
<p class="lead">${withNumbers(text)}</p>
<h2 id="address">${words.help.whereToGo}</h2>
<p><a href="${address.url}">${address.name}</a></p>
<p><a href="not-covered.html">${words.help.notCovered}</a></p>`,
      };
    }),
    { ...own, ...read("accessibility", code), path: `${folder}/accessibility.html`, group: words.help.about },
  ];
}

function read(name: string, code: string): { title: string; summary: string; body: Html } {
  const text = readFileSync(new URL(`../help/${name}.${code}.md`, import.meta.url), "utf8");
  const body = markdown(withNumbers(text), (href) => href);
  return {
    title: plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(body.text)?.[1] ?? name),
    summary: plain(/<p>(.*?)<\/p>/s.exec(body.text)?.[1] ?? ""),
    body,
  };
}

/** Numbers of the law stand in the rules alone: `{minimum-age}` is that of the parameter. */
function withNumbers(text: string): string {
  const parameters: Record<string, { readonly value: unknown }> = rulebook.parameters;
  return text.replace(/\{([a-z-]+)\}/g, (_, id: string) => {
    const parameter = parameters[id];
    if (!parameter) throw new Error(`There is no parameter ${id}.`);
    return String(parameter.value);
  });
}
