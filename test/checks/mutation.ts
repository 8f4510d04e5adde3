/**
 * Changes the rulebook one step at a time and lets the examples, the properties, the conformance kit and the independent
 * reading of the tables decide, each alone, whether they notice. A mutant is refused by the compiler, noticed, or equal:
 * its diagram and its decisions are those of the shipped rulebook. Fails when one survives, or when the kit alone lets one
 * pass. `--sample 20` tries every twentieth; `--write` writes docs/mutation.md, which is to be of the shipped rulebook.
 */
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type CompiledData, compileToData } from "../../src/compile/examine.js";
import { RulebookError } from "../../src/rulebook/error.js";
import { rulebook } from "../../src/rulebook.js";
import { noticedBy } from "../mutation/examiners.js";
import { type Mutant, mutants } from "../mutation/mutants.js";
import { count, type End, ofKit, report } from "../mutation/report.js";
import { tellIn } from "./told.js";

const { values } = parseArgs({
  options: { sample: { type: "string", default: "1" }, write: { type: "boolean", default: false } },
});
const path = new URL("../../docs/mutation.md", import.meta.url);

const written = ({ compiled: { rulebook: _, ...compiled } }: CompiledData) => JSON.stringify(compiled);
const original = await compileToData(rulebook);
const shipped = written(original);
// A check that notices a change where there is none proves nothing.
const mistaken = noticedBy(original);
if (mistaken.length > 0) throw new Error(`the shipped rulebook itself is noticed by ${mistaken.join(", ")}`);

const started = performance.now();
const all = [...mutants()];
const ends: End[] = [];
for (const [index, mutant] of all.entries()) {
  if (index % Number(values.sample) === 0) ends.push(await endOf(mutant));
}
const seconds = Math.round((performance.now() - started) / 1000);

const survivors = ends.filter(({ end }) => end === "survived");
const pastKit = ends.filter(({ end, noticed }) => end === "noticed" && !noticed.includes("kit"));
const of = (end: End["end"]) => count(ends, (each) => each.end === end);
console.log(
  `${ends.length} of ${all.length} mutants in ${seconds} s: ${of("refused")} refused, ${of("equal")} equal, ` +
    `${of("noticed")} noticed, ${survivors.length} survive; ${pastKit.length} pass the kit`,
);
if (survivors.length > 0 || pastKit.length > 0) process.exitCode = 1;

const edition = original.compiled.rulebook;
if (values.write) {
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(path, report(ends, edition, day, seconds));
  await tellIn("conformance", "mutants", ofKit(ends));
} else if (!(await readFile(path, "utf8")).includes(`hash \`${edition.hash}\`: ${all.length} mutants`)) {
  console.error("docs/mutation.md is of another rulebook, or of other mutants: run npm run check:mutation -- --write");
  process.exitCode = 1;
}

async function endOf({ where, kind, change, rulebook: changed }: Mutant): Promise<End> {
  const told = { where, kind, change, noticed: [] };
  let data: CompiledData;
  try {
    data = await compileToData(changed());
  } catch (error) {
    if (error instanceof RulebookError) return { ...told, end: "refused" };
    throw error;
  }
  if (written(data) === shipped) return { ...told, end: "equal" };
  const noticed = noticedBy(data);
  if (noticed.length === 0) console.log(`survived: ${where}: ${change}`);
  else if (!noticed.includes("kit")) console.log(`passes the kit: ${where}: ${change}`);
  return { ...told, noticed, end: noticed.length > 0 ? "noticed" : "survived" };
}
