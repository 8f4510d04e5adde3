import type { Decision, FactsInput, SourceId } from "carte-vitale";
import type { Person } from "../../reading.js";
import type { InBothLanguages } from "../traceability/carrier.js";
import type { SentenceId } from "../traceability/sentences.js";
import type { Fault } from "./faults.js";

export type Decide = (facts: FactsInput) => Decision;

/** A sentence that is true for every person, or for every person who meets its premise. */
export interface Theorem extends InBothLanguages {
  /** The sentences of the brief and the sources of law from which it follows. */
  readonly from: readonly (SentenceId | SourceId)[];
  /** Reads the facts of a person and their decision; `decide` gives the decision on other facts. */
  readonly premise: (facts: Person, decision: Decision, decide: Decide) => boolean;
  readonly conclusion: (decision: Decision, facts: Person, decide: Decide) => boolean;
  /** A change of the rulebook that refutes the theorem. */
  readonly fault: Fault;
}
