/**
 * Bundles each feature alone, minified and compressed with brotli, and fails when a bundle is past its limit or contains a
 * package that it should not; it then lists the largest source files. Needs a build.
 */
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { table, thousands } from "./report.js";

interface Bundle {
  code: string;
  /** One per cent above the size that is reached. */
  limit: number;
  /** The size to aim for. */
  target?: number;
  /** The packages that the bundle may contain. */
  packages?: string[];
}

const main = 'export { describe, evaluate, FactsError, safeEvaluate } from "carte-vitale";';
const bundles: Record<string, Bundle> = {
  "evaluate alone": { code: 'export { evaluate } from "carte-vitale";', limit: 13_530, target: 12_000 },
  "main entry with the English catalogue": {
    code: `${main} export { en } from "carte-vitale/messages/en";`,
    limit: 25_330,
    target: 19_000,
  },
  // The part that no code can do without; the rest reads and refuses facts and decides partial ones.
  "of it, the English words, the rules and `describe`": {
    code: `export { describe } from "carte-vitale"; export { en } from "carte-vitale/messages/en";
      export { default as rules } from "./src/shipped/compiled.json";`,
    limit: 16_900,
  },
  "main entry with the French catalogue": {
    code: `${main} export { fr } from "carte-vitale/messages/fr";`,
    limit: 26_370,
  },
  // For decisions made elsewhere, for example by a service.
  "describe with the English catalogue": {
    code: 'export { describe } from "carte-vitale"; export { en } from "carte-vitale/messages/en";',
    limit: 12_500,
  },
  "evaluateColumns alone": { code: 'export { evaluateColumns } from "carte-vitale";', limit: 15_550 },
  "explain alone": { code: 'export { explain } from "carte-vitale";', limit: 21_510 },
  "changes alone": { code: 'export { changes } from "carte-vitale";', limit: 15_960 },
  "interview alone": { code: 'export { interview } from "carte-vitale";', limit: 15_460 },
  "record and replay alone": { code: 'export { record, replay } from "carte-vitale";', limit: 22_050 },
  "time alone, without records": {
    code: 'export { eligibleFrom, evaluateOn, factsOn, forecast } from "carte-vitale/time";',
    limit: 17_630,
    packages: ["date-fns", "@date-fns/utc"],
  },
  "recordOn alone": {
    code: 'export { recordOn } from "carte-vitale/time";',
    limit: 24_260,
    packages: ["date-fns", "@date-fns/utc"],
  },
  "tools, with both languages and their schemas": {
    code: 'export { tools } from "carte-vitale/tools";',
    limit: 89_200,
    packages: ["date-fns", "@date-fns/utc", "zod"],
  },
  // At most 60,000 bytes, whatever it becomes able to do.
  "form, one script with both languages": { code: 'export * from "carte-vitale/form";', limit: 51_100 },
  "everything of the main entry, with the English catalogue": {
    code: 'export * from "carte-vitale"; export { en } from "carte-vitale/messages/en";',
    limit: 42_590,
  },
};

const rows: string[][] = [];
for (const [name, { code, limit, target, packages = [] }] of Object.entries(bundles)) {
  const { outputFiles, metafile } = await bundle(code, (entry) => `dist/${entry}.js`);
  const size = brotliCompressSync(outputFiles[0]?.contents ?? new Uint8Array(), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;
  rows.push([name, thousands(size), thousands(limit), target === undefined ? "" : thousands(target)]);
  if (size > limit) {
    const sources = await bundle(code, (entry) => `src/${entry.replace("messages/", "words/")}.ts`);
    const [output] = Object.values(sources.metafile.outputs);
    const heaviest = Object.entries(output?.inputs ?? {})
      .sort(([, left], [, right]) => right.bytesInOutput - left.bytesInOutput)
      .slice(0, 8)
      .map(([file, { bytesInOutput }]) => `${file} ${bytesInOutput}`);
    console.error(`${name} is ${size - limit} bytes too large; before compression: ${heaviest.join(", ")}`);
    process.exitCode = 1;
  }
  const unexpected = Object.keys(metafile.inputs)
    .flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [])
    .find((name) => !packages.includes(name));
  if (unexpected) {
    console.error(`${name} contains the package ${unexpected}, which is not in its list`);
    process.exitCode = 1;
  }
}

console.log(table(["what is imported", "bytes", "limit", "target"], rows).join("\n"));

/** @param pathOf the path of an entry point by its name */
function bundle(code: string, pathOf: (entry: string) => string) {
  const contents = code.replace(/"carte-vitale(?:\/([^"]+))?"/g, (_, entry = "index") => `"./${pathOf(entry)}"`);
  return build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    platform: "browser",
    metafile: true,
    write: false,
    logLevel: "error",
  });
}
