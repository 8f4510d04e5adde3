import { rulebook } from "carte-vitale";
import type { Sentence } from "./carrier.js";
import type { Citing } from "./records.js";
import { hasWords } from "./words.js";

/** Carriers without sources of their own. */
const VOCABULARY: Readonly<Record<string, object>> = {
  fact: rulebook.facts,
  procedure: rulebook.procedures,
  contradiction: rulebook.contradictions,
};

/** Sentences of the brief without a carrier that exists, and records of the rulebook without a source. */
export function flawsOf(sentences: Readonly<Record<string, Sentence>>, records: readonly Citing[]): string[] {
  const ids = new Set(records.map(({ id }) => id));
  const carriers = Object.values(sentences).flatMap((sentence): readonly string[] => sentence.carriers);
  const known = (carrier: string): boolean => {
    const [kind = "", name = ""] = carrier.split(":");
    return kind === "words" ? hasWords(name) : ids.has(carrier) || name in (VOCABULARY[kind] ?? {});
  };

  return [
    ...Object.entries(sentences).flatMap(([id, { carriers, outside }]) => {
      if (carriers.length === 0) return outside ? [] : [`sentence ${id} has no carrier`];
      return outside ? [`sentence ${id} has a carrier and is out of scope`] : [];
    }),
    ...carriers.flatMap((carrier) => (known(carrier) ? [] : [`${carrier} does not exist`])),
    ...records.flatMap(({ id, cites }) => (cites.length === 0 ? [`${id} cites no source`] : [])),
  ];
}
