import { CONTRADICTION, Diagram, type Edge, isTerminal, terminal, terminalOf } from "../diagram/diagram.js";
import type { Decisions } from "../evaluate/decisions.js";
import { defaultClasses } from "../facts/classes.js";
import { type Artefact, classCount, indexes, notApplicableOf } from "../model/artefact.js";

/** What is known of partial facts: `null` where their completions differ. */
export interface PartialAnswer {
  /** The indexes of the possible outcomes, in the order of the rulebook. */
  readonly outcomes: readonly number[];
  readonly decision: number | null;
  readonly blockers: number | null;
  readonly notices: number | null;
}

/** What the ids of a {@link PartialAnswer} stand for, by id. */
export interface AnswerParts {
  /** The terminals of an answer and of its grounds. Grounds of one id have the same reasons. */
  readonly decisions: readonly (readonly [answer: number, grounds: number])[];
  /** The terminals of grounds. Grounds of one id have the same blockers. */
  readonly blockers: readonly number[];
  /** The terminals of sets of notices. */
  readonly notices: readonly number[];
}

/**
 * A diagram that reads "unknown" as one more class of each fact, its last one. Its terminals are answers over all
 * completions, so partial facts are decided by one walk. Facts that contradict each other reach {@link CONTRADICTION}.
 *
 * Source: subset construction (Rabin and Scott, Finite Automata and Their Decision Problems, 1959), where a set of
 * terminals is reduced to what they have in common.
 */
export interface PartialDiagram extends AnswerParts {
  readonly diagram: Diagram;
  readonly root: Edge;
  /** By terminal; `null` for {@link CONTRADICTION}. */
  readonly answers: readonly (PartialAnswer | null)[];
}

/** Maximum number of children visited, some seconds of work. That of the shipped rulebook takes 30,000. */
const MOST_STEPS = 20_000_000;

/** @throws {RangeError} for a rulebook whose diagram is too large. */
export function createPartialDiagram(artefact: Artefact, decisions: Decisions): PartialDiagram {
  const { facts, outcomes } = artefact;
  let left = MOST_STEPS;
  const step = (children: number) => {
    left -= children;
    if (left < 0)
      throw new RangeError("The rulebook is too large for SQL: remove facts or values, or use evaluateColumns");
  };
  const diagram = new Diagram({ node: () => {}, step });
  const answers: (PartialAnswer | null)[] = [null];
  const terminals = new Map<string, number>();
  const terminalFor = (answer: PartialAnswer): number => {
    const key = JSON.stringify(answer);
    const index = terminals.get(key) ?? answers.push(answer) - 1;
    terminals.set(key, index);
    return index;
  };
  const common = (left: number, right: number): number => {
    const [a, b] = [answers[left], answers[right]];
    if (!a || !b || left === right) return a ? left : right;
    const same = (one: number | null, other: number | null) => (one === other ? one : null);
    return terminalFor({
      outcomes: [...new Set([...a.outcomes, ...b.outcomes])].sort((x, y) => x - y),
      decision: same(a.decision, b.decision),
      blockers: same(a.blockers, b.blockers),
      notices: same(a.notices, b.notices),
    });
  };
  const join = (edges: readonly Edge[]): Edge =>
    edges.reduce((all, edge) => (all === edge ? all : diagram.combine(all, edge, common, CONTRADICTION)));
  const defaults = defaultClasses(facts);
  /** The answer without the fact: over all its classes, or with its default where the fact applies. */
  function unknown(level: number, children: readonly Edge[]): Edge {
    const index = defaults[level]!;
    if (index < 0) return join(children);
    const none = notApplicableOf(facts[level]!);
    return none === null ? children[index]! : join([children[index]!, children[none]!]);
  }

  const parts = numberParts(decisions);
  const outcomeIndexes = new Map(outcomes.map(([id], index) => [id as string, index]));
  const tables = [decisions.answers, decisions.grounds, decisions.noticeSets];
  const done = new Map<string, Edge>();

  /** Walks the three diagrams together. */
  function visit(edges: readonly Edge[]): Edge {
    if (edges.some((edge) => edge === terminal(CONTRADICTION))) return terminal(CONTRADICTION);
    const key = edges.join();
    const before = done.get(key);
    if (before !== undefined) return before;
    const levels = edges.map((edge, at) => (isTerminal(edge) ? facts.length : tables[at]!.table[edge]!));
    const level = Math.min(...levels);
    let edge: Edge;
    if (level === facts.length) edge = terminal(answerOf(edges.map(terminalOf)));
    else {
      const children = indexes(classCount(facts[level]!)).map((index) =>
        visit(edges.map((each, at) => (levels[at] === level ? tables[at]!.table[each + index + 1]! : each))),
      );
      edge = diagram.node(level, [...children, unknown(level, children)]);
    }
    done.set(key, edge);
    return edge;
  }

  function answerOf([answer, grounds, notices]: readonly number[]): number {
    return terminalFor({
      outcomes: [outcomeIndexes.get(decisions.answer(answer!).outcome)!],
      decision: parts.decision(answer!, grounds!),
      blockers: parts.blockersOf(grounds!),
      notices: parts.noticesOf(notices!),
    });
  }

  const root = visit(tables.map((table) => table.root));
  return { diagram, root, answers, decisions: parts.decisions, blockers: parts.blockers, notices: parts.notices };
}

/** Numbers the parts of decisions in the order in which they are met. */
function numberParts({ reasonsAndBlockers }: Pick<Decisions, "reasonsAndBlockers">) {
  const numbered = <T>() => {
    const values: T[] = [];
    const ids = new Map<string, number>();
    const idOf = (key: string, value: T): number => {
      const id = ids.get(key) ?? values.push(value) - 1;
      ids.set(key, id);
      return id;
    };
    return { values, idOf };
  };
  const decisions = numbered<readonly [answer: number, grounds: number]>();
  const blockers = numbered<number>();
  const notices = numbered<number>();
  return {
    decisions: decisions.values,
    blockers: blockers.values,
    notices: notices.values,
    decision: (answer: number, grounds: number) =>
      decisions.idOf(`${answer} ${reasonsAndBlockers(grounds).reasons.map(({ rule }) => rule)}`, [answer, grounds]),
    blockersOf: (grounds: number) =>
      blockers.idOf(`${reasonsAndBlockers(grounds).blockers.map(({ rule }) => rule)}`, grounds),
    noticesOf: (terminalOfNotices: number) => notices.idOf(`${terminalOfNotices}`, terminalOfNotices),
  };
}
