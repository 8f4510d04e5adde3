/** A chosen candidate, and the mark for which it was chosen. */
export interface Chosen<T> {
  readonly candidate: T;
  readonly mark: number;
}

/**
 * Chooses few candidates that together have every mark that any of them has (set cover, greedily): for the rarest mark
 * that is left, the candidate with the most marks that are left, the first one of several.
 *
 * @param covered marks that need no candidate.
 */
export function fewest<T>(
  candidates: readonly T[],
  marksOf: (candidate: T) => readonly number[],
  covered: ReadonlySet<number> = new Set(),
): Chosen<T>[] {
  const left = new Map<number, T[]>();
  for (const candidate of candidates) {
    for (const mark of marksOf(candidate)) {
      if (covered.has(mark)) continue;
      const having = left.get(mark);
      if (having) having.push(candidate);
      else left.set(mark, [candidate]);
    }
  }
  const chosen: Chosen<T>[] = [];
  while (left.size > 0) {
    const [mark, having] = [...left].reduce((rarest, each) => (each[1].length < rarest[1].length ? each : rarest));
    let best: { candidate: T; count: number } | undefined;
    for (const candidate of having) {
      const count = marksOf(candidate).filter((each) => left.has(each)).length;
      if (best === undefined || count > best.count) best = { candidate, count };
    }
    if (best === undefined) throw new Error("every mark has a candidate");
    chosen.push({ candidate: best.candidate, mark });
    for (const each of marksOf(best.candidate)) left.delete(each);
  }
  return chosen;
}
