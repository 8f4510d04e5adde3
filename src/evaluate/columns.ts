import { type ClassKey, createClassKeys } from "../facts/class-key.js";
import { REFUSED, UNKNOWN } from "../facts/classes.js";
import { FactsError, type FactsIssue } from "../facts/facts-error.js";
import { accepted } from "../facts/issues.js";
import { type EvaluateOptions, readOptions } from "../facts/options.js";
import type { Compiled } from "../model/artefact.js";
import type { Decision } from "../model/decision.js";
import type { FactName, FactValue, FactValueOf } from "../model/shipped-rulebook.js";
import type { Evaluator } from "./evaluate.js";
import { CONTRADICTION as ASK, decisionAt, isDecision, load } from "./load.js";
import { classAt, type ReadColumn, readColumns, valueIn } from "./read-columns.js";
import { createStrides, type Field, type Strides } from "./strides.js";
import { type Digits, FACTS_AT_ONCE, NOT_ACCEPTED, takeStride } from "./take-stride.js";

/** A typed array of numbers. */
export type Numbers =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/**
 * One fact of many people, a person a row: a list of values; codes into a dictionary of values; or a typed array where
 * the fact is a number. `undefined`, in a list or in a dictionary, says that the fact is not known.
 */
export type Column<Value = FactValue> =
  | readonly (Value | undefined)[]
  | { readonly codes: Numbers; readonly dictionary: readonly (Value | undefined)[] }
  | (Value extends number ? Numbers : never);

/** One column a fact, all of the same length. A fact without a column is not known of anybody. */
export type Columns = { readonly [F in FactName]?: Column<FactValueOf<F>> | undefined };

export interface ColumnDecisions {
  /** For each row, the place of the decision in `decisions`. */
  readonly ids: Uint16Array;
  /** Every decision that somebody has, once, as `evaluate` makes it, in the order of the rows that have it first. */
  readonly decisions: readonly Decision[];
}

export type EvaluateColumns = (columns: Columns, options?: EvaluateOptions) => ColumnDecisions;

type Refusal = Pick<FactsError, "issues">;

/** Rows that take a stride together: few enough to stay in the cache of a processor. */
const CHUNK = 4096;
const MOST_DECISIONS = 65_536;
/** So many refusals are told one by one. */
const MOST_ISSUES = 100;

