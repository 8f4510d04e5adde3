import { en } from "../../../src/words/en.js";
import { fr } from "../../../src/words/fr.js";

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((each, key) => (each as Record<string, unknown> | undefined)?.[key], value);

/** Whether both catalogues have words at a path such as `documents.id-photo.notes`. */
export function hasWords(path: string): boolean {
  return [en, fr].every((catalogue) => {
    const found = at(catalogue, path.split("."));
    return Array.isArray(found) ? found.length > 0 : typeof found === "string" && found !== "";
  });
}
