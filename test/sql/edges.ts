/**
 * What the rows of `check.ts` have not: columns of another type, days out of the calendar, ordinary tables with the names
 * of those of `setup`, and a rulebook without documents and notices.
 */
import { deepEqual, rejects } from "node:assert/strict";
import { type Dialect, type SqlText, sql } from "carte-vitale/sql";
import { compileToArtefacts } from "../../src/compile/pipeline.js";
import { createSql } from "../../src/sql/create.js";
import { is, oneOf, smallRulebook } from "../small-rulebooks.js";
import { loadDuckdb, startPostgres, Unavailable } from "./engines.js";

/** Runs the statements in a session of its own. @returns the rows of the last one, a line each. */
type Run = (statements: readonly string[]) => Promise<string[]>;

const inDuckdb: Run = async (statements) => {
  const { DuckDBInstance } = await loadDuckdb();
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const statement of statements.slice(0, -1)) await connection.run(statement);
    const rows = (await connection.runAndReadAll(statements.at(-1) ?? "")).getRows();
    return rows.map((row) => row.map((cell) => cell ?? "").join("|"));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
};

const { artefact } = await compileToArtefacts(
  smallRulebook({ facts: { kind: oneOf(["a", "b"]) }, blockers: { closed: { all: [is("kind", "b")] } } }),
);
const small = createSql(artefact);

async function edges(dialect: Dialect, run: Run): Promise<void> {
  const decided = ({ setup, decide }: SqlText) =>
    run([...setup, `SELECT outcome, CASE WHEN refused THEN 'refused' END FROM (${decide}) AS decided`]);
  const onDay = "2026-11-30";

  // Another type is an error, whatever the value.
  for (const [key, value] of [
    ["age", "CAST(34.0 AS NUMERIC)"],
    ["age", "CAST('34' AS VARCHAR)"],
    ["residesInFrance", "2"],
    ["residesInFrance", "CAST('true' AS VARCHAR)"],
    ["birthDate", "CAST('1990-01-31' AS VARCHAR)"],
    ["birthDate", "CAST('1990-01-31 23:30' AS TIMESTAMP)"],
    ["birthDate", "CAST('1990-01-31 23:30:00+00' AS TIMESTAMP WITH TIME ZONE)"],
  ] as const) {
    const from = { query: `SELECT ${value} AS given` };
    await rejects(decided(sql(dialect, { from, columns: { [key]: "given" }, on: onDay })), `${key} as ${value}`);
  }

  // A day out of the calendar refuses its row, and is counted for that alone.
  for (const day of ["infinity", "-infinity", "5874897-12-31"]) {
    const value = `CAST('${day}' AS DATE)`;
    const born = "DATE '1990-01-31' AS born";
    const both = { birthDate: "born", residencePermitUntil: "given" };
    for (const [column, query, options] of [
      ["given", `SELECT ${value} AS given`, { columns: { birthDate: "given" }, on: onDay }],
      ["given", `SELECT ${value} AS given, ${born}`, { columns: { birthDate: "given" }, on: { column: "born" } }],
      ["given", `SELECT ${value} AS given, ${born}`, { columns: both, on: { column: "born" } }],
      [
        "on",
        `SELECT born AS given, ${value} AS as_of, born FROM (SELECT ${born}) AS one`,
        { columns: both, on: { column: "as_of" } },
      ],
    ] as const) {
      const text = sql(dialect, { from: { query }, ...options });
      deepEqual(await decided(text), ["|refused"], query);
      deepEqual(await run([text.refusals]), [`not-accepted|${column}|1`], query);
    }
  }

  // Ordinary tables stay.
  const { setup, teardown } = sql(dialect);
  const seed = "CREATE TABLE carte_vitale_documents AS SELECT 1 AS document";
  deepEqual(
    await run([seed, ...setup, ...setup, ...teardown, ...teardown, "SELECT document FROM carte_vitale_documents"]),
    ["1"],
  );

  // A rulebook without notices has a table without rows.
  const rows = "SELECT 'a' AS kind UNION ALL SELECT 'b' UNION ALL SELECT 'c'";
  deepEqual((await decided(small(dialect, { from: { query: rows } }))).sort(), ["closed|", "yes|", "|refused"]);
  deepEqual(await run([...small(dialect).setup, "SELECT * FROM carte_vitale_notices"]), []);
  deepEqual(await run([small(dialect, { columns: {} }).refusals]), []);
}

async function inPostgres(): Promise<void> {
  const server = startPostgres();
  const run: Run = async (statements) => {
    const script = ["SET client_min_messages = error", "BEGIN", ...statements, "ROLLBACK"];
    const lines = server.psql("postgres", script.map((statement) => `${statement};`).join("\n"));
    return lines.split("\n").filter((line) => line !== "");
  };
  try {
    await edges("postgres", run);
    const { setup, decide } = sql("postgres", { columns: { nirKind: "kind" } });
    const found = await run([
      "CREATE COLLATION any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
      "CREATE TEMP TABLE persons AS SELECT 'PERMANENT' COLLATE any_case AS kind",
      ...setup,
      `SELECT refused FROM (${decide}) AS decided`,
    ]);
    deepEqual(found, ["t"], "capitals are no code, whatever the collation");
  } finally {
    server.stop();
  }
}

for (const [name, tryEdges] of [
  ["duckdb", () => edges("duckdb", inDuckdb)],
  ["postgres", inPostgres],
] as const) {
  try {
    await tryEdges();
    process.stdout.write(`✓ ${name}: types, days out of the calendar, ordinary tables, a small rulebook\n`);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    process.stdout.write(`– ${name} skipped, because ${error.message}\n`);
  }
}
