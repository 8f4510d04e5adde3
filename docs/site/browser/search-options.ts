import type { Options } from "minisearch";

/** A section of a page. */
export interface Section {
  /** The path of the page and the anchor. */
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly part: string;
  /** Words of readers that the page does not use. */
  readonly keywords: string;
  readonly text: string;
  /** The beginning of the text, for excerpts. */
  readonly excerpt: string;
  /** How much the section is preferred; 1 for a page that is meant for all readers. */
  readonly weight: number;
  readonly language: string;
}

/** A word of three letters, as AME, is no beginning of another, as ameli. */
const SHORT = 3;

/** How sections are indexed when the site is built, and looked up in the page. */
export const SEARCH: Options<Section> = {
  fields: ["title", "page", "keywords", "text"],
  storeFields: ["title", "page", "part", "excerpt", "weight", "language"],
  // Search ignores accents and capitals.
  processTerm: (term) =>
    term
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase(),
  searchOptions: {
    boost: { title: 4, page: 2, keywords: 8 },
    boostDocument: (_, __, stored) => Number(stored?.weight ?? 1),
    prefix: (term) => term.length > SHORT,
    fuzzy: (term) => (term.length > SHORT ? 0.15 : false),
    combineWith: "AND",
  },
};
