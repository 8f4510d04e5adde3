import type { Decision, FactsInput, SourceId } from "carte-vitale";
import type { Person } from "../reading.js";
import type { InBothLanguages } from "../traceability/carrier.js";
import type { SentenceId } from "../traceability/sentences.js";
import type { Fault } from "./faults.js";

export type Decide = (facts: FactsInput) => Decision;

/** What a lawyer would say of everybody, or of all those of whom the premise is true. */
export interface Theorem extends InBothLanguages {
  /** The sentences of the brief and the law from which it is drawn. */
  readonly from: readonly (SentenceId | SourceId)[];
  /** Of whom it speaks: the facts of a person, or what is decided of them. `decide` gives the decision of somebody else. */
  readonly premise: (facts: Person, decision: Decision, decide: Decide) => boolean;
  /** What has to be true of their decision. */
  readonly conclusion: (decision: Decision, facts: Person, decide: Decide) => boolean;
  /** A change of the rulebook that makes it false: a theorem that nothing refutes says nothing. */
  readonly fault: Fault;
}
