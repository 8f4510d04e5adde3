import type { SourceId } from "../model/shipped-rulebook.js";
import { places } from "../shipped/places.js";
import type { Catalogue } from "./catalogue.js";
import { wordsFor, wordsIfAny } from "./words-for.js";

export interface DescribedSource {
  /** `rulebook.sources` says where to read it, and when it was last checked. */
  id: SourceId;
  title: string;
}

/** The public sources. The brief of the project is kept in the data for traceability, and no person is shown it. */
export function describeSources(ids: readonly SourceId[], catalogue: Catalogue): DescribedSource[] {
  return ids.filter((id) => id !== "project-brief").map((id) => ({ id, title: titleOf(id, catalogue) }));
}

/** A title of the catalogue's own, else that of an article. */
function titleOf(id: SourceId, { sources, codes, article }: Catalogue): string {
  const place = typeof id === "string" && wordsIfAny<string>(places, id);
  if (!place || Object.hasOwn(sources, id)) return wordsFor<string>(sources, id);
  // "css D160-2 II, 5°"
  const [code = "", number = "", ...rest] = place.split(" ");
  return article(wordsFor<string>(codes, code), number, rest.join(" "));
}
