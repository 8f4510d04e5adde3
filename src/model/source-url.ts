import articles from "../../rules/articles.json" with { type: "json" };
import sources from "../../rules/sources.json" with { type: "json" };
import type { SourceId } from "./shipped-rulebook.js";

/** A page, or an article of a code with the version that was read. */
interface Source {
  readonly url?: string | null;
  readonly article?: string;
}

/**
 * Where a source can be read. An article of a code leads to the version that was read, not to the one in force today.
 *
 * @returns `null` for a source that is not published.
 *
 * @example
 * ```ts
 * import { sourceUrl } from "carte-vitale";
 *
 * sourceUrl("css-r161-33-2-al-1"); // "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000046844834"
 * ```
 */
export function sourceUrl(source: SourceId): string | null {
  // Not from the rulebook, so that a bundle with this function leaves the rules out.
  const { article, url = null }: Source = sources[source];
  const versions: Readonly<Record<string, { readonly version: string }>> = articles;
  const version = article && versions[article]?.version;
  return version ? `https://www.legifrance.gouv.fr/codes/article_lc/${version}` : url;
}
