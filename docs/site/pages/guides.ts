import { existsSync, readdirSync, readFileSync } from "node:fs";
import { GROUP_WEIGHTS, GUIDE_GROUPS, groupOf, placeOf } from "../guide-order.js";
import { type Html, html, plain } from "../html.js";
import type { Language } from "../language.js";
import { markdown } from "../markdown.js";
import { linkBetween, type Page } from "../page.js";
import { proofs } from "../proofs.js";

const root = new URL("../../../", import.meta.url);

/** The guides of docs, then those from the tests; decision records have a list of their own. */
const markdownIn = (folder: string) =>
  existsSync(new URL(folder, root))
    ? readdirSync(new URL(folder, root)).flatMap((file) => (file.endsWith(".md") ? [`${folder}${file}`] : []))
    : [];
const RECORDS = "docs/decisions/";
const files = [
  ...markdownIn("docs/"),
  ".github/CONTRIBUTING.md",
  ...Object.keys(proofs),
  ...markdownIn(RECORDS).filter((file) => !file.endsWith("/README.md")),
];
const nameOf = (file: string) => (file.split("/").at(-1) ?? "").replace(/\.md$/, "").toLowerCase();
const isRecord = (file: string) => file.startsWith(RECORDS);
const guides = new Map(
  files
    .map((file) => [nameOf(file), file] as const)
    .sort(
      ([a, one], [b, other]) =>
        Number(isRecord(one)) - Number(isRecord(other)) || (isRecord(one) ? 0 : placeOf(a) - placeOf(b)),
    ),
);

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
  const pages = [...guides].map(([name, file]): Page & { group: string } => {
    const path = `en/guides/${name}.html`;
    const belongs = groupOf(name);
    return {
      path,
      part: "guides",
      language,
      ...read(file, path),
      group: isRecord(file) ? words.decisions : words.guideGroups[belongs],
      weight: isRecord(file) ? GROUP_WEIGHTS.maintain : GROUP_WEIGHTS[belongs],
    };
  });
  const list = (wanted: string) =>
    html`<dl>${pages
      .filter(({ group }) => group === wanted)
      .map(
        ({ title, summary, path }) =>
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
${GUIDE_GROUPS.map((group) => html`<h2 id="${group}">${words.guideGroups[group]}</h2>${list(words.guideGroups[group])}`)}
<h2 id="decisions">${words.decisions}</h2>
<p>${words.decisionsSummary}</p>
${list(words.decisions)}`,
    },
    ...pages,
  ];
}
