import { Html, html, plain } from "./html.js";
import type { Words } from "./words/words.js";

/** A page with fewer sections needs no list of them. */
const FEWEST = 3;
/** A longer list is closed at first. */
const MOST_OPEN = 12;

/** The body with a link on the heading of each section. */
export function withLinks({ text }: Html, words: Words): Html {
  return new Html(
    text.replace(/<(h[23]) id="([^"]+)">(.*?)<\/\1>/gs, (_, tag: string, id: string, title: string) => {
      const link = html`<a class="anchor" href="#${id}" aria-label="${words.sectionLink(plain(title))}">#</a>`;
      return `<${tag} id="${id}">${title} ${link.text}</${tag}>`;
    }),
  );
}

/** The same, and a list of the sections before the first of them. */
export function withSections(body: Html, words: Words): Html {
  const sections = [...body.text.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/gs)].map(([, id = "", title = ""]) => ({
    id,
    title: plain(title),
  }));
  const linked = withLinks(body, words);
  if (sections.length < FEWEST) return linked;
  const list = html`<details class="on-page"${sections.length <= MOST_OPEN && html` open`}><summary>${words.onThisPage}</summary>
<nav aria-label="${words.onThisPage}"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav></details>
`;
  return new Html(linked.text.replace(/(?=<h2 id=")/, () => list.text));
}
