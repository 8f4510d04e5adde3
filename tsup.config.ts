import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    compile: "src/compile.ts",
    schemas: "src/schemas.ts",
    time: "src/time.ts",
    "messages/en": "src/messages/en.ts",
    "messages/fr": "src/messages/fr.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  // Classes such as FactsError are one and the same, whichever entry point they come from.
  splitting: true,
  sourcemap: true,
  clean: true,
  // TypeScript 6 warns of an option that the declaration bundler sets by itself.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
