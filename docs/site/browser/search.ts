import MiniSearch, { type SearchResult } from "minisearch";
import { element, list } from "./dom.js";
import { SEARCH, type Section } from "./search-options.js";
import type { BrowserWords } from "./words.js";

/** Maximum number of results. */
const MOST = 30;

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
      const found = query === "" ? [] : index.search(query).slice(0, MOST);
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

  function item({ id, title, page, part }: SearchResult): HTMLElement {
    const link = element("a", { href: `${root}${id}` }, String(title));
    const where = [...new Set([title, page, part])].slice(1);
    return element("span", {}, link, element("small", {}, where.map((name) => ` – ${name}`).join("")));
  }
}
