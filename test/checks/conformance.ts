/**
 * Makes the conformance kit from the rulebook, and holds every case against json-rules-engine and the independent
 * reading of the tables. Without an argument this fails when `src/shipped/conformance.json` is stale; with `--write` it writes it, and
 * the counts in docs/conformance.md.
 */
import { readFile, writeFile } from "node:fs/promises";
import { buildKit, written } from "../conformance/build.js";
import { verify } from "../conformance/verify.js";
import { tellIn, tells } from "./told.js";

const path = "src/shipped/conformance.json";
const file = new URL(`../../${path}`, import.meta.url);
const kit = await buildKit();
const counts = await verify(kit);
const { cases, refusals, dated, datedRefusals, rules } = kit;
const pairs = Object.values(rules).flatMap((rule) => rule.pairs);
const unpaired = Object.entries(rules).flatMap(([id, rule]) => rule.unpaired.map(({ clause }) => `${id}/${clause}`));
const told =
  `${cases.length} cases (${counts.complete} of complete persons, ${counts.partial} of partial facts with ` +
  `${counts.completions} completions), ${refusals.length} refusals, ${dated.length} days and ` +
  `${datedRefusals.length} refused ones; ${pairs.length} clauses with a pair, ${unpaired.length} without ` +
  `(${unpaired.join(", ")}).`;
console.log(told);
const fresh = written(kit);
if (process.argv.includes("--write")) {
  await writeFile(file, fresh);
  await tellIn("conformance", "counts", told);
  console.log(`${path} written, ${fresh.length} characters`);
} else if ((await readFile(file, "utf8")) === fresh && (await tells("conformance", "counts", told))) {
  console.log(`${path} is what the rules say`);
} else {
  console.error(`${path} is stale: run npm run conformance -- --write`);
  process.exitCode = 1;
}
