/**
 * Makes the conformance kit from the rulebook and checks every case against json-rules-engine and against the independent
 * reading of the tables. Fails when `src/shipped/conformance.json` differs from it; `--write` writes that file.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { buildKit, written } from "./conformance/build.js";
import { verify } from "./conformance/verify.js";

const PATH = "src/shipped/conformance.json";
const kit = await buildKit();
const counts = await verify(kit);
const rules = Object.values(kit.rules);
console.log(
  `${counts.complete} cases of complete persons, ${counts.partial} of partial facts with ${counts.completions} completions; ` +
    `${kit.refusals.length} refusals; ${kit.dated.length} days, ${kit.datedRefusals.length} refused; ` +
    `${rules.flatMap(({ pairs }) => pairs).length} clauses with a pair, ${rules.flatMap(({ unpaired }) => unpaired).length} without`,
);
const text = written(kit);
if (process.argv.includes("--write")) {
  writeFileSync(PATH, text);
  console.log(`${PATH} written`);
} else if (readFileSync(PATH, "utf8") !== text) {
  console.error(`${PATH} is stale: run npm run rules and commit what it writes`);
  process.exitCode = 1;
}
