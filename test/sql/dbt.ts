/**
 * Tries the dbt package as it is packed, in DuckDB and PostgreSQL: the rows that it decides and refuses are those of
 * `evaluate`, its own tests pass, they find a planted fault, wrong arguments are refused, and `dbt docs` describes every
 * table and column. Needs a build.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "carte-vitale/sql";
import { run } from "../release/run.js";
import { Project, type Target } from "./dbt-project.js";
import { Unavailable } from "./engines.js";
import { Expected } from "./expected.js";
import { COLUMNS, csvOf, dated, decide, partial, type Row, refused, whole } from "./rows.js";

interface Case {
  readonly name: string;
  readonly rows: readonly Row[];
  /** The arguments of the macros, after the relation. */
  readonly args: string;
  /** The names of columns in the seed, where they are not those of the facts. */
  readonly renamed?: Readonly<Record<string, string>>;
}
const DAY = "2028-02-29";
const FACTS_AND_DATES = Object.keys(COLUMNS).filter((name) => name !== "id" && name !== "as_of");
const RENAMED = { birth_date: "Date of birth", status: "situation" };
const mapping = Object.fromEntries(FACTS_AND_DATES.map((name) => [name, name]));
const CASES: readonly Case[] = [
  { name: "facts", rows: [...whole(3000), ...partial(500), ...refused(300)], args: "" },
  {
    name: "dates on a column of days",
    rows: [...dated(500, null, [2028, 2028])],
    args: `, columns=${JSON.stringify(FACTS_AND_DATES)}, on='as_of'`,
  },
  {
    name: "dates on a day, columns of other names",
    rows: [...dated(500, DAY, [2000, 1999])],
    args: `, columns=${JSON.stringify({ ...mapping, ...RENAMED })}, on='${DAY}'`,
    renamed: RENAMED,
  },
];
/** Calls that fail, and what they say. */
const WRONG = {
  "columns=['birth_date']": "birth_date needs a day",
  "columns=['birthday']": "Unknown fact or date 'birthday'",
  "columns={'status': 'a`b'}": "'a`b' is no name of a column",
};

