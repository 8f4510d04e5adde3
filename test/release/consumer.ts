import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { persons } from "./expected.js";
import type { Registry } from "./registry.js";
import { ROOT, run } from "./run.js";

/** Something that installs the package and decides with it, in one or several ways. */
export interface Consumer {
  readonly folder: string;
  readonly module: "esm" | "commonjs";
  /** The files of `test/consumers` it is made of; TypeScript becomes JavaScript unless the consumer compiles itself. */
  readonly files: readonly string[];
  readonly compiles?: true;
  /** How it installs, when not with npm. */
  readonly install?: (place: Place, wanted: string) => void;
  readonly ways: readonly Way[];
}
export interface Way {
  readonly name: string;
  /** Not tried again after the upgrade. */
  readonly once?: boolean;
  /** What it runs on, of the tools: where that is one of those that may be missing, and is, the way is not tried. */
  readonly needs?: string;
  /** What was answered, as JSON; a sentence when it cannot be tried here. */
  run(place: Place): string | NotTried | Promise<string | NotTried>;
}
export interface Place {
  readonly cwd: string;
  readonly tools: string;
  readonly registry: Registry;
}
export class NotTried {
  constructor(readonly why: string) {}
}

/** Writes a consumer, which is not installed yet. */
export function make(consumer: Consumer, cwd: string): void {
  mkdirSync(cwd, { recursive: true });
  const type = consumer.module === "esm" ? "module" : "commonjs";
  writeFileSync(join(cwd, "package.json"), JSON.stringify({ name: consumer.folder, private: true, type }));
  for (const file of consumer.files) {
    const source = file === "persons.ts" ? listed() : readFileSync(join(ROOT, "test/consumers", file), "utf8");
    if (consumer.compiles || !file.endsWith(".ts")) {
      writeFileSync(join(cwd, file), source);
      continue;
    }
    const format = consumer.module === "esm" ? "esm" : "cjs";
    const { code } = transformSync(source, { loader: "ts", format, target: "es2022" });
    writeFileSync(join(cwd, file.replace(/\.ts$/, ".js")), code);
  }
}

const listed = () =>
  `import type { Asked } from "./answers.js";\nexport const persons: readonly Asked[] = ${JSON.stringify(persons)};\n`;

/** Installs what is wanted from the registry of the rehearsal, and tells the version that is there then. */
export function install(consumer: Consumer, place: Place, wanted: string): string {
  if (consumer.install) consumer.install(place, wanted);
  else inside(place, "npm", ["install", "--no-audit", "--no-fund", "--silent", wanted]);
  const own = join(place.cwd, "node_modules/carte-vitale/package.json");
  return existsSync(own) ? (JSON.parse(readFileSync(own, "utf8")) as { version: string }).version : "none";
}

/** A command of a consumer: its folder, the registry of the rehearsal, five minutes at most. */
export const inside = ({ cwd, registry }: Place, command: string, args: readonly string[]): string =>
  run(command, args, { cwd, timeout: 300_000, env: { ...process.env, ...registry.settings } });

/**
 * What there is for some systems alone, or not wherever packages come from. Without any other tool the rehearsal fails: a
 * consumer that nobody tried would look like one that was right.
 */
const MAY_BE_MISSING = /^(node-\d+|@oven\/bun-|@deno\/|@cloudflare\/workerd-)/;

/** A program of the tools. */
export function tool({ tools }: Pick<Place, "tools">, path: string): string {
  const program = join(tools, "node_modules", path);
  if (existsSync(program)) return program;
  throw new Error(`${path} did not install`);
}

/** Why a way is not tried, `null` when it has what it needs. */
export function obstacleOf({ needs }: Pick<Way, "needs">, place: Pick<Place, "tools">): NotTried | null {
  if (needs === undefined || !MAY_BE_MISSING.test(needs)) return null;
  return existsSync(join(place.tools, "node_modules", needs)) ? null : new NotTried(`${needs} did not install`);
}
