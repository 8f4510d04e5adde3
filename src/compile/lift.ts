import { CONTRADICTION, type Diagram, type Edge, isTerminal, NO, terminal, YES } from "../diagram/diagram.js";
import { indexes } from "../model/artefact.js";
import type { Rulebook } from "../model/rulebook.js";
import type { Decided, JointFact, Side } from "./joint-facts.js";

/**
 * Copies the decisions of one rulebook into a diagram over the joint facts. What the rulebook refuses is a contradiction. A
 * fact that applies only in the other rulebook is ignored.
 */
export function lift(
  diagram: Diagram,
  facts: readonly JointFact[],
  side: Side,
  { rulebook, diagrams, root }: Decided,
): Edge {
  const jointLevels = new Map(
    facts.flatMap((fact, level) => (fact.level[side] === null ? [] : [[fact.level[side], level]])),
  );
  const contradiction = terminal(CONTRADICTION);
  const done = new Map<Edge, Edge>();
  const copy = (edge: Edge): Edge => {
    if (isTerminal(edge)) return edge;
    const cached = done.get(edge);
    if (cached !== undefined) return cached;
    const { level, children } = diagrams.diagram.at(edge);
    const joint = jointLevels.get(level)!;
    const copied = facts[joint]!.classes.map(({ own }) =>
      own[side] === null ? contradiction : copy(children[own[side]]!),
    );
    const lifted = compose(diagram, joint, copied);
    done.set(edge, lifted);
    return lifted;
  };
  const withRefusals = facts.reduce((all, fact, level) => {
    if (fact.level[side] === null || fact.classes.every(({ own }) => own[side] !== null)) return all;
    return compose(
      diagram,
      level,
      fact.classes.map(({ own }, index) => (own[side] === null ? contradiction : diagram.restrict(all, level, index))),
    );
  }, copy(root));
  return facts.reduce((all, fact, level) => {
    const control = controlOf(facts, side, rulebook, fact);
    if (control === null) return all;
    const unasked = diagram.restrict(all, level, fact.none!);
    return compose(
      diagram,
      level,
      fact.classes.map((_, index) => {
        const asked = diagram.restrict(all, level, index);
        if (index === fact.none) return asked;
        return compose(
          diagram,
          control.level,
          control.applies.map((applies, value) => diagram.restrict(applies ? asked : unasked, control.level, value)),
        );
      }),
    );
  }, withRefusals);
}

/** The level of the fact that controls whether another fact applies, and for each of its classes whether it does. */
function controlOf(facts: readonly JointFact[], side: Side, rulebook: Rulebook, { names }: JointFact) {
  const when = names[side] === null ? undefined : rulebook.facts[names[side]]!.appliesWhen;
  if (when === undefined) return null;
  const level = facts.findIndex((other) => other.names[side] === when.fact);
  const applies = facts[level]!.classes.map(
    ({ own, asked }) => own[side] !== null && when.values.includes(String(asked[side])),
  );
  return { level, applies };
}

/**
 * {@link YES} for combinations that are no person. For a person, a fact is given exactly where it applies in at least one
 * rulebook, with a value that such a rulebook accepts.
 */
export function misplacedFacts(
  diagram: Diagram,
  facts: readonly JointFact[],
  decided: Readonly<Record<Side, Decided>>,
): Edge {
  const either = (some: readonly Edge[]) =>
    some.reduce((all, each) => diagram.combine(all, each, Math.max, NO), terminal(NO));
  const misplaced = facts.flatMap((fact, level) => {
    if (fact.none === null) return [];
    const known = (["before", "after"] as const).filter((side) => fact.names[side] !== null);
    const applies = known.map((side) => {
      const control = controlOf(facts, side, decided[side].rulebook, fact);
      if (control === null) return { side, where: terminal(YES) };
      const where = control.applies.map((each) => terminal(each ? YES : NO));
      return { side, where: diagram.node(control.level, where) };
    });
    const not = (edge: Edge) => diagram.map(edge, (index) => (index === YES ? NO : YES));
    const children = fact.classes.map(({ own }, index) => {
      if (index === fact.none) return either(applies.map(({ where }) => where));
      return not(either(applies.filter(({ side }) => own[side] !== null).map(({ where }) => where)));
    });
    return [compose(diagram, level, children)];
  });
  return either(misplaced);
}

/** The function that equals `children[index]` where the fact at `level` has the class `index`; no child reads that fact. */
function compose(diagram: Diagram, level: number, children: readonly Edge[]): Edge {
  const done = new Map<string, Edge>();
  const visit = (some: readonly Edge[]): Edge => {
    const first = Math.min(...some.map((edge) => diagram.level(edge)));
    if (first >= level) return diagram.node(level, some);
    const key = some.join();
    const cached = done.get(key);
    if (cached !== undefined) return cached;
    const width = diagram.at(some.find((edge) => diagram.level(edge) === first)!).children.length;
    const below = indexes(width).map((index) => visit(some.map((edge) => diagram.child(edge, first, index))));
    const edge = diagram.node(first, below);
    done.set(key, edge);
    return edge;
  };
  return visit(children);
}