const folder = mkdtempSync(join(tmpdir(), "carte-vitale-dbt-"));
const faults: string[] = [];
try {
  skipWithout("dbt", tryPackage);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) print(`✗ ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Where something cannot be installed, says so, and passes. */
function skipWithout(what: string, use: () => void): void {
  try {
    use();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    print(`– ${what} skipped, because ${error.message}`);
  }
}

function tryPackage(): void {
  const project = new Project(join(folder, "project"), unpackedPackage());
  project.add("dbt_project.yml", JSON.stringify({ name: "trial", version: "1.0.0", profile: "trial" }));
  CASES.forEach(({ rows, args, renamed = {} }, index) => {
    const columns = Object.entries(COLUMNS).map(([name, type]) => [renamed[name] ?? name, type] as const);
    const heading = columns.map(([name]) => name).join(",");
    project.add(`seeds/persons_${index}.csv`, `${heading}\n${csvOf(rows)}\n`);
    const config = { column_types: Object.fromEntries(columns), quote_columns: true };
    project.add(`seeds/${index}.yml`, JSON.stringify({ version: 2, seeds: [{ name: `persons_${index}`, config }] }));
    for (const macro of ["decide", "refusals"]) {
      project.add(
        `models/${macro}_${index}.sql`,
        `{{ config(materialized='table') }}\n{{ carte_vitale.${macro}(ref('persons_${index}')${args}) }}\n`,
      );
    }
  });
  const duckdb = project.duckdb();
  project.useTarget(duckdb);
  project.mustPass("deps");
  tryTarget(project, duckdb);
  tryDocs(project);
  tryWrong(project);
  tryPlanted(project, duckdb);

  skipWithout("dbt in PostgreSQL", () => {
    const postgres = project.postgres();
    try {
      project.useTarget(postgres);
      tryTarget(project, postgres);
      tryPlanted(project, postgres);
    } finally {
      postgres.stop();
    }
  });
}

function unpackedPackage(): string {
  const name = run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder]).trim();
  run("tar", ["-xzf", join(folder, name), "-C", folder]);
  return join(folder, "package");
}

/** Builds the project, with the tests of the package, and compares its rows with `evaluate`. */
function tryTarget(project: Project, target: Target): void {
  project.mustPass("build");
  report(`${target.name}: the package is built and passes its tests`, []);
  const files = join(folder, target.name);
  mkdirSync(files);
  CASES.forEach(({ name, rows, renamed = {} }, index) => {
    const columns = Object.entries(renamed).reduce(
      (text, [fact, column]) => `replace(${text}, '${column}', '${fact}')`,
      "refused_columns",
    );
    const refusals = `SELECT code, ${columns}, refused_rows FROM refusals_${index}`;
    const expected = new Expected(target.name, { ...sql(target.name), refusals }, join(files, `${index}-`));
    target.write(expected.queries(`SELECT * FROM decide_${index}`));
    report(`${target.name}, ${name}: ${rows.length} rows`, expected.compare(rows, rows.map(decide)));
  });
}

/** Moves the minimum age by one year: the tests of the package have to find it. */
function tryPlanted(project: Project, target: Target): void {
  project.replaceInPackage(`macros/${target.name}.sql`, "< 12 THEN", "< 13 THEN");
  const { passed, output } = project.dbt("test", "--select", "package:carte_vitale,test_type:singular");
  const missed = ["facts", "parts"].filter(
    (test) => passed || !new RegExp(`FAIL \\d+ carte_vitale_conformance_${test} `).test(output),
  );
  report(
    `${target.name}: the tests of the package fail on a planted fault`,
    missed.map((test) => `carte_vitale_conformance_${test} does not\n${output}`),
  );
}

function tryWrong(project: Project): void {
  const missed = Object.entries(WRONG).flatMap(([args, message]) => {
    const call = `{{ carte_vitale.decide('persons', ${args}) }}`;
    const { passed, output } = project.dbt("compile", "--inline", call);
    return passed || !output.includes(message) ? [`${call} does not say ${message}\n${output}`] : [];
  });
  report(`${Object.keys(WRONG).length} wrong calls are refused`, missed);
}

interface Documented {
  readonly package_name: string;
  readonly resource_type: string;
  readonly description: string;
  readonly columns: Readonly<Record<string, { readonly description: string }>>;
}

/** Every table of the package is in the catalogue and described, with every column. */
function tryDocs(project: Project): void {
  project.mustPass("docs", "generate");
  const read = (file: string) => JSON.parse(readFileSync(join(project.folder, "target", file), "utf8"));
  const { nodes } = read("manifest.json") as { nodes: Record<string, Documented> };
  const catalog = read("catalog.json") as { nodes: Record<string, { columns: Record<string, unknown> }> };
  const seeds = Object.entries(nodes).filter(
    ([, node]) => node.package_name === "carte_vitale" && node.resource_type === "seed",
  );
  const missed = seeds.flatMap(([id, { description, columns }]) => {
    const found = Object.keys(catalog.nodes[id]?.columns ?? {});
    const without = found.filter((column) => !columns[column]?.description);
    return [
      ...(found.length === 0 ? [`${id} is not in the catalogue`] : []),
      ...(description ? [] : [`${id} has no description`]),
      ...without.map((column) => `${id}.${column} has no description`),
    ];
  });
  report(`dbt docs describe ${seeds.length} tables and their columns`, missed);
}

/** Prints whether something passed, and keeps the first of what was missed. */
function report(what: string, missed: readonly string[]): void {
  print(`${missed.length > 0 ? "✗" : "✓"} ${what}`);
  faults.push(...missed.slice(0, 10).map((fault) => `${what}: ${fault}`));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
