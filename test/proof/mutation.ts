/**
 * Compiles every rulebook that differs from the shipped one by one step. The conformance kit examines each mutant; where
 * it notices nothing, so do the examples, the properties and the independent reading of the tables. A mutant is refused by
 * the compiler, noticed by an examiner, or equal: it gives every decision of the shipped rulebook. Fails when a mutant
 * survives, or when the kit misses one that is noticed. `--sample 113` tries every 113th mutant; `--kind exception` tries
 * those of the kinds with that word.
 */
import { parseArgs } from "node:util";
import { compileToArtefacts } from "../../src/compile/pipeline.js";
import type { Artefact } from "../../src/model/artefact.js";
import { rulebook } from "../../src/model/shipped-rulebook.js";
import { RulebookError } from "../../src/rulebook/error.js";
import { kitNotices, noticedBy } from "./mutation/examiners.js";
import { EXCEPTION } from "./mutation/exceptions.js";
import { type Mutant, mutants } from "./mutation/mutants.js";
import { hasSameDecisions } from "./mutation/same-decisions.js";

const { values } = parseArgs({
  options: { sample: { type: "string", default: "1" }, kind: { type: "string", default: "" } },
});
const all = [...mutants()].filter(({ kind }) => kind.includes(values.kind));
const sample = all.filter((_, index) => index % Number(values.sample) === 0);

const textOf = ({ rulebook: _, ...artefact }: Artefact) => JSON.stringify(artefact);
const { artefact: original } = await compileToArtefacts(rulebook);
const originalText = textOf(original);
const mistaken = noticedBy(original);
if (mistaken.length > 0) throw new Error(`noticed in the shipped rulebook, without a change: ${mistaken.join(", ")}`);

const started = performance.now();
type End = "refused" | "equal" | "noticed" | "survived";
const ends: { kind: string; end: End }[] = [];
const failures: string[] = [];
for (const mutant of sample) {
  const { end, pastKit } = await endOf(mutant);
  ends.push({ kind: mutant.kind, end });
  if (end === "survived") failures.push(`survived: ${mutant.where}: ${mutant.change}`);
  if (pastKit) failures.push(`missed by the kit: ${mutant.where}: ${mutant.change}`);
}

console.log(
  `${sample.length} of ${all.length} mutants in ${Math.round((performance.now() - started) / 1000)} s: ` +
    countsOf(ends),
);
for (const kind of Object.values(EXCEPTION)) {
  const own = ends.filter((each) => each.kind === kind);
  console.log(`of these, ${own.length} with an ${kind}: ${countsOf(own)}`);
}
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

function countsOf(some: typeof ends): string {
  const all: readonly End[] = ["refused", "equal", "noticed", "survived"];
  return all.map((end) => `${some.filter((each) => each.end === end).length} ${end}`).join(", ");
}

async function endOf(mutant: Mutant): Promise<{ end: End; pastKit: boolean }> {
  const compiled = await compileToArtefacts(mutant.rulebook()).catch((error: unknown) => {
    if (error instanceof RulebookError) return null;
    throw error;
  });
  if (compiled === null) return { end: "refused", pastKit: false };
  const { artefact } = compiled;
  if (textOf(artefact) === originalText) return { end: "equal", pastKit: false };
  if (kitNotices(artefact)) return { end: "noticed", pastKit: false };
  if (noticedBy(artefact).length > 0) return { end: "noticed", pastKit: true };
  return { end: hasSameDecisions(artefact) ? "equal" : "survived", pastKit: false };
}
