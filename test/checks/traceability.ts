/**
 * Follows every sentence of the brief to what carries it, and everything that names a source back to the brief or the
 * law. Fails when one of them leads nowhere or when `docs/traceability.md` says something else; with `--write` writes that
 * page anew.
 */
import { readFile, writeFile } from "node:fs/promises";
import { flawsOf } from "../traceability/flaws.js";
import { traceabilityPage } from "../traceability/page.js";
import { records } from "../traceability/records.js";
import { refinements } from "../traceability/refinements.js";
import { sentences } from "../traceability/sentences.js";

const PAGE = new URL("../../docs/traceability.md", import.meta.url);
const flaws = flawsOf(sentences, refinements, records);
const page = traceabilityPage();
if (process.argv.includes("--write") && flaws.length === 0) {
  await writeFile(PAGE, page);
} else if ((await readFile(PAGE, "utf8").catch(() => "")) !== page) {
  flaws.push("docs/traceability.md is stale: run npm run traceability -- --write");
}
console.log(`${Object.keys(sentences).length} sentences, ${records.length} records, ${refinements.length} refinements`);
for (const flaw of flaws) console.error(flaw);
process.exitCode = flaws.length > 0 ? 1 : 0;
