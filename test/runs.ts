import fc from "fast-check";

/** The runs of a property that needs more or fewer than others: so many of every thousand that FC_RUNS asks for. */
export const perThousand = (runs: number) => Math.ceil((runs * (fc.readConfigureGlobal().numRuns ?? 1000)) / 1000);
