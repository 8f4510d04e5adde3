import type { SourceId } from "../model/shipped-rulebook.js";
import { places } from "../shipped/places.js";
import type { Catalogue } from "./catalogue.js";
import { wordsFor, wordsIfAny } from "./words-for.js";

export interface DescribedSource {
  /** `rulebook.sources` says where to read it, and when it was last checked. */
  id: SourceId;
  title: string;
}

export function describeSources(ids: readonly SourceId[], catalogue: Catalogue): DescribedSource[] {
  return ids.map((id) => ({ id, title: titleOf(id, catalogue) }));
}

/** A title of the catalogue's own, else that of an article. */
function titleOf(id: SourceId, { sources, codes, article }: Catalogue): string {
  const place = typeof id === "string" && wordsIfAny<string>(places, id);
  if (!place || Object.hasOwn(sources, id)) return wordsFor<string>(sources, id);
  // "css D160-2 II, 5°"
  const [code = "", number = "", ...rest] = place.split(" ");
  return article(wordsFor<string>(codes, code), number, rest.join(" "));
}
