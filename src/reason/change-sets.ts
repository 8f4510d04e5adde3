import type { Edge } from "../diagram/diagram.js";
import { isPart, type Literal, smallestSets } from "../diagram/prime-implicants.js";
import type { ChangeKind, Rulebook } from "../model/rulebook.js";
import type { FactName, FactValue } from "../model/shipped-rulebook.js";
import { byLengthThenPlaces } from "./because.js";
import { type Situation, valuesOf } from "./query.js";
import type { Level, Space } from "./total-diagram.js";

/** One fact that would have to be another one. */
export interface Change {
  fact: FactName;
  /** `null` for a fact that is not known, or that the person does not have yet. */
  from: FactValue | null;
  /** Any of these will do; the lowest one of a number. */
  to: FactValue[];
  /**
   * What a person can do about it: `wait`, `obtain` it from an authority, `declare` what is so already; `circumstance`
   * where life decides. A fact that is not known is declared.
   */
  by: Exclude<ChangeKind, "never">;
  /** The highest number that will do as well; `null` without an upper end, and where the fact is no number. */
  highest: number | null;
  /** How long to wait; `null` where waiting is not what helps. */
  wait: { count: number; unit: "years" | "months" } | null;
}

/**
 * Every smallest set of changes that leads to one of some targets, the fewest changes first, then in the order of the
 * facts. Numbers that are known never fall, what never changes stays, and nobody is told to contradict themselves.
 *
 * @param targets yes for the persons who are there.
 */
export function waysTo(
  { diagram, levels }: Space,
  { facts }: Pick<Rulebook, "facts">,
  situation: Situation,
  targets: readonly Edge[],
): Change[][] {
  const { used, open } = situation;
  const kindOf = ({ fact }: Level, value?: FactValue): ChangeKind => {
    const described = facts[fact.name];
    const own = described && "values" in described ? described.values[String(value)]?.change : undefined;
    return own ?? described?.change ?? "circumstance";
  };
  const choices = levels.map((each, level) => {
    const { classes, fact, absent } = each;
    const now = nowAt(level);
    const other = (index: number) =>
      index !== now && kindOf(each) !== "never" && !("cuts" in fact && index < (now ?? 0));
    return {
      // Who changes the fact on which this one depends may lose it, which is no change of its own.
      base: absent === null ? (open[level] ?? []) : [...new Set([...(open[level] ?? []), absent])],
      literals: (now === null ? classes : classes.filter(other)).map((index): [number] => [index]),
    };
  });
  const sets = targets.flatMap((target) =>
    smallestSets(diagram, target, (level) => choices[level] ?? { base: [], literals: [] }),
  );
  // Nobody reaches two targets at once, so no set is there twice.
  const smallest = sets.filter((set, place) => !sets.some((fewer, other) => other !== place && isPart(fewer, set)));
  return smallest
    .map((set) => [...set].sort(([a], [b]) => placeOf(a) - placeOf(b)))
    .sort((left, right) => byLengthThenPlaces(placesOf(left), placesOf(right)))
    .map((set) => set.flatMap(changeOf));

  /** The class of a fact that is known, also where another fact alone says what it is; `null` where it is not. */
  function nowAt(level: number): number | null {
    const [only, other] = open[level] ?? [];
    return used[level] ?? (other === undefined ? only : null) ?? null;
  }

  function placeOf(level: number): number {
    return levels[level]?.place ?? 0;
  }

  /** The places of the facts, then the classes: one order for everything. */
  function placesOf(set: readonly Literal[]): number[] {
    return [...set.map(([level]) => placeOf(level)), ...set.map(([, index]) => index)];
  }

  function changeOf([level, index]: Literal): Change[] {
    const each = levels[level];
    if (each === undefined) return [];
    const name = each.fact.name as FactName;
    const to = valuesOf(each, index);
    const now = nowAt(level);
    const from = used[level] !== null ? valueNow(each, name) : now === null ? null : (valuesOf(each, now)[0] ?? null);
    const described = facts[name];
    const by = from === null && !(begins(each) && Number(to[0]) > 0) ? "declare" : kindOf(each, to[0]);
    return [
      {
        fact: name,
        from,
        to,
        highest: "cuts" in each.fact && index < each.fact.cuts.length ? Number(each.fact.cuts[index]) - 1 : null,
        // What never changes can be told as long as it is not known.
        by: by === "never" ? "declare" : by,
        wait:
          by === "wait" && described && "unit" in described
            ? { count: Number(to[0]) - Number(from ?? 0), unit: described.unit }
            : null,
      },
    ];
  }

  /** Whether the person is known to lack the fact: a count then begins at nothing, with the change that gives room for it. */
  function begins({ when }: Level): boolean {
    return when !== null && !open[when.level]?.some((now) => when.classes.includes(now));
  }

  function valueNow({ fact }: Level, name: FactName): FactValue {
    return (situation.facts[name] ?? fact.default) as FactValue;
  }
}
