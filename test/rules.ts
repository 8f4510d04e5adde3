/**
 * Writes what follows from `rules/`, in dependency order: the artefact, then the conformance kit, which is decided with
 * it. Where one of them fails, no file changes. With `--check`, writes nothing and fails when a file is stale.
 */
import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { compileToArtefacts } from "../src/compile/pipeline.js";
import { writeReader } from "../src/compile/reader.js";
import { rulebook } from "../src/model/shipped-rulebook.js";
import { RulebookError } from "../src/rulebook/error.js";

const isCheck = process.argv.includes("--check");
const { artefact, rules } = await compileToArtefacts(rulebook).catch(exitIfRefused);
const files = {
  "src/shipped/compiled.json": `${JSON.stringify(artefact)}\n`,
  "src/shipped/rules.json": `${JSON.stringify(rules)}\n`,
  "src/shipped/reader.ts": writeReader(artefact),
  "src/shipped/numbers.ts": writeNumbers(rulebook.parameters),
  "src/shipped/places.ts": writePlaces(rulebook),
};

const written: { path: string; before: string }[] = [];

for (const [path, fresh] of Object.entries(files)) {
  const before = await readFile(path, "utf8").catch(() => "");
  if (before === fresh) {
    console.log(`${path} is up to date`);
  } else if (isCheck) {
    console.error(`${path} is stale. Run npm run rules and commit what it writes.`);
    process.exitCode = 1;
  } else {
    await writeFile(path, fresh);
    written.push({ path, before });
    console.log(`${path} written`);
  }
}

// A process of its own, so that the kit is decided with the artefact just written.
const kit = ["--import", "tsx", "test/proof/conformance.ts", ...(isCheck ? [] : ["--write"])];
const { status } = spawnSync(process.execPath, kit, { stdio: "inherit" });
if (status !== 0) {
  process.exitCode = 1;
  for (const { path, before } of written) {
    await writeFile(path, before);
    console.error(`${path} restored, because the conformance kit failed`);
  }
}

/** The module from which sentences take their numbers. One constant for each parameter, so a bundle has only those it uses. */
function writeNumbers(parameters: Record<string, { value: number | readonly number[] }>): string {
  const constant = ([id, { value }]: [string, { value: number | readonly number[] }]) =>
    `export const ${id.replace(/-(.)/g, (_, letter) => letter.toUpperCase())} = ${JSON.stringify(value)};`;
  const head = "// Written by `npm run rules` from rules/parameters.json.";
  return `${[head, ...Object.entries(parameters).map(constant)].join("\n")}\n`;
}

/** The module from which titles take the code, the number and the place of each source that is an article. */
function writePlaces({ sources, articles }: typeof rulebook): string {
  const cited: [string, object][] = Object.entries(sources);
  const lines = cited.flatMap(([id, source]) => {
    const { article, place } = source as { article?: string; place?: string };
    if (article === undefined) return [];
    const { code, number } = articles[article as keyof typeof articles];
    return [`  "${id}": "${[code, number, place].join(" ").trim()}",`];
  });
  const head = "// Written by `npm run rules` from rules/sources.json and rules/articles.json.";
  return `${[head, "export const places = {", ...lines, "};"].join("\n")}\n`;
}

/** Prints what is wrong with the rulebook, without a stack. */
function exitIfRefused(error: unknown): never {
  if (!(error instanceof RulebookError)) throw error;
  console.error(error.message);
  process.exit(1);
}
