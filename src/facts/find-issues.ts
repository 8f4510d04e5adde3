import type { FactsIssue } from "./facts-error.js";
import { type Contradictory, createContradictions, createRefusals, together } from "./issues.js";
import { createReader } from "./read.js";

/** Finds everything that is wrong with facts, without deciding them. */
export function factsIssues(compiled: Contradictory): (input: unknown) => FactsIssue[] {
  const read = createReader(compiled.facts);
  const refusals = createRefusals(compiled.facts);
  const contradictions = createContradictions(compiled);
  return (input) => {
    const given = read(input);
    return together(refusals(given), contradictions(given));
  };
}
