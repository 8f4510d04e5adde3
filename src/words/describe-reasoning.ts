import { freeze } from "../model/freeze.js";
import type { FactValue, RuleId } from "../model/shipped-rulebook.js";
import type { Change } from "../reason/change-sets.js";
import type { ChangeSet } from "../reason/changes.js";
import type { Explanation } from "../reason/explain.js";
import type { Interview } from "../reason/interview.js";
import type { Margin } from "../reason/margins.js";
import type { UsedFact } from "../reason/query.js";
import type { ExplainedClause, Given, Holds } from "../reason/rules.js";
import { assertCatalogue, type Catalogue } from "./catalogue.js";
import { type DescribedQuestion, describeQuestion, describeValue } from "./describe.js";
import { describeRemaining } from "./describe-remaining.js";
import { type DescribedSource, describeSources } from "./describe-sources.js";
import { assertReasoningCatalogue, type Operator, type ReasoningCatalogue } from "./reasoning-catalogue.js";
import { wordsFor } from "./words-for.js";

export interface DescribedClause {
  /** "age: under 12 years" */
  text: string;
  /** Whether it holds: yes, no, or not known yet. */
  holds: string;
  sources: DescribedSource[];
}
export interface DescribedRule extends DescribedClause {
  /** The title of its question of law. */
  question: string;
  /** Whether the decision rests on it. */
  counts: boolean;
  clauses: DescribedClause[];
}
/** Why a decision is what it is, in words. Deeply frozen plain JSON. */
export interface DescribedExplanation {
  headline: string;
  /** One sentence for each smallest set of facts that alone forces the outcome. */
  because: string[];
  rules: DescribedRule[];
  /** "age: 1 year short of 12 years" */
  margins: string[];
}
/** Sets of changes in words. Deeply frozen plain JSON. */
export interface DescribedChanges {
  /** Says that the target is reached already or out of reach; otherwise `null`. */
  note: string | null;
  /** The texts of each set; all changes of a set are needed together. */
  changeSets: string[][];
}
/** The next question, in words. Deeply frozen plain JSON. */
export interface DescribedInterview {
  question: DescribedQuestion | null;
  /** How many questions remain. */
  remaining: string;
  /** The labels of the facts that need not be asked. */
  settled: string[];
}
/**
 * Puts an explanation in words.
 *
 * @param reasoning `enReasoning` or `frReasoning`, in the language of the catalogue.
 * @throws {TypeError} without a catalogue or a reasoning catalogue.
 * @throws {RangeError} naming the code, when a catalogue lacks it.
 *
 * @example
 * ```ts
 * import { describeExplanation, explain } from "carte-vitale";
 * import { en, enReasoning } from "carte-vitale/messages/en";
 *
 * describeExplanation(explain({ otherScheme: "other" }), en, enReasoning).because;
 * // ["another scheme: yes, without a form S1. This alone decides, whatever else is so."]
 * ```
 */
export function describeExplanation(
  { outcome, because, rules, margins }: Explanation,
  catalogue: Catalogue,
  reasoning: ReasoningCatalogue,
): DescribedExplanation {
  assertCatalogue(catalogue);
  assertReasoningCatalogue(reasoning);
  const holds = (value: Holds) => reasoning.holds[`${value}`];
  return freeze({
    headline: wordsFor(catalogue.outcomes, outcome).headline,
    because: because.map((facts) =>
      reasoning.because(facts.map((fact) => describeUsedFact(fact, catalogue, reasoning))),
    ),
    rules: rules.map((rule) => ({
      question: wordsFor(reasoning.questions, rule.question),
      text: describeRule(rule.rule, rule.gives, catalogue, reasoning),
      holds: rule.holds === true && !rule.counts ? reasoning.holds.idle : holds(rule.holds),
      counts: rule.counts === true,
      clauses: rule.clauses.map((clause) => ({
        text: describeClause(clause, catalogue, reasoning),
        holds: holds(clause.holds),
        sources: describeSources(clause.sources, catalogue),
      })),
      sources: describeSources(rule.sources, catalogue),
    })),
    margins: margins.map((margin) => describeMargin(margin, catalogue, reasoning)),
  }) as DescribedExplanation;
}

/**
 * Puts sets of changes in words. Of sets that differ only in how long to wait, the shortest wait alone is given.
 *
 * @throws as {@link describeExplanation} does.
 *
 * @example
 * ```ts
 * import { changes, describeChanges } from "carte-vitale";
 * import { en, enReasoning } from "carte-vitale/messages/en";
 *
 * const changeSets = changes({ age: 11, nirKind: "permanent", status: "dependent" }, "eligible");
 * describeChanges(changeSets, en, enReasoning).changeSets[0]; // ["Wait 1 year – age: 12 years"]
 * ```
 */
