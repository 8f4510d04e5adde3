/*
 * Articles of law as data. A day is written `2027-01-01`: days of this form compare as text.
 */

/** An article of a code as `rules/articles.json` pins it: the version from which the rules were written. */
export interface PinnedArticle {
  readonly code: string;
  readonly number: string;
  readonly version: string;
  readonly since: string;
  /** Of the text in the data set; empty while the data set lacks this version. */
  readonly hash: string;
  readonly checked: string;
}
export type Articles = Readonly<Record<string, PinnedArticle>>;

/** One version of an article. */
export interface Version {
  readonly id: string;
  readonly since: string;
}

/** The version of an article that the data set has as in force, and what it announces. */
export interface FoundArticle extends Version {
  readonly hash: string;
  /** The day on which this version ends, where the data set says that it ends. */
  readonly ends: string | null;
  /** Versions of a later day, the first one first. */
  readonly deferred: readonly Version[];
}

/** The day that the data set gives where a decree has yet to set it. */
export const UNSET = "2222-02-22";

/** `articleName({ code: "css", number: "R114-7" }) => "CSS R114-7"` */
export const articleName = ({ code, number }: Pick<PinnedArticle, "code" | "number">) =>
  `${code.toUpperCase()} ${number}`;

export const linkOf = (version: string) => `https://www.legifrance.gouv.fr/codes/article_lc/${version}`;

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
