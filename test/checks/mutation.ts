/**
 * Changes the rulebook one step at a time and lets the examples, the steps of procedures and the independent reading of
 * the tables decide whether they notice. A mutant is refused by the compiler, killed by an example or by the reading, or equal: its diagram and its
 * decisions are those of the shipped rulebook. Lists those that survive, and fails when there is one. `--sample 20` tries every twentieth mutant only.
 */
import { parseArgs } from "node:util";
import { type CompiledData, compileToData } from "../../src/compile/examine.js";
import { interpretedReader } from "../../src/compile/reader.js";
import { createEvaluator } from "../../src/evaluate.js";
import { RulebookError } from "../../src/rulebook/error.js";
import { rulebook } from "../../src/rulebook.js";
import { asRead } from "../as-read.js";
import { everybody } from "../everybody.js";
import { examples, told, whole } from "../examples.js";
import { PROCEDURES } from "../procedures.js";
import { type Person, read } from "../reading.js";
import { mutants } from "./mutants.js";

const { values } = parseArgs({ options: { sample: { type: "string", default: "1" } } });

const people = everybody.filter((_, index) => index % 37 === 0).map(({ facts }) => facts as Person);
const tables = people.map((person) => JSON.stringify(read(person)));
const written = ({ compiled: { rulebook: _, ...compiled } }: CompiledData) => JSON.stringify(compiled);
const original = await compileToData(rulebook);
const shipped = written(original);
// A check that notices a change where there is none proves nothing.
if (noticed(original) !== "survived") throw new Error("the shipped rulebook itself is noticed");

const ends = { refused: 0, example: 0, reading: 0, equal: 0, survived: 0 };
const survivors: string[] = [];
let index = 0;
for (const { rule, change, rulebook: mutant } of mutants()) {
  if (index++ % Number(values.sample) !== 0) continue;
  const end = await endOf(mutant);
  ends[end]++;
  if (end === "survived") survivors.push(`${rule}: ${change}`);
  if (end === "reading") console.log(`only the reading notices ${rule}: ${change}`);
}
console.log(JSON.stringify(ends));
for (const survivor of survivors) console.log(`survived: ${survivor}`);
process.exitCode = survivors.length > 0 ? 1 : 0;

async function endOf(mutant: unknown): Promise<keyof typeof ends> {
  let data: CompiledData;
  try {
    data = await compileToData(mutant);
  } catch (error) {
    if (error instanceof RulebookError) return "refused";
    throw error;
  }
  if (written(data) === shipped) return "equal";
  return noticed(data);
}

/** By whom a compiled rulebook is noticed to be another one. */
function noticed({ compiled }: CompiledData): "example" | "reading" | "survived" {
  const own = createEvaluator(compiled, interpretedReader(compiled.facts));
  const differs = examples.some(({ facts, assume, expected }) => {
    const decided = own.safeEvaluate(facts, { assume });
    if (!decided.success) return true;
    const found: Record<string, unknown> = told(decided.data, expected);
    return Object.entries(whole(expected)).some(([key, value]) => JSON.stringify(found[key]) !== JSON.stringify(value));
  });
  const asDone = Object.entries(PROCEDURES).every(([id, { facts, channels }]) => {
    const decided = own.safeEvaluate(facts);
    const procedure = decided.success && decided.data.procedures.find((each) => each.id === id);
    return procedure && JSON.stringify(procedure.channels) === JSON.stringify(channels);
  });
  if (differs || !asDone) return "example";
  const agreed = people.every((person, place) => {
    const decided = own.safeEvaluate(person);
    return decided.success && JSON.stringify(asRead(decided.data)) === tables[place];
  });
  return agreed ? "survived" : "reading";
}
