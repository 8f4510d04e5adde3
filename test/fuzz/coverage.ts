import { type Profiler, Session } from "node:inspector";

/** Tells which blocks of the library a call has run, as V8 counts them. */
export interface Coverage {
  /** How many blocks ran since the last time that had never run before. */
  fresh(): number;
  readonly known: number;
}

export function watchCoverage(): Coverage {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const known = new Set<string>();
  return {
    fresh() {
      const before = known.size;
      for (const { url, functions } of taken(session)) {
        const file = url.split("/src/")[1];
        if (file === undefined || url.includes("/node_modules/")) continue;
        for (const { ranges } of functions) {
          for (const { startOffset, endOffset, count } of ranges) {
            if (count > 0) known.add(`${file}:${startOffset}-${endOffset}`);
          }
        }
      }
      return known.size - before;
    },
    get known() {
      return known.size;
    },
  };
}

/** The counts since the last time; a session in one thread answers at once. */
function taken(session: Session): Profiler.ScriptCoverage[] {
  let found: Profiler.ScriptCoverage[] = [];
  session.post("Profiler.takePreciseCoverage", (error, { result }) => {
    if (error) throw error;
    found = result;
  });
  return found;
}
