import type { Decision } from "../decision.js";
import { type Diagram, type Edge, isTerminal, terminal, terminalOf } from "../diagram.js";
import type { Rulebook } from "../rulebook/model.js";
import { assemble, counts, type Flaw, type Held, KINDS_AFTER_OUTCOME, type Settled, settle } from "./assemble.js";
import { MOST_ANSWERS, tooLarge } from "./limits.js";
import type { Tables } from "./tabulate.js";

/** The terminal of persons whose facts contradict each other. */
export const CONTRADICTION = 0;

/** The diagram of every decision: terminal 0 is the contradiction, terminal `n` leads to `decided[n]`. */
export interface Combined {
  readonly root: Edge;
  readonly decided: readonly ({
    readonly decision: Decision;
    readonly flaws: readonly Flaw[];
    readonly rules: Held[];
  } | null)[];
}

/** What is known of a person on the way: the outcome once it is settled, and the rules that count so far. */
interface State {
  readonly settled: Settled | null;
  readonly held: readonly Held[];
}

/**
 * Joins the tables of the rules, rule by rule, into one diagram of decisions. A rule that does not count for an outcome
 * is dropped at once, so the diagram never grows by what nobody will be told.
 */
export function combine(rulebook: Rulebook, tables: Tables, edition: Decision["rulebook"]): Combined {
  const { diagram } = tables;
  const states = new Interned<State>();
  const start = states.index("", { settled: null, held: [] });
  const withRule = (index: number, rule: Held): number => {
    const { settled, held } = states.at(index);
    return states.index(`${states.keyOf(index)} ${rule.id}`, { settled, held: [...held, rule] });
  };
  const fold = (root: Edge, types: readonly string[], joins: (state: State, rule: Held) => boolean): Edge =>
    tables.rules
      .filter(({ rule }) => types.includes(rule.event.type))
      .reduce(
        (edge, { rule, table }) =>
          diagram.combine(edge, table, (index, ruleHolds) =>
            index !== CONTRADICTION && ruleHolds && joins(states.at(index), rule) ? withRule(index, rule) : index,
          ),
        root,
      );

  let root = tables.contradictions.reduce(
    (edge, { table }) => diagram.combine(edge, table, (index, contradicts) => (contradicts ? CONTRADICTION : index)),
    terminal(start),
  );
  root = fold(root, ["blocker", "entitlement", "grant"], () => true);
  root = diagram.map(root, (index) => {
    if (index === CONTRADICTION) return index;
    const settled = settle(rulebook, states.at(index).held);
    const flaws = settled.flaws.map(({ message }) => message);
    const key = [settled.outcome, ...settled.rules.map(({ id }) => id), ...flaws].join();
    return states.index(key, { settled, held: [] });
  });
  for (const kind of KINDS_AFTER_OUTCOME) {
    root = fold(root, [kind], ({ settled, held }, rule) => settled !== null && counts(rulebook, settled, held, rule));
  }

  const decided: Combined["decided"][number][] = [null];
  const byAnswer = new Map<string, number>();
  root = diagram.map(root, (index) => {
    if (index === CONTRADICTION) return index;
    const { settled, held } = states.at(index);
    if (settled === null) throw new RangeError("an outcome is settled before its consequences");
    const { decision, flaws } = assemble(rulebook, settled, held, edition);
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
  readonly #values: { key: string; value: T }[] = [];
  readonly #numbers = new Map<string, number>();

  index(key: string, value: T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#values.length === MOST_ANSWERS) throw tooLarge(MOST_ANSWERS, "answers differ");
    const number = this.#values.push({ key, value });
    this.#numbers.set(key, number);
    return number;
  }

  at(number: number): T {
    return this.#entry(number).value;
  }

  keyOf(number: number): string {
    return this.#entry(number).key;
  }

  #entry(number: number): { key: string; value: T } {
    const entry = this.#values[number - 1];
    if (entry === undefined) throw new RangeError("no such state");
    return entry;
  }
}

/** The terminals that some person is led to. */
export function terminalsOf(diagram: Diagram, root: Edge): number[] {
  return diagram.reachable(root).filter(isTerminal).map(terminalOf);
}
