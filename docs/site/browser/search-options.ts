import type { Options } from "minisearch";

/** A section of a page. */
export interface Section {
  /** The path of the page and the anchor. */
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly part: string;
  readonly text: string;
}

/** How sections are indexed when the site is built, and looked up in the page. */
export const SEARCH: Options<Section> = {
  fields: ["title", "page", "text"],
  storeFields: ["title", "page", "part"],
  // Search ignores accents and capitals.
  processTerm: (term) =>
    term
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase(),
  searchOptions: { boost: { title: 4, page: 2 }, prefix: true, fuzzy: 0.15, combineWith: "AND" },
};
