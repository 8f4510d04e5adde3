import { type Diagram, type Edge, NO, terminal, valueOfTerminal, YES } from "../diagram/diagram.js";
import { serialise } from "../diagram/serialise.js";
import { type Artefact, type ArtefactFact, type Contradiction, indexes, type RuleArtefact } from "../model/artefact.js";
import type { Decision } from "../model/decision.js";
import type { Fact, Rulebook } from "../model/rulebook.js";
import { classIndex } from "./classes.js";
import { type Combined, Interned, mapValues } from "./combine.js";
import { type Contradictory, type FoundContradiction, mergeSets } from "./contradictions.js";
import type { CompleteDecision } from "./hit-policies.js";
import { partsOf } from "./parts.js";
import { exclude, type RuleDiagrams } from "./rule-diagrams.js";

/** The results of the compiler, before they are written. */
export interface Findings {
  readonly diagrams: RuleDiagrams;
  readonly combined: Combined;
  readonly contradictory: Contradictory;
  readonly contradictions: readonly FoundContradiction[];
}

/** Makes the artefacts, and counts the nodes of the diagrams. Content and order depend on the rulebook alone. */
export function createArtefacts(
  rulebook: Rulebook,
  { diagrams, combined, contradictory, contradictions }: Findings,
  edition: Decision["rulebook"],
): { artefact: Artefact; rules: RuleArtefact; nodes: number } {
  const { diagram, values } = diagrams;
  const { facts, diagramOrder } = rulebook;
  const decisions = combined.entries.map(({ decision }) => decision);
  const answers = splitOff(diagram, combined.root, decisions.map(answerOf));
  const grounds = splitOff(diagram, combined.root, decisions.map(groundsOf));
  const noticeSets = splitOff(
    diagram,
    combined.root,
    decisions.map(({ notices }) => JSON.stringify(notices)),
  );
  const roots = diagrams.rules
    .flatMap(({ holds, clauses }) => [holds, ...clauses])
    .map((root) => exclude(diagram, root, contradictory.all));

  const levelOf = (name: string) => diagramOrder.indexOf(name);
  const writtenAnswers = serialise(diagram, [answers.root], diagramOrder.length);
  const writtenGrounds = serialise(diagram, [grounds.root], diagramOrder.length);
  const writtenNotices = serialise(diagram, [noticeSets.root], diagramOrder.length);
  const namedDecisions = (terminals: readonly number[], split: Split) =>
    terminals.map((index) => decisions[split.first[valueOfTerminal(index)]!]!);
  const answerDecisions = namedDecisions(writtenAnswers.terminals, answers);
  const groundsDecisions = namedDecisions(writtenGrounds.terminals, grounds);
  const noticeDecisions = namedDecisions(writtenNotices.terminals, noticeSets);
  const parts = partsOf(rulebook, answerDecisions, groundsDecisions, noticeDecisions);
  const said = contradictionsOf(contradictions.filter(({ isImplied }) => !isImplied));
  const implied = contradictionsOf(contradictions.filter(({ isImplied }) => isImplied));
  return {
    artefact: {
      rulebook: edition,
      facts: diagramOrder.map(artefactFact),
      reportOrder: Object.keys(facts).map(levelOf),
      digits: digitsOf([...said, ...implied]),
      contradictions: said,
      implied,
      answers: { nodes: writtenAnswers.nodes, ...parts.answers },
      grounds: { nodes: writtenGrounds.nodes, ...parts.grounds },
      noticeSets: { nodes: writtenNotices.nodes, ...parts.noticeSets },
      ...parts.lists,
    },
    rules: { nodes: serialise(diagram, [terminal(NO), terminal(YES), ...roots], diagramOrder.length).nodes },
    nodes: writtenAnswers.count + writtenGrounds.count + writtenNotices.count,
  };

  /** The fewest facts first. */
  function contradictionsOf(some: readonly FoundContradiction[]): Contradiction[] {
    return mergeSets(some.map(({ literals }) => literals)).sort((a, b) => a.length - b.length);
  }

  function artefactFact(name: string, level: number): ArtefactFact {
    const fact = facts[name]!;
    const own = values[level]!;
    const described = {
      name,
      ...(fact.default !== undefined && { default: fact.default }),
      ...(fact.appliesWhen && { appliesWhen: conditionOf(fact.appliesWhen) }),
    };
    if (!("minimum" in fact)) return { ...described, classes: own };
    const cuts = own.slice(1).map(([lowest]) => Number(lowest));
    return { ...described, minimum: fact.minimum, maximum: fact.maximum, cuts };
  }

  function conditionOf(when: NonNullable<Fact["appliesWhen"]>) {
    const level = levelOf(when.fact);
    return { level, classes: [...new Set(when.values.map((value) => classIndex(values[level]!, value)))] };
  }

  /** Facts that can contradict each other, directly or by way of others, share a digit. */
  function digitsOf(found: readonly Contradiction[]): number[][] {
    const digit = indexes(diagramOrder.length);
    const join = (levels: readonly number[]) => {
      const digits = levels.map((level) => digit[level]!);
      const first = Math.min(...digits);
      for (const level of digit.keys()) if (digits.includes(digit[level]!)) digit[level] = first;
    };
    for (const parts of found) join(parts.map(([level]) => level));
    diagramOrder.forEach((name, level) => {
      const when = facts[name]!.appliesWhen;
      if (when) join([level, levelOf(when.fact)]);
    });
    return [...new Set(digit)].map((first) => indexes(digit.length).filter((level) => digit[level] === first));
  }
}

const answerOf = ({ reasons: _, blockers: __, notices: ___, ...answer }: CompleteDecision) => JSON.stringify(answer);
const groundsOf = ({ reasons, blockers }: CompleteDecision) => JSON.stringify([reasons, blockers]);

interface Split {
  readonly root: Edge;
  /** For each value of the new diagram, the first decision with it. */
  readonly first: readonly number[];
}

/** Makes the diagram of one part of the decisions. @param texts the part of each decision as text: equal parts are one. */
function splitOff(diagram: Diagram, root: Edge, texts: readonly string[]): Split {
  const parts = new Interned<number>();
  const partRoot = mapValues(diagram, root, (index) => parts.number(index, texts[index]));
  return { root: partRoot, first: parts.values };
}
