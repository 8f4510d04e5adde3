import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Html, html, plain } from "../html.js";
import type { Language } from "../language.js";
import { markdown } from "../markdown.js";
import { linkBetween, type Page } from "../page.js";
import { proofs } from "../proofs.js";

const root = new URL("../../../", import.meta.url);

/** The order of typedoc comes first, then the guides from the tests; decision records have a list of their own. */
const listed: readonly string[] = JSON.parse(readFileSync(new URL("docs/typedoc.json", root), "utf8")).projectDocuments;
const markdownIn = (folder: string) =>
  existsSync(new URL(folder, root))
    ? readdirSync(new URL(folder, root)).flatMap((file) => (file.endsWith(".md") ? [`${folder}${file}`] : []))
    : [];
const RECORDS = "docs/decisions/";
const files = [
  ...listed.map((file) => `docs/${file}`),
  ...markdownIn("docs/"),
  ".github/CONTRIBUTING.md",
  ...Object.keys(proofs),
  ...markdownIn(RECORDS).filter((file) => !file.endsWith("/README.md")),
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
  const index = "en/guides/index.html";
  const pages = [...guides].map(([name, file]) => {
    const path = `en/guides/${name}.html`;
    return {
      isRecord: file.startsWith(RECORDS),
      page: { path, part: "guides", language, ...read(file, path) } as const,
    };
  });
  const list = (records: boolean) =>
    html`<dl>${pages
      .filter(({ isRecord }) => isRecord === records)
      .map(
        ({ page: { title, summary, path } }) =>
          html`<dt><a href="${linkBetween(index, path)}">${title}</a></dt><dd>${summary}</dd>`,
      )}</dl>`;
  return [
    {
      path: index,
      part: "guides",
      language,
      title: words.parts.guides,
      summary: words.guidesSummary,
      body: html`<h1>${words.parts.guides}</h1>
<p class="lead">${words.guidesSummary}</p>
${list(false)}
<h2 id="decisions">${words.decisions}</h2>
<p>${words.decisionsSummary}</p>
${list(true)}`,
    },
    ...pages.map(({ page }) => page),
  ];
}
