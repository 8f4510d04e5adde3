import { type ClassKey, createClassKeys, REFUSED, UNKNOWN } from "../facts/classes.js";
import { FactsError, type FactsIssue } from "../facts/facts-error.js";
import { accepted } from "../facts/issues.js";
import { type EvaluateOptions, optionIssue, readAssume } from "../facts/options.js";
import { createNotApplicable } from "../facts/read.js";
import { notApplicableOf } from "../model/artefact.js";
import type { Decision } from "../model/decision.js";
import { once } from "../model/once.js";
import type { FactsInput, FactValue } from "../model/shipped-rulebook.js";
import { createClassNumbers, type Digit } from "./class-number.js";
import { addDigit, addUp, CHUNK, createChunks, lookUp, NO_CLASS, type Part, sumOf } from "./column-sums.js";
import type { Decider, Success } from "./evaluate.js";
import { classAt, type Numbers, readColumns } from "./read-columns.js";

export type { Numbers } from "./read-columns.js";

/**
 * One fact of many people, one row for each person, in one of three forms:
 *
 * - a list of values;
 * - a typed array of codes, each the index of a value in the dictionary;
 * - for a number, a typed array of the numbers.
 *
 * `undefined` in a list or a dictionary means that the fact is unknown.
 */
export type Column<Value = FactValue> =
  | readonly (Value | undefined)[]
  | { readonly codes: Numbers; readonly dictionary: readonly (Value | undefined)[] }
  | (Value extends number ? Numbers : never);

/** One column for each fact, all of the same length. A fact without a column is unknown in every row. */
export type Columns = { readonly [F in keyof FactsInput]?: Column<NonNullable<FactsInput[F]>> | undefined };

export interface ColumnDecisions {
  /** For each row, the index of its decision in `decisions`. */
  readonly ids: Uint16Array;
  /** Every different decision once, as `evaluate` makes it, in the order of the first row that has it. */
  readonly decisions: readonly Decision[];
}

export type EvaluateColumns = (columns: Columns, options?: EvaluateOptions) => ColumnDecisions;

/** Maximum number of different decisions: an id has 16 bits. */
const MOST_DECISIONS = 65_536;
/** Maximum number of issues that are listed. */
const MOST_ISSUES = 100;

