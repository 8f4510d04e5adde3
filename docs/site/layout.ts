import { withLinks, withSections } from "./headings.js";
import { type Html, html } from "./html.js";
import { type Language, languages } from "./language.js";
import { IN_FOOT, linkBetween, PARTS, type Page, type Part } from "./page.js";

/** The parts whose pages are read one after the other. */
const IN_ORDER: readonly Part[] = ["guides"];

export const accessibilityPath = (code: string): string => `${code}/help/accessibility.html`;

/** No other host, no inline script. */
const POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'";

/** A page in the list beside its part. */
export interface Entry {
  readonly title: string;
  readonly path: string;
  readonly group?: string | undefined;
}

/** The pages of each part, listed beside each page. */
export type Contents = Readonly<Record<string, readonly Entry[]>>;

/** The frame around a page: head, navigation, the page itself, foot. */
export function layout(page: Page, contents: Contents, paths: ReadonlySet<string>): Html {
  const { language, path, part } = page;
  const { words } = language;
  const to = (target: string) => linkBetween(path, target);
  const indexOf = (each: Part) => `${language.code}/${each}/index.html`;
  const current = (target: string) => (target === path ? html` aria-current="page"` : null);
  const parts = PARTS.filter(
    (each) => paths.has(indexOf(each)) || paths.has(indexOf(each).replace(language.code, "en")),
  );
  const linkTo = (each: Part) => {
    const own = paths.has(indexOf(each));
    const target = own ? indexOf(each) : indexOf(each).replace(language.code, "en");
    return html`<a href="${to(target)}"${own ? null : html` hreflang="en"`}${each === part ? html` aria-current="${target === path ? "page" : "true"}"` : null}>${words.parts[each]}${own ? null : html` <small>(en)</small>`}</a>`;
  };
  const beside = contents[`${language.code}/${part}`] ?? [];

  return html`<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${page.title === words.site ? "" : `${page.title} – `}${words.site}</title>
<meta name="description" content="${page.summary}">
<link rel="icon" href="${to("icon.svg")}">
<link rel="stylesheet" href="${to("site.css")}">
${twins(page, paths).map(({ code, href }) => html`<link rel="alternate" hreflang="${code}" href="${href}">`)}
${scriptsOf(page).map((script) => html`<script src="${to(script)}" defer></script>`)}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="top">
<div class="bar">
<a class="name" href="${to(`${language.code}/index.html`)}"${current(`${language.code}/index.html`)}><span class="mark" aria-hidden="true"></span>${words.site}</a>
<button class="menu-button" type="button" popovertarget="menu">${words.menu}</button>
<form class="find" role="search" action="${to(`${language.code}/search/index.html`)}">
<label for="find" class="unseen">${words.search.label}</label>
<input id="find" name="q" type="search" placeholder="${words.search.label}" autocomplete="off">
<button>${words.search.go}</button>
</form>
${twins(page, paths).map(({ code, name, href }) => html`<a class="language" id="other-language" lang="${code}" hreflang="${code}" href="${href}">${name}</a>`)}
</div>
<nav id="menu" popover aria-label="${words.mainNavigation}"><button class="menu-button" type="button" popovertarget="menu">${words.close}</button><ul>
${parts.filter((each) => !IN_FOOT.includes(each)).map((each) => html`<li>${linkTo(each)}</li>`)}
</ul></nav>
</header>
<div class="middle${beside.length > 0 ? " with-contents" : ""}">
<main id="main" tabindex="-1">
${part === "home" ? withLinks(page.body, words) : withSections(page.body, words)}
${neighbours(page, beside)}</main>
${
  beside.length > 0 &&
  html`<nav class="contents" aria-label="${words.parts[part]}"><h2>${words.parts[part]}</h2>
${[...new Set(beside.map(({ group }) => group))].map(
  (group) => html`${group !== undefined && html`<h3>${group}</h3>`}<ul>
${beside.filter((each) => each.group === group).map(({ title, path: target }) => html`<li><a href="${to(target)}"${current(target)}>${target.endsWith("/index.html") ? words.overview : title}</a></li>`)}
</ul>`,
)}</nav>`
}
</div>
<footer><p>${language.catalogue.disclaimer}</p><p>${words.footer}</p>
<ul>${parts.filter((each) => IN_FOOT.includes(each)).map((each) => html`<li>${linkTo(each)}</li>`)}
<li><a href="${to(accessibilityPath(language.code))}">${words.accessibility}</a></li></ul></footer>
</body>
</html>
`;
}

/** The script of the page, and those for pictures, for code to copy and for an assistant of the browser. */
function scriptsOf({ script, body, language, part }: Page): string[] {
  return [
    script ?? [],
    part === "try" ? "scripts/assistant.js" : [],
    body.text.includes('<figure class="picture">') ? "scripts/pictures.js" : [],
    body.text.includes("<pre") ? `scripts/copy.${language.code}.js` : [],
  ].flat();
}

/** The pages before and after one that is read in an order. */
function neighbours({ part, path, language: { words } }: Page, beside: readonly Entry[]): Html | false {
  const place = beside.findIndex((each) => each.path === path);
  if (!IN_ORDER.includes(part) || place === -1) return false;
  const link = (entry: Entry | undefined, name: string, rel: string) =>
    entry &&
    html`<li class="to-${rel}"><a rel="${rel}" href="${linkBetween(path, entry.path)}"><small>${name}</small> ${entry.title}</a></li>`;
  return html`<nav class="neighbours" aria-label="${words.neighbours}"><ul>
${link(beside[place - 1], words.previous, "prev") ?? null}${link(beside[place + 1], words.next, "next") ?? null}</ul></nav>
`;
}

/** The same page in the other languages, or the first page of the language. */
function twins({ path, language }: Page, paths: ReadonlySet<string>) {
  return languages
    .filter(({ code }) => code !== language.code)
    .map(({ code, words }) => {
      const same = path.replace(/^\w+/, code);
      const target = paths.has(same) ? same : `${code}/index.html`;
      return { code, name: words.language, href: linkBetween(path, target) };
    });
}

export const languageOf = (code: string): Language => {
  const found = languages.find((language) => language.code === code);
  if (!found) throw new RangeError(`no language ${code}`);
  return found;
};
