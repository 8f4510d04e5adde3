/**
 * Measures the SQL: rows a second on one core of each engine, beside a loop over `evaluate` and `evaluateColumns` in the
 * same run. `--check` measures DuckDB alone and fails below the limits. `--million 10` decides so many persons in Spark
 * with two worker processes, from Parquet to Parquet. Needs a build.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Columns, evaluate, evaluateColumns } from "carte-vitale";
import { type Dialect, type SqlOptions, sql } from "carte-vitale/sql";
import { createDecisions } from "../../src/evaluate/decisions.js";
import { shipped } from "../../src/shipped.js";
import { classCode } from "../../src/sql/class-code.js";
import { walkText } from "../../src/sql/decide.js";
import { DIALECTS } from "../../src/sql/dialects.js";
import { snakeCase } from "../../src/sql/options.js";
import { createPartialDiagram } from "../../src/sql/partial-diagram.js";
import { createSteps } from "../../src/sql/steps.js";
import { LIMITS } from "../bench/limits.js";
import { people } from "../bench/people.js";
import { figure, type Measure, report, table, thousands } from "../bench/report.js";
import { loadDuckdb, sparkPython, startPostgres, Unavailable } from "./engines.js";
import { ALL_COLUMNS, COLUMNS, csvOf, dated, FACT_COLUMNS, partial, type Row, refused } from "./rows.js";

const { values } = parseArgs({ options: { check: { type: "boolean" }, million: { type: "string" } } });
const FEW = 100_000;
const folder = mkdtempSync(join(tmpdir(), "carte-vitale-speed-"));

const known: Row[] = people(FEW, "even", 3).map((person) => ({ person: { ...person } }));
/** Half of the rows are partial, one in ten is refused. */
const mixed: Row[] = [...known.slice(0, FEW * 0.4), ...partial(FEW * 0.5), ...refused(FEW * 0.1)];
const withDates: Row[] = [...dated(FEW, "2026-11-30", [2000, 1999])];

interface Subject {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly options: SqlOptions;
}
const SUBJECTS: readonly Subject[] = [
  { name: "every fact known", rows: known, options: {} },
  { name: "NULLs and refusals", rows: mixed, options: {} },
  { name: "dates, as of a day", rows: withDates, options: { columns: ALL_COLUMNS, on: "2026-11-30" } },
  { name: "dates, as of a column", rows: withDates, options: { columns: ALL_COLUMNS, on: { column: "as_of" } } },
];

/** Reads every column that is added. */
const allColumns = (decide: string) =>
  `SELECT count(outcome), count(verdict), sum(decision_id), sum(blockers_id), sum(notices_id), count(possible_outcomes), count(CASE WHEN refused THEN 1 END) FROM (${decide}) AS decided`;

/** The walk alone, through arrays, and nothing of the answer. */
function walkAlone(dialect: Dialect): string {
  const words = { ...DIALECTS[dialect], lookup: "array" as const };
  const steps = createSteps(shipped, createPartialDiagram(shipped, createDecisions(shipped)));
  const codes = steps.digits.map((digit) => {
    const fact = shipped.facts[digit.level] as (typeof shipped.facts)[number];
    return classCode(fact, digit, `person.${snakeCase(fact.name)}`, words);
  });
  return `SELECT sum(${walkText(steps, codes, (name) => name, words).state}) FROM persons AS person`;
}

interface Speed {
  readonly engine: string;
  readonly name: string;
  readonly millions: number;
  /** Milliseconds to plan. */
  readonly planning: number | null;
  readonly kilobytes: number | null;
}

const csv = (name: string, rows: readonly Row[]): string => {
  const file = join(folder, `${name.replace(/\W+/g, "-")}.csv`);
  writeFileSync(file, csvOf(rows));
  return file;
};
const kilobytes = (text: string) => Buffer.byteLength(text) / 1000;
const best = (times: readonly number[]) => Math.min(...times);

