/** Runs the SQL and the Python of `docs/sql.md` in the engines. Needs a build. */
import { deepEqual } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, evaluate } from "carte-vitale";
import { fr } from "carte-vitale/messages/fr";
import { type Dialect, sql } from "carte-vitale/sql";
import { ENGINES, sparkPython, Unavailable } from "./engines.js";
import { COLUMNS, csvOf } from "./rows.js";

const guide = readFileSync("docs/sql.md", "utf8");
const block = (language: string) => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "m").exec(guide)?.[1] ?? "";
const folder = mkdtempSync(join(tmpdir(), "carte-vitale-guide-"));
const PERSONS = [
  { age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" },
  { age: 30, nirKind: "none", status: "employee", birthPlace: "eu", nationality: "eu" },
  { age: 50, nirKind: "permanent", status: "civil-servant", cardState: "held" },
] as const;
const csv = join(folder, "persons.csv");
writeFileSync(csv, csvOf(PERSONS.map((person) => ({ person }))));

try {
  for (const dialect of Object.keys(ENGINES) as Dialect[]) {
    try {
      await papers(dialect);
      if (dialect === "spark") python();
      process.stdout.write(`✓ ${dialect}: what docs/sql.md shows\n`);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      process.stdout.write(`– ${dialect} skipped, because ${error.message}\n`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The papers of each person, in French. */
async function papers(dialect: Dialect): Promise<void> {
  const { setup, decide } = sql(dialect, { from: { query: "SELECT id AS name, persons.* FROM persons" } });
  const to = join(folder, `${dialect}.csv`);
  const query = block("sql").replace("/* decide */", decide);
  await ENGINES[dialect].run([{ columns: COLUMNS, csv, setup, queries: [{ sql: query, csv: to }] }]);
  const found = readFileSync(to, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replaceAll('"', ""));
  const expected = PERSONS.flatMap((person, name) =>
    describe(evaluate(person), fr).documents.map(({ label }) => `${name},${label}`),
  );
  deepEqual(found, expected);
}

/** From Parquet to Parquet. */
function python(): void {
  const file = join(folder, "guide.py");
  const schema = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type === "VARCHAR" ? "STRING" : type}`);
  const code = block("python").replaceAll(/"(persons|decided)\.parquet"/g, `"${folder}/$1.parquet"`);
  writeFileSync(
    file,
    [
      "from pyspark.sql import SparkSession",
      'spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()',
      `spark.read.csv("${csv}", schema="${schema.join(", ")}", nullValue="").write.parquet("${folder}/persons.parquet")`,
      code,
      `print([row["outcome"] for row in spark.read.parquet("${folder}/decided.parquet").orderBy("id").collect()])`,
    ].join("\n"),
  );
  const output = execFileSync(sparkPython(), [file], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const outcomes = PERSONS.map((person) => `'${evaluate(person).outcome}'`).join(", ");
  deepEqual(output.trim().split("\n").at(-1), `[${outcomes}]`);
}