export function describeChanges(
  changeSets: readonly ChangeSet[],
  catalogue: Catalogue,
  reasoning: ReasoningCatalogue,
): DescribedChanges {
  assertCatalogue(catalogue);
  assertReasoningCatalogue(reasoning);
  const { reached, outOfReach } = reasoning.changes;
  const isReached = changeSets.some((changes) => changes.length === 0);
  const shown = isReached ? [] : changeSets.filter((each) => !changeSets.some((other) => isSameButSooner(other, each)));
  return freeze({
    note: isReached ? reached : changeSets.length === 0 ? outOfReach : null,
    changeSets: shown.map((changes) => changes.map((change) => describeChange(change, catalogue, reasoning))),
  }) as DescribedChanges;
}

/**
 * Puts the next question in words.
 *
 * @param next what `interview` returns; `null` when nothing is left to ask.
 * @throws as {@link describeExplanation} does.
 *
 * @example
 * ```ts
 * import { describeInterview, interview } from "carte-vitale";
 * import { en, enReasoning } from "carte-vitale/messages/en";
 *
 * const described = describeInterview(interview({ status: "employee", age: 30 }), en, enReasoning);
 * described.remaining; // "About 2 more questions, 2 at most."
 * ```
 */
export function describeInterview(
  next: Interview | null,
  catalogue: Catalogue,
  reasoning: ReasoningCatalogue,
): DescribedInterview {
  assertCatalogue(catalogue);
  assertReasoningCatalogue(reasoning);
  return freeze({
    question: next && describeQuestion(next.fact, catalogue),
    remaining: describeRemaining(next, reasoning.interview),
    settled: (next?.settled ?? []).map((fact) => wordsFor(catalogue.facts, fact).label),
  }) as DescribedInterview;
}

/** Whether `sooner` asks for the same changes as `later`, with at least one shorter wait and no longer one. */
function isSameButSooner(sooner: ChangeSet, later: ChangeSet): boolean {
  const pairs = later.map((change) => [sooner.find(({ fact }) => fact === change.fact), change] as const);
  const shorter = pairs.filter(([one, other]) => one?.wait && other.wait && one.wait.count < other.wait.count);
  const equal = pairs.filter(([one, other]) => one?.to.join() === other.to.join());
  return sooner.length === later.length && shorter.length > 0 && shorter.length + equal.length === pairs.length;
}

/** "age: 11 years", and whether it was assumed. */
export function describeUsedFact(
  { fact, value, origin }: UsedFact,
  catalogue: Catalogue,
  { assumed }: ReasoningCatalogue,
): string {
  const text = catalogue.labelled(wordsFor(catalogue.facts, fact).label, describeValue(fact, value, catalogue));
  return origin === "assumed" ? assumed(text) : text;
}

/** The words for what a rule gives when it holds. */
export function describeRule(
  rule: RuleId,
  { kind, code }: Given,
  catalogue: Catalogue,
  reasoning: ReasoningCatalogue,
): string {
  switch (kind) {
    case "outcome":
    case "entitlement":
      return wordsFor<string>(catalogue.reasons, rule);
    case "issuance":
      return wordsFor(catalogue.issuance, code);
    case "applicant":
      return reasoning.applicant(wordsFor(catalogue.actors, code));
    case "procedure":
      return wordsFor(catalogue.procedures, code);
    case "interim-proof":
      return wordsFor(catalogue.interimProof, code);
    case "document":
      return wordsFor(catalogue.documents, code).label;
    case "notice":
      return wordsFor(catalogue.notices, code);
  }
}

function describeClause(
  { fact, operator, value }: ExplainedClause,
  catalogue: Catalogue,
  reasoning: ReasoningCatalogue,
): string {
  const values = (Array.isArray(value) ? value : [value]).map((each) =>
    describeValue(fact, each as FactValue, catalogue),
  );
  return catalogue.labelled(
    wordsFor(catalogue.facts, fact).label,
    wordsFor(reasoning.operators, operator as Operator)(values),
  );
}

function describeMargin(
  { fact, threshold, distance }: Margin,
  catalogue: Catalogue,
  { margins }: ReasoningCatalogue,
): string {
  const count = (value: number) => describeValue(fact, value, catalogue);
  const margin = distance < 0 ? margins.short : distance === 0 ? margins.reached : margins.past;
  return catalogue.labelled(wordsFor(catalogue.facts, fact).label, margin(count(Math.abs(distance)), count(threshold)));
}

function describeChange(
  { fact, from, to, highest, by, wait }: Change,
  catalogue: Catalogue,
  reasoning: ReasoningCatalogue,
): string {
  const { changes, units } = reasoning;
  const toDo = by === "wait" ? changes.wait(wait ? units[wait.unit](wait.count) : "") : changes[by];
  return `${toDo} – ${catalogue.labelled(wordsFor(catalogue.facts, fact).label, describeAim())}`;

  function describeAim(): string {
    const [lowest] = to;
    // An unknown number is described by its accepted range, a known one by the threshold to reach.
    if (from === null && by === "declare" && typeof lowest === "number") {
      if (highest === null) return changes.from(describeValue(fact, lowest, catalogue));
      return reasoning.range(lowest, describeValue(fact, highest, catalogue));
    }
    return to.map((value) => describeValue(fact, value, catalogue)).join(changes.or);
  }
}
