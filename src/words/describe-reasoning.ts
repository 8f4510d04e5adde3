import { freeze } from "../model/freeze.js";
import type { FactName, FactValue, RuleId } from "../model/shipped-rulebook.js";
import type { UsedFact } from "../reason/because.js";
import type { Change } from "../reason/change-sets.js";
import type { Way } from "../reason/changes.js";
import type { Explanation } from "../reason/explain.js";
import type { Interview } from "../reason/interview.js";
import type { Margin } from "../reason/margins.js";
import type { ExplainedClause, Given, Holds } from "../reason/rules.js";
import type { Catalogue } from "./catalogue.js";
import {
  type DescribedQuestion,
  type DescribedSource,
  describeQuestion,
  sourcesIn,
  valueIn,
  words,
} from "./describe.js";
import type { Operator, ReasoningCatalogue } from "./reasoning-catalogue.js";

export interface DescribedClause {
  /** "age: under 12 years" */
  text: string;
  /** Whether it is so: yes, no, or not known yet. */
  holds: string;
  sources: DescribedSource[];
}
export interface DescribedRule extends DescribedClause {
  /** The question of law in which it stands. */
  question: string;
  /** Whether the decision rests on it. */
  counts: boolean;
  clauses: DescribedClause[];
}
/** Why a decision is what it is, in words. Deeply frozen plain JSON. */
export interface DescribedExplanation {
  headline: string;
  /** One sentence for each set of facts that alone decides. */
  because: string[];
  rules: DescribedRule[];
  /** "age: 1 year short of 12 years" */
  margins: string[];
}
/** What would have to be otherwise, in words. Deeply frozen plain JSON. */
export interface DescribedChanges {
  /** Says that it is so already, or that no change leads there; `null` where there are ways. */
  note: string | null;
  /** Each way is all its steps together. */
  ways: string[][];
}
/** The next question, in words. Deeply frozen plain JSON. */
export interface DescribedInterview {
  question: DescribedQuestion | null;
  /** How much there is still to ask. */
  remaining: string;
  /** The facts that need not be asked nor kept. */
  settled: string[];
}
/**
 * Puts an explanation in words.
 *
 * @param reasoning `enReasoning` or `frReasoning`, beside the catalogue of the same language.
 * @throws {RangeError} naming the code, when the catalogue lacks it.
 *
 * @example
 * ```ts
 * import { describeExplanation, explain } from "carte-vitale";
 * import { en, enReasoning } from "carte-vitale/messages/en";
 *
 * describeExplanation(explain({ coveredElsewhere: true }), en, enReasoning).because;
 * // ["cover by another country or territory: yes. This alone decides, whatever else is so."]
 * ```
 */
export function describeExplanation(
  { outcome, because, rules, margins }: Explanation,
  catalogue: Catalogue,
  reasoning: ReasoningCatalogue,
): DescribedExplanation {
  const holds = (value: Holds) => reasoning.holds[`${value}`];
  return freeze({
    headline: words(catalogue.outcomes, outcome).headline,
    because: because.map((facts) => reasoning.because(facts.map((fact) => usedIn(fact, catalogue, reasoning)))),
    rules: rules.map((rule) => ({
      question: words(reasoning.questions, rule.question),
      text: ruleIn(rule.rule, rule.gives, catalogue, reasoning),
      holds: rule.holds === true && !rule.counts ? reasoning.holds.idle : holds(rule.holds),
      counts: rule.counts === true,
      clauses: rule.clauses.map((clause) => ({
        text: clauseIn(clause, catalogue, reasoning),
        holds: holds(clause.holds),
        sources: sourcesIn(clause.sources, catalogue),
      })),
      sources: sourcesIn(rule.sources, catalogue),
    })),
    margins: margins.map((margin) => marginIn(margin, catalogue, reasoning)),
  }) as DescribedExplanation;
}

/**
 * Puts what would have to be otherwise in words.
 *
 * @example
 * ```ts
 * import { changes, describeChanges } from "carte-vitale";
 * import { en, enReasoning } from "carte-vitale/messages/en";
 *
 * const ways = changes({ age: 11, nirKind: "permanent", status: "dependent" }, "eligible");
 * describeChanges(ways, en, enReasoning).ways[0]; // ["Wait 1 year – age: 12 years"]
 * ```
 */
export function describeChanges(
  ways: readonly Way[],
  catalogue: Catalogue,
  reasoning: ReasoningCatalogue,
): DescribedChanges {
  const { reached, outOfReach } = reasoning.changes;
  const note = ways.length === 0 ? outOfReach : ways.some((way) => way.length === 0) ? reached : null;
  return freeze({
    note,
    ways:
      note === null
        ? ways
            .filter((way) => !ways.some((other) => isSooner(other, way)))
            .map((way) => way.map((change) => changeIn(change, catalogue, reasoning)))
        : [],
  }) as DescribedChanges;
}

