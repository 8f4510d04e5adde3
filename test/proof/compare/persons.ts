import type { Renamed, Value } from "carte-vitale/compile";
import { createColumns } from "../../../src/evaluate/columns.js";
import type { Decider } from "../../../src/evaluate/evaluate.js";
import type { Draft } from "../../rulebooks.js";
import { at, product } from "../../worlds.js";
import { factsOf, type PairFact } from "./facts.js";
import { accepts, type Books, holds, isNumber, leavesOf, SIDES, type Side, valuesOf } from "./words.js";

/** A fact that a person does not have. */
export const NONE = -1;
export type Decided = ReturnType<ReturnType<typeof createColumns>>["decisions"][number];

/** Every person that a rulebook of the pair accepts. */
export interface Population {
  readonly facts: readonly PairFact[];
  readonly size: number;
  /** For each fact, the cell of each person, or {@link NONE}. */
  readonly cells: readonly (readonly number[])[];
  /** What each rulebook decides for a person; `null` where it refuses. */
  decision(side: Side, person: number): Decided | null;
}

/**
 * Finds all persons. A fact is given where it applies in at least one rulebook, with a value that such a rulebook accepts;
 * each rulebook is asked with the facts that apply in it.
 */
export function populationOf(books: Books, deciders: Readonly<Record<Side, Decider>>, renamed: Renamed): Population {
  const facts = factsOf(books, renamed);
  const cells: number[][] = facts.map(() => []);
  const refused: Record<Side, boolean[]> = { before: [], after: [] };
  const indexOf = (side: Side, name: string) => facts.findIndex(({ names }) => names[side] === name);
  const described = (side: Side, { names }: PairFact): Draft | null =>
    names[side] === null ? null : books[side].facts[names[side]];
  const controlOf = (side: Side, fact: PairFact) => {
    const when = described(side, fact)?.appliesWhen;
    return when ? { index: indexOf(side, when.fact), values: when.values as string[] } : null;
  };
  const controls = facts.map((fact) => ({ before: controlOf("before", fact), after: controlOf("after", fact) }));
  const isControl = (index: number) => controls.some((each) => SIDES.some((side) => each[side]?.index === index));
  const order = [...facts.keys()].sort((a, b) => Number(isControl(b)) - Number(isControl(a)) || a - b);
  const row: number[] = facts.map(() => NONE);

  const applies = (side: Side, index: number): boolean => {
    if (at(facts, index).names[side] === null) return false;
    const control = at(controls, index)[side];
    if (control === null) return true;
    const cell = at(facts, control.index).cells[at(row, control.index)];
    return cell?.isAccepted[side] === true && control.values.includes(String(cell.asked[side]));
  };
  /** The contradictions of each rulebook, each with the last of its facts in the order. */
  const contradictions = SIDES.flatMap((side) =>
    Object.values<Draft>(books[side].contradictions).map(({ conditions }) => {
      const names = [...new Set(leavesOf(conditions).map(({ fact }) => fact))];
      const indexes = names.flatMap((name) => [
        indexOf(side, name),
        at(controls, indexOf(side, name))[side]?.index ?? indexOf(side, name),
      ]);
      return { side, conditions, names, last: Math.max(...indexes.map((index) => order.indexOf(index))) };
    }),
  );
  /** A fact that does not apply may have any value: the contradiction has to hold for each. */
  const isContradictory = ({ side, conditions, names }: (typeof contradictions)[number]): boolean => {
    const given = new Map<string, Value>();
    for (const name of names) {
      const index = indexOf(side, name);
      if (applies(side, index)) given.set(name, at(at(facts, index).cells, at(row, index)).asked[side]);
    }
    const open = names.filter((name) => !given.has(name));
    return product(open.map((name) => domainOf(books[side].facts[name]).map((value) => [name, value] as const))).every(
      (some) => {
        const values = new Map([...given, ...some]);
        return holds(conditions, (fact) => values.get(fact) ?? "");
      },
    );
  };

  visit(0, { before: false, after: false });
  const decisions = { before: decide("before"), after: decide("after") };
  return { facts, size: refused.before.length, cells, decision: (side, person) => decisions[side](person) };

  function visit(depth: number, isRefused: Readonly<Record<Side, boolean>>): void {
    const now = { ...isRefused };
    for (const contradiction of contradictions) {
      if (contradiction.last === depth - 1 && !now[contradiction.side] && isContradictory(contradiction))
        now[contradiction.side] = true;
    }
    if (now.before && now.after) return;
    const index = order[depth];
    if (index === undefined) {
      for (const [fact, cell] of row.entries()) at(cells, fact).push(cell);
      for (const side of SIDES) refused[side].push(now[side]);
      return;
    }
    const applying = SIDES.filter((side) => applies(side, index));
    for (const [cell, { isAccepted }] of at(facts, index).cells.entries()) {
      if (!applying.some((side) => isAccepted[side])) continue;
      row[index] = cell;
      const alsoRefused = (side: Side) => now[side] || (applying.includes(side) && !isAccepted[side]);
      visit(depth + 1, { before: alsoRefused("before"), after: alsoRefused("after") });
    }
    row[index] = NONE;
    if (applying.length === 0) visit(depth + 1, now);
  }

  /** Asks a rulebook for all persons that it accepts, in one call. */
  function decide(side: Side): (person: number) => Decided | null {
    const accepted = refused[side].flatMap((isRefused, person) => (isRefused ? [] : [person]));
    const columns = facts.flatMap((fact, index) => {
      const name = fact.names[side];
      if (name === null) return [];
      const asked = accepted.map((person) => {
        for (const read of [index, at(controls, index)[side]?.index ?? index]) row[read] = at(at(cells, read), person);
        return applies(side, index) ? at(fact.cells, at(row, index)).asked[side] : undefined;
      });
      return [[name, asked] as const];
    });
    if (accepted.length === 0) return () => null;
    const { ids, decisions: all } = createColumns(deciders[side])(Object.fromEntries(columns), { assume: "nothing" });
    const rows = new Int32Array(refused[side].length).fill(NONE);
    for (const [row, person] of accepted.entries()) rows[person] = row;
    return (person) => (rows[person] === NONE ? null : at(all, at(ids, at(rows, person))));
  }
}

const domainOf = (fact: Draft): Value[] =>
  isNumber(fact)
    ? Array.from({ length: fact.maximum - fact.minimum + 1 }, (_, at) => fact.minimum + at).filter((value) =>
        accepts(fact, value),
      )
    : valuesOf(fact);
