import { CONTRADICTION, Diagram, type Edge, isTerminal, NO, YES } from "../diagram/diagram.js";
import type { AnswerParts } from "../evaluate/decisions.js";
import { type Decider, decisionOf } from "../evaluate/evaluate.js";
import type { Classes } from "../facts/classes.js";
import { createDomains, type PersonDomains } from "../facts/domains.js";
import type { Assume } from "../facts/options.js";
import { type Artefact, classCount } from "../model/artefact.js";
import type { Decision } from "../model/decision.js";
import { once } from "../model/once.js";
import type { FactName, FactValue } from "../model/shipped-rulebook.js";

/** A fact that was given, or whose default was taken. */
export interface UsedFact {
  fact: FactName;
  value: FactValue;
  origin: "given" | "assumed";
}

/** The facts of a question, read once, and their decision. */
export interface Query {
  readonly decision: Decision;
  readonly assume: Assume;
  /** The class of each given fact, as read. */
  readonly classes: Classes;
  readonly domains: PersonDomains;
  /** By level: the value that was handed in; `undefined` for none. */
  readonly given: readonly (FactValue | undefined)[];
  /** The given and the assumed facts by level, in report order. */
  readonly used: ReadonlyMap<number, UsedFact>;
}

/** The answers as a diagram that can be combined with others. */
export interface AnswerDiagram {
  readonly diagram: Diagram;
  /** The diagram that is {@link YES} where the answer is wanted, {@link NO} elsewhere. */
  among(isWanted: (answer: AnswerParts) => boolean): Edge;
}

/** What every explanation rests on. */
export interface Basis {
  readonly decider: Decider;
  readonly artefact: Artefact;
  /**
   * Reads facts, and calls `answer` with them. The nodes that it makes are removed again, so memory does not grow.
   *
   * @throws {FactsError} as `evaluate` does, options included.
   */
  ask<T>(facts: unknown, options: unknown, answer: (query: Query, answers: AnswerDiagram) => T): T;
}

/** Makes the basis of every explanation of a rulebook; the diagram of its answers is made at the first question. */
export function createBasis(decider: Decider): Basis {
  const { artefact } = decider;
  const domainsOf = once(() => createDomains(artefact));
  const answers = once(() => createAnswerDiagram(decider));

  function query(facts: unknown, options: unknown): Query {
    const reading = decider.read(facts, options);
    const decision = decisionOf(decider.decide(reading));
    // Refused options were thrown above.
    const assume = reading.assume!;
    const domains = domainsOf()(reading.classes, assume);
    const given = reading.values as Query["given"];
    const used = new Map(
      artefact.reportOrder.flatMap((level): [number, UsedFact][] => {
        const { name, default: value } = artefact.facts[level]!;
        const fact = name as FactName;
        if (given[level] !== undefined) return [[level, { fact, value: given[level], origin: "given" }]];
        return domains.assumed.has(level) ? [[level, { fact, value: value as FactValue, origin: "assumed" }]] : [];
      }),
    );
    return { decision, assume, classes: reading.classes, domains, given, used };
  }

  return {
    decider,
    artefact,
    ask(facts, options, answer) {
      const asked = query(facts, options);
      const { diagram } = answers();
      const size = diagram.nodes.length;
      try {
        return answer(asked, answers());
      } finally {
        diagram.truncate(size);
      }
    },
  };
}

function createAnswerDiagram({ artefact, decisions }: Decider): AnswerDiagram {
  const diagram = new Diagram();
  const { answer, answers } = decisions();
  const edges = new Map<number, Edge>();
  const copy = (edge: Edge): Edge => {
    if (isTerminal(edge)) return edge;
    const before = edges.get(edge);
    if (before !== undefined) return before;
    const level = answers.table[edge]!;
    const width = widths[level]!;
    const children = answers.table.slice(edge + 1, edge + 1 + width).map(copy);
    const node = diagram.node(level, children);
    edges.set(edge, node);
    return node;
  };
  const widths = artefact.facts.map(classCount);
  const root = copy(answers.root);
  return {
    diagram,
    among: (isWanted) =>
      diagram.map(root, (index) => (index === CONTRADICTION ? CONTRADICTION : isWanted(answer(index)) ? YES : NO)),
  };
}
