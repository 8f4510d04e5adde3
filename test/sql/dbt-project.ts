/** A project of dbt with the packed package, in an engine that it starts. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pythonWith, startPostgres } from "./engines.js";

/** An engine that dbt works in. */
export interface Target {
  readonly name: "duckdb" | "postgres";
  /** The output of a profile. */
  readonly output: Readonly<Record<string, unknown>>;
  /** Writes the rows of each query into its file, without a heading. */
  write(queries: readonly { readonly sql: string; readonly csv: string }[]): void;
  stop(): void;
}

export class Project {
  readonly folder: string;
  private readonly python: string;

  /** @param unpacked the folder of the package of npm. @throws {Unavailable} where dbt cannot be installed. */
  constructor(folder: string, unpacked: string) {
    this.python = pythonWith("dbt", "dbt", "requirements-dbt.txt");
    this.folder = folder;
    cpSync(unpacked, join(folder, "node_modules/carte-vitale"), { recursive: true });
    this.add("packages.yml", "packages:\n  - local: node_modules/carte-vitale/dist/dbt\n");
  }

  add(path: string, text: string): void {
    mkdirSync(join(this.folder, path, ".."), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Replaces text in a file of the package. */
  replaceInPackage(path: string, before: string, after: string): void {
    const file = join("node_modules/carte-vitale/dist/dbt", path);
    const text = readFileSync(join(this.folder, file), "utf8");
    if (!text.includes(before)) throw new Error(`${path} does not have ${before}: change what is replaced`);
    this.add(file, text.replaceAll(before, after));
  }

  useTarget({ output }: Target): void {
    // JSON is YAML.
    this.add("profiles.yml", JSON.stringify({ trial: { target: "trial", outputs: { trial: output } } }));
  }

  /** Runs dbt. @returns whether it passed, and what it printed. */
  dbt(...args: string[]): { passed: boolean; output: string } {
    const run = "from dbt.cli.main import cli; cli()";
    const { status, stdout, stderr } = spawnSync(this.python, ["-c", run, "--no-use-colors", ...args], {
      cwd: this.folder,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      env: { ...process.env, DBT_PROFILES_DIR: this.folder, DO_NOT_TRACK: "1" },
    });
    return { passed: status === 0, output: `${stdout}${stderr}` };
  }

  /** Runs dbt. @throws with what it printed, where it fails. */
  mustPass(...args: string[]): void {
    const { passed, output } = this.dbt(...args);
    if (!passed) throw new Error(`dbt ${args.join(" ")} failed:\n${output}`);
  }

  duckdb(): Target {
    const path = join(this.folder, "trial.duckdb");
    const script = [
      "import duckdb, json, sys",
      "connection = duckdb.connect(sys.argv[1], read_only=True)",
      "for statement in json.load(sys.stdin): connection.execute(statement)",
    ].join("\n");
    return {
      name: "duckdb",
      output: { type: "duckdb", path, threads: 2 },
      write: (queries) => {
        const copies = queries.map(({ sql, csv }) => `COPY (${sql}) TO '${csv}' (FORMAT csv, HEADER false)`);
        const input = JSON.stringify(copies);
        const { status, stderr } = spawnSync(this.python, ["-c", script, path], { encoding: "utf8", input });
        if (status !== 0) throw new Error(stderr);
      },
      stop: () => {},
    };
  }

  /** @throws {Unavailable} where PostgreSQL cannot be installed. */
  postgres(): Target {
    const { host, psql, stop } = startPostgres();
    const login = { user: "postgres", password: "", dbname: "postgres", schema: "public", port: 5432 };
    return {
      name: "postgres",
      output: { type: "postgres", host, ...login, threads: 2 },
      write: (queries) => {
        const copies = queries.flatMap(({ sql, csv }) => [`\\o '${csv}'`, `COPY (${sql}) TO STDOUT CSV;`]);
        psql("postgres", copies.join("\n"));
      },
      stop,
    };
  }
}
