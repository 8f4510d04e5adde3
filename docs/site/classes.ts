import { type FactName, type FactValue, rulebook } from "carte-vitale";
import type { Language } from "./language.js";

/** Where each comparison with a number begins a class: at the number, after it, or both. */
const BEGINS: Readonly<Record<string, readonly number[]>> = {
  lessThan: [0],
  greaterThanInclusive: [0],
  greaterThan: [1],
  lessThanInclusive: [1],
  equal: [0, 1],
  notEqual: [0, 1],
};

/** Where the classes of a number begin, by the rules that compare with it. */
function cutsOf(fact: FactName): number[] {
  const { law, contradictions } = rulebook;
  const cuts = leaves([law, contradictions]).flatMap(({ fact: about, operator, value }) =>
    about === fact && typeof value === "number" ? (BEGINS[operator] ?? []).map((after) => value + after) : [],
  );
  return [...new Set(cuts)].sort((a, b) => a - b);
}

/** All comparisons inside a value of the rulebook. */
function leaves(of: unknown): { fact: string; operator: string; value: unknown }[] {
  if (typeof of !== "object" || of === null) return [];
  if ("operator" in of) return [of as { fact: string; operator: string; value: unknown }];
  return Object.values(of).flatMap(leaves);
}

const classes = new Map(
  (Object.keys(rulebook.facts) as FactName[]).map((fact) => {
    const known = rulebook.facts[fact];
    const values =
      "minimum" in known
        ? [known.minimum, ...cutsOf(fact).filter((cut) => cut > known.minimum)]
        : "values" in known
          ? Object.keys(known.values)
          : [true, false];
    return [fact, values as FactValue[]];
  }),
);

/** A value of each class of a fact: the lowest one of a number, every value of a choice. */
export const classesOf = (fact: FactName): readonly FactValue[] => classes.get(fact) ?? [];

/** Some classes of a fact in words: "12 to 17 years", "lost or stolen". */
export function sayClasses(fact: FactName, some: readonly FactValue[], language: Language): string {
  const { catalogue, reasoning } = language;
  const { values } = catalogue.facts[fact];
  if (typeof values !== "function") {
    const said = values as Record<string, string>;
    return reasoning.operators.in(some.map((value) => said[String(value)] ?? ""));
  }
  const all = classesOf(fact) as number[];
  const maximum = (rulebook.facts[fact] as { maximum: number }).maximum;
  const ranges = runsOf(some.map((value) => all.indexOf(Number(value))).sort((a, b) => a - b));
  const said = ranges.map(([first, last]) => {
    const lowest = all[first] ?? 0;
    const highest = (all[last + 1] ?? maximum + 1) - 1;
    if (lowest === highest) return values(lowest);
    if (last === all.length - 1) return reasoning.operators.greaterThanInclusive([values(lowest)]);
    if (first === 0) return reasoning.operators.lessThan([values(highest + 1)]);
    return reasoning.range(lowest, values(highest));
  });
  return reasoning.operators.in(said);
}

/** The first and last of each run of consecutive indexes. */
function runsOf(indexes: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    if (run && index === run[1] + 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}
