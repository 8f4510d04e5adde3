/**
 * Compiles every rulebook that differs from the shipped one by one step. The examples, the properties, the conformance
 * kit and the independent reading of the tables examine each mutant separately. A mutant is refused by the compiler,
 * noticed by an examiner, or equal: it gives every decision of the shipped rulebook. Fails when a mutant survives, or
 * when the kit misses one that is noticed. `--sample 113` tries every 113th mutant.
 */
import { parseArgs } from "node:util";
import { compileToArtefacts } from "../../src/compile/pipeline.js";
import type { Artefact } from "../../src/model/artefact.js";
import { rulebook } from "../../src/model/shipped-rulebook.js";
import { RulebookError } from "../../src/rulebook/error.js";
import { noticedBy } from "./mutation/examiners.js";
import { type Mutant, mutants } from "./mutation/mutants.js";
import { hasSameDecisions } from "./mutation/same-decisions.js";

const { values } = parseArgs({ options: { sample: { type: "string", default: "1" } } });
const all = [...mutants()];
const sample = all.filter((_, index) => index % Number(values.sample) === 0);

const textOf = ({ rulebook: _, ...artefact }: Artefact) => JSON.stringify(artefact);
const { artefact: original } = await compileToArtefacts(rulebook);
const originalText = textOf(original);
const mistaken = noticedBy(original);
if (mistaken.length > 0) throw new Error(`noticed in the shipped rulebook, without a change: ${mistaken.join(", ")}`);

const started = performance.now();
const counts = { refused: 0, equal: 0, noticed: 0, survived: 0 };
const failures: string[] = [];
for (const mutant of sample) {
  const { end, pastKit } = await endOf(mutant);
  counts[end]++;
  if (end === "survived") failures.push(`survived: ${mutant.where}: ${mutant.change}`);
  if (pastKit) failures.push(`missed by the kit: ${mutant.where}: ${mutant.change}`);
}

console.log(
  `${sample.length} of ${all.length} mutants in ${Math.round((performance.now() - started) / 1000)} s: ` +
    Object.entries(counts)
      .map(([end, count]) => `${count} ${end}`)
      .join(", "),
);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

async function endOf(mutant: Mutant): Promise<{ end: keyof typeof counts; pastKit: boolean }> {
  const compiled = await compileToArtefacts(mutant.rulebook()).catch((error: unknown) => {
    if (error instanceof RulebookError) return null;
    throw error;
  });
  if (compiled === null) return { end: "refused", pastKit: false };
  const { artefact } = compiled;
  if (textOf(artefact) === originalText) return { end: "equal", pastKit: false };
  const noticed = noticedBy(artefact);
  if (noticed.length > 0) return { end: "noticed", pastKit: !noticed.includes("kit") };
  return { end: hasSameDecisions(artefact) ? "equal" : "survived", pastKit: false };
}