/**
 * Puts the next question in words.
 *
 * @example
 * ```ts
 * import { describeInterview, interview } from "carte-vitale";
 * import { en, enReasoning } from "carte-vitale/messages/en";
 *
 * const said = describeInterview(interview({ status: "employee", age: 30 }), en, enReasoning);
 * said.remaining; // "About 2 more questions, 2 at most."
 * ```
 */
export function describeInterview(
  next: Interview | null,
  catalogue: Catalogue,
  reasoning: ReasoningCatalogue,
): DescribedInterview {
  const { remaining, last, complete } = reasoning.interview;
  return freeze({
    question: next && describeQuestion(next.fact, catalogue),
    remaining: next === null ? complete : next.worst === 1 ? last : remaining(Math.round(next.expected), next.worst),
    settled: (next?.settled ?? []).map((fact) => words(catalogue.facts, fact).label),
  }) as DescribedInterview;
}

/** Whether a way is the same as another one, but for a shorter wait: nobody needs to be told of the longer one. */
function isSooner(way: Way, other: Way): boolean {
  const pairs = other.map((longer) => [way.find(({ fact }) => fact === longer.fact), longer] as const);
  const waits = pairs.filter(
    ([shorter, longer]) => shorter?.wait && longer.wait && shorter.wait.count < longer.wait.count,
  );
  const same = pairs.filter(([shorter, longer]) => shorter?.to.join() === longer.to.join());
  return way.length === other.length && waits.length > 0 && waits.length + same.length === pairs.length;
}

/** "age: 11 years", and whether it was taken for granted. */
export function usedIn(
  { fact, value, origin }: UsedFact,
  catalogue: Catalogue,
  { assumed }: ReasoningCatalogue,
): string {
  const said = catalogue.labelled(words(catalogue.facts, fact).label, valueIn(fact, value, catalogue));
  return origin === "assumed" ? assumed(said) : said;
}

/** What a rule says where it holds. */
export function ruleIn(
  rule: RuleId,
  { kind, code }: Given,
  catalogue: Catalogue,
  reasoning: ReasoningCatalogue,
): string {
  switch (kind) {
    case "outcome":
    case "entitlement":
      return words<string>(catalogue.reasons, rule);
    case "issuance":
      return words(catalogue.issuance, code);
    case "applicant":
      return reasoning.applicant(words(catalogue.actors, code));
    case "procedure":
      return words(catalogue.procedures, code);
    case "interim-proof":
      return words(catalogue.interimProof, code);
    case "document":
      return words(catalogue.documents, code).label;
  }
}

function clauseIn(
  { fact, operator, value }: ExplainedClause,
  catalogue: Catalogue,
  reasoning: ReasoningCatalogue,
): string {
  const values = (Array.isArray(value) ? value : [value]).map((each) => valueIn(fact, each as FactValue, catalogue));
  return catalogue.labelled(
    words(catalogue.facts, fact).label,
    words(reasoning.operators, operator as Operator)(values),
  );
}

function marginIn(
  { fact, threshold, distance }: Margin,
  catalogue: Catalogue,
  { margins }: ReasoningCatalogue,
): string {
  const said = (count: number) => valueIn(fact, count, catalogue);
  const margin = distance < 0 ? margins.short : distance === 0 ? margins.reached : margins.past;
  return catalogue.labelled(words(catalogue.facts, fact).label, margin(said(Math.abs(distance)), said(threshold)));
}

function changeIn(
  { fact, from, to, highest, by, wait }: Change,
  catalogue: Catalogue,
  reasoning: ReasoningCatalogue,
): string {
  const { changes, units } = reasoning;
  const toDo = by === "wait" ? changes.wait(wait ? units[wait.unit](wait.count) : "") : changes[by];
  return `${toDo} – ${catalogue.labelled(words(catalogue.facts, fact).label, aimIn(fact))}`;

  function aimIn(name: FactName): string {
    const [lowest] = to;
    // A number that is not known is told with all that will do; one that is waited for, with the one that is reached.
    if (from === null && by === "declare" && typeof lowest === "number") {
      if (highest === null) return changes.from(valueIn(name, lowest, catalogue));
      return reasoning.range(lowest, valueIn(name, highest, catalogue));
    }
    return to.map((value) => valueIn(name, value, catalogue)).join(changes.or);
  }
}
