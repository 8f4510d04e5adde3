/**
 * `src/compiled.json` is the shipped rulebook, compiled ahead of time. Without an argument this fails when the file is
 * stale; with `--write` it writes it anew. Compiling twice gives the same bytes.
 */
import { readFile, writeFile } from "node:fs/promises";
import { compileToData } from "../../src/compile.js";
import { rulebook } from "../../src/rulebook.js";

const file = new URL("../../src/compiled.json", import.meta.url);
const fresh = `${JSON.stringify(await compileToData(rulebook))}\n`;

if (process.argv.includes("--write")) {
  await writeFile(file, fresh);
  console.log(`src/compiled.json written, ${fresh.length} characters`);
} else if ((await readFile(file, "utf8")) === fresh) {
  console.log("src/compiled.json is what the rules compile to");
} else {
  console.error("src/compiled.json is stale: run npm run compile");
  process.exitCode = 1;
}
