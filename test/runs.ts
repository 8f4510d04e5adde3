import fc from "fast-check";

/** The runs of a property whose every run is dear: fewer than FC_RUNS asks for, never more. */
export const atMost = (runs: number) => Math.min(runs, fc.readConfigureGlobal().numRuns ?? runs);
