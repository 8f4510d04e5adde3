import type MiniSearch from "minisearch";
import type { Query, SearchResult } from "minisearch";
import { SYNONYMS } from "./synonyms.js";

/** Maximum number of results. */
const MOST = 30;

/** Sections with all words of a text, or their synonyms; where there is none, those with most of the words. */
export function find(index: MiniSearch, text: string): SearchResult[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [];
  const queries = words.map(withSynonyms);
  const all = index.search({ combineWith: "AND", queries });
  return (all.length > 0 ? all : index.search({ combineWith: "OR", queries })).slice(0, MOST);
}

function withSynonyms(word: string): Query {
  const plain = word.toLowerCase();
  const others = SYNONYMS.filter((same) => same.includes(plain)).flat();
  if (others.length === 0) return word;
  const each = [word, ...others.filter((other) => other !== plain)];
  return { combineWith: "OR", queries: each.map((same) => ({ combineWith: "AND", queries: [same] })) };
}

/** Part of an excerpt: whether it is one of the words looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Characters of an excerpt, and of what stands before the word found. */
const [LENGTH, BEFORE] = [180, 60];

/** The part of a text around the first of the terms, cut at spaces. */
export function excerptOf(text: string, terms: readonly string[]): Piece[] {
  const matcher = new RegExp(`(?<![\\p{L}\\d])(${terms.map(escaped).join("|")})(?![\\p{L}\\d])`, "giu");
  // Terms have no accents; letters keep their places.
  const place = terms.length === 0 ? -1 : unaccented(text).search(matcher);
  const from = place > BEFORE ? text.lastIndexOf(" ", place - BEFORE) + 1 : 0;
  const end = text.length > from + LENGTH ? text.lastIndexOf(" ", from + LENGTH) : text.length;
  const cut = text.slice(from, end);
  const pieces: Piece[] = from > 0 ? [{ text: "… ", found: false }] : [];
  let done = 0;
  if (place !== -1) {
    for (const { index, 0: found } of unaccented(cut).matchAll(matcher)) {
      pieces.push({ text: cut.slice(done, index), found: false });
      pieces.push({ text: cut.slice(index, index + found.length), found: true });
      done = index + found.length;
    }
  }
  pieces.push({ text: `${cut.slice(done)}${end < text.length ? " …" : ""}`, found: false });
  return pieces.filter((piece) => piece.text !== "");
}

const escaped = (term: string) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The same number of characters, without their accents. */
const unaccented = (text: string): string =>
  [...text].map((letter) => (letter.length > 1 ? letter : (letter.normalize("NFD")[0] ?? letter))).join("");
