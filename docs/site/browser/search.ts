import MiniSearch, { type SearchResult } from "minisearch";
import { element, list } from "./dom.js";
import { excerptOf, find } from "./find.js";
import { SEARCH, type Section } from "./search-options.js";
import type { BrowserWords } from "./words.js";

declare global {
  interface Window {
    /** The index, as JSON: set by the script that holds it. */
    searchIndex?: string;
  }
}

/** Searches for the text of the field, now and at each change. */
export function startSearch(language: string, words: BrowserWords): void {
  const frame = document.getElementById("results");
  const field = document.querySelector<HTMLInputElement>("#find");
  if (!frame || !field) return;
  const root = frame.dataset.root ?? "";
  const status = element("p", { role: "status", "aria-live": "polite" });
  const results = element("div", { class: "found" });
  frame.replaceChildren(status, results);
  field.value = new URLSearchParams(location.search).get("q") ?? "";

  const script = element("script", { src: `${root}scripts/index.${language}.js` });
  script.addEventListener("error", () => {
    status.textContent = words.loadFailed;
  });
  script.addEventListener("load", () => {
    const index = MiniSearch.loadJSON<Section>(window.searchIndex ?? "{}", SEARCH);
    const look = () => {
      const query = field.value.trim();
      const found = find(index, query);
      status.textContent = query === "" ? "" : words.found(found.length);
      results.replaceChildren(
        ...[
          list(
            "ol",
            found.map((each) => item(each)),
          ),
        ].flatMap((made) => made ?? []),
      );
    };
    field.addEventListener("input", look);
    look();
  });
  document.head.append(script);

  function item({ id, title, page, part, excerpt, language: written, terms }: SearchResult): HTMLElement {
    const lang = written === language ? null : String(written);
    const link = element("a", { href: `${root}${id}`, lang, hreflang: lang }, String(title));
    const where = [...new Set([title, page, part])].slice(1);
    if (lang !== null) where.push(words.otherLanguage);
    const said = excerptOf(String(excerpt), terms).map(({ text, found }) => (found ? element("mark", {}, text) : text));
    return element(
      "div",
      {},
      link,
      element("small", {}, where.map((name) => ` – ${name}`).join("")),
      element("p", { class: "excerpt", lang }, said),
    );
  }
}
