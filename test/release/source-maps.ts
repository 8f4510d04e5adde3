import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { ROOT } from "./run.js";

/** Written as they are, from no source: they take the kit from its JSON. */
const WRITTEN = ["dist/conformance.cjs", "dist/conformance.js"];

/** Every script has its map, and every map tells the very source, of this package alone: no other's code is bundled. */
export function sourceMapIssues(installed: string, paths: readonly string[]): string[] {
  return paths
    .filter((path) => /\.c?js$/.test(path) && !WRITTEN.includes(path))
    .flatMap((path) => {
      const named = /^\/\/# sourceMappingURL=(.+)$/m.exec(readFileSync(join(installed, path), "utf8"))?.[1];
      const map = join(installed, dirname(path), named ?? `${path}.map`);
      if (named === undefined || !existsSync(map)) return [`${path} has no source map`];
      const { sources, sourcesContent = [] } = JSON.parse(readFileSync(map, "utf8")) as {
        sources: string[];
        sourcesContent?: (string | null)[];
      };
      return sources.flatMap((source, index) => {
        const file = relative(installed, resolve(dirname(map), source));
        if (!/^(src|rules)\//.test(file)) return [`${path} holds ${file}, which is none of our sources`];
        const told = sourcesContent[index] ?? null;
        if (told === null) return [`the source map of ${path} does not tell ${file}`];
        return told === readFileSync(join(ROOT, file), "utf8")
          ? []
          : [`the source map of ${path} tells another ${file}`];
      });
    });
}
