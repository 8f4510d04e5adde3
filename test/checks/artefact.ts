/**
 * The shipped rulebook is compiled ahead of time: `src/shipped/compiled.json` holds its diagram, `src/shipped/rules.json`
 * for whom each rule and clause holds, `src/shipped/reader.ts` reads facts. Without an argument this fails when one of them is stale; with `--write` it writes them anew. Compiling
 * twice gives the same bytes.
 */
import { readFile, writeFile } from "node:fs/promises";
import { compileToData } from "../../src/compile/pipeline.js";
import { writeReader } from "../../src/compile/reader.js";
import { rulebook } from "../../src/model/shipped-rulebook.js";

const { compiled, rules } = await compileToData(rulebook);
const artefacts = {
  "src/shipped/compiled.json": `${JSON.stringify(compiled)}\n`,
  "src/shipped/rules.json": `${JSON.stringify(rules)}\n`,
  "src/shipped/reader.ts": writeReader(compiled),
};

for (const [path, fresh] of Object.entries(artefacts)) {
  const file = new URL(`../../${path}`, import.meta.url);
  if (process.argv.includes("--write")) {
    await writeFile(file, fresh);
    console.log(`${path} written, ${fresh.length} characters`);
  } else if ((await readFile(file, "utf8")) === fresh) {
    console.log(`${path} is what the rules compile to`);
  } else {
    console.error(`${path} is stale: run npm run compile`);
    process.exitCode = 1;
  }
}