function inJavaScript(): Speed[] {
  const facts = known.map(({ person }) => JSON.parse(JSON.stringify(person)));
  const asColumns = Object.fromEntries(
    Object.keys(FACT_COLUMNS).map((name) => [name, facts.map((person) => person[name])]),
  ) as Columns;
  const loop = () => facts.forEach((person) => void evaluate(person));
  const time = (work: () => unknown) => {
    work();
    return best(
      Array.from({ length: 5 }, () => {
        const begin = performance.now();
        work();
        return performance.now() - begin;
      }),
    );
  };
  const speed = (name: string, work: () => unknown) => ({
    engine: "Node",
    name,
    millions: FEW / time(work) / 1000,
    planning: null,
    kilobytes: null,
  });
  return [speed("a loop over `evaluate`", loop), speed("`evaluateColumns`, lists", () => evaluateColumns(asColumns))];
}

async function inDuckdb(): Promise<Speed[]> {
  const { DuckDBInstance } = await loadDuckdb();
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run("SET threads = 1");
  for (const statement of sql("duckdb").setup) await connection.run(statement);
  const types = Object.entries(COLUMNS).map(([name, type]) => `'${name}': '${type}'`);
  const times = values.check ? 10 : 30;
  const queries: { name: string; query: string; text: string; tableName: string }[] = [];
  for (const [index, { name, rows, options }] of SUBJECTS.entries()) {
    const tableName = `persons_${index}`;
    await connection.run(
      `CREATE TABLE ${tableName} AS SELECT few.* FROM read_csv('${csv(name, rows)}', header = false, nullstr = '', columns = {${types.join(", ")}}) AS few, range(${times})`,
    );
    const { decide } = sql("duckdb", { ...options, from: tableName });
    queries.push({ name, query: allColumns(decide), text: decide, tableName });
  }
  const walk = walkAlone("duckdb").replace("FROM persons", "FROM persons_0");
  queries.unshift({ name: "array walk alone", query: walk, text: walk, tableName: "persons_0" });
  const measured = queries.map(() => [] as number[]);
  const planned: number[] = [];
  for (let round = 0; round < 5; round++) {
    for (const [index, { query }] of queries.entries()) {
      const begin = performance.now();
      await connection.runAndReadAll(query);
      measured[index]?.push(performance.now() - begin);
    }
  }
  for (const { query } of queries) {
    const begin = performance.now();
    await connection.runAndReadAll(`EXPLAIN ${query}`);
    planned.push(performance.now() - begin);
  }
  connection.closeSync();
  instance.closeSync();
  return queries.map(({ name, text }, index) => ({
    engine: "DuckDB",
    name,
    millions: (FEW * times) / best(measured[index] ?? []) / 1000,
    planning: planned[index] ?? null,
    kilobytes: kilobytes(text),
  }));
}

