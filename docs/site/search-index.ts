import MiniSearch from "minisearch";
import { SEARCH, type Section } from "./browser/search-options.js";
import { plain } from "./html.js";
import type { Language } from "./language.js";
import type { Page } from "./page.js";
import { SEARCH_WORDS } from "./search-words.js";

/** An excerpt is taken from the first characters of a section, so that the index stays small. */
const KEPT = 400;
/** Pages in another language come after those of the reader. */
const OTHER_LANGUAGE = 0.4;
/** Parts that are read after the answer is known, or by those who maintain the rules. */
const PART_WEIGHTS: Partial<Record<Page["part"], number>> = {
  law: 0.6,
  parameters: 0.7,
  diagram: 0.7,
  theorems: 0.3,
  reference: 0.8,
  editions: 0.4,
};

/** The search index of one language as a script, which a page on the disk may load. */
export function searchIndex(pages: readonly Page[], manual: readonly Page[], language: Language): string {
  return `window.searchIndex=${JSON.stringify(JSON.stringify(indexOf(pages, manual, language)))};`;
}

/** @param manual pages in one language, which readers of the other find as well. */
export function indexOf(
  pages: readonly Page[],
  manual: readonly Page[],
  { code, words }: Language,
): MiniSearch<Section> {
  const index = new MiniSearch<Section>(SEARCH);
  const own = pages.filter(({ language, part }) => language.code === code && part !== "search");
  const others = manual.filter(({ language }) => language.code !== code);
  index.addAll([...own, ...others].flatMap((page) => sectionsOf(page)));
  return index;

  /** The sections of a page, cut at headings with an anchor. */
  function sectionsOf({ path, part, language, title, body, summary, keywords, weight = 1 }: Page): Section[] {
    const here = {
      page: title,
      part: words.parts[part],
      weight: weight * (PART_WEIGHTS[part] ?? 1) * (language.code === code ? 1 : OTHER_LANGUAGE),
      language: language.code,
    };
    const [first = "", ...others] = body.text.split(/(?=<h[23] id=")/);
    const text = (markup: string) =>
      plain(markup.replace(/<(pre|svg|details)\b[\s\S]*?<\/\1>/g, " ")).replace(/ (?=[.,)])/g, "");
    const withExcerpt = (said: string) => ({ text: said, excerpt: said.slice(0, KEPT) });
    const name = path.replace(/^\w+\//, "");
    return [
      {
        id: path,
        title,
        ...here,
        keywords: [keywords, SEARCH_WORDS[code][name]].filter(Boolean).join(" "),
        ...withExcerpt(`${summary} ${text(first.replace(/<h1.*?<\/h1>/s, "").replace(summary, ""))}`.trim()),
      },
      ...others.flatMap((markup) => {
        const [, anchor = "", heading = ""] = /<h[23] id="([^"]+)">(.*?)<\/h[23]>/s.exec(markup) ?? [];
        const said = text(markup.replace(/<h[23].*?<\/h[23]>/s, ""));
        // Examples repeat the words of the rules.
        return anchor === "people" || anchor === "four"
          ? []
          : { id: `${path}#${anchor}`, title: plain(heading), ...here, keywords: "", ...withExcerpt(said) };
      }),
    ];
  }
}
