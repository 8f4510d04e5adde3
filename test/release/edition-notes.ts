import { type Comparison, compare, describeComparison } from "carte-vitale/compile";
import { en, enReasoning } from "carte-vitale/messages/en";
import { fr, frReasoning } from "carte-vitale/messages/fr";

/** What changed from one rulebook to the next, for the page of an edition: for whom, with persons to try under both. */
export interface Edition {
  readonly sentences: { readonly en: string[]; readonly fr: string[] };
  readonly comparison: Comparison;
}

export async function editionOf(before: unknown, after: unknown): Promise<Edition> {
  const comparison = await compare(before, after);
  return {
    sentences: {
      en: describeComparison(comparison, en, enReasoning),
      fr: describeComparison(comparison, fr, frReasoning),
    },
    comparison,
  };
}

/**
 * The changelog with a list of those who are affected below the heading of a version.
 *
 * @throws {Error} without that heading.
 */
export function withAffected(changelog: string, version: string, sentences: readonly string[]): string {
  const heading = `## ${version}\n`;
  if (!changelog.includes(heading))
    throw new Error(`CHANGELOG.md has no heading for ${version}: run changeset version`);
  const list = sentences.map((sentence) => `- ${sentence}\n`).join("");
  return changelog.replace(heading, () => `${heading}\n### Who is affected\n\n${list}`);
}
