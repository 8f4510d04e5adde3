import { copyFile, readFile, writeFile } from "node:fs/promises";
import { SourceMapConsumer, SourceMapGenerator } from "source-map";
import { defineConfig, type Options } from "tsup";

/**
 * Where no source says what a line of CommonJS comes from, tsup names the built file itself, by its path on the machine
 * that built it. Without those lines a map tells sources only, and the same bytes wherever it was made.
 */
const mapsOfSources: NonNullable<Options["plugins"]>[number] = {
  name: "maps of sources",
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles.filter(({ name }) => name.endsWith(".cjs.map"))) {
      const map = await SourceMapConsumer.with(await readFile(name, "utf8"), null, (told) => {
        const own = new SourceMapGenerator({ file: name.replace(/^.*\/|\.map$/g, "") });
        told.eachMapping(({ source, name, generatedLine, generatedColumn, originalLine, originalColumn }) => {
          if (!source?.startsWith("../") || originalLine === null || originalColumn === null) return;
          const generated = { line: generatedLine, column: generatedColumn };
          const original = { line: originalLine, column: originalColumn };
          own.addMapping({ source, generated, original, ...(name === null ? {} : { name }) });
          own.setSourceContent(source, told.sourceContentFor(source) ?? "");
        });
        return own;
      });
      await writeFile(name, map.toString());
    }
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
  sourcemap: true,
  clean: true,
  plugins: [mapsOfSources],
  onSuccess: addKit,
  dts: {
    entry: { ...entry, conformance: "src/conformance.ts" },
    // TypeScript 6 warns of an option that the declaration bundler sets by itself.
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
});
