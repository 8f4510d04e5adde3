/** The engines on which the SQL is tried. Each is installed, started and stopped here, and by nothing else. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Dialect } from "carte-vitale/sql";

export type ColumnTypes = Readonly<Record<string, "VARCHAR" | "INTEGER" | "BOOLEAN" | "DATE">>;

/** Persons in a file, and queries whose rows become files. A file has no heading; an empty cell is `NULL`. */
export interface Job {
  readonly columns: ColumnTypes;
  readonly csv: string;
  readonly setup: readonly string[];
  readonly queries: readonly { readonly sql: string; readonly csv: string }[];
}

export interface Engine {
  /** A list of texts as one text with spaces. */
  joined(list: string): string;
  /** Runs all jobs in one start. @returns the version. @throws {Unavailable} where the engine cannot be installed. */
  run(jobs: readonly Job[]): Promise<string>;
}

/** An engine that this machine cannot have, and why. */
export class Unavailable extends Error {}

const HERE = import.meta.dirname;
/** Installed once for all runs. */
const CACHE = join(tmpdir(), "carte-vitale-engines");

function command(name: string, args: readonly string[], options: { cwd?: string } = {}): string {
  return execFileSync(name, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 28,
    ...options,
  });
}

function install(what: string, name: string, args: readonly string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(name, args, { cwd, encoding: "utf8" });
  if (status !== 0)
    throw new Unavailable(`${what} cannot be installed: ${(error?.message ?? stderr).trim().split("\n").at(-1)}`);
}

const duckdb: Engine = {
  joined: (list) => `array_to_string(${list}, ' ')`,
  async run(jobs) {
    const { DuckDBInstance } = await loadDuckdb();
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    for (const { columns, csv, setup, queries } of jobs) {
      const types = Object.entries(columns).map(([name, type]) => `'${name}': '${type}'`);
      await connection.run(
        `CREATE OR REPLACE TABLE persons AS FROM read_csv('${csv}', header = false, nullstr = '', columns = {${types.join(", ")}})`,
      );
      for (const statement of setup) await connection.run(statement);
      for (const query of queries)
        await connection.run(`COPY (${query.sql}) TO '${query.csv}' (FORMAT csv, HEADER false)`);
    }
    const [row] = (await connection.runAndReadAll("SELECT version()")).getRows();
    connection.closeSync();
    instance.closeSync();
    return `DuckDB ${row?.[0]}`;
  },
};

/** What is used of the driver, which is installed apart. */
interface DuckdbDriver {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckdbConnection>; closeSync(): void }> };
}
interface DuckdbConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
  closeSync(): void;
}

export async function loadDuckdb(): Promise<DuckdbDriver> {
  const folder = join(CACHE, "duckdb");
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"])
    writeFileSync(join(folder, file), readFileSync(join(HERE, file)));
  const isInstalled = existsSync(join(folder, "node_modules/@duckdb/node-api/package.json"));
  if (!isInstalled) install("DuckDB", "npm", ["ci", "--no-audit", "--no-fund"], folder);
  return import(pathToFileURL(createRequire(join(folder, "package.json")).resolve("@duckdb/node-api")).href);
}

export interface PostgresServer {
  /** The folder of its socket. */
  readonly host: string;
  psql(role: string, script: string): string;
  stop(): void;
}

