import { defineConfig, mergeConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import suite from "../vitest.config.js";

/** The cheapest and most telling first: a mutant is killed by the first test that fails. */
const FIRST = [
  ...[
    "words",
    "artefact",
    "load",
    "diagram",
    "diagram-smallest-sets",
    "plan",
    "completions",
    "examples",
    "procedures",
    "facts",
    "rulebook",
    "describe",
    "changes",
  ],
  ...["time", "time-refused", "time-told", "rules", "schemas"],
];
const LAST = [
  ...["explain", "partial", "compile", "certificate", "forecast", "interview"],
  // A file that cannot be loaded is no failed test to Stryker: this one fails where the library cannot be loaded. It
  // comes last, as the library would else be loaded by a test, and what runs then be tried with that test alone.
  "entry-points",
];
const rank = ({ moduleId }: TestSpecification) => {
  const name = moduleId.replace(/^.*[/\\]|\.test\.ts$/g, "");
  return FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length + 1 + LAST.indexOf(name);
};
class CheapestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return files.sort((a, b) => rank(a) - rank(b));
  }
}

/**
 * The suite as it is run for every mutant. What is left out here cannot kill a mutant: the score is lower for it, never
 * higher. MUTATION_TESTS are the files to run: Stryker's own option for them never switches on a mutant of code that runs
 * when a module is loaded.
 */
export default mergeConfig(
  { ...suite, test: { ...suite.test, include: [] } },
  defineConfig({
    test: {
      include: `${process.env.MUTATION_TESTS ?? "*"} entry-points`.split(" ").map((name) => `test/${name}.test.ts`),
      exclude: [
        // Everybody, one by one. What it holds is held by cases and properties of fewer persons too.
        "test/reading.test.ts",
        // About time and memory, not about answers.
        "test/reentrancy.test.ts",
        "test/time-cost.test.ts",
        // About the text of the repository, which Stryker rewrites.
        "test/layers.test.ts",
        "test/clock.test.ts",
        "test/documentation.test.ts",
        "test/snippets.test.ts",
      ],
      env: { FC_RUNS: "50" },
      setupFiles: ["test/code-mutation/setup.ts"],
      sequence: { sequencer: CheapestFirst },
      // One thread for all files; every mutant has a thread of its own.
      fileParallelism: false,
    },
  }),
);
