import type { Renamed, Value } from "carte-vitale/compile";
import type { Draft } from "../../rulebooks.js";
import {
  accepts,
  type Books,
  clausesAbout,
  factBefore,
  isNumber,
  isTrue,
  SIDES,
  type Side,
  valueBefore,
  valuesOf,
} from "./words.js";

/** One class of a fact: a value, or the numbers from one to another. */
export interface Cell {
  readonly label: Value | { readonly from: number; readonly to: number };
  readonly asked: Readonly<Record<Side, Value>>;
  readonly isAccepted: Readonly<Record<Side, boolean>>;
}

/** A fact of a pair of rulebooks: in the words of `after`, where it has the fact. */
export interface PairFact {
  readonly name: string;
  readonly names: Readonly<Record<Side, string | null>>;
  readonly cells: readonly Cell[];
}

export const isRange = (label: Cell["label"]): label is { from: number; to: number } => typeof label === "object";

/** The facts of `after` as it lists them, then those that only `before` has. */
export function factsOf(books: Books, renamed: Renamed): PairFact[] {
  const later = Object.keys(books.after.facts).map((name) => ({
    before: factBefore(renamed, books, name),
    after: name,
  }));
  const stoodFor = later.map(({ before }) => before);
  const only = Object.keys(books.before.facts)
    .filter((name) => !stoodFor.includes(name))
    .map((before) => ({ before, after: null }));
  return [...later, ...only].map((names) => ({
    name: names.after ?? names.before ?? "",
    names,
    cells: cellsOf(books, renamed, names),
  }));
}

const factOn = (books: Books, side: Side, names: PairFact["names"]): Draft | undefined =>
  names[side] === null ? undefined : books[side].facts[names[side]];

function cellsOf(books: Books, renamed: Renamed, names: PairFact["names"]): Cell[] {
  const facts = { before: factOn(books, "before", names), after: factOn(books, "after", names) };
  const known = SIDES.filter((side) => facts[side] !== undefined);
  if (known.every((side) => isNumber(facts[side]))) return intervals(books, names, known);
  const cellOf = (label: Cell["label"], before: Value, after: Value): Cell => ({
    label,
    asked: { before, after },
    isAccepted: { before: accepts(facts.before, before), after: accepts(facts.after, after) },
  });
  const later = isNumber(facts.after)
    ? intervals(books, names, ["after"])
    : (facts.after ? valuesOf(facts.after) : []).map((value) =>
        cellOf(value, valueBefore(renamed, names.after ?? "", value), value),
      );
  const mapped = later.filter(({ isAccepted }) => isAccepted.before).map(({ asked }) => asked.before);
  const earlier = isNumber(facts.before)
    ? intervals(books, names, ["before"]).filter(
        ({ label }) =>
          isRange(label) && !mapped.some((value) => Number(value) >= label.from && Number(value) <= label.to),
      )
    : (facts.before ? valuesOf(facts.before) : [])
        .filter((value) => !mapped.includes(value))
        .map((value) => cellOf(value, value, value));
  return [...later, ...earlier];
}

/** The longest runs of numbers that no clause of these rulebooks tells apart, found number by number. */
function intervals(books: Books, names: PairFact["names"], sides: readonly Side[]): Cell[] {
  const about = sides.map((side) => {
    const name = names[side] ?? "";
    return { fact: books[side].facts[name], clauses: clausesAbout(books[side], name) };
  });
  const signature = (value: number) =>
    JSON.stringify(
      about.map(({ fact, clauses }) => [accepts(fact, value), clauses.map((leaf) => isTrue(leaf, value))]),
    );
  const lowest = Math.min(...about.map(({ fact }) => fact.minimum));
  const highest = Math.max(...about.map(({ fact }) => fact.maximum));
  const cells: Cell[] = [];
  for (let from = lowest; from <= highest; ) {
    let to = from;
    while (to < highest && signature(to + 1) === signature(from)) to++;
    const isAccepted = (side: Side) => sides.includes(side) && accepts(factOn(books, side, names), from);
    cells.push({
      label: { from, to },
      asked: { before: from, after: from },
      isAccepted: { before: isAccepted("before"), after: isAccepted("after") },
    });
    from = to + 1;
  }
  return cells;
}
