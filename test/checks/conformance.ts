/**
 * Makes the conformance kit from the rulebook, and holds every case against json-rules-engine and the independent
 * reading of the tables. Without an argument this fails when `src/conformance.json` is stale; with `--write` it writes it.
 */
import { readFile, writeFile } from "node:fs/promises";
import { buildKit, written } from "../conformance/build.js";
import { verify } from "../conformance/verify.js";

const path = "src/conformance.json";
const file = new URL(`../../${path}`, import.meta.url);
const kit = await buildKit();
const counts = await verify(kit);
const { cases, refusals, dated, datedRefusals, rules } = kit;
const pairs = Object.values(rules).flatMap((rule) => rule.pairs);
const unpaired = Object.entries(rules).flatMap(([id, rule]) => rule.unpaired.map(({ clause }) => `${id}/${clause}`));
console.log(
  `${cases.length} cases (${counts.complete} of complete persons, ${counts.partial} of partial facts with ` +
    `${counts.completions} completions), ${refusals.length} refusals, ${dated.length} days, ` +
    `${datedRefusals.length} refused days; ${pairs.length} clauses with a pair, without one: ${unpaired.join(", ")}`,
);
const fresh = written(kit);
if (process.argv.includes("--write")) {
  await writeFile(file, fresh);
  console.log(`${path} written, ${fresh.length} characters`);
} else if ((await readFile(file, "utf8")) === fresh) {
  console.log(`${path} is what the rules say`);
} else {
  console.error(`${path} is stale: run npm run conformance -- --write`);
  process.exitCode = 1;
}
