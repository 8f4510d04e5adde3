import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { withoutCasts } from "./without-casts.js";

/** Where Stryker keeps its reports, and looks for what need not be run again: outside what git sees. */
const KEPT = resolve(".code-mutation");
export const reportOf = (folder: string, pass: "called" | "static") => `${KEPT}/${folder}.${pass}.json`;

const compileOf = (name: string) => `src/compile/${name}.ts`;
const evaluateOf = (name: string) => `src/evaluate/${name}.ts`;
const reasonOf = (name: string) => `src/reason/${name}.ts`;

/** What is mutated together, a stage of the pipeline or the words, and the tests that are about it, besides {@link EACH}. */
export const FOLDERS = {
  rulebook: {
    mutate: ["src/rulebook.ts", "src/rulebook/*.ts", "src/freeze.ts", "src/strict-object.ts"],
    tests: ["rulebook*", "rules", "compile-conditions"],
  },
  diagram: {
    mutate: ["src/diagram.ts", "src/diagram/*.ts"],
    tests: ["diagram*", "changes", "explain"],
  },
  compile: {
    mutate: [
      "src/compile.ts",
      ...["assemble", "combine", "engine", "examine", "limits", "link", "partition", "reader", "rules", "tabulate"].map(
        compileOf,
      ),
    ],
    tests: ["artefact", "compile*", "long/compile-limits", "certificate-small", "certificate-told"],
  },
  certificate: {
    mutate: ["certificate", "contradictions", "count"].map(compileOf),
    tests: ["artefact", "certificate*", "long/compile-limits", "compile-room"],
  },
  columns: { mutate: ["src/columns.ts", "src/columns/*.ts"], tests: ["columns*"] },
  reading: {
    mutate: ["read-facts", "facts-issues", "refusals", "read-object", "facts-error", "options", "classify"].map(
      evaluateOf,
    ),
    tests: ["facts*", "schemas", "kept", "packing*"],
  },
  completions: {
    mutate: ["completions", "survey", "merge"].map(evaluateOf),
    tests: ["completions", "merge", "partial", "procedures", "interview-small"],
  },
  evaluate: {
    mutate: ["src/evaluate.ts", ...["compiled", "load"].map(evaluateOf), ...["src/shipped*.ts", "src/decision.ts"]],
    tests: ["load", "kept", "facts*", "artefact", "examples", "properties", "packing*", "completions"],
  },
  packing: {
    mutate: ["class-key", "packing", "strides"].map(evaluateOf),
    tests: ["packing*", "facts", "facts-hostile", "examples", "everybody"],
  },
  plan: { mutate: ["src/evaluate/plan.ts"], tests: ["plan", "interview-small", "interview-expected"] },
  explain: {
    mutate: [
      "src/reason.ts",
      ...["basis", "because", "compiled-rules", "explain", "margins", "rules", "situation", "space"].map(reasonOf),
    ],
    tests: ["explain*", "changes", "record", "describe-reasoning"],
  },
  changes: { mutate: ["changes", "ways"].map(reasonOf), tests: ["changes*"] },
  interview: { mutate: ["interview", "weights"].map(reasonOf), tests: ["interview*"] },
  record: { mutate: ["src/reason/record.ts"], tests: ["record*"] },
  index: { mutate: ["src/index.ts"], tests: ["columns", "facts", "explain", "changes", "interview", "record"] },
  schemas: { mutate: ["src/schemas.ts", "src/conformance.ts"], tests: ["schemas", "conformance"] },
  time: { mutate: ["src/time.ts", "src/time/*.ts"], tests: ["time*", "forecast*"] },
  describe: {
    mutate: ["src/describe*.ts", "src/messages/catalogue.ts", "src/messages/reasoning.ts"],
    tests: ["words", "describe*", "hostile"],
  },
  catalogues: {
    mutate: ["en", "fr", "en/*", "fr/*"].map((name) => `src/messages/${name}.ts`),
    tests: ["words", "describe-parts", "describe"],
  },
} satisfies Record<string, { mutate: string[]; tests: string[] }>;
export type Folder = keyof typeof FOLDERS;

/** For every folder: that what is mutated loads. A file of tests that does not begin is no test that fails. */
export const EACH = ["entry-points"];

