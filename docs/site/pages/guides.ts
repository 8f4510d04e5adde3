import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Html, html, plain } from "../html.js";
import type { Language } from "../language.js";
import { markdown } from "../markdown.js";
import { linkBetween, type Page } from "../page.js";

const docs = new URL("../../", import.meta.url);
const THEOREMS = "theorems.md";

/** The guides in the order that typedoc is told of, and after them those that it is not. */
const listed: readonly string[] = JSON.parse(readFileSync(new URL("typedoc.json", docs), "utf8")).projectDocuments;
const there = readdirSync(docs).filter((file) => file.endsWith(".md") && !file.startsWith("theorems."));
const guides = [...listed.filter((file) => there.includes(file)), ...there.filter((file) => !listed.includes(file))];
const nameOf = (file: string) => file.replace(/\.md$/, "");

/** The page of a file that a guide names. */
export function guideTarget(href: string, from: string): string | null {
  const [file = "", anchor] = href.split("#");
  const name = file.split("/").at(-1) ?? "";
  const inDocs = /^(\.\/|docs\/)?[\w.-]+\.md$/.test(file);
  const path =
    name === "README.md" && file === "../README.md"
      ? "en/index.html"
      : inDocs && guides.includes(name)
        ? `en/guides/${nameOf(name)}.html`
        : inDocs && name === THEOREMS && existsSync(new URL(THEOREMS, docs))
          ? "en/theorems/index.html"
          : null;
  return path && `${linkBetween(from, path)}${anchor ? `#${anchor}` : ""}`;
}

function read(file: string, path: string): { title: string; summary: string; body: Html } {
  const body = markdown(readFileSync(new URL(file, docs), "utf8"), (href) => guideTarget(href, path));
  return {
    title: plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(body.text)?.[1] ?? file),
    summary: plain(/<p>(.*?)<\/p>/s.exec(body.text)?.[1] ?? ""),
    body,
  };
}

/** The guides, in the language in which they are written. */
export function guidePages(language: Language): Page[] {
  const { words } = language;
  const pages = guides.map((file): Page => {
    const path = `en/guides/${nameOf(file)}.html`;
    return { path, part: "guides", language, ...read(file, path) };
  });
  return [
    {
      path: "en/guides/index.html",
      part: "guides",
      language,
      title: words.parts.guides,
      summary: words.guidesSummary,
      body: html`<h1>${words.parts.guides}</h1>
<p class="lead">${words.guidesSummary}</p>
<dl>${pages.map(({ title, summary, path }) => html`<dt><a href="${linkBetween("en/guides/index.html", path)}">${title}</a></dt><dd>${summary}</dd>`)}</dl>`,
    },
    ...pages,
  ];
}
