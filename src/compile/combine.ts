import { type Diagram, type Edge, isTerminal, terminal, terminalOf } from "../diagram/diagram.js";
import type { Rulebook } from "../model/rulebook.js";
import {
  assemble,
  counts,
  type Decided,
  type Flaw,
  type Held,
  KINDS_AFTER_OUTCOME,
  type Settled,
  settle,
} from "./hit-policies.js";
import { MOST_ANSWERS, MOST_STATES, tooLarge } from "./limits.js";
import type { Tables } from "./rule-diagrams.js";

/** The terminal of persons whose facts contradict each other. */
export const CONTRADICTION = 0;
/** The terminal of a table where the rule does not hold. */
const FALSE = 0;

/** The diagram of every decision: terminal 0 is the contradiction, terminal `n` leads to `decided[n]`. */
export interface Combined {
  readonly root: Edge;
  readonly decided: readonly ({
    readonly decision: Decided;
    readonly flaws: readonly Flaw[];
    readonly rules: Held[];
  } | null)[];
}

/** What is known of a person on the way: the outcome once it is settled, and the rules that count so far, last first. */
interface State {
  readonly settled: Settled | null;
  /** Those of them that open a procedure. */
  readonly procedures: readonly Held[];
  readonly last: { readonly rule: Held; readonly before: State["last"] } | null;
}

/** The rules of a state, in the order in which they were joined. */
function heldIn({ last }: State): Held[] {
  const held: Held[] = [];
  for (let each = last; each !== null; each = each.before) held.push(each.rule);
  return held.reverse();
}

/**
 * Joins the tables of the rules, rule by rule, into one diagram of decisions. A rule that does not count for an outcome
 * is dropped at once, so the diagram never grows by what nobody will be told.
 */
export function combine(rulebook: Rulebook, tables: Tables): Combined {
  const { diagram } = tables;
  const states = new Interned<State>();
  const start = states.index("", { settled: null, procedures: [], last: null });
  // The same rules in the same order are the same state: each is known by the one before it and its last rule.
  const withRule = (index: number, rule: Held): number => {
    const { settled, procedures, last } = states.at(index);
    const opened = rule.event.type === "procedure" ? [...procedures, rule] : procedures;
    return states.index(`${index} ${rule.id}`, { settled, procedures: opened, last: { rule, before: last } });
  };
  const fold = (root: Edge, types: readonly string[], joins: (state: State, rule: Held) => boolean): Edge =>
    tables.rules
      .filter(({ rule }) => types.includes(rule.event.type))
      .reduce((edge, { rule, table }) => {
        const withHeld = (index: number) =>
          index !== CONTRADICTION && joins(states.at(index), rule) ? withRule(index, rule) : index;
        return few(diagram.combine(edge, table, withHeld, FALSE));
      }, root);
  const few = (edge: Edge): Edge => {
    // Counting answers takes a walk: there are never more of them than states.
    if (states.size > MOST_ANSWERS && terminalsOf(diagram, edge).length > MOST_ANSWERS)
      throw tooLarge(MOST_ANSWERS, "answers differ");
    return edge;
  };

  let root = tables.contradictions.reduce(
    (edge, { table }) => diagram.combine(edge, table, () => CONTRADICTION, FALSE),
    terminal(start),
  );
  root = fold(root, ["blocker", "entitlement", "grant"], () => true);
  root = diagram.map(root, (index) => {
    if (index === CONTRADICTION) return index;
    const settled = settle(rulebook, heldIn(states.at(index)));
    const flaws = settled.flaws.map(({ message }) => message);
    const key = [settled.outcome, ...settled.rules.map(({ id }) => id), ...flaws].join();
    return states.index(key, { settled, procedures: [], last: null });
  });
  for (const kind of KINDS_AFTER_OUTCOME) {
    root = fold(
      root,
      [kind],
      ({ settled, procedures }, rule) => settled !== null && counts(rulebook, settled, procedures, rule),
    );
  }

  const decided: Combined["decided"][number][] = [null];
  const byAnswer = new Map<string, number>();
  root = diagram.map(root, (index) => {
    if (index === CONTRADICTION) return index;
    const state = states.at(index);
    const { settled } = state;
    if (settled === null) throw new RangeError("an outcome is settled before its consequences");
    const held = heldIn(state);
    const { decision, flaws } = assemble(rulebook, settled, held);
    const answer = JSON.stringify([decision, flaws]);
    const known = byAnswer.get(answer);
    if (known !== undefined) {
      // Other rules may lead to the same answer: they count as well.
      decided[known]?.rules.push(...settled.rules, ...held);
      return known;
    }
    byAnswer.set(answer, decided.length);
    return decided.push({ decision, flaws, rules: [...settled.rules, ...held] }) - 1;
  });
  return { root, decided };
}

/** Values numbered by a key: the same key is the same number. Number 0 is left to the contradiction. */
class Interned<T> {
  readonly #values: T[] = [];
  readonly #numbers = new Map<string, number>();

  index(key: string, value: T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#values.length === MOST_STATES) throw tooLarge(MOST_STATES, "rules and answers are to be joined");
    const number = this.#values.push(value);
    this.#numbers.set(key, number);
    return number;
  }

  get size(): number {
    return this.#values.length;
  }

  at(number: number): T {
    const value = this.#values[number - 1];
    if (value === undefined) throw new RangeError("no such state");
    return value;
  }
}

/** The terminals that some person is led to. */
export function terminalsOf(diagram: Diagram, root: Edge): number[] {
  return diagram.reachable(root).filter(isTerminal).map(terminalOf);
}
