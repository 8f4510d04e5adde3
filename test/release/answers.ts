import type { Decision, FactsInput } from "carte-vitale";

/*
 * Two versions of the library asked about everybody: who got an answer and gets another one, who got one and is refused.
 */

type Value = string | number | boolean;
type Facts = Record<string, Value>;
export interface Library {
  readonly rulebook: { readonly facts: object };
  safeEvaluate(facts: unknown): { success: true; data: Decision } | { success: false; error: Error };
}
interface Fact {
  readonly values?: object;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: Value;
}

export interface Compared {
  persons: number;
  changed: number;
  refused: number;
  /** The first person of each kind, for whoever has to look. No real person: one of each class of facts. */
  examples: { changed?: FactsInput; refused?: FactsInput };
}

/** Persons are told in the words of the version before: what it accepted is what must still be answered. */
export function compareAnswers(before: Library, after: Library): Compared {
  const compared: Compared = { persons: 0, changed: 0, refused: 0, examples: {} };
  for (const facts of everybody(before, after)) {
    const old = before.safeEvaluate(facts);
    if (!old.success) continue;
    compared.persons++;
    const young = after.safeEvaluate(facts);
    const kind = !young.success ? "refused" : answer(old.data) !== answer(young.data) ? "changed" : null;
    if (kind === null) continue;
    compared[kind]++;
    compared.examples[kind] ??= structuredClone(facts);
  }
  return compared;
}

/** What a person is told, without the edition of the rules and the sources of each rule. */
const answer = ({
  outcome,
  verdict,
  issuance,
  applicant,
  reasons,
  blockers,
  procedures,
  documents,
  ...rest
}: Decision) =>
  JSON.stringify([
    outcome,
    verdict,
    issuance,
    applicant,
    rest.interimProof,
    reasons.map(({ rule }) => rule),
    blockers.map(({ rule }) => rule),
    procedures.map(({ id, actor, channels }) => [id, actor, channels]),
    documents.map(({ id, procedure, anyOf, channels }) => [id, procedure, anyOf, channels]),
    rest.possibleDocuments.map(({ id }) => id),
    rest.possibleOutcomes,
  ]);

/** One person for each way to combine the classes of both versions that the version before accepts. */
function* everybody(before: Library, after: Library): Generator<Facts> {
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
