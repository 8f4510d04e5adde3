import { shippedRulebook } from "../../src/shipped.js";
import { type Articles, articleName, daysBetween, linkOf } from "./article.js";
import { CODES } from "./data-set.js";

/** A source that the data set lacks: only a person can see that it changed. */
export interface Unwatched {
  readonly id: string;
  readonly url: string;
  readonly days: number;
}

/** Arrêtés, regulations, fact sheets and pages, and articles of codes that the data set lacks; the oldest check first. */
export function unwatched(articles: Articles, today: string): Unwatched[] {
  const all = [
    ...Object.entries(shippedRulebook.sources as Record<string, { url?: string | null; checked?: string }>),
    ...Object.values(articles)
      .filter(({ code }) => !Object.hasOwn(CODES, code))
      .map((pin) => [articleName(pin), { url: linkOf(pin.version), checked: pin.checked }] as const),
  ];
  return all
    .flatMap(([id, { url, checked }]) => (url && checked ? [{ id, url, days: daysBetween(checked, today) }] : []))
    .sort((a, b) => b.days - a.days);
}
