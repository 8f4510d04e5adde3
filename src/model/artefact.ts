import type { Serialised } from "../diagram/serialise.js";
import type { Decision, Notice, Procedure, Reason, RequiredDocument } from "./decision.js";
import type { Value } from "./rulebook.js";

/*
 * A compiled rulebook as plain JSON. Facts are in the order in which the diagrams read them: the index of a fact is its
 * level. Classes, outcomes and parts of decisions are named by their index in their list. A bare `index` is a class.
 */

interface AnyArtefactFact {
  readonly name: string;
  readonly default?: Value;
  /**
   * The classes of another fact beside which this one applies. The fact then has one more class, the last one, which
   * means "not applicable": see {@link notApplicableOf}.
   */
  readonly appliesWhen?: { readonly level: number; readonly classes: readonly number[] };
}
export interface NumberFact extends AnyArtefactFact {
  readonly minimum: number;
  readonly maximum: number;
  /** The lowest value of every class but the first. */
  readonly cuts: readonly number[];
}
export interface ChoiceFact extends AnyArtefactFact {
  /** The values of each class. */
  readonly classes: readonly (readonly Value[])[];
}
export type ArtefactFact = NumberFact | ChoiceFact;

/** The number of classes that have values, so "not applicable" is left out. */
export const valueClassCount = (fact: ArtefactFact): number =>
  "cuts" in fact ? fact.cuts.length + 1 : fact.classes.length;

/** The class "not applicable" of a fact; `null` for a fact that always applies. */
export const notApplicableOf = (fact: ArtefactFact): number | null => (fact.appliesWhen ? valueClassCount(fact) : null);

/** The number of all classes of a fact, "not applicable" included. */
export const classCount = (fact: ArtefactFact): number => valueClassCount(fact) + (fact.appliesWhen ? 1 : 0);

/** The number of classes of each fact, by level. */
export const classCounts = ({ facts }: Pick<Artefact, "facts">): number[] => facts.map(classCount);

/** The names of the facts in report order. */
export const factNames = ({ facts, reportOrder }: Pick<Artefact, "facts" | "reportOrder">): string[] =>
  reportOrder.map((level) => facts[level]!.name);

/** `indexes(3) => [0, 1, 2]` */
export const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The values of a class of a choice; of a number, the lowest one of the class. */
export const valuesOfClass = (fact: ArtefactFact, index: number): readonly Value[] =>
  "cuts" in fact ? [[fact.minimum, ...fact.cuts][index]!] : fact.classes[index]!;

/** Facts that contradict each other while each has one of its listed classes. */
export type Contradiction = readonly (readonly [level: number, classes: readonly number[]])[];

/** The outcome and what to do, without the documents: by the indexes of the parts. */
export type Task = readonly [
  outcome: number,
  issuance: Decision["issuance"],
  applicant: Decision["applicant"],
  procedures: readonly number[],
  interimProof: number,
];

export interface Artefact {
  readonly rulebook: Decision["rulebook"];
  readonly facts: readonly ArtefactFact[];
  /** The levels of the facts in the order of the rulebook, which is the order in which facts are reported. */
  readonly reportOrder: readonly number[];
  /** For each digit of the class number, the levels of its facts: one, or those that can contradict each other. */
  readonly digits: readonly (readonly number[])[];
  /** Every smallest set of facts that contradict each other by one contradiction of the rulebook. */
  readonly contradictions: readonly Contradiction[];
  /** Every other smallest set: it follows from several contradictions of the rulebook together. */
  readonly implied: readonly Contradiction[];
  /**
   * The diagram of answers. The first of its values belongs to terminal 1, as terminal 0 is the contradiction. Each value
   * has a task, an index into `tasks`, and a set of documents, as `diagram/number-text` writes numbers and sets.
   */
  readonly answers: { readonly nodes: Serialised; readonly tasks: string; readonly documents: string };
  /** The diagram of grounds: for each value, the rules that establish the outcome, and every blocking rule that holds. */
  readonly grounds: { readonly nodes: Serialised; readonly reasons: string; readonly blockers: string };
  /** The diagram of notices: a set of them for each value. */
  readonly noticeSets: { readonly nodes: Serialised; readonly notices: string };
  // All parts are in the order in which they are reported.
  readonly outcomes: readonly (readonly [id: string, verdict: string])[];
  readonly reasons: readonly Reason[];
  readonly notices: readonly Notice[];
  readonly procedures: readonly Procedure[];
  readonly tasks: readonly Task[];
  /** What is asked for, and to whom it is sent, by their indexes. */
  readonly documents: readonly (readonly [paper: number, sending: number])[];
  readonly papers: readonly Pick<RequiredDocument, "id" | "anyOf" | "rule" | "sources">[];
  readonly sendings: readonly Pick<RequiredDocument, "procedure" | "channels">[];
  readonly interimProofs: readonly Decision["interimProof"][];
}

/** When each rule and each of its clauses holds, as json-rules-engine has decided. Explanations read it. */
export interface RuleArtefact {
  /**
   * Diagrams of the facts and classes of the {@link Artefact}. Their roots are `NO` and `YES` of `diagram/diagram`, which
   * so keep their numbers; then, for each rule in the order of the rulebook, its own and that of each clause, in reading
   * order.
   */
  readonly nodes: Serialised;
}
