/*
 * Imported once for each timed function (`import("./loop.js?name")`): a call site of its own stays monomorphic, as in an
 * application, and the call can be inlined.
 */

/** The last result. Without it the compiler could remove the call. */
export const kept: { last: unknown } = { last: null };

export function loop<T>(decide: (query: T) => unknown, queries: readonly T[], from: number, calls: number): void {
  for (let call = 0; call < calls; call++) {
    kept.last = decide(queries[(from + call) % queries.length] as T);
  }
}

export async function loopAsync<T>(
  decide: (query: T) => Promise<unknown>,
  queries: readonly T[],
  from: number,
  calls: number,
): Promise<void> {
  for (let call = 0; call < calls; call++) {
    kept.last = await decide(queries[(from + call) % queries.length] as T);
  }
}

/** Nanoseconds of each call, with the cost of the timer. */
export function singles<T>(
  decide: (query: T) => unknown,
  queries: readonly T[],
  from: number,
  calls: number,
): number[] {
  const times: number[] = [];
  for (let call = 0; call < calls; call++) {
    const query = queries[(from + call) % queries.length] as T;
    const start = process.hrtime.bigint();
    kept.last = decide(query);
    times.push(Number(process.hrtime.bigint() - start));
  }
  return times;
}

export async function singlesAsync<T>(
  decide: (query: T) => Promise<unknown>,
  queries: readonly T[],
  from: number,
  calls: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let call = 0; call < calls; call++) {
    const query = queries[(from + call) % queries.length] as T;
    const start = process.hrtime.bigint();
    kept.last = await decide(query);
    times.push(Number(process.hrtime.bigint() - start));
  }
  return times;
}
