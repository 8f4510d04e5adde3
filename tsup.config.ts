import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { defineConfig, type Options } from "tsup";
import { tsImport } from "tsx/esm/api";
import manifest from "./package.json" with { type: "json" };

const entry = {
  index: "src/index.ts",
  compile: "src/compile.ts",
  schemas: "src/schemas.ts",
  time: "src/time.ts",
  sql: "src/sql.ts",
  tools: "src/tools.ts",
  "messages/en": "src/words/en.ts",
  "messages/fr": "src/words/fr.ts",
};

/** The package holds the conformance kit once, as JSON: the CommonJS module reads it, the ES module takes it from there. */
async function addKit(): Promise<void> {
  for (const file of ["conformance.json", "conformance.schema.json", "exam.json"])
    await copyFile(`src/shipped/${file}`, `dist/${file}`);
  await writeFile("dist/conformance.cjs", '"use strict";\nexports.kit = require("./conformance.json");\n');
  await writeFile("dist/conformance.js", 'export { kit } from "./conformance.cjs";\n');
}

/** The rules as a dbt package, which is no module: a project of dbt names its folder. */
async function addDbtPackage(): Promise<void> {
  const { filledIn, generatedFiles }: typeof import("./src/dbt/package.js") = await tsImport(
    "./src/dbt/package.ts",
    import.meta.url,
  );
  const copied = (await readdir("src/dbt/files", { recursive: true, withFileTypes: true })).filter((each) =>
    each.isFile(),
  );
  const files = new Map(generatedFiles());
  for (const { parentPath, name } of copied) {
    const path = join(parentPath, name);
    files.set(path.slice("src/dbt/files/".length), filledIn(await readFile(path, "utf8"), manifest.version));
  }
  for (const [path, text] of files) {
    await mkdir(dirname(join("dist/dbt", path)), { recursive: true });
    await writeFile(join("dist/dbt", path), text);
  }
}

const library: Options = {
  entry,
  format: ["esm", "cjs"],
  target: "es2022",
  // Classes such as FactsError are one and the same, whichever entry point they come from.
  splitting: true,
  // Rollup writes the chunks of CommonJS too: what tsup takes otherwise makes a function call of every `??` and `?.`.
  treeshake: true,
  sourcemap: true,
  clean: true,
  onSuccess: async () => {
    await addKit();
    await addDbtPackage();
  },
  dts: {
    entry: { ...entry, conformance: "src/conformance.ts", form: "src/form.ts" },
    // TypeScript 6 warns of an option that the declaration bundler sets by itself.
    compilerOptions: { ignoreDeprecations: "6.0", lib: ["es2023", "dom", "dom.iterable"] },
  },
};

/** The form as one script that needs nothing else, for a page without a bundler. */
const form: Options = {
  entry: { form: "src/form.ts" },
  format: "esm",
  platform: "browser",
  target: "es2022",
  splitting: false,
  minify: true,
  noExternal: [/./],
  esbuildOptions: (options) => {
    options.charset = "utf8";
  },
};

/** Programs: the server for assistants, which uses the package as an application does, and the grader of the exam. */
const programs: Options = {
  entry: { mcp: "src/mcp.ts", grade: "src/grade.ts" },
  format: "esm",
  platform: "node",
  target: "es2022",
  splitting: false,
  external: [/^carte-vitale/, /^@modelcontextprotocol/],
};

export default defineConfig([library, form, programs]);
