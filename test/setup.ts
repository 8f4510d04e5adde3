import fc from "fast-check";

/** Properties run with one seed, which fast-check prints on failure: `FC_SEED=… npm test` repeats it. */
fc.configureGlobal({
  seed: Number(process.env.FC_SEED ?? 20261123),
  numRuns: Number(process.env.FC_RUNS ?? 1000),
});
