/**
 * Bundles what a web page imports, minified and compressed (brotli), and fails when it is past its limit or when a
 * package came along. Needs a build.
 */
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";

const LIMIT = 12_000;
const decide = 'export { describe, evaluate, FactsError, safeEvaluate } from "./dist/index.js";';
const bundles: Record<string, { code: string; limit: number | null }> = {
  "evaluate alone": { code: 'export { evaluate } from "./dist/index.js";', limit: null },
  "main entry with the English catalogue": {
    code: `${decide} export { en } from "./dist/messages/en.js";`,
    limit: LIMIT,
  },
  "main entry with the French catalogue": {
    code: `${decide} export { fr } from "./dist/messages/fr.js";`,
    limit: LIMIT,
  },
  "explain alone": { code: 'export { explain } from "./dist/index.js";', limit: null },
  "changes alone": { code: 'export { changes } from "./dist/index.js";', limit: null },
  "interview alone": { code: 'export { interview } from "./dist/index.js";', limit: null },
  "record and replay alone": { code: 'export { record, replay } from "./dist/index.js";', limit: null },
  "everything of the main entry, with the English catalogue": {
    code: 'export * from "./dist/index.js"; export { en } from "./dist/messages/en.js";',
    limit: null,
  },
};

for (const [name, { code, limit }] of Object.entries(bundles)) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    platform: "browser",
    metafile: true,
    write: false,
    logLevel: "error",
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  const size = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  const packages = Object.keys(metafile.inputs).filter((file) => file.includes("node_modules"));
  console.log(`${name}: ${size} bytes${limit === null ? "" : ` of ${limit}`}`);
  if (limit !== null && size > limit) {
    console.error(`${name} is ${size - limit} bytes too large`);
    process.exitCode = 1;
  }
  if (packages.length > 0) {
    console.error(`${name} brings a package: ${packages[0]}`);
    process.exitCode = 1;
  }
}
