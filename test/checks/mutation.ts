/**
 * Changes the rulebook one step at a time and lets the examples, the properties, the conformance kit and the independent
 * reading of the tables decide, each alone, whether they notice. A mutant is refused by the compiler, noticed, or equal:
 * its diagram and its decisions are those of the shipped rulebook. Fails when one survives, or when the kit alone lets one
 * pass. `--sample 20` tries every twentieth, `--jobs 2` in two processes; `--write` writes docs/mutation.md, which is to be
 * of the shipped rulebook, of these mutants and of who examines them now.
 */
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { evaluate } from "carte-vitale";
import { editionOfExaminers } from "../mutation/edition.js";
import { mutants } from "../mutation/mutants.js";
import { count, type End, ofKit, report, staleIn } from "../mutation/report.js";
import { tryInProcesses } from "../mutation/run.js";
import { tellIn } from "./told.js";

const { values } = parseArgs({
  options: {
    sample: { type: "string", default: "1" },
    jobs: { type: "string", default: "1" },
    write: { type: "boolean", default: false },
  },
});
const path = new URL("../../docs/mutation.md", import.meta.url);

const all = [...mutants()].length;
const started = performance.now();
const ends = await tryInProcesses(Number(values.sample), Number(values.jobs));
const seconds = Math.round((performance.now() - started) / 1000);

const survivors = ends.filter(({ end }) => end === "survived");
const pastKit = ends.filter(({ end, noticed }) => end === "noticed" && !noticed.includes("kit"));
const of = (end: End["end"]) => count(ends, (each) => each.end === end);
console.log(
  `${ends.length} of ${all} mutants in ${seconds} s: ${of("refused")} refused, ${of("equal")} equal, ` +
    `${of("noticed")} noticed, ${survivors.length} survive; ${pastKit.length} pass the kit`,
);
for (const { where, change } of survivors) console.log(`survived: ${where}: ${change}`);
for (const { where, change } of pastKit) console.log(`passes the kit: ${where}: ${change}`);
if (survivors.length > 0 || pastKit.length > 0) process.exitCode = 1;

const editions = { rulebook: evaluate({}).rulebook, examiners: editionOfExaminers(), mutants: all };
if (values.write) {
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(path, report(ends, editions, day, seconds));
  await tellIn("conformance", "mutants", ofKit(ends));
} else {
  const stale = staleIn(await readFile(path, "utf8"), editions);
  if (stale.length > 0) {
    console.error(`docs/mutation.md is of ${stale.join(", of ")}: run npm run check:mutation -- --write`);
    process.exitCode = 1;
  }
}
