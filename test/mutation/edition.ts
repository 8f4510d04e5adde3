import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/*
 * What decides whether a mutant is noticed: the examples, the laws, the kit, the reading, the compiler, and what reads them.
 */

const FILES: Readonly<Record<string, RegExp>> = {
  "rules/law": /\.examples\.json$/,
  src: /^(conformance\.json|(diagram|evaluate|rulebook)\.ts)$/,
  "src/compile": /\.ts$/,
  "src/diagram": /\.ts$/,
  "src/evaluate": /\.ts$/,
  "src/rulebook": /\.ts$/,
  test: /^(as-read|classes|everybody|examples|laws|people|procedures|reading|rulebooks)\.ts$/,
  "test/conformance": /^(expected|verify)\.ts$/,
  "test/laws": /\.ts$/,
  "test/mutation": /\.ts$/,
};

/** Tells whether the examiners are still those by whom the page was written. */
export function editionOfExaminers(): string {
  const hash = createHash("sha256");
  for (const [folder, named] of Object.entries(FILES)) {
    const files = readdirSync(folder).filter((file) => named.test(file));
    if (files.length === 0) throw new Error(`no file of ${folder} is ${named}`);
    for (const file of files.sort()) hash.update(`${folder}/${file}\n${readFileSync(`${folder}/${file}`, "utf8")}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}
