import type { Facts, Library, Value } from "./answers.js";

/*
 * Persons for comparing two versions: one of each combination of classes, cut at the thresholds of both.
 */

interface Fact {
  readonly values?: object;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: Value;
}

/** One person for each way to combine the classes of both versions that the version before accepts. */
export function* completePersons(before: Library, after: Library): Generator<Facts> {
  const choices = Object.entries<Fact>(before.rulebook.facts as Record<string, Fact>).map(([name, fact]) =>
    // A default value is left out, so that a changed default shows as a changed answer.
    classesOf(name, fact, [before, after]).map((value) => (value === fact.default ? {} : { [name]: value })),
  );
  // Most contradictions are between two facts; those combinations are cut early.
  const compatible = new Map<Facts, Set<Facts>>();
  for (const one of choices.flat()) {
    const others = choices.flat().filter((other) => before.safeEvaluate({ ...one, ...other }).success);
    compatible.set(one, new Set(others));
  }
  function* combine(chosen: readonly Facts[]): Generator<Facts> {
    const values = choices[chosen.length];
    if (values === undefined) yield Object.assign({}, ...chosen);
    for (const value of values ?? []) {
      if (chosen.every((other) => compatible.get(other)?.has(value))) yield* combine([...chosen, value]);
    }
  }
  yield* combine([]);
}

/** Persons with at most two facts, to be asked with `assume: "nothing"`. */
export function* partialPersons(before: Library, after: Library): Generator<Facts> {
  const classes = Object.entries<Fact>(before.rulebook.facts as Record<string, Fact>).map(([name, fact]) =>
    classesOf(name, fact, [before, after]).map((value): Facts => ({ [name]: value })),
  );
  function* choose(given: Facts, more: number, from: number): Generator<Facts> {
    yield given;
    if (more === 0) return;
    for (const [index, choices] of classes.entries()) {
      if (index >= from) for (const choice of choices) yield* choose({ ...given, ...choice }, more - 1, index + 1);
    }
  }
  yield* choose({}, 2, 0);
}

/** One value of each class: values that no clause and no vocabulary of either version distinguishes. */
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

/** Whether a value is accepted alone or beside a value of another fact. */
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

function holds({ operator, value }: Clause, actual: Value): boolean {
  const [number, limit] = [Number(actual), Number(value)];
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
      return (value as Value[]).includes(actual);
    default:
      return actual === value;
  }
}