function inPostgres(): Speed[] {
  const server = startPostgres();
  const times = 3;
  try {
    const types = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`);
    const explained = (script: string) => {
      const text = server.psql("postgres", script);
      const milliseconds = (what: string) => Number(new RegExp(`${what} Time: ([\\d.]+) ms`).exec(text)?.[1]);
      return { planning: milliseconds("Planning"), execution: milliseconds("Execution") };
    };
    const speeds: Speed[] = [];
    const measure = (name: string, query: string, text: string, setup: readonly string[]) => {
      const script = [
        "SET client_min_messages = error; SET max_parallel_workers_per_gather = 0; SET jit = off;",
        ...setup.map((statement) => `${statement};`),
        `EXPLAIN (ANALYZE, TIMING OFF, SUMMARY) ${query};`,
      ].join("\n");
      const runs = [explained(script), explained(script), explained(script)];
      speeds.push({
        engine: "PostgreSQL",
        name,
        millions: (FEW * times) / best(runs.map(({ execution }) => execution)) / 1000,
        planning: best(runs.map(({ planning }) => planning)),
        kilobytes: kilobytes(text),
      });
    };
    for (const [index, { name, rows, options }] of SUBJECTS.entries()) {
      const from = `persons_${index}`;
      server.psql(
        "postgres",
        `CREATE TABLE few_${index} (${types.join(", ")});\n\\copy few_${index} FROM '${csv(name, rows)}' CSV\nCREATE TABLE ${from} AS SELECT few.* FROM few_${index} AS few, generate_series(1, ${times});\nANALYZE ${from};`,
      );
      if (index === 0) {
        const walk = walkAlone("postgres").replace("FROM persons", `FROM ${from}`);
        measure("array walk alone", walk, walk, []);
      }
      const { setup, decide } = sql("postgres", { ...options, from });
      measure(name, allColumns(decide), decide, setup);
    }
    return speeds;
  } finally {
    server.stop();
  }
}

interface SparkResult {
  readonly version: string;
  readonly rows: number;
  readonly planning: number;
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly written: number;
  readonly outcomes: readonly (readonly [string | null, number])[];
}

function runSpark(master: string, rows: readonly Row[], times: number, rounds: number): SparkResult {
  const { setup, decide } = sql("spark");
  const job = join(folder, "job.json");
  const queries = [
    { name: "every fact known", sql: allColumns(decide) },
    { name: "array walk alone", sql: walkAlone("spark") },
  ];
  const parquet = join(folder, "persons.parquet");
  writeFileSync(
    job,
    JSON.stringify({
      master,
      columns: COLUMNS,
      csv: csv("spark", rows),
      times,
      rounds,
      setup,
      decide,
      queries,
      parquet,
    }),
  );
  const output = execFileSync(sparkPython(), [join(import.meta.dirname, "speed.py"), job], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(output.trim().split("\n").at(-1) ?? "") as SparkResult;
}

function inSpark(): Speed[] {
  const { rows, times, planning } = runSpark("local[1]", known, 20, 4);
  const text = { "every fact known": sql("spark").decide, "array walk alone": walkAlone("spark") };
  return Object.entries(times).map(([name, seconds]) => ({
    engine: "Spark",
    name,
    millions: rows / best(seconds) / 1_000_000,
    planning: name === "every fact known" ? planning * 1000 : null,
    kilobytes: kilobytes(text[name as keyof typeof text]),
  }));
}

/** Decides millions of persons in two worker processes, and prints the outcomes. */
function inCluster(millions: number): string {
  const { rows, times, written, outcomes, version } = runSpark(
    "local-cluster[2,1,1024]",
    known,
    (millions * 1_000_000) / FEW,
    2,
  );
  const seconds = best(times["every fact known"] ?? []);
  const outcomeTable = table(
    ["outcome", "persons"],
    outcomes.map(([outcome, persons]) => [outcome ?? "refused", thousands(persons)]),
  );
  return `Spark ${version}, two workers of one core each: ${thousands(rows)} persons decided in ${seconds.toFixed(1)} s, ${figure(rows / seconds / 1e6)} million a second; from Parquet to Parquet in ${written.toFixed(1)} s, ${figure(rows / written / 1e6)} million a second.\n\n${outcomeTable.join("\n")}`;
}

try {
  if (values.million) process.stdout.write(`${inCluster(Number(values.million))}\n`);
  else {
    const speeds = [...inJavaScript(), ...(await inDuckdb()), ...(values.check ? [] : [...inPostgres(), ...inSpark()])];
    const of = (name: string) =>
      speeds.find((each) => each.engine === "DuckDB" && each.name === name)?.millions ?? Number.NaN;
    const walk = of("array walk alone");
    const measures = SUBJECTS.map(({ name }, index): Measure => {
      const limit = index === 0 ? LIMITS.sqlKnown : LIMITS.sqlOther;
      // Either limit is enough: three million a second counts where the walk is faster than that.
      const share = of(name) / walk;
      const floor = index === 0 ? 3 : 1.5;
      return { limit, name: `DuckDB, ${name}`, value: of(name) >= floor ? Math.max(share, limit.number) : share };
    });
    report(
      [
        table(
          ["engine", "what", "million rows a second and core", "planning, ms", "SQL, kB"],
          speeds.map(({ engine, name, millions, planning, kilobytes: size }) => [
            engine,
            name,
            figure(millions),
            planning === null ? "" : planning.toFixed(0),
            size === null ? "" : size.toFixed(0),
          ]),
        ),
      ],
      measures,
      Boolean(values.check),
    );
  }
} catch (error) {
  if (!(error instanceof Unavailable)) throw error;
  process.stdout.write(`skipped, because ${error.message}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
