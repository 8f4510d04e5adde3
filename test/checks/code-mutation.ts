/**
 * Changes the code one step at a time with Stryker and lets the tests decide whether they notice. `npm run
 * check:code-mutation` runs every folder of `FOLDERS` and writes the page; with names of folders it runs those alone,
 * and with `--report` none: the page is written of those that have been run. What was killed before by a test that is
 * still the same stays killed, unless `--force` is given. Fails when a survivor has no line in `survivors.json`, or a line no survivor.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { evaluate } from "carte-vitale";
import {
  FOLDERS,
  type Folder,
  forgetSurvivors,
  isKilled,
  isSurvivor,
  leftOut,
  type Mutant,
  reportOf,
  resultOf,
  staticMutants,
} from "../code-mutation/results.js";
import { copyTo } from "../code-mutation/without-casts.js";

const COPY = ".stryker-tmp";
const PAGE = "docs/code-mutation.md";
type Line = Pick<Mutant, "line" | "code" | "to"> & { readonly why: string };
const justified: Record<string, Line[]> = JSON.parse(readFileSync("test/code-mutation/survivors.json", "utf8"));

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { report: { type: "boolean" }, force: { type: "boolean" } },
});
const all = Object.keys(FOLDERS) as Folder[];
const folders = positionals.length > 0 ? all.filter((folder) => positionals.includes(folder)) : all;
if (folders.length < positionals.length) throw new Error(`the folders are ${all.join(", ")}`);

if (leftOut().length > 0) throw new Error(`in no folder of FOLDERS: ${leftOut().join(", ")}`);

if (!values.report) for (const folder of folders) await run(folder);

const results = folders.flatMap((folder) => {
  const result = resultOf(folder);
  return result === null ? [] : [{ folder, ...result }];
});
if (results.length === 0) throw new Error("no folder has been run");
const survivors = results.flatMap(({ mutants }) => mutants.filter(isSurvivor));
const same = (mutant: Mutant, line: Line) =>
  mutant.line === line.line && mutant.code === line.code && mutant.to === line.to;
const whyOf = (mutant: Mutant) => justified[mutant.file]?.find((line) => same(mutant, line))?.why;
const mutated = new Set(results.flatMap(({ mutants }) => mutants.map(({ file }) => file)));
const problems = [
  ...survivors
    .filter((mutant) => whyOf(mutant) === undefined)
    .map(({ file, line, code, to }) => `no reason: ${JSON.stringify({ file, line, code, to })}`),
  ...Object.entries(justified).flatMap(([file, lines]) =>
    lines
      .filter((line) => mutated.has(file) && !survivors.some((mutant) => mutant.file === file && same(mutant, line)))
      .map((line) => `no survivor: ${JSON.stringify({ file, ...line })}`),
  ),
];
for (const { folder, mutants } of results) console.log(row(folder, mutants));
for (const problem of problems) console.log(problem);
if (positionals.length === 0 && problems.length === 0) writeFileSync(PAGE, page());
process.exitCode = problems.length > 0 ? 1 : 0;

/** Code that is called is tried with the tests that call it; code that runs when a module is loaded, with all tests. */
async function run(folder: Folder) {
  const { mutate, tests } = FOLDERS[folder];
  process.env.MUTATION_TESTS = tests.join(" ");
  // A zone in which a day was skipped: who reckons in local time is noticed.
  process.env.TZ = "Pacific/Apia";
  await pass(folder, "called", mutate);
  // Of code that runs when a module is loaded, Stryker does not know which tests are new to it.
  forgetSurvivors(reportOf(folder, "static"));
  const left = staticMutants(folder);
  if (left.length === 0) rmSync(reportOf(folder, "static"), { force: true });
  else
    await pass(
      folder,
      "static",
      left.map(({ range }) => range),
    );
}

async function pass(folder: Folder, name: "called" | "static", mutate: readonly string[]) {
  const here = process.cwd();
  copyTo(COPY);
  process.chdir(COPY);
  try {
    await new Stryker({
      configFile: "test/code-mutation/stryker.config.json",
      mutate: [...mutate],
      ignoreStatic: name === "called",
      incrementalFile: reportOf(folder, name),
      force: values.force ?? false,
    }).runMutationTest();
  } finally {
    process.chdir(here);
  }
}

function row(name: string, mutants: readonly Mutant[]): string {
  const count = (status: string) => mutants.filter((mutant) => mutant.status === status).length;
  const survived = mutants.filter(isSurvivor).length;
  const killed = mutants.filter(isKilled).length;
  const score = ((100 * killed) / (killed + survived)).toFixed(1);
  return `| ${name} | ${killed + survived} | ${count("Killed")} | ${count("Timeout")} | ${survived} | ${score} % |`;
}

function rowOf(folder: Folder): string {
  const result = results.find((each) => each.folder === folder);
  return result ? row(folder, result.mutants) : `| ${folder} | not run | | | | |`;
}

function page(): string {
  const cell = (text: string) => text.replaceAll("|", "\\|");
  const code = (text: string) => `\`${cell(text.length > 90 ? `${text.slice(0, 87)}…` : text)}\``;
  const { version, hash } = evaluate({}).rulebook;
  const days = [...new Set(results.map(({ on }) => on))].sort();
  const files = [...new Set(survivors.map(({ file }) => file))].sort();
  const tables = files.map((file) => {
    const lines = survivors
      .filter((mutant) => mutant.file === file)
      .map(
        (mutant) =>
          `| ${code(mutant.line)} | ${code(mutant.code)} → ${code(mutant.to)} | ${cell(whyOf(mutant) ?? "")} |`,
      );
    return [`### ${file}`, "", "| line | change | why no test fails |", "|---|---|---|", ...new Set(lines), ""].join(
      "\n",
    );
  });
  return `<!-- Written by npm run check:code-mutation. -->
# Mutation of the code

Stryker changes \`src/\` one step at a time (a comparison, a condition, a text, a list …), and the tests run against each
change. A mutant is killed when a test fails, and timed out when it never ends, which counts as killed. The generated
\`src/compiled-reader.ts\` is left out. Texts count, those of the catalogues too.

Run on ${days.join(" and ")}, with rulebook ${version} (${hash}), by \`npm run check:code-mutation\`. The tests are those of
\`test/code-mutation/vitest.config.ts\`, which says what is left out and why: less is killed that way than by \`npm test\`,
never more. CI runs the folder \`schemas\` and compares its survivors with those below.

| folder | mutants | killed | timed out | survived | score |
|---|---|---|---|---|---|
${all.map(rowOf).join("\n")}
${row(
  "all",
  results.flatMap(({ mutants }) => mutants),
)}

## Survivors

${tables.join("\n")}`;
}
