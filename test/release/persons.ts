import type { Facts, Library, Value } from "./answers.js";

/*
 * Whom two versions are asked about: one person of each combination of classes, cut at the thresholds of both.
 */

interface Fact {
  readonly values?: object;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: Value;
}

/** One person for each way to combine the classes of both versions that the version before accepts. */
export function* everybody(before: Library, after: Library): Generator<Facts> {
  const choices = Object.entries<Fact>(before.rulebook.facts as Record<string, Fact>).map(([name, fact]) =>
    // Who has the value that is taken by default does not tell it: a changed default is a changed answer.
    classesOf(name, fact, [before, after]).map((value) => (value === fact.default ? {} : { [name]: value })),
  );
  // Most contradictions are between two facts: those are not followed any further.
  const together = new Map<Facts, Set<Facts>>();
  for (const one of choices.flat()) {
    const others = choices.flat().filter((other) => before.safeEvaluate({ ...one, ...other }).success);
    together.set(one, new Set(others));
  }
  function* combine(chosen: readonly Facts[]): Generator<Facts> {
    const values = choices[chosen.length];
    if (values === undefined) yield Object.assign({}, ...chosen);
    for (const value of values ?? []) {
      if (chosen.every((other) => together.get(other)?.has(value))) yield* combine([...chosen, value]);
    }
  }
  yield* combine([]);
}

/** Who tells two facts at most, where nothing is assumed: what is left open is an answer, too. */
export function* whoTellsLittle(before: Library, after: Library): Generator<Facts> {
  const classes = Object.entries<Fact>(before.rulebook.facts as Record<string, Fact>).map(([name, fact]) =>
    classesOf(name, fact, [before, after]).map((value): Facts => ({ [name]: value })),
  );
  function* tell(told: Facts, more: number, from: number): Generator<Facts> {
    yield told;
    if (more === 0) return;
    for (const [index, choices] of classes.entries()) {
      if (index >= from) for (const choice of choices) yield* tell({ ...told, ...choice }, more - 1, index + 1);
    }
  }
  yield* tell({}, 2, 0);
}

/** One value of each class: those that neither the clauses nor the vocabulary of either version tells apart are one. */
function classesOf(name: string, fact: Fact, libraries: readonly Library[]): Value[] {
  const clauses = libraries.flatMap(({ rulebook }) => clausesOn(name, rulebook));
  const { values, minimum, maximum } = fact;
  const candidates: Value[] =
    minimum === undefined || maximum === undefined
      ? values
        ? Object.keys(values)
        : [true, false]
      : [minimum, ...cutsOf(clauses), maximum].filter((value) => value >= minimum && value <= maximum);
  const classes = new Map<string, Value>();
  for (const value of candidates) {
    const accepted = libraries.map((library) => isAccepted(library, { [name]: value }));
    const truth = JSON.stringify([accepted, clauses.map((clause) => holds(clause, value)), value === fact.default]);
    if (!classes.has(truth)) classes.set(truth, value);
  }
  return [...classes.values()];
}

/** Whether anybody may have a value: some facts are accepted only beside a certain value of another one. */
const isAccepted = ({ rulebook, safeEvaluate }: Library, value: Facts): boolean =>
  safeEvaluate(value).success ||
  Object.entries<Fact>(rulebook.facts as Record<string, Fact>).some(([name, { values = {} }]) =>
    Object.keys(values).some((code) => safeEvaluate({ [name]: code, ...value }).success),
  );

interface Clause {
  readonly operator: string;
  readonly value: unknown;
}

function clausesOn(name: string, law: unknown): Clause[] {
  if (typeof law !== "object" || law === null) return [];
  if ("fact" in law && "operator" in law && "value" in law) {
    return law.fact === name ? [{ operator: String(law.operator), value: law.value }] : [];
  }
  return Object.values(law).flatMap((part) => clausesOn(name, part));
}

const cutsOf = (clauses: readonly Clause[]): number[] =>
  clauses.flatMap(({ value }) => (typeof value === "number" ? [value - 1, value, value + 1] : []));

function holds({ operator, value }: Clause, told: Value): boolean {
  const [number, limit] = [Number(told), Number(value)];
  switch (operator) {
    case "lessThan":
      return number < limit;
    case "lessThanInclusive":
      return number <= limit;
    case "greaterThan":
      return number > limit;
    case "greaterThanInclusive":
      return number >= limit;
    case "in":
    case "notIn":
      return (value as Value[]).includes(told);
    default:
      return told === value;
  }
}
