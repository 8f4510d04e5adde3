import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/**
 * The source with every `as …` blanked: Stryker passes over all that is cast, a whole catalogue for instance. Nothing
 * moves, so that every mutant is told at its place.
 */
export function withoutCasts(source: string): string {
  const blanks: [from: number, to: number][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node)) blanks.push([node.expression.end, node.end]);
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest));
  return blanks.reduce(
    (text, [from, to]) => text.slice(0, from) + text.slice(from, to).replace(/\S/g, " ") + text.slice(to),
    source,
  );
}

/** Copies what Stryker needs into a folder, the source without casts: but what the compiler writes, which is no one's source. */
export function copyTo(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ["src", "test", "rules", "package.json", "tsconfig.json"]) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  for (const file of readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file === "compiled-reader.ts") continue;
    const path = join(folder, "src", file);
    writeFileSync(path, withoutCasts(readFileSync(path, "utf8")));
  }
}