/** Every file that is mutated in some folder: all but the one that the compiler writes. */
const sources = () =>
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file}`)
    .filter((file) => file.endsWith(".ts") && file !== "src/compiled-reader.ts")
    .sort();

/** Whether a file is mutated in a folder. */
export const folderHas = (folder: Folder, file: string): boolean => isIn(folder)(file);
const isIn = (folder: Folder) => {
  const pattern = (path: string) => new RegExp(`^${path.replaceAll(".", "\\.").replaceAll("*", "[^/]*")}$`);
  const patterns = FOLDERS[folder].mutate.map(pattern);
  return (file: string) => patterns.some((each) => each.test(file));
};

/** Files that stand in no folder. */
export function leftOut(): string[] {
  const folders = (Object.keys(FOLDERS) as Folder[]).map(isIn);
  return sources().filter((file) => !folders.some((has) => has(file)));
}

/** Tells whether the code of a folder is still the code that was mutated. */
export function editionOf(folder: Folder): string {
  const hash = createHash("sha256");
  for (const file of sources().filter(isIn(folder))) hash.update(`${file}\n${readFileSync(file, "utf8")}\n`);
  return hash.digest("hex").slice(0, 16);
}

interface Place {
  line: number;
  column: number;
}
/** Of the schema of mutation testing reports, what is read here. */
interface Report {
  files: Record<
    string,
    {
      source: string;
      mutants: {
        mutatorName: string;
        replacement?: string;
        /** Whether it is run when a module is loaded. */
        static?: boolean;
        location: { start: Place; end: Place };
        status: string;
      }[];
    }
  >;
}

export interface Mutant {
  readonly file: string;
  /** The range in the spelling of Stryker's option `mutate`. */
  readonly range: string;
  /** The line on which it begins, what was there and what is there instead. */
  readonly line: string;
  readonly code: string;
  readonly to: string;
  /** Which one it is, where several in a file read the same. */
  readonly nth?: number;
  readonly status: string;
  readonly atLoad: boolean;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

function mutantsIn(path: string): Mutant[] {
  const { files } = JSON.parse(readFileSync(path, "utf8")) as Report;
  return Object.entries(files).flatMap(([file, { source: mutated, mutants }]) => {
    const source = readFileSync(file, "utf8");
    if (withoutCasts(source) !== mutated) throw new Error(`${file} has changed since ${path} was written`);
    const lines = source.split("\n");
    const offset = ({ line, column }: Place) =>
      lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0) + column - 1;
    return mutants.map(
      ({ mutatorName, replacement = mutatorName, location: { start, end }, status, static: atLoad = false }) => ({
        file,
        range: `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`,
        line: oneLine(lines[start.line - 1] ?? ""),
        code: oneLine(source.slice(offset(start), offset(end))),
        to: oneLine(replacement),
        status,
        atLoad,
      }),
    );
  });
}

/** Numbers those that read the same, in the order of the file: a reason is one mutant's, not its twin's. */
function numbered(mutants: readonly Mutant[]): Mutant[] {
  const readings = mutants.map(({ file, line, code, to }) => JSON.stringify([file, line, code, to]));
  const times = (some: readonly string[], reading: string) => some.filter((each) => each === reading).length;
  return mutants.map((mutant, index) => {
    const reading = readings[index] ?? "";
    return times(readings, reading) > 1 ? { ...mutant, nth: times(readings.slice(0, index + 1), reading) } : mutant;
  });
}

/** Takes those that survived out of a report that is there, so that they are run again. */
export function forgetSurvivors(path: string): void {
  if (!existsSync(path)) return;
  const report = JSON.parse(readFileSync(path, "utf8")) as Report;
  for (const file of Object.values(report.files)) {
    file.mutants = file.mutants.filter(({ status }) => status === "Killed" || status === "Timeout");
  }
  writeFileSync(path, JSON.stringify(report));
}

/**
 * What is left to a second pass: code that runs when a module is loaded. The first pass leaves it out; where a test runs it
 * once more, it is changed for that test alone.
 */
const isLeft = ({ status, atLoad }: Mutant) => status === "Ignored" || (status === "Survived" && atLoad);
export const staticMutants = (folder: Folder) => mutantsOf(folder, "called").filter(isLeft);

/** A report also keeps what stood in the folder before and stands in another now. */
const mutantsOf = (folder: Folder, pass: "called" | "static") =>
  mutantsIn(reportOf(folder, pass)).filter(({ file }) => folderHas(folder, file));

/** What is told of a survivor. */
export type Survivor = Pick<Mutant, "file" | "line" | "code" | "to" | "nth">;

/** What a run of a folder has shown. */
export interface Result {
  /** The day of the run, and the edition of the code. */
  readonly on: string;
  readonly edition: string;
  readonly killed: number;
  readonly timedOut: number;
  readonly survivors: readonly Survivor[];
}

/** What has been shown so far, in git: runs take long, and a folder is run again only where its code has changed. */
const RESULTS = "test/code-mutation/results.json";
export const readResults = (): Partial<Record<Folder, Result>> => JSON.parse(readFileSync(RESULTS, "utf8"));
export function keepResult(folder: Folder): void {
  const results = { ...readResults(), [folder]: resultOf(folder) };
  const sorted = Object.fromEntries(
    Object.keys(FOLDERS).flatMap((name) => (name in results ? [[name, results[name as Folder]]] : [])),
  );
  writeFileSync(RESULTS, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** Every mutant of a folder and its end, from the reports of a run. */
function resultOf(folder: Folder): Result {
  const key = ({ range, to }: Mutant) => `${range} ${to}`;
  const first = mutantsOf(folder, "called");
  const hasSecond = existsSync(reportOf(folder, "static"));
  const second = new Map(hasSecond ? mutantsOf(folder, "static").map((mutant) => [key(mutant), mutant]) : []);
  const endOf = (mutant: Mutant) => (isLeft(mutant) ? second.get(key(mutant)) : mutant)?.status ?? mutant.status;
  const mutants = numbered(first).map((mutant) => ({ ...mutant, status: endOf(mutant) }));
  const count = (wanted: string) => mutants.filter(({ status }) => status === wanted).length;
  return {
    on: statSync(reportOf(folder, "called")).mtime.toISOString().slice(0, 10),
    edition: editionOf(folder),
    killed: count("Killed"),
    timedOut: count("Timeout"),
    survivors: mutants
      .filter(({ status }) => ["Survived", "NoCoverage", "Ignored"].includes(status))
      .map(({ range: _, status: __, atLoad: ___, ...survivor }) => survivor),
  };
}
