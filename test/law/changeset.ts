import { type Answers, LEAST, readChangeset } from "../release/changeset.js";
import { articleName, type PinnedArticle } from "./article.js";
import { sayTouched } from "./print.js";
import { sourcesOf } from "./rests.js";

/** What a person says of a new version. */
export interface Reading {
  readonly because: string;
  readonly answers: Answers;
}

/**
 * The changeset of a version that was read.
 *
 * @returns with what is wrong with it, by the same reader as the check of changesets.
 */
export function lawChangeset(
  id: string,
  pin: PinnedArticle,
  touched: number,
  { because, answers }: Reading,
): { text: string; issues: string[] } {
  const sources = sourcesOf(id);
  const bump = answers === "unchanged" ? "patch" : LEAST[answers];
  const name = articleName(pin);
  const text = `---
"carte-vitale": ${bump}
---

${name} was read in the version in force since ${pin.since}. ${because}

- Who: people whose decision rests on ${name} (${sayTouched(touched)})
- From: ${pin.since}
- Source: ${sources.join(", ")}
- Answers: ${answers}
`;
  return { text, issues: readChangeset(id, text, { name: "carte-vitale", sources }).issues };
}
