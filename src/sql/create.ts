import { createDecisions } from "../evaluate/decisions.js";
import { type Artefact, type ArtefactFact, factNames } from "../model/artefact.js";
import type { DateName } from "../model/dates.js";
import { freeze } from "../model/freeze.js";
import { memo, once } from "../model/once.js";
import type { Dialect, SqlOptions, SqlText, WriteSql } from "../model/sql-text.js";
import { classCode } from "./class-code.js";
import type { CodedFact } from "./coded-fact.js";
import { contentTables } from "./content-tables.js";
import { answerTable, decideText, stepName, type TableName } from "./decide.js";
import { DIALECTS, type DialectWords, selectTable, type Table } from "./dialects.js";
import { dialectOf, type ReadColumns, readOptions } from "./options.js";
import { createPartialDiagram, type PartialDiagram } from "./partial-diagram.js";
import { refusalsText } from "./refusals.js";
import { createSteps, type Digit, type Steps } from "./steps.js";

/** What the shipped rulebook adds: dates, and the words of its codes. */
export interface Additions {
  readonly dates: readonly DateName[];
  /** The fact from its date, and from its own column where there is no date. */
  withDate(fact: ArtefactFact, digit: Digit, plain: CodedFact, options: ReadColumns): CodedFact;
  /** The tables of words, and of addresses. */
  tables(artefact: Artefact): readonly Table[];
}

/** What is the same for every dialect. */
interface Prepared {
  readonly partial: PartialDiagram;
  readonly steps: Steps;
  readonly tables: readonly Table[];
}

const prefixed: TableName = (name) => `carte_vitale_${name}`;

/** Makes the function that writes a compiled rulebook as SQL. */
export function createSql(artefact: Artefact, additions: Additions | null = null): WriteSql {
  const prepared = once((): Prepared => {
    const decisions = createDecisions(artefact);
    const partial = createPartialDiagram(artefact, decisions);
    const steps = createSteps(artefact, partial);
    const tables = [
      answerTable(partial, steps, artefact.outcomes),
      ...contentTables(artefact, decisions, partial),
      ...(additions?.tables(artefact) ?? []),
    ];
    return { partial, steps, tables };
  });

  /** What is created is the same at every call. */
  const created = memo((dialect: Dialect) => {
    const words = DIALECTS[dialect];
    const { steps, tables } = prepared();
    const selects = [
      ...(words.lookup === "join" ? stepTables(steps) : []),
      ...tables.map((table) => ({ name: table.name, select: selectTable(table, words, dialect) })),
    ];
    return {
      setup: selects.flatMap(({ name, select }) => words.create(prefixed(name), select)),
      teardown: selects.map(({ name }) => words.drop(prefixed(name))),
    };
  });

  return (dialect: Dialect, options?: SqlOptions): SqlText => {
    const words = dialectOf(dialect);
    const { from, ...read } = readOptions(options, factNames(artefact), additions?.dates ?? [], words);
    const { steps } = prepared();
    const facts = steps.digits.map((digit) => codeOf(digit, read, words));
    const codes = facts.map(({ code }) => code);
    return freeze({
      ...created(dialect),
      decide: decideText(steps, codes, from, prefixed, words),
      refusals: refusalsText(artefact, steps.digits, facts, from, words),
    }) as SqlText;
  };

  function codeOf(digit: Digit, options: ReadColumns, words: DialectWords): CodedFact {
    const fact = artefact.facts[digit.level]!;
    const column = options.columns.get(fact.name);
    const code = classCode(fact, digit, column?.quoted, words);
    const given = column ? `${column.quoted} IS NOT NULL` : null;
    const plain: CodedFact =
      column && given
        ? {
            code,
            givers: [{ column: column.name, given, code }],
            reasons: [{ code: "not-accepted", columns: [column.name], condition: `${given} AND ${code} IS NULL` }],
          }
        : { code, givers: [], reasons: [] };
    return additions ? additions.withDate(fact, digit, plain, options) : plain;
  }
}

/** In DuckDB a step is a table: the next state by position. */
function stepTables({ steps }: Steps): { name: string; select: string }[] {
  return steps.map(({ table }, index) => ({
    name: stepName(index),
    select: [
      "SELECT CAST(position AS INTEGER) AS position, CAST(next AS INTEGER) AS next",
      `FROM (SELECT unnest(range(${table.length})) AS position, unnest('[${table.join(",")}]'::INTEGER[]) AS next)`,
    ].join("\n"),
  }));
}
