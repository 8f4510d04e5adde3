import type { Options } from "minisearch";

/** A piece of a page that can be found. */
export interface Section {
  /** Where it stands: the path of the page, and the anchor. */
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
  // Accents and capitals make no difference.
  processTerm: (term) =>
    term
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase(),
  searchOptions: { boost: { title: 4, page: 2 }, prefix: true, fuzzy: 0.15, combineWith: "AND" },
};
