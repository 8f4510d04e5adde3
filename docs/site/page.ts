import type { Html } from "./html.js";
import type { Language } from "./language.js";

/** The parts of the site, in the order of the navigation. */
export const PARTS = [
  "try",
  "outcomes",
  "documents",
  "rules",
  "law",
  "diagram",
  "facts",
  "parameters",
  "theorems",
  "guides",
  "reference",
] as const;
export type Part = (typeof PARTS)[number] | "home" | "search";

/** One page, before the frame around it. */
export interface Page {
  /** The path from the root of the site: "en/rules/minimum-age.html". */
  readonly path: string;
  readonly part: Part;
  readonly language: Language;
  readonly title: string;
  /** One sentence, for search engines. */
  readonly summary: string;
  readonly body: Html;

  readonly script?: string;
}

/** A relative link, so that the site works under any address. */
export function linkBetween(from: string, to: string): string {
  const [folders, target] = [from.split("/").slice(0, -1), to.split("/")];
  let same = 0;
  while (same < folders.length && folders[same] === target[same]) same++;
  return [...folders.slice(same).map(() => ".."), ...target.slice(same)].join("/");
}
