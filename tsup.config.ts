import { copyFile, readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { defineConfig, type Options } from "tsup";

/**
 * What is compiled ahead of time goes into the package as text, which a program that starts reads sooner than code. Maps
 * tell it as it is. The rules themselves are code: a bundler can leave out what nobody reads of them.
 */
export const dataAsText: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "data as text",
  setup({ onLoad }) {
    onLoad({ filter: /\/compiled[^/]*\.json$/ }, async ({ path }) => {
      const told = await readFile(path, "utf8");
      const text = JSON.stringify(JSON.stringify(JSON.parse(told)));
      const map = { version: 3, sources: [basename(path)], sourcesContent: [told], mappings: "AAAA" };
      const url = `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString("base64")}`;
      return { contents: `export default /* @__PURE__ */ JSON.parse(${text});\n//# sourceMappingURL=${url}` };
    });
  },
};

const entry = {
  index: "src/index.ts",
  compile: "src/compile.ts",
  schemas: "src/schemas.ts",
  time: "src/time.ts",
  "messages/en": "src/messages/en.ts",
  "messages/fr": "src/messages/fr.ts",
};

/** The package holds the conformance kit once, as JSON: the CommonJS module reads it, the ES module takes it from there. */
async function addKit(): Promise<void> {
  for (const file of ["conformance.json", "conformance.schema.json"]) await copyFile(`src/${file}`, `dist/${file}`);
  await writeFile("dist/conformance.cjs", '"use strict";\nexports.kit = require("./conformance.json");\n');
  await writeFile("dist/conformance.js", 'export { kit } from "./conformance.cjs";\n');
}

export default defineConfig({
  entry,
  format: ["esm", "cjs"],
  target: "es2022",
  // Classes such as FactsError are one and the same, whichever entry point they come from.
  splitting: true,
  // Rollup writes the chunks of CommonJS too: what tsup takes otherwise makes a function call of every `??` and `?.`.
  treeshake: true,
  sourcemap: true,
  clean: true,
  esbuildPlugins: [dataAsText],
  onSuccess: addKit,
  dts: {
    entry: { ...entry, conformance: "src/conformance.ts" },
    // TypeScript 6 warns of an option that the declaration bundler sets by itself.
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
});
