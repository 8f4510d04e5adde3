import { defineConfig, mergeConfig } from "vitest/config";
import suite from "../vitest.config.js";

/**
 * The suite as it is run for every mutant. What is left out here cannot kill a mutant: the score is lower for it, never
 * higher.
 */
export default mergeConfig(
  suite,
  defineConfig({
    test: {
      exclude: [
        // Everybody, one by one: 17 s, 25 s and 6 s a run. What they hold is held by cases and properties of fewer persons.
        "test/because.test.ts",
        "test/smallest-changes.test.ts",
        "test/reading.test.ts",
        // About time, not about answers: a mutant makes them slower or fails elsewhere first.
        "test/reentrancy.test.ts",
        "test/time-cost.test.ts",
        // Rulebooks too large to decide: 6 s a run.
        "test/limits.test.ts",
        // About the text of the repository, which Stryker rewrites.
        "test/layers.test.ts",
        "test/clock.test.ts",
        "test/documentation.test.ts",
        "test/snippets.test.ts",
      ],
      env: { FC_RUNS: "20" },
      setupFiles: ["test/code-mutation/setup.ts"],
      // One process loads the library once for all files; Stryker starts a new one for each mutant.
      isolate: false,
      fileParallelism: false,
    },
  }),
);
