/**
 * Checks every theorem against all complete persons, and the theorems about unknown facts against a sample. Fails when a
 * theorem is refuted, applies to no person, or holds in spite of its planted fault.
 */
import { evaluate } from "carte-vitale";
import { allPersons } from "../all-persons.js";
import { aroundThresholds } from "../classes.js";
import type { Person } from "../reading.js";
import { checkPartial, decideByGuess } from "./theorems/partial.js";
import { refute } from "./theorems/refute.js";
import { check } from "./theorems/theorems.js";

const STEP = 29;
const persons = allPersons.map(({ facts }) => facts as Person);
const sample = persons.filter((_, index) => index % STEP === 0);
const failures: string[] = [];

const findings = check([...persons, ...aroundThresholds(sample)], evaluate);
for (const { id, theorem } of findings) {
  if ((await refute(theorem, persons)) === null) failures.push(`${id} holds in spite of: ${theorem.fault.change}`);
}
const partial = checkPartial(sample);
for (const { id, refutedBy } of checkPartial(sample, decideByGuess)) {
  if (refutedBy === null) failures.push(`${id} holds although the unknown fact is guessed`);
}

for (const { id, theorem, applies, refutedBy } of [...findings, ...partial]) {
  console.log(`${String(applies).padStart(8)}  ${theorem.en}`);
  if (applies === 0) failures.push(`${id} applies to no person`);
  if (refutedBy) failures.push(`${id} is refuted by ${JSON.stringify(refutedBy)}`);
}
console.log(
  `${findings.length} theorems on ${persons.length} persons, ${partial.length} on ${sample.length} with one fact unknown`,
);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
