import { type Artefact, factNames } from "../model/artefact.js";
import { freeze } from "../model/freeze.js";
import { memo, once } from "../model/once.js";
import type { Dialect, SqlOptions, SqlText, WriteSql } from "../model/sql-text.js";
import type { Additions } from "./additions.js";
import { decideText, stepName } from "./decide.js";
import { DIALECTS, selectTable } from "./dialects.js";
import { dialectOf, readOptions } from "./options.js";
import { codedFacts, prefixed, prepare } from "./prepare.js";
import { refusalsText } from "./refusals.js";
import type { Steps } from "./steps.js";

/** Makes the function that writes a compiled rulebook as SQL. */
export function createSql(artefact: Artefact, additions: Additions | null = null): WriteSql {
  const prepared = once(() => prepare(artefact, additions));

  /** What is created is the same at every call. */
  const created = memo((dialect: Dialect) => {
    const words = DIALECTS[dialect];
    const { steps, tables } = prepared();
    const selects = [
      ...(words.lookup === "join" ? stepTables(steps) : []),
      ...tables.map((table) => ({ name: table.name, select: selectTable(table, words) })),
    ];
    return {
      setup: selects.flatMap(({ name, select }) => words.create(prefixed(name), select)),
      teardown: selects.map(({ name }) => words.drop(prefixed(name))),
    };
  });

  return (dialect: Dialect, options?: SqlOptions): SqlText => {
    const words = dialectOf(dialect);
    const read = readOptions(options, factNames(artefact), additions?.dates ?? [], words);
    const { steps } = prepared();
    const facts = codedFacts(artefact, steps, read, words, additions);
    const codes = facts.map(({ code }) => code);
    return freeze({
      ...created(dialect),
      decide: decideText(steps, codes, read.from, prefixed, words),
      refusals: refusalsText(artefact, steps.digits, facts, read.from, words),
    }) as SqlText;
  };
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
