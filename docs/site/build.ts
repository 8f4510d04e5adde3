/**
 * Builds the site into docs/public: plain files that work from any folder of any host, and from the disk. Needs a build
 * of the package, which the playground runs as it is published.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unbroken } from "./browser/french.js";
import { type Html, html } from "./html.js";
import { languages } from "./language.js";
import { type Contents, type Entry, languageOf, layout } from "./layout.js";
import { faultyLinks } from "./links.js";
import { llmsText } from "./llms.js";
import type { Page } from "./page.js";
import { diagramPage } from "./pages/diagram.js";
import { documentPages } from "./pages/documents.js";
import { editionPages, readEditions } from "./pages/editions.js";
import { factsPage } from "./pages/facts.js";
import { guidePages } from "./pages/guides.js";
import { helpPages } from "./pages/help.js";
import { homePage } from "./pages/home.js";
import { lawPages } from "./pages/law.js";
import { outcomePages } from "./pages/outcomes.js";
import { parametersPage } from "./pages/parameters.js";
import { referencePages } from "./pages/reference.js";
import { rulePages } from "./pages/rules.js";
import { searchPage } from "./pages/search.js";
import { theoremPage } from "./pages/theorems.js";
import { tryPages } from "./pages/try.js";
import { bundleScripts } from "./scripts.js";
import { searchIndex } from "./search-index.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = join(here, "../public");
/** The parts of the style sheet in order of precedence. */
const STYLE = ["base", "frame", "parts", "tables", "pictures", "controls", "playground", "print"];
const started = Date.now();

const english = languageOf("en");
const editions = readEditions();
const manual = [...guidePages(english), ...(await referencePages(english))];
const pages: Page[] = languages.flatMap((language) => {
  const own = [
    homePage(language),
    ...tryPages(language),
    ...helpPages(language),
    ...outcomePages(language),
    ...documentPages(language),
    ...rulePages(language),
    ...lawPages(language),
    diagramPage(language),
    factsPage(language),
    parametersPage(language),
    theoremPage(language),
    ...(language === english ? manual : []),
    ...editionPages(editions, language),
  ];
  return [...own, searchPage(language, language === english ? own : [...own, ...manual])];
});

const paths = new Set(pages.map(({ path }) => path));
const contents = new Map<string, Entry[]>();
for (const { path, part, title, language, group } of pages) {
  const name = `${language.code}/${part}`;
  contents.set(name, [...(contents.get(name) ?? []), { title, path, group }]);
}
// A part with one page needs no list, and the form and the expert view link to each other.
const lists: Contents = Object.fromEntries(
  [...contents].filter(([name, list]) => list.length > 1 && !name.endsWith("/try")),
);

const files = new Map<string, string>();
for (const page of pages) {
  for (const [path, text] of Object.entries(page.files ?? {})) files.set(path, text);
  const { text } = layout(page, lists, paths);
  files.set(page.path, page.language.code === "fr" ? text.replace(/>[^<]+</g, unbroken) : text);
}
for (const language of languages) files.set(`scripts/index.${language.code}.js`, searchIndex(pages, manual, language));
files.set("index.html", chooser().text);
files.set("llms.txt", llmsText(pages));
files.set("site.css", STYLE.map((part) => readFileSync(join(here, "style", `${part}.css`), "utf8")).join("\n"));

rmSync(out, { recursive: true, force: true });
for (const [path, text] of files) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}
cpSync(join(here, "icon.svg"), join(out, "icon.svg"));
await bundleScripts(join(out, "scripts"));

const faults = faultyLinks(files);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
console.log(
  `${files.size} files, ${pages.length} pages, in docs/public (${((Date.now() - started) / 1000).toFixed(1)} s)`,
);

/** The first page of the site: one language or the other. */
function chooser(): Html {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>carte-vitale</title><link rel="icon" href="icon.svg"><link rel="stylesheet" href="site.css"></head>
<body class="chooser"><main id="main"><h1>carte-vitale</h1>
${languages.map(({ code, words }) => html`<section lang="${code}"><h2>${words.home.question}</h2><p><a class="button" href="${code}/index.html">${words.language}</a></p></section>`)}
</main></body></html>
`;
}
