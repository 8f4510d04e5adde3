/*
 * Loaded anew for each function that is timed (`import("./loop.js?name")`), so that each has a call of its own, which
 * the compiler of the JavaScript engine may inline: nobody's application calls ten rules engines from one place.
 */

/** What a function gave is kept, or the compiler could leave the making of it out. */
export const kept: { last: unknown } = { last: null };

export function loop<T>(decide: (asked: T) => unknown, asked: readonly T[], from: number, calls: number): void {
  for (let call = 0; call < calls; call++) {
    const place = from + call;
    kept.last = decide(asked[place % asked.length] as T);
  }
}

export async function loopAsync<T>(
  decide: (asked: T) => Promise<unknown>,
  asked: readonly T[],
  from: number,
  calls: number,
): Promise<void> {
  for (let call = 0; call < calls; call++) {
    const place = from + call;
    kept.last = await decide(asked[place % asked.length] as T);
  }
}

/** Nanoseconds of each call, with what the timer takes. */
export function singles<T>(decide: (asked: T) => unknown, asked: readonly T[], from: number, calls: number): number[] {
  const times: number[] = [];
  for (let call = 0; call < calls; call++) {
    const one = asked[(from + call) % asked.length] as T;
    const start = process.hrtime.bigint();
    kept.last = decide(one);
    times.push(Number(process.hrtime.bigint() - start));
  }
  return times;
}

export async function singlesAsync<T>(
  decide: (asked: T) => Promise<unknown>,
  asked: readonly T[],
  from: number,
  calls: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let call = 0; call < calls; call++) {
    const one = asked[(from + call) % asked.length] as T;
    const start = process.hrtime.bigint();
    kept.last = await decide(one);
    times.push(Number(process.hrtime.bigint() - start));
  }
  return times;
}
