import ts from "typescript";
import type { Bump } from "./versions.js";

/*
 * How far a change of the public types goes, read off two reports: a name that is gone (an export, a member, a code)
 * breaks whoever uses it; anything else that differs is at least a minor version, and people judge the rest.
 */

export interface ApiChange {
  readonly bump: Bump;
  readonly gone: readonly string[];
}

export function apiChange(before: string, after: string): ApiChange {
  if (before === after) return { bump: "none", gone: [] };
  const left = namesIn(after);
  const gone = [...namesIn(before)].filter((name) => !left.has(name));
  return { bump: gone.length > 0 ? "major" : "minor", gone };
}

/** `evaluate`, `Decision`, `Decision.outcome`, `Outcome: eligible`. */
export function namesIn(report: string): Set<string> {
  const [types = "", codes = ""] = [...report.matchAll(/^```(?:ts)?\n([\s\S]*?)^```$/gm)].map(
    ([, block = ""]) => block,
  );
  const names = new Set(codes.split("\n").filter((line) => line !== ""));
  const visit = (node: ts.Node, within: string) => {
    // Parameters have names of their own, which nobody outside uses.
    if (ts.isParameter(node)) return;
    if (ts.isVariableStatement(node)) return visit(node.declarationList, within);
    const name = (node as Partial<ts.NamedDeclaration>).name;
    const own =
      name && !ts.isTypeParameterDeclaration(node) ? `${within}${within && "."}${name.getText(file)}` : within;
    if (own !== within) names.add(own);
    ts.forEachChild(node, (child) => visit(child, own));
  };
  const file = ts.createSourceFile("report.d.ts", types, ts.ScriptTarget.ES2022);
  ts.forEachChild(file, (node) => {
    if (!ts.isImportDeclaration(node)) visit(node, "");
  });
  return names;
}
