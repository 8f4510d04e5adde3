import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type CompiledData, compileToData } from "../../src/compile/pipeline.js";
import { rulebook } from "../../src/model/shipped-rulebook.js";
import { RulebookError } from "../../src/rulebook/error.js";
import { decidesAlike } from "./alike.js";
import { noticedBy } from "./examiners.js";
import { type Mutant, mutants } from "./mutants.js";
import type { End } from "./report.js";

/** Which mutants a process tries: every so many from a first one on. */
export interface Share {
  readonly first: number;
  readonly step: number;
}

/** Tries every mutant of a share. */
export async function tryAll({ first, step }: Share): Promise<End[]> {
  const original = await compileToData(rulebook);
  const shipped = written(original);
  // A check that notices a change where there is none proves nothing.
  const { noticed: mistaken } = noticedBy(original);
  if (mistaken.length > 0) throw new Error(`the shipped rulebook itself is noticed by ${mistaken.join(", ")}`);
  const ends: End[] = [];
  for (const [index, mutant] of [...mutants()].entries()) {
    if (index % step === first) ends.push(await endOf(mutant, shipped));
  }
  return ends;
}

/** Tries every mutant of a sample in so many processes at once; the ends in the order of the mutants. */
export async function tryInProcesses(sample: number, jobs: number): Promise<End[]> {
  const parts = await Promise.all(
    Array.from({ length: jobs }, (_, job) => inProcess({ first: job * sample, step: jobs * sample })),
  );
  return Array.from({ length: Math.max(...parts.map(({ length }) => length)) }, (_, index) =>
    parts.flatMap((part) => part[index] ?? []),
  ).flat();
}

function inProcess(share: Share): Promise<End[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(share)]);
    child.once("message", (ends) => resolve(ends as End[]));
    child.once("exit", (code) => reject(new Error(`a process has ended with ${code}`)));
  });
}

const written = ({ compiled: { rulebook: _, ...compiled } }: CompiledData) => JSON.stringify(compiled);

async function endOf({ where, kind, change, rulebook: changed }: Mutant, shipped: string): Promise<End> {
  const told = { where, kind, change, noticed: [], laws: [] };
  let data: CompiledData;
  try {
    data = await compileToData(changed());
  } catch (error) {
    if (error instanceof RulebookError) return { ...told, end: "refused" };
    throw error;
  }
  if (written(data) === shipped) return { ...told, end: "equal" };
  const { noticed, laws } = noticedBy(data);
  const end = noticed.length > 0 ? "noticed" : decidesAlike(data) ? "equal" : "survived";
  return { ...told, noticed, laws, end };
}

const [, file, share] = process.argv;
if (process.send && share && file === fileURLToPath(import.meta.url)) {
  const ends = await tryAll(JSON.parse(share) as Share);
  process.send(ends, () => process.exit());
}
