/**
 * Changes the code one step at a time with Stryker and lets the tests decide whether they notice. `npm run
 * check:code-mutation` runs every folder of `FOLDERS` whose code has changed since it was last run, and writes the page;
 * with names of folders it runs those, and with `--report` none. What each run has shown is kept in `results.json`.
 * What was killed before by a test that is still the same stays killed, unless `--force` is given. Fails when a survivor
 * has no line in `survivors.json`, when a line has no survivor, and when the code of a folder has changed since.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { evaluate } from "carte-vitale";
import {
  EACH,
  editionOf,
  FOLDERS,
  type Folder,
  folderHas,
  forgetSurvivors,
  keepResult,
  leftOut,
  type Result,
  readResults,
  reportOf,
  type Survivor,
  staticMutants,
} from "../code-mutation/results.js";
import { copyTo } from "../code-mutation/without-casts.js";

const COPY = ".stryker-tmp";
const PAGE = "docs/code-mutation.md";
type Line = Omit<Survivor, "file"> & { readonly why: string };
const justified: Record<string, Line[]> = JSON.parse(readFileSync("test/code-mutation/survivors.json", "utf8"));

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { report: { type: "boolean" }, force: { type: "boolean" } },
});
const all = Object.keys(FOLDERS) as Folder[];
const isStale = (folder: Folder) => readResults()[folder]?.edition !== editionOf(folder);
const named = all.filter((folder) => positionals.includes(folder));
if (named.length < positionals.length) throw new Error(`the folders are ${all.join(", ")}`);
if (leftOut().length > 0) throw new Error(`in no folder of FOLDERS: ${leftOut().join(", ")}`);

if (!values.report) {
  for (const folder of positionals.length > 0 ? named : all.filter((each) => values.force || isStale(each))) {
    await run(folder);
    keepResult(folder);
  }
}

const results = readResults();
const survivorsOf = (folders: readonly Folder[]) => folders.flatMap((folder) => results[folder]?.survivors ?? []);
const survivors = survivorsOf(all);
// Who names folders is told of those alone.
const asked = positionals.length > 0 ? named : all;
const same = (mutant: Survivor, line: Line) =>
  mutant.line === line.line && mutant.code === line.code && mutant.to === line.to && mutant.nth === line.nth;
const whyOf = (mutant: Survivor) => justified[mutant.file]?.find((line) => same(mutant, line))?.why;
const problems = [
  ...survivorsOf(asked)
    .filter((mutant) => whyOf(mutant) === undefined)
    .map((mutant) => `no reason: ${JSON.stringify(mutant)}`),
  ...Object.entries(justified).flatMap(([file, lines]) =>
    lines
      .filter(() => asked.some((folder) => folderHas(folder, file)))
      .filter((line) => !survivors.some((mutant) => mutant.file === file && same(mutant, line)))
      .map((line) => `no survivor: ${JSON.stringify({ file, ...line })}`),
  ),
  ...asked.filter(isStale).map((folder) => `not run since its code has changed: ${folder}`),
];
for (const folder of all) console.log(rowOf(folder));
for (const problem of problems) console.log(problem);
writeFileSync(PAGE, page());
process.exitCode = problems.length > 0 ? 1 : 0;

/** Code that is called is tried with the tests that call it; code that runs when a module is loaded, with all tests. */
async function run(folder: Folder) {
  const { mutate, tests } = FOLDERS[folder];
  process.env.MUTATION_TESTS = [...EACH, ...tests].join(" ");
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

function row(name: string, some: readonly Result[]): string {
  const sum = (of: (result: Result) => number) => some.reduce((total, result) => total + of(result), 0);
  const [killed, timedOut] = [sum((result) => result.killed), sum((result) => result.timedOut)];
  const survived = sum((result) => result.survivors.length);
  const mutants = killed + timedOut + survived;
  const score = ((100 * (killed + timedOut)) / mutants).toFixed(1);
  const days = [...new Set(some.map(({ on }) => on))].sort();
  return `| ${name} | ${mutants} | ${killed} | ${timedOut} | ${survived} | ${score} % | ${days.join(", ")} |`;
}

function rowOf(folder: Folder): string {
  const result = results[folder];
  if (!result) return `| ${folder} | not run | | | | | |`;
  return row(isStale(folder) ? `${folder} (its code has changed since)` : folder, [result]);
}

function page(): string {
  const cell = (text: string) => text.replaceAll("|", "\\|");
  const code = (text: string) => `\`${cell(text.length > 90 ? `${text.slice(0, 87)}…` : text)}\``;
  const { version, hash } = evaluate({}).rulebook;
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

By \`npm run check:code-mutation\`, with rulebook ${version} (${hash}), folder by folder: the table says when. Each folder is run
with the tests that are about it, which \`test/code-mutation/results.ts\` names; \`test/code-mutation/vitest.config.ts\` says what
else is left out and why. Less is killed that way than by \`npm test\` and \`npm run test:long\`, never more. The last row is all that was run. CI runs
the folder \`schemas\` and compares its survivors with those below.

| folder | mutants | killed | timed out | survived | score | run on |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
${all.map(rowOf).join("\n")}
${row("all", Object.values(results))}

## Survivors

${tables.join("\n")}`;
}
