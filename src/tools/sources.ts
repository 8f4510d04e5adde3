import type { SourceId } from "../model/shipped-rulebook.js";
import { sourceUrl } from "../model/source-url.js";
import { describeSources } from "../words/describe-sources.js";
import type { ToolSource } from "./tool.js";
import type { ToolWords } from "./words/words.js";

interface Cites {
  readonly sources: readonly SourceId[];
}

/** Every public source of these parts once, in the order in which they are cited. */
export function sourcesOf(parts: readonly Cites[], { catalogue }: ToolWords): ToolSource[] {
  const ids = [...new Set(parts.flatMap(({ sources }) => sources))];
  return describeSources(ids, catalogue).map(({ id, title }) => ({ id, title, url: sourceUrl(id) }));
}

/** The sources that the text says: those of the reasons come first. */
const SAID = 6;

/** The last line of a text. */
export function sourceLines(sources: readonly ToolSource[], words: ToolWords): string[] {
  if (sources.length === 0) return [];
  const said = sources.slice(0, SAID).map(({ title, url }) => (url === null ? title : `${title} (${url})`));
  return [
    words.catalogue.labelled(
      words.sources,
      words.list([...said, ...(sources.length > SAID ? [words.more(sources.length - SAID)] : [])]),
    ),
  ];
}
