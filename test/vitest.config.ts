import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { snippets } from "./snippets.plugin.js";

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [snippets()],
  resolve: {
    alias: [
      { find: /^carte-vitale$/, replacement: source("index.ts") },
      { find: /^carte-vitale\/messages\/(.+)$/, replacement: source("words/$1.ts") },
      { find: /^carte-vitale\/(.+)$/, replacement: source("$1.ts") },
    ],
  },
  test: {
    include: ["test/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // The library keeps no state that changes an answer, so each worker loads it once.
    isolate: false,
  },
});