export function createColumns(compiled: Compiled, { safeEvaluate }: Pick<Evaluator, "safeEvaluate">): EvaluateColumns {
  const { facts } = compiled;
  // Kept from call to call: where strides lead, who was found there, and what decisions say.
  let made: Strides | undefined;
  const complete: Decision[] = [];
  const texts = new WeakMap<Decision, string>();

  return (columns, options) => {
    const issues: FactsIssue[] = [];
    const assume = readOptions(options, issues);
    const read = readColumns(facts, columns, issues);
    if (issues.length > 0) throw new FactsError(issues);

    made ??= createStrides(load(compiled), { mayBeUnknown: true, mostFacts: FACTS_AT_ONCE });
    const rows = read[0]?.codes.length ?? 0;
    const byPlace = facts.map((_, place) => read.find((column) => column.place === place));
    const notKnown: Digits = { codes: new Uint8Array(rows), byCode: Int32Array.of(0) };
    const ways = made.strides.map(({ fields }) => fields.map(digitsOf));
    const ids = new Uint16Array(rows);
    const decisions: Decision[] = [];
    const numbers = new Map<string, number>();
    // By the edge where a person's facts are complete, and by their classes where they are not.
    const known = new Int32Array(compiled.decisions.length + 1).fill(UNKNOWN);
    const asked = new Map<ClassKey, Decision | Refusal>();
    const keyOf = createClassKeys(facts);
    const places = new Int32Array(CHUNK);
    let refused = 0;

    for (let begin = 0; begin < rows; begin += CHUNK) {
      const count = Math.min(CHUNK, rows - begin);
      places.fill(made.start);
      for (const column of read) stopAtBound(column, begin, count);
      // One stride after another: everybody takes it together.
      for (const [stride, [first = notKnown, second = notKnown, third = notKnown]] of ways.entries()) {
        takeStride(made, stride, [first, second, third], places, begin, count);
      }
      lookUp(places, known, ids.subarray(begin, begin + count), (edge, at) => idOf(edge, begin + at));
    }
    if (refused > MOST_ISSUES) {
      issues.push({ path: [], code: "too-many", message: `${refused - MOST_ISSUES} more are refused` });
    }
    if (decisions.length > MOST_DECISIONS) {
      const message = `there are more than ${MOST_DECISIONS} different decisions: decide fewer rows at once`;
      issues.push({ path: [], code: "too-many", message });
    }
    if (issues.length > 0) throw new FactsError(issues);
    return Object.freeze({ ids, decisions: Object.freeze(decisions) });

    function digitsOf({ place, shift }: Field): Digits {
      const column = byPlace[place];
      if (column === undefined) return notKnown;
      const { codes, classes } = column;
      return { codes, byCode: classes.map((index) => (index === REFUSED ? NOT_ACCEPTED : (index + 1) << shift)) };
    }

    /** A fact that somebody cannot have is never read: told, it contradicts all the same, and is asked about. */
    function stopAtBound(column: ReadColumn, begin: number, count: number): void {
      const { appliesWhen: when } = column.fact;
      if (when === undefined) return;
      const control = byPlace[when.fact];
      for (let at = 0; at < count; at++) {
        if (classAt(column, begin + at) === UNKNOWN) continue;
        if (!(control && when.classes.includes(classAt(control, begin + at)))) places[at] = ASK;
      }
    }

    function refuse(row: number, name: string, code: string, message: string): void {
      if (++refused <= MOST_ISSUES) issues.push({ path: [name, String(row)], code, message: `row ${row}: ${message}` });
    }

    /** Where nobody was before: what `evaluate` decides, by its number. */
    function idOf(edge: number, row: number): number {
      const number = isDecision(edge) ? decisionAt(edge) : UNKNOWN;
      const decided = complete[number] ?? ask(row);
      if ("issues" in decided) {
        for (const { path, code, message } of decided.issues) refuse(row, path[0] ?? "", code, message);
        return 0;
      }
      const id = numberOf(decided);
      if (number === UNKNOWN) return id;
      complete[number] = decided;
      known[ASK - edge] = id;
      return id;
    }

    /** Who knows less may be told the same as others: what says the same has one number. */
    function numberOf(decision: Decision): number {
      const text = texts.get(decision) ?? JSON.stringify(decision);
      texts.set(decision, text);
      const number = numbers.get(text) ?? decisions.push(decision) - 1;
      numbers.set(text, number);
      return number;
    }

    /** Once for everybody who is like that. */
    function ask(row: number): Decision | Refusal {
      const classes = byPlace.map((column) => (column ? classAt(column, row) : UNKNOWN));
      const wrong = facts.filter((_, place) => classes[place] === REFUSED);
      if (wrong.length > 0) {
        return { issues: wrong.map((fact) => ({ path: [fact.name], code: "not-accepted", message: accepted(fact) })) };
      }
      const key = keyOf(classes);
      const answer = asked.get(key) ?? decide(classes);
      asked.set(key, answer);
      return answer;
    }

    function decide(classes: readonly number[]): Decision | Refusal {
      const values = facts.map((fact, place) => [fact.name, valueIn(fact, classes[place] ?? UNKNOWN)] as const);
      const result = safeEvaluate(Object.fromEntries(values), { assume });
      return result.success ? result.data : result.error;
    }
  };
}

/** Gives everybody the id that is known for their edge, and asks for the others. */
function lookUp(
  places: Int32Array,
  known: Int32Array,
  ids: Uint16Array,
  ask: (edge: number, at: number) => number,
): void {
  for (let at = 0; at < ids.length; at++) {
    const edge = places[at] ?? ASK;
    const id = known[ASK - edge] ?? UNKNOWN;
    ids[at] = id === UNKNOWN ? ask(edge, at) : id;
  }
}
