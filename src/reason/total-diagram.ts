import { misplaced } from "../diagram/absent.js";
import { Diagram, type Edge, terminal } from "../diagram/diagram.js";
import { NO, NOBODY, YES } from "../diagram/prime-implicants.js";
import { CONTRADICTION, decisionAt, type Loaded, load } from "../evaluate/load.js";
import { type Compiled, type CompiledFact, classesOf } from "../model/artefact.js";
import type { Decision } from "../model/decision.js";

/**
 * Everybody, as one diagram in which every person has a class of every fact: a fact that a person may lack has one more
 * class for that, "absent", the last one. What is asked of decisions (why, what if, what next) is asked of it.
 */
export interface Space {
  /** The same, as `evaluate` walks it. */
  readonly loaded: Loaded;
  readonly diagram: Diagram;
  /** Terminal 0 is nobody, terminal `n + 1` the n-th decision. */
  readonly root: Edge;
  /** The facts in the order in which the diagram reads them, each with its place in the vocabulary. */
  readonly levels: readonly Level[];
  /** Yes for the persons whose decision is wanted, no for the others. */
  among(wanted: (decision: Decision) => boolean): Edge;
}

export interface Level {
  readonly fact: CompiledFact;
  /** The place of the fact in the vocabulary, which is the order in which facts are reported. */
  readonly place: number;
  /** The classes that can be handed in. */
  readonly classes: readonly number[];
  /** The class of persons without the fact; `null` where everybody has it. */
  readonly absent: number | null;
  /** The level of the fact on which it depends whether a person has this one, and the classes that give room for it. */
  readonly when: { readonly level: number; readonly classes: readonly number[] } | null;
}

const nobody = /* @__PURE__ */ terminal(0);

export function createSpace(compiled: Compiled): Space {
  const loaded = load(compiled);
  const { facts, order, cells, root: start } = loaded;
  const levels = order.map((place, _, all): Level => {
    const fact = facts[place] as CompiledFact;
    const classes = classesOf(fact);
    const when = fact.appliesWhen;
    return {
      fact,
      place,
      classes,
      absent: when ? classes.length : null,
      when: when ? { level: all.indexOf(when.fact), classes: when.classes } : null,
    };
  });

  const diagram = new Diagram();
  const known = new Map<number, Edge>();
  const copy = (edge: number): Edge => {
    // A contradiction stands one before the first decision: nobody.
    if (edge < 0) return terminal(decisionAt(edge) + 1);
    const before = known.get(edge);
    if (before !== undefined) return before;
    const level = order.indexOf(cells[edge] ?? 0);
    const { classes = [], absent = null } = levels[level] ?? {};
    const children = classes.map((index) => copy(cells[edge + index + 1] ?? CONTRADICTION));
    // Where the diagram asks for a fact, the person has it.
    const node = diagram.node(level, absent === null ? children : [...children, nobody]);
    known.set(edge, node);
    return node;
  };
  const root = levels.reduce((all, { classes, when }, level) => {
    if (when === null) return all;
    const applies = (levels[when.level]?.classes ?? []).map((index) => when.classes.includes(index));
    const refused = misplaced(diagram, { level, width: classes.length, control: when.level, applies });
    return diagram.combine(all, refused, (decided, wrong) => (wrong === YES ? 0 : decided));
  }, copy(start));

  return {
    loaded,
    diagram,
    root,
    levels,
    among: (wanted) =>
      diagram.map(root, (index) => {
        if (index === 0) return NOBODY;
        return wanted(loaded.decision(index - 1)) ? YES : NO;
      }),
  };
}
