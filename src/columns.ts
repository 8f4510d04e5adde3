import { classAt, readColumns, valueIn } from "./columns/read-columns.js";
import type { Decision } from "./decision.js";
import { type ClassKey, createClassKeys } from "./evaluate/class-key.js";
import { REFUSED, UNKNOWN } from "./evaluate/classify.js";
import type { Compiled } from "./evaluate/compiled.js";
import { FactsError, type FactsIssue } from "./evaluate/facts-error.js";
import { CONTRADICTION as ASK, decisionAt, isDecision, load } from "./evaluate/load.js";
import { type EvaluateOptions, readOptions } from "./evaluate/options.js";
import { accepted } from "./evaluate/read-facts.js";
import { createStrides, type Field, type Strides } from "./evaluate/strides.js";
import type { Evaluator } from "./evaluate.js";
import type { FactName, FactValue, FactValueOf } from "./rulebook.js";

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

/** Rows that take a stride together: few enough to stay in the cache of a processor. */
const CHUNK = 4096;
const MOST_DECISIONS = 65_536;
/** So many refusals are told one by one. */
const MOST_ISSUES = 100;

export function createColumns(compiled: Compiled, { safeEvaluate }: Pick<Evaluator, "safeEvaluate">): EvaluateColumns {
  const { facts } = compiled;
  let made: Strides | undefined;

  return (columns, options) => {
    const issues: FactsIssue[] = [];
    const assume = readOptions(options, issues);
    const read = readColumns(facts, columns, issues);
    if (issues.length > 0) throw new FactsError(issues);

    made ??= createStrides(load(compiled), true);
    const { strides, start, table, go } = made;
    const byPlace = facts.map((_, place) => read.find((column) => column.place === place));
    const rows = read[0]?.rows.length ?? 0;
    const ids = new Uint16Array(rows);
    const decisions: Decision[] = [];
    // By the number of the decision where a person's facts are complete, and by their classes where they are not.
    const known = new Int32Array(compiled.decisions.length).fill(UNKNOWN);
    const asked = new Map<ClassKey, number | readonly FactsIssue[]>();
    const keyOf = createClassKeys(facts);
    const texts = new Map<string, number>();
    const places = new Int32Array(CHUNK);
    const digits = new Int32Array(CHUNK);
    let refused = 0;

    for (let begin = 0; begin < rows; begin += CHUNK) {
      const end = Math.min(rows, begin + CHUNK);
      places.fill(start);
      // One stride after another, column by column: everybody takes it together.
      for (const [stride, { fields }] of strides.entries()) {
        digits.fill(0);
        for (const field of fields) gather(field, begin, end - begin);
        advance(stride, table(), end - begin);
      }
      for (let row = begin; row < end; row++) ids[row] = idOf(places[row - begin] ?? ASK, row);
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

    /** Puts the classes of one fact into the digits. 0 stays where it is not known. */
    function gather({ place, shift }: Field, begin: number, count: number): void {
      const column = byPlace[place];
      if (column === undefined) return;
      const { rows, byCode, fact } = column;
      // Nobody is looked at one by one unless somebody of them is refused.
      if (!byCode || !addCodes(digits, rows as ArrayLike<number>, byCode, shift, begin, count)) {
        for (let at = 0, row = begin; at < count; at++, row++) {
          const index = classAt(column, row);
          if (index >= 0) digits[at] = (digits[at] ?? 0) | ((index + 1) << shift);
          else if (index === REFUSED) {
            places[at] = ASK;
            refuse(row, fact.name, "not-accepted", accepted(fact));
          }
        }
      }
      const { appliesWhen: when } = fact;
      if (when === undefined) return;
      const control = byPlace[when.fact];
      for (let at = 0, row = begin; at < count; at++, row++) {
        // The highest digit so far. A fact that somebody cannot have is never read: told, it contradicts all the same.
        const isTold = (digits[at] ?? 0) >> shift !== 0;
        if (isTold && !(control && when.classes.includes(classAt(control, row)))) places[at] = ASK;
      }
    }

    function advance(stride: number, leads: Int32Array, count: number): void {
      for (let at = 0; at < count; at++) {
        const place = places[at] ?? ASK;
        if (place < 0) continue;
        places[at] = leads[place + (digits[at] ?? 0)] || go(stride, place, digits[at] ?? 0);
      }
    }

    function refuse(row: number, name: string, code: string, message: string): void {
      if (++refused <= MOST_ISSUES) issues.push({ path: [name, String(row)], code, message: `row ${row}: ${message}` });
    }

    function idOf(edge: number, row: number): number {
      if (!isDecision(edge)) return ask(row);
      const number = decisionAt(edge);
      if (known[number] === UNKNOWN) known[number] = ask(row);
      return known[number] ?? 0;
    }

    /** Has `evaluate` decide a person of these classes, once for everybody who is like that. */
    function ask(row: number): number {
      const classes = byPlace.map((column) => (column ? classAt(column, row) : UNKNOWN));
      if (classes.includes(REFUSED)) return 0;
      const key = keyOf(classes);
      const answer = asked.get(key) ?? decide(classes);
      asked.set(key, answer);
      if (typeof answer === "number") return answer;
      for (const { path, code, message } of answer) refuse(row, path[0] ?? "", code, message);
      return 0;
    }

    function decide(classes: readonly number[]): number | readonly FactsIssue[] {
      const values = facts.map((fact, place) => [fact.name, valueIn(fact, classes[place] ?? UNKNOWN)] as const);
      const result = safeEvaluate(Object.fromEntries(values), { assume });
      if (!result.success) return result.error.issues;
      // Who knows less may be told the same as others.
      const text = JSON.stringify(result.data);
      const id = texts.get(text) ?? decisions.push(result.data) - 1;
      texts.set(text, id);
      return id;
    }
  };
}

/** Adds the digits of a fact whose rows are codes; false, and nothing of worth, where somebody is refused. */
function addCodes(
  digits: Int32Array,
  codes: ArrayLike<number>,
  classes: Int16Array,
  shift: number,
  begin: number,
  count: number,
): boolean {
  let all = 0;
  for (let at = 0; at < count; at++) {
    const index = classes[codes[begin + at] ?? 0] ?? REFUSED;
    all |= index + 1;
    digits[at] = (digits[at] ?? 0) | ((index + 1) << shift);
  }
  return all >= 0;
}
