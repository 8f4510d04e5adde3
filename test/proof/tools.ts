/**
 * Asks every tool for assistants about random persons, partial and refused ones included: each answer has to fit its schema
 * and to be the library's own. `--persons 5000 --seed 1`
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { anyInput, anyTarget, faultsOf } from "../tool-answers.js";

const { values } = parseArgs({
  options: { persons: { type: "string", default: "5000" }, seed: { type: "string", default: "1" } },
});
const numRuns = Number(values.persons);
const seen = { answered: 0, refused: 0 };
const failure = fc.check(
  fc.property(anyInput, anyTarget, (input, target) => faultsOf(input, target, seen).length === 0),
  { numRuns, seed: Number(values.seed) },
);
console.log(`${numRuns} persons: ${seen.answered} answers, ${seen.refused} refusals`);
if (failure.failed) {
  const [input, target] = failure.counterexample ?? [];
  console.error(JSON.stringify({ input, target }));
  if (input && target) for (const fault of faultsOf(input, target, seen)) console.error(fault);
}
// A sample without both kinds would prove little.
const isMixed = Math.min(seen.answered, seen.refused) > numRuns / 4;
if (!isMixed) console.error("too few answers, or too few refusals");
process.exitCode = failure.failed || !isMixed ? 1 : 0;
