/** Compares the score of each folder in the last report of Stryker with its minimum. Fails below a minimum. */
import { readFileSync } from "node:fs";

/** The least percentage of mutants that a test has to detect, by folder of `src/`. "." stands for the files beside them. */
const MINIMUM: Readonly<Record<string, number>> = {
  ".": 95,
  compile: 93,
  diagram: 95,
  evaluate: 92,
  facts: 92,
  model: 95,
  reason: 93,
  rulebook: 97,
  time: 96,
  words: 98,
};
const DETECTED = ["Killed", "Timeout"];
const UNDETECTED = ["Survived", "NoCoverage"];

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

const [, , path = ".code-mutation/report.json"] = process.argv;
const { files } = JSON.parse(readFileSync(path, "utf8")) as Report;
const statuses = new Map<string, string[]>(Object.keys(MINIMUM).map((folder) => [folder, []]));
for (const [file, { mutants }] of Object.entries(files)) {
  const [, folder = "."] = /^src\/(\w+)\//.exec(file) ?? [];
  const known = statuses.get(folder);
  if (!known) throw new Error(`No minimum for src/${folder}. Add it to MINIMUM.`);
  known.push(...mutants.map(({ status }) => status));
}

for (const [folder, own] of statuses) {
  const count = (wanted: readonly string[]) => own.filter((status) => wanted.includes(status)).length;
  const [detected, undetected] = [count(DETECTED), count(UNDETECTED)];
  const score = (100 * detected) / (detected + undetected);
  const minimum = MINIMUM[folder] ?? 100;
  console.log(
    `src/${folder}: ${detected} of ${detected + undetected} detected, ${score.toFixed(1)} %, at least ${minimum} %`,
  );
  if (score < minimum) {
    console.error(`src/${folder} is below its minimum. Test the survivors in ${path}.`);
    process.exitCode = 1;
  } else if (Number.isNaN(score)) {
    console.error(`src/${folder} has no mutant in ${path}. Run stryker run test/proof/stryker.config.json.`);
    process.exitCode = 1;
  }
}
