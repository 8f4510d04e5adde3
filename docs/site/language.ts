import type { Catalogue, ReasoningCatalogue } from "carte-vitale";
import { en, enReasoning } from "carte-vitale/messages/en";
import { fr, frReasoning } from "carte-vitale/messages/fr";
import { en as wordsEn } from "./words/en.js";
import { fr as wordsFr } from "./words/fr.js";
import type { Words } from "./words/words.js";

export type LanguageCode = "en" | "fr";

/** The words of the rules and of the site in one language. */
export interface Language {
  readonly code: LanguageCode;
  readonly catalogue: Catalogue;
  readonly reasoning: ReasoningCatalogue;
  readonly words: Words;
}

export const languages: readonly Language[] = [
  { code: "en", catalogue: en, reasoning: enReasoning, words: wordsEn },
  { code: "fr", catalogue: fr, reasoning: frReasoning, words: wordsFr },
];
