import { en } from "../../src/words/en.js";
import { fr } from "../../src/words/fr.js";

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((each, key) => (each as Record<string, unknown> | undefined)?.[key], value);

/** The sentence of both catalogues at a place such as `documents.id-photo.notes`; `null` where one has none. */
export function wordsAt(place: string): { en: string; fr: string } | null {
  const [english, french] = [en, fr].map((catalogue) => {
    const found = at(catalogue, place.split("."));
    return Array.isArray(found) ? found.join(" ") : found;
  });
  return typeof english === "string" && english && typeof french === "string" && french
    ? { en: english, fr: french }
    : null;
}
