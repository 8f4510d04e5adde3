import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { differences, persons } from "./expected.js";
import { ROOT, run } from "./run.js";

/** A program that installs the package and decides with it, in one or several ways. */
export interface Consumer {
  readonly folder: string;
  readonly module: "esm" | "commonjs";
  /** Files of `test/consumers`; TypeScript is compiled to JavaScript unless `compiles` is set. */
  readonly files: readonly string[];
  readonly compiles?: true;
  /** How it installs the package, where not with npm. */
  readonly install?: (place: Place, wanted: string) => void;
  readonly ways: readonly Way[];
}
export interface Way {
  readonly name: string;
  /** The tool it runs on; where that is an optional one and missing, the way is not tried. */
  readonly needs?: string;
  /** Returns the answers as JSON. */
  run(place: Place): string | Promise<string>;
}
export interface Place {
  readonly cwd: string;
  readonly tools: string;
  /** Environment variables of npm: where the package comes from. */
  readonly settings: NodeJS.ProcessEnv;
}
export interface Result {
  readonly shown: string;
  readonly failed: boolean;
}

/** Writes the files of a consumer. */
export function make(consumer: Consumer, cwd: string): void {
  mkdirSync(cwd, { recursive: true });
  const type = consumer.module === "esm" ? "module" : "commonjs";
  writeFileSync(join(cwd, "package.json"), JSON.stringify({ name: consumer.folder, private: true, type }));
  for (const file of consumer.files) {
    const source = file === "persons.ts" ? PERSONS : readFileSync(join(ROOT, "test/consumers", file), "utf8");
    if (consumer.compiles || !file.endsWith(".ts")) {
      writeFileSync(join(cwd, file), source);
      continue;
    }
    const format = consumer.module === "esm" ? "esm" : "cjs";
    const { code } = transformSync(source, { loader: "ts", format, target: "es2022" });
    writeFileSync(join(cwd, file.replace(/\.ts$/, ".js")), code);
  }
}

const PERSONS = `import type { Asked } from "./answers.js";\nexport const persons: readonly Asked[] = ${JSON.stringify(persons)};\n`;

/** Installs the package and returns the version found then, or `none`. */
export function install(consumer: Consumer, place: Place, wanted: string): string {
  if (consumer.install) consumer.install(place, wanted);
  else inside(place, "npm", ["install", "--no-audit", "--no-fund", "--silent", wanted]);
  const own = join(place.cwd, "node_modules/carte-vitale/package.json");
  return existsSync(own) ? (JSON.parse(readFileSync(own, "utf8")) as { version: string }).version : "none";
}

/** Runs a command in the folder of a consumer, five minutes at most. */
export const inside = ({ cwd, settings }: Place, command: string, args: readonly string[]): string =>
  run(command, args, { cwd, timeout: 300_000, env: { ...process.env, ...settings } });

/** Tools that not every system or registry has. Any other tool that is missing is a failure. */
const OPTIONAL = /^(node-\d+|@oven\/bun-|@deno\/|@cloudflare\/workerd-)/;

/** The path of a program of the tools. */
export function tool({ tools }: Pick<Place, "tools">, path: string): string {
  const program = join(tools, "node_modules", path);
  if (existsSync(program)) return program;
  throw new Error(`${path} did not install`);
}

/** Decides in one way. A missing optional tool comes first: it may be why the package did not install. */
export async function attempt(way: Way, place: Place, failure: string | null): Promise<Result> {
  const { needs } = way;
  if (needs !== undefined && OPTIONAL.test(needs) && !existsSync(join(place.tools, "node_modules", needs))) {
    return { shown: `not tried: ${needs} did not install`, failed: false };
  }
  if (failure !== null) return { shown: failure, failed: true };
  try {
    const wrong = differences(await way.run(place));
    if (wrong.length === 0) return { shown: `${persons.length} right`, failed: false };
    return { shown: `${wrong.length} wrong, first ${wrong[0]}`, failed: true };
  } catch (error) {
    return { shown: firstLines(error), failed: true };
  }
}

export function firstLines(error: unknown): string {
  const { message = String(error), stdout = "" } = error as { message?: string; stdout?: Buffer | string };
  return `${message} ${stdout}`.trim().split("\n").slice(0, 3).join(" ");
}
