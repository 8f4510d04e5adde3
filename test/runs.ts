import fc from "fast-check";

/** The runs of a property, scaled: this many where FC_RUNS is 1000. */
export const perThousand = (runs: number) => Math.ceil((runs * (fc.readConfigureGlobal().numRuns ?? 1000)) / 1000);
