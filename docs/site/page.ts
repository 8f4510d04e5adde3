import type { Html } from "./html.js";
import type { Language } from "./language.js";

/** The parts of the site, in the order of the navigation. */
export const PARTS = [
  "try",
  "help",
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
  "editions",
] as const;
/** The parts that stand in the foot of a page: the navigation fits in one line. */
export const IN_FOOT: readonly Part[] = ["theorems", "editions"];
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
  /** Files of the page by their paths: its pictures, each alone. */
  readonly files?: Readonly<Record<string, string>>;
  /** The heading of the list beside the page under which it stands; pages without one come first. */
  readonly group?: string;
  /** Words of readers that the page does not use: "baby" for a newborn. */
  readonly keywords?: string;
  /** How much a search prefers the page; 1 by default, less for maintainers. */
  readonly weight?: number;
}

/** A relative link, so that the site works under any address. */
export function linkBetween(from: string, to: string): string {
  const [folders, target] = [from.split("/").slice(0, -1), to.split("/")];
  let same = 0;
  while (same < folders.length && folders[same] === target[same]) same++;
  return [...folders.slice(same).map(() => ".."), ...target.slice(same)].join("/");
}
