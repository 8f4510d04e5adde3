/**
 * Compares the SQL with `evaluate`, row by row, in DuckDB, PostgreSQL and Spark: outcome, verdict, possible outcomes,
 * refusals and their counts, and everything that the ids lead to. `--sample 20` takes one combination of twenty.
 * `--plant` puts a fault into each query and passes where it is found.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Dialect, type SqlOptions, sql } from "carte-vitale/sql";
import { minimumAge } from "../thresholds.js";
import { ENGINES, Unavailable } from "./engines.js";
import { Expected } from "./expected.js";
import { ALL_COLUMNS, COLUMNS, csvOf, dated, decide, partial, type Row, refused, whole } from "./rows.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: "string", default: "1" }, plant: { type: "boolean", default: false } },
});
const sample = Number(values.sample);
const dialects = (positionals.length > 0 ? positionals : Object.keys(ENGINES)) as Dialect[];
const count = (whole: number) => Math.ceil(whole / sample);
/** A sample takes the first: Spark plans each query for seconds. */
const DAYS = ["2028-02-29", "2026-11-30", "2027-02-28", "2030-03-30"].slice(0, sample > 1 ? 1 : 4);

interface Case {
  readonly name: string;
  readonly rows: Row[];
  readonly options: SqlOptions;
}
const cases: Case[] = [
  {
    name: "facts",
    rows: [...whole(sample), ...partial(count(200_000)), ...refused(count(20_000))],
    options: {},
  },
  {
    name: "dates on a column of days",
    rows: [...dated(count(200_000), null, sample === 1 ? [1990, 2040] : [2023, 2028])],
    options: { columns: ALL_COLUMNS, on: { column: "as_of" } },
  },
  ...DAYS.map((day) => ({
    name: `dates on ${day}`,
    rows: [...dated(count(20_000), day, [2000, 1999])],
    options: { columns: ALL_COLUMNS, on: day },
  })),
];

const folder = mkdtempSync(join(tmpdir(), "carte-vitale-sql-"));
const failed: string[] = [];
try {
  for (const dialect of dialects) failed.push(...(await faultsIn(dialect)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failed.length > 0) throw new Error(`SQL and evaluate differ: ${failed.join("; ")}`);

/** @returns the cases that fail. */
async function faultsIn(dialect: Dialect): Promise<string[]> {
  const begin = performance.now();
  const tried = cases.map(({ rows, options }, index) => {
    const text = sql(dialect, options);
    const csv = join(folder, `${index}-persons.csv`);
    writeFileSync(csv, csvOf(rows));
    const expected = new Expected(dialect, text, join(folder, `${index}-`));
    const queries = expected.queries(values.plant ? plant(text.decide) : text.decide);
    return { expected, job: { columns: COLUMNS, csv, setup: text.setup, queries } };
  });
  let version: string;
  try {
    version = await ENGINES[dialect].run(tried.map(({ job }) => job));
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    print(`– ${dialect} skipped, because ${error.message}`);
    return [];
  }
  print(`${version}, ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  return cases.flatMap(({ name, rows }, index) => {
    const faults = tried[index]?.expected.compare(rows, rows.map(decide)) ?? [];
    const isWrong = values.plant ? faults.length === 0 : faults.length > 0;
    const result =
      faults.length === 0 ? "no difference" : `${faults.length} differences${values.plant ? ", as planted" : ""}`;
    print(`${isWrong ? "✗" : "✓"} ${name}: ${rows.length} rows, ${result}`);
    if (isWrong) print(faults.slice(0, 10).join("\n"));
    return isWrong ? [`${dialect}, ${name}`] : [];
  });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Moves the minimum age by one year. */
function plant(text: string): string {
  const wrong = text.replace(`< ${minimumAge} THEN`, `< ${minimumAge + 1} THEN`);
  if (wrong === text) throw new Error("No fault can be planted: the minimum age is no longer in the text");
  return wrong;
}
