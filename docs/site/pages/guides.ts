import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Html, html, plain } from "../html.js";
import type { Language } from "../language.js";
import { markdown } from "../markdown.js";
import { linkBetween, type Page } from "../page.js";
import { proofs } from "../proofs.js";

const root = new URL("../../../", import.meta.url);

/** The order of typedoc comes first, the guides from the tests last. */
const listed: readonly string[] = JSON.parse(readFileSync(new URL("docs/typedoc.json", root), "utf8")).projectDocuments;
const markdownIn = (folder: string) =>
  existsSync(new URL(folder, root))
    ? readdirSync(new URL(folder, root)).flatMap((file) => (file.endsWith(".md") ? [`${folder}${file}`] : []))
    : [];
const files = [
  ...listed.map((file) => `docs/${file}`),
  ...markdownIn("docs/"),
  ".github/CONTRIBUTING.md",
  ...markdownIn("docs/decisions/"),
  ...Object.keys(proofs),
];
const nameOf = (file: string) => (file.split("/").at(-1) ?? "").replace(/\.md$/, "").toLowerCase();
const guides = new Map(files.map((file) => [nameOf(file), file]));

/** The page of a file that a guide links to. */
export function guideTarget(href: string, from: string): string | null {
  const [file = "", anchor] = href.split("#");
  const isGuide = /^((\.|\.\.|docs|decisions|\.github)\/)*[\w.-]+\.md$/.test(file) && guides.has(nameOf(file));
  const path = file === "../README.md" ? "en/index.html" : isGuide ? `en/guides/${nameOf(file)}.html` : null;
  return path && `${linkBetween(from, path)}${anchor ? `#${anchor}` : ""}`;
}

function read(file: string, path: string): { title: string; summary: string; body: Html } {
  const text = proofs[file]?.() ?? readFileSync(new URL(file, root), "utf8");
  const body = markdown(text, (href) => guideTarget(href, path));
  return {
    title: plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(body.text)?.[1] ?? file),
    summary: plain(/<p>(.*?)<\/p>/s.exec(body.text)?.[1] ?? ""),
    body,
  };
}

/** The guides, in the language in which they are written. */
export function guidePages(language: Language): Page[] {
  const { words } = language;
  const pages = [...guides].map(([name, file]): Page => {
    const path = `en/guides/${name}.html`;
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