/** A server of its own, without a port. The queries run as a role that may connect, read and create temporary tables. */
export function startPostgres(): PostgresServer {
  const programs = postgresPrograms();
  const isRoot = process.getuid?.() === 0;
  const folder = mkdtempSync(join(tmpdir(), "carte-vitale-postgres-"));
  chmodSync(folder, 0o755);
  // A server refuses to run as root.
  const asServer = (name: string, ...args: string[]) =>
    isRoot
      ? command("runuser", ["-u", "postgres", "--", join(programs, name), ...args], { cwd: folder })
      : command(join(programs, name), args, { cwd: folder });
  if (isRoot) command("chown", ["postgres", folder]);
  const data = join(folder, "data");
  asServer("initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync");
  asServer("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", `-k ${folder} -c listen_addresses=`, "start");
  return {
    host: folder,
    psql(role, script) {
      const file = join(folder, "script.sql");
      writeFileSync(file, script);
      return command(join(programs, "psql"), [
        "-h",
        folder,
        "-U",
        role,
        "-d",
        "postgres",
        "-qAtX",
        "-v",
        "ON_ERROR_STOP=1",
        "-f",
        file,
      ]);
    },
    stop() {
      asServer("pg_ctl", "-D", data, "-m", "immediate", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function postgresPrograms(): string {
  const find = () =>
    spawnSync("sh", ["-c", "ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1"], { encoding: "utf8" }).stdout.trim();
  if (!find()) {
    const packages = "apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql";
    install("PostgreSQL", "sh", ["-c", packages], HERE);
  }
  return find();
}

const postgres: Engine = {
  joined: (list) => `array_to_string(${list}, ' ')`,
  async run(jobs) {
    const server = startPostgres();
    try {
      server.psql("postgres", ANALYST);
      for (const { columns, csv, setup, queries } of jobs) {
        const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
        server.psql(
          "postgres",
          [
            "SET client_min_messages = error;",
            "DROP TABLE IF EXISTS persons;",
            `CREATE TABLE persons (${types.join(", ")});`,
            "GRANT SELECT ON persons TO analyst;",
            `\\copy persons FROM '${csv}' CSV`,
          ].join("\n"),
        );
        const statements = ["SET client_min_messages = error;", ...setup.map((statement) => `${statement};`)];
        const output = queries.flatMap(({ sql, csv: to }) => [`\\o '${to}'`, `COPY (${sql}) TO STDOUT CSV;`]);
        server.psql("analyst", [...statements, ...output].join("\n"));
      }
      return `PostgreSQL ${server.psql("analyst", "SHOW server_version").trim()}`;
    } finally {
      server.stop();
    }
  },
};

/** A role that may connect, read what it is granted, and create temporary tables. */
const ANALYST = [
  "CREATE ROLE analyst LOGIN;",
  "REVOKE ALL ON SCHEMA public FROM PUBLIC;",
  "REVOKE ALL ON DATABASE postgres FROM PUBLIC;",
  "GRANT USAGE ON SCHEMA public TO analyst;",
  "GRANT CONNECT, TEMPORARY ON DATABASE postgres TO analyst;",
].join("\n");

/** Python with packages, in an environment of its own. */
export function pythonWith(what: string, name: string, requirements: string): string {
  const folder = join(CACHE, name);
  const python = join(folder, "bin/python");
  const wanted = readFileSync(join(HERE, requirements), "utf8");
  const done = join(folder, "done");
  if (!existsSync(done) || readFileSync(done, "utf8") !== wanted) {
    install(`An environment for ${what}`, "python3", ["-m", "venv", folder], HERE);
    install(what, python, ["-m", "pip", "install", "-q", "-r", join(HERE, requirements)], HERE);
    writeFileSync(done, wanted);
  }
  return python;
}

export function sparkPython(): string {
  if (spawnSync("java", ["-version"]).status !== 0) throw new Unavailable("Spark needs Java, which is not installed");
  return pythonWith("Spark", "spark", "requirements.txt");
}

const spark: Engine = {
  joined: (list) => `array_join(${list}, ' ')`,
  async run(jobs) {
    const python = sparkPython();
    const file = `${jobs[0]?.csv}.json`;
    writeFileSync(file, JSON.stringify(jobs));
    return (
      command(python, [join(HERE, "spark.py"), file, "local[1]"])
        .trim()
        .split("\n")
        .at(-1) ?? ""
    );
  },
};

export const ENGINES: Readonly<Record<Dialect, Engine>> = { duckdb, postgres, spark };
