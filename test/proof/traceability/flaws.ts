import { rulebook } from "carte-vitale";
import type { Sentence } from "./carrier.js";
import type { Citing } from "./records.js";
import type { Refinement } from "./refinements.js";
import { hasWords } from "./words.js";

const BRIEF = "project-brief";

/** Carriers without sources of their own. */
const VOCABULARY: Readonly<Record<string, object>> = {
  fact: rulebook.facts,
  procedure: rulebook.procedures,
  contradiction: rulebook.contradictions,
};

/** Contradictions between the sentences and refinements and what the rulebook cites. */
export function flawsOf(
  sentences: Readonly<Record<string, Sentence>>,
  refinements: readonly Refinement[],
  records: readonly Citing[],
): string[] {
  const ids = new Map(records.map((record) => [record.id, record]));
  const carried = Object.entries(sentences).flatMap(([id, { carriers }]) =>
    carriers.map((carrier) => ({ id, carrier })),
  );
  const refined = refinements.flatMap(({ cites }) =>
    Object.entries(cites).flatMap(([source, carriers = []]) => carriers.map((carrier) => ({ source, carrier }))),
  );
  const known = (carrier: string): boolean => {
    const [kind = "", name = ""] = carrier.split(":");
    return kind === "words" ? hasWords(name) : ids.has(carrier) || name in (VOCABULARY[kind] ?? {});
  };
  const inBrief = new Set<string>(carried.map(({ carrier }) => carrier));
  const inLaw = new Set<string>(refined.map(({ carrier }) => carrier));

  return [
    ...Object.entries(sentences).flatMap(([id, { carriers, outside }]) => {
      if (carriers.length === 0) return outside ? [] : [`sentence ${id} has no carrier`];
      return outside ? [`sentence ${id} has a carrier and is out of scope`] : [];
    }),
    ...[...carried, ...refined].flatMap(({ carrier }) => (known(carrier) ? [] : [`${carrier} does not exist`])),
    ...records.flatMap(({ id, cites }) => {
      const citesBrief = cites.some(({ source }) => source === BRIEF);
      return [
        ...(inBrief.has(id) || inLaw.has(id) ? [] : [`${id} has neither a sentence nor a refinement`]),
        ...(citesBrief && !inBrief.has(id) ? [`${id} cites the brief, and carries no sentence`] : []),
        ...(!citesBrief && inBrief.has(id) ? [`${id} carries a sentence, and does not cite the brief`] : []),
      ];
    }),
    ...records.flatMap(({ id, cites }) =>
      cites.flatMap(({ source, refines }) =>
        refines && !refined.some((each) => each.source === source && each.carrier === id)
          ? [`no refinement says what ${source} adds to ${id}`]
          : [],
      ),
    ),
    ...refined.flatMap(({ source, carrier }) =>
      ids.get(carrier)?.cites.some((cite) => cite.source === source) ? [] : [`${carrier} does not cite ${source}`],
    ),
    ...refinements.flatMap(({ brief }) => brief.flatMap((id) => (id in sentences ? [] : [`no sentence ${id}`]))),
  ];
}
