import MiniSearch from "minisearch";
import { SEARCH, type Section } from "./browser/search-options.js";
import { plain } from "./html.js";
import type { Language } from "./language.js";
import type { Page } from "./page.js";

/** What there is to find in one language, as a script: a page may load one from the disk as from any host. */
export function searchIndex(pages: readonly Page[], { code }: Language): string {
  const index = new MiniSearch<Section>(SEARCH);
  index.addAll(pages.filter(({ language, part }) => language.code === code && part !== "search").flatMap(sectionsOf));
  return `window.searchIndex=${JSON.stringify(JSON.stringify(index))};`;
}

/** A page cut at the headings that can be linked to. */
function sectionsOf({ path, part, language, title, body, summary }: Page): Section[] {
  const here = { page: title, part: language.words.parts[part] };
  const [first = "", ...others] = body.text.split(/(?=<h[23] id=")/);
  const text = (markup: string) => plain(markup.replace(/<(pre|svg|details)\b[\s\S]*?<\/\1>/g, " "));
  return [
    { id: path, title, ...here, text: `${summary} ${text(first.replace(/<h1.*?<\/h1>/s, ""))}` },
    ...others.flatMap((markup) => {
      const [, anchor = "", heading = ""] = /<h[23] id="([^"]+)">(.*?)<\/h[23]>/s.exec(markup) ?? [];
      // Examples say again what the rules say.
      return anchor === "people" ? [] : { id: `${path}#${anchor}`, title: plain(heading), ...here, text: text(markup) };
    }),
  ];
}
