import { type Profiler, Session } from "node:inspector";

/** Counts the blocks of the library that have run, by the coverage of V8. */
export interface Coverage {
  /** The number of blocks that ran for the first time since the last call. */
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

/** The counts since the last call; a session in one thread answers synchronously. */
function taken(session: Session): Profiler.ScriptCoverage[] {
  let found: Profiler.ScriptCoverage[] = [];
  session.post("Profiler.takePreciseCoverage", (error, { result }) => {
    if (error) throw error;
    found = result;
  });
  return found;
}
