import { classAt, readColumns, valueIn } from "./columns/read-columns.js";
import type { Decision } from "./decision.js";
import { REFUSED, UNKNOWN } from "./evaluate/classify.js";
import type { Compiled } from "./evaluate/compiled.js";
import { FactsError, type FactsIssue } from "./evaluate/facts-error.js";
import { CONTRADICTION as ASK, decisionAt, diagramOf, isDecision } from "./evaluate/load.js";
import { type EvaluateOptions, readOptions } from "./evaluate/options.js";
import { accepted } from "./evaluate/read-facts.js";
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

/** Rows that take their steps together: few enough to stay in the cache of a processor. */
const CHUNK = 4096;
const MOST_DECISIONS = 65_536;
/** So many refusals are told one by one. */
const MOST_ISSUES = 100;

export function createColumns(compiled: Compiled, { safeEvaluate }: Pick<Evaluator, "safeEvaluate">): EvaluateColumns {
  const { facts, order } = compiled;

  return (columns, options) => {
    const issues: FactsIssue[] = [];
    const assume = readOptions(options, issues);
    const read = readColumns(facts, columns, issues);
    if (issues.length > 0) throw new FactsError(issues);

    const { cells, root } = diagramOf(compiled.nodes);
    const nodes = Int32Array.from(cells);
    const byPlace = facts.map((_, place) => read.find((column) => column.place === place));
    const rows = read[0]?.rows.length ?? 0;
    const ids = new Uint16Array(rows);
    const decisions: Decision[] = [];
    // By the number of the decision where a person's facts are complete, and by their classes where they are not.
    const known = new Int32Array(compiled.decisions.length).fill(UNKNOWN);
    const asked = new Map<string, number | readonly FactsIssue[]>();
    const texts = new Map<string, number>();
    const edges = new Int32Array(CHUNK);
    let refused = 0;

    for (let start = 0; start < rows; start += CHUNK) {
      const end = Math.min(rows, start + CHUNK);
      edges.fill(root);
      // One column after another, in the order of the diagram: whoever stands at a node that asks for it takes a step.
      for (const place of order) step(place, start, end);
      for (let row = start; row < end; row++) ids[row] = idOf(edges[row - start] ?? ASK, row);
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

    function step(place: number, start: number, end: number): void {
      const column = byPlace[place];
      if (column === undefined) {
        for (let at = 0; at < end - start; at++) if (nodes[edges[at] ?? ASK] === place) edges[at] = ASK;
        return;
      }
      const { rows, byCode, classOf, fact } = column;
      const { appliesWhen: when } = fact;
      const control = when && byPlace[when.fact];
      for (let row = start, at = 0; row < end; row++, at++) {
        const index = byCode ? (byCode[rows[row] as number] ?? REFUSED) : classOf(rows[row]);
        const edge = edges[at] ?? ASK;
        if (index >= 0) {
          if (nodes[edge] === place) edges[at] = nodes[edge + index + 1] ?? ASK;
          else if (when && !(control && when.classes.includes(classAt(control, row)))) edges[at] = ASK;
        } else if (index === UNKNOWN) {
          if (nodes[edge] === place) edges[at] = ASK;
        } else {
          edges[at] = ASK;
          refuse(row, fact.name, "not-accepted", accepted(fact));
        }
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
      const key = String.fromCharCode(...classes);
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
