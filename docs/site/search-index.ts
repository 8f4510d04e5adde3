import MiniSearch from "minisearch";
import { SEARCH, type Section } from "./browser/search-options.js";
import { plain } from "./html.js";
import type { Language } from "./language.js";
import type { Page } from "./page.js";

/** The search index of one language as a script, which a page on the disk may load. */
export function searchIndex(pages: readonly Page[], { code }: Language): string {
  const index = new MiniSearch<Section>(SEARCH);
  index.addAll(pages.filter(({ language, part }) => language.code === code && part !== "search").flatMap(sectionsOf));
  return `window.searchIndex=${JSON.stringify(JSON.stringify(index))};`;
}

/** The sections of a page, cut at headings with an anchor. */
function sectionsOf({ path, part, language, title, body, summary }: Page): Section[] {
  const here = { page: title, part: language.words.parts[part] };
  const [first = "", ...others] = body.text.split(/(?=<h[23] id=")/);
  const text = (markup: string) => plain(markup.replace(/<(pre|svg|details)\b[\s\S]*?<\/\1>/g, " "));
  return [
    { id: path, title, ...here, text: `${summary} ${text(first.replace(/<h1.*?<\/h1>/s, ""))}` },
    ...others.flatMap((markup) => {
      const [, anchor = "", heading = ""] = /<h[23] id="([^"]+)">(.*?)<\/h[23]>/s.exec(markup) ?? [];
      // Examples repeat the words of the rules.
      return anchor === "people" ? [] : { id: `${path}#${anchor}`, title: plain(heading), ...here, text: text(markup) };
    }),
  ];
}