/** Makes `evaluateColumns` of a rulebook. It throws one {@link FactsError} for all refused rows. */
export function createColumns(decider: Decider): EvaluateColumns {
  const { artefact, decide } = decider;
  const { facts, reportOrder } = artefact;
  const markNotApplicable = createNotApplicable(facts);
  const keyOf = createClassKeys(facts);
  const texts = new WeakMap<Decision, string>();
  const numbers = once(() => createClassNumbers(artefact));

  return (columns, options) => {
    const issues: FactsIssue[] = [];
    const assume = readAssume(options);
    if (assume === null) issues.push(optionIssue());
    const read = readColumns(artefact, columns, issues);
    if (issues.length > 0) throw new FactsError(issues);

    const rows = read[0]?.codes.length ?? 0;
    const byLevel = facts.map((_, level) => read.find((column) => column.level === level));
    const { digits, size } = numbers() ?? { digits: [], size: 0 };
    const table = size > 0 ? decider.table(size) : null;
    const ids = new Uint16Array(rows);
    const decisions: Decision[] = [];
    const idsByText = new Map<string, number>();
    /** The id of a decision by its index in the table; {@link UNKNOWN} until a row has it. */
    const idsByEntry = new Int32Array(MOST_DECISIONS).fill(UNKNOWN);
    const byKey = new Map<ClassKey, number | readonly FactsIssue[]>();
    let refused = 0;

    const own = digits.filter(({ values }) => values === null);
    const plain = sumOf(own.flatMap((digit) => digit.levels.map((level, at) => partOf(level, digit, at))));
    const shared = digits.flatMap(({ values, ...digit }) => {
      if (values === null) return [];
      const parts = digit.levels.map((level, at) => partOf(level, { values, ...digit }, at));
      const added = Int32Array.from(values, (value) => (value < 0 ? NO_CLASS : value * digit.step));
      return [{ combination: sumOf(parts), added }];
    });
    const sums = new Int32Array(CHUNK);
    const combinations = new Int32Array(CHUNK);
    const chunks = createChunks();
    for (let begin = 0; begin < rows; begin += CHUNK) {
      const count = Math.min(CHUNK, rows - begin);
      if (table) {
        addUp(plain, sums, chunks, begin, count);
        for (const { combination, added } of shared) {
          addUp(combination, combinations, chunks, begin, count);
          addDigit(added, combinations, sums, count);
        }
        const chunk = ids.subarray(begin, begin + count);
        let at = lookUp(sums, table.entries, idsByEntry, chunk, 0);
        while (at < count) {
          chunk[at] = keptIdOf(sums[at]!) ?? idOf(begin + at, sums[at]!);
          at = lookUp(sums, table.entries, idsByEntry, chunk, at + 1);
        }
      } else for (let at = 0; at < count; at++) ids[begin + at] = idOf(begin + at, UNKNOWN);
    }
    if (refused > MOST_ISSUES) {
      const message = `${refused - MOST_ISSUES} more issues are not listed: correct these first`;
      issues.push({ path: [], code: "too-many", message });
    }
    if (decisions.length > MOST_DECISIONS) {
      const message = `There are more than ${MOST_DECISIONS} different decisions: decide fewer rows at once`;
      issues.push({ path: [], code: "too-many", message });
    }
    if (issues.length > 0) throw new FactsError(issues);
    return Object.freeze({ ids, decisions: Object.freeze(decisions) });

    /** What each code of a column adds to the class number, or to the combination of a shared digit. */
    function partOf(level: number, { weights, values, step }: Digit, at: number): Part {
      const weight = values === null ? step : weights[at]!;
      const none = notApplicableOf(facts[level]!);
      const added = (index: number) =>
        index >= 0 ? index * weight : index === UNKNOWN && none !== null ? none * weight : NO_CLASS;
      const column = byLevel[level];
      if (column === undefined) return { codes: null, added: Int32Array.of(added(UNKNOWN)) };
      return { codes: column.codes, added: column.classes.map(added) };
    }

    /** Decides a row by its classes. @param number its class number, below 0 for none. @returns 0 for a refused row. */
    function idOf(row: number, number: number): number {
      const classes = byLevel.map((column) => (column ? classAt(column, row) : UNKNOWN));
      const wrong = reportOrder.filter((level) => classes[level] === REFUSED);
      if (wrong.length > 0) {
        for (const level of wrong) refuse(row, [facts[level]!.name], "not-accepted", accepted(facts[level]!));
        return 0;
      }
      markNotApplicable(classes);
      const key = keyOf(classes);
      const known = byKey.get(key) ?? decideClasses(classes, number);
      byKey.set(key, known);
      if (typeof known === "number") return known;
      for (const { path, code, message, with: others } of known) refuse(row, path, code, message, others);
      return 0;
    }

    /** The id of a decision that an earlier call has kept. */
    function keptIdOf(number: number): number | null {
      const entry = number < 0 ? 0 : table!.entries[number]!;
      if (entry === 0) return null;
      const id = idOfDecision(table!.values[entry]!.data);
      idsByEntry[entry] = id;
      return id;
    }

    function decideClasses(classes: readonly number[], number: number): number | readonly FactsIssue[] {
      const decided = decide({ classes, values: [], whole: null, assume, classNumber: UNKNOWN });
      if (!("success" in decided)) return decided;
      const id = idOfDecision(decided.data);
      if (number >= 0) remember(number, decided, id);
      return id;
    }

    function remember(number: number, success: Success, id: number): void {
      table!.set(number, success);
      const entry = table!.entries[number]!;
      if (entry !== 0) idsByEntry[entry] = id;
    }

    /** Equal decisions have one id, also those of complete and of partial facts. */
    function idOfDecision(decision: Decision): number {
      const text = texts.get(decision) ?? JSON.stringify(decision);
      texts.set(decision, text);
      const id = idsByText.get(text) ?? decisions.push(decision) - 1;
      idsByText.set(text, id);
      return id;
    }

    function refuse(
      row: number,
      path: readonly string[],
      code: FactsIssue["code"],
      message: string,
      others?: string[],
    ): void {
      if (++refused > MOST_ISSUES) return;
      issues.push({
        path: [...path, String(row)],
        code,
        message: `row ${row}: ${message}`,
        ...(others && { with: others }),
      });
    }
  };
}
