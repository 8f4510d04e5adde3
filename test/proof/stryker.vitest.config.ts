import { defineConfig, mergeConfig } from "vitest/config";
import suite from "../vitest.config.js";

/** The suite as it runs for each mutant: without the slowest tests, and without tests of files outside `src`. */
export default mergeConfig(
  suite,
  defineConfig({
    test: {
      env: { FC_RUNS: "50" },
      exclude: [
        ...["reading", "reentrancy", "time-cost", "theorems", "conformance"],
        ...["clock", "documentation", "layers", "site", "snippets", "example-snippets", "workflows"],
        ...["changesets", "consumers-tried", "entry-points", "materials", "publish", "readiness", "traceability"],
      ].map((name) => `test/${name}.test.ts`),
      fileParallelism: false,
    },
  }),
);
