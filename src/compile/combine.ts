import {
  CONTRADICTION,
  type Diagram,
  type Edge,
  NO,
  terminal,
  terminalOfValue,
  valueOfTerminal,
  YES,
} from "../diagram/diagram.js";
import { countsFor, type Rulebook } from "../model/rulebook.js";
import {
  assemble,
  type CompleteDecision,
  type Flaw,
  type Held,
  KINDS_AFTER_OUTCOME,
  type Settled,
  settle,
} from "./hit-policies.js";
import { MOST_ANSWERS, MOST_STATES, tooLarge } from "./limits.js";
import { exclude, type RuleDiagrams } from "./rule-diagrams.js";

/** A decision over complete facts, what is wrong with it, and the rules that count for it. */
interface Entry {
  readonly decision: CompleteDecision;
  readonly flaws: readonly Flaw[];
  readonly rules: Held[];
}

/** The diagram of every decision: the value of a terminal is an index into `entries`. */
export interface Combined {
  readonly root: Edge;
  readonly entries: readonly Entry[];
}

/** The value of a terminal while rules are joined. */
interface State {
  /** The outcome, once it is found. */
  readonly settled: Settled | null;
  /** The procedures that the rules so far open. */
  readonly procedures: readonly string[];
  /** The rules that count so far, as a linked list from the last one. */
  readonly last: { readonly rule: Held; readonly before: State["last"] } | null;
}

/** The rules of a state, in the order in which they were joined. */
function heldIn({ last }: State): Held[] {
  const held: Held[] = [];
  for (let each = last; each !== null; each = each.before) held.push(each.rule);
  return held.reverse();
}

/**
 * Joins the diagrams of the rules, rule by rule, into one diagram of decisions. A rule that does not count is dropped at
 * once, which keeps the diagram small.
 *
 * @param contradictory the diagram that is {@link YES} for contradictory facts.
 * @throws {RulebookError} past the limits.
 */
export function combine(rulebook: Rulebook, { diagram, rules }: RuleDiagrams, contradictory: Edge): Combined {
  const states = new Interned<State>();
  const stateOf = (key: string, state: State): number => {
    const index = states.number(state, key);
    if (states.values.length > MOST_STATES) throw tooLarge(MOST_STATES, "combinations of rules are to be joined");
    return index;
  };
  const start = stateOf("", { settled: null, procedures: [], last: null });
  // The key of a state is its index before the last rule, and that rule.
  const withRule = (index: number, rule: Held): number => {
    const { settled, procedures, last } = states.values[index]!;
    const opened = rule.event.type === "procedure" ? [...procedures, rule.event.params.procedure] : procedures;
    return stateOf(`${index} ${rule.id}`, { settled, procedures: opened, last: { rule, before: last } });
  };
  const join = (root: Edge, types: readonly string[], isJoined: (state: State, rule: Held) => boolean): Edge =>
    rules
      .filter(({ rule }) => types.includes(rule.event.type))
      .reduce((edge, { rule, holds }) => {
        const joined = (own: number, held: number) => {
          if (own === CONTRADICTION || held !== YES || !isJoined(states.values[valueOfTerminal(own)]!, rule))
            return own;
          return terminalOfValue(withRule(valueOfTerminal(own), rule));
        };
        return withFewAnswers(diagram.combine(edge, holds, joined, NO));
      }, root);
  const withFewAnswers = (edge: Edge): Edge => {
    // There are never more answers than states, so the walk that counts answers is mostly spared.
    if (states.values.length > MOST_ANSWERS && diagram.terminals(edge).length > MOST_ANSWERS)
      throw tooLarge(MOST_ANSWERS, "answers differ");
    return edge;
  };

  let root = exclude(diagram, terminal(terminalOfValue(start)), contradictory);
  root = join(root, ["blocker", "entitlement", "grant"], () => true);
  root = mapValues(diagram, root, (index) => {
    const settled = settle(rulebook, heldIn(states.values[index]!));
    const flaws = settled.flaws.map(({ message }) => message);
    const key = [settled.outcome, ...settled.rules.map(({ id }) => id), ...flaws].join();
    return stateOf(key, { settled, procedures: [], last: null });
  });
  for (const kind of KINDS_AFTER_OUTCOME) {
    root = join(root, [kind], ({ settled, procedures }, { event }) => {
      const { outcome, verdict } = settled!;
      return countsFor(rulebook, event, { verdict, outcomes: [outcome], procedures });
    });
  }

  const entries = new Interned<Entry>();
  root = mapValues(diagram, root, (index) => {
    const state = states.values[index]!;
    // All states were settled above.
    const settled = state.settled!;
    const held = heldIn(state);
    const { decision, flaws } = assemble(rulebook, settled, held);
    const entry = entries.number({ decision, flaws, rules: [] }, JSON.stringify([decision, flaws]));
    // Other rules may lead to an equal decision: they count too.
    entries.values[entry]!.rules.push(...settled.rules, ...held);
    return entry;
  });
  return { root, entries: entries.values };
}

/** Replaces the values of a diagram; contradictory facts stay so. */
export function mapValues(diagram: Diagram, root: Edge, image: (value: number) => number): Edge {
  return diagram.map(root, (index) =>
    index === CONTRADICTION ? index : terminalOfValue(image(valueOfTerminal(index))),
  );
}

/** Numbers values by their keys, in the order in which they are met first: equal keys give one number. */
export class Interned<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();

  number(value: T, key = JSON.stringify(value)): number {
    const before = this.#numbers.get(key);
    if (before !== undefined) return before;
    const number = this.values.push(value) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  numbers(values: readonly T[]): number[] {
    return values.map((value) => this.number(value));
  }
}
