import fc from "fast-check";

/** One seed for every property, so that a failure can be run again: FC_SEED=… npm test. */
const seed = Number(process.env.FC_SEED ?? 20261123);
const numRuns = Number(process.env.FC_RUNS ?? 1000);
fc.configureGlobal({ seed, numRuns });
process.stdout.write(
  `properties: seed ${seed}, ${numRuns} runs each, fewer where every completion is tried by brute force\n`,
);
