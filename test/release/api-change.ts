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
  const lost = [...namesIn(before)].filter((name) => !left.has(name));
  // What is gone with something around it need not be told again.
  const within = (name: string, outer: string) =>
    /^(\.|: | of )/.test(name.startsWith(outer) ? name.slice(outer.length) : "");
  const gone = lost.filter((name) => !lost.some((outer) => within(name, outer)));
  return { bump: gone.length > 0 ? "major" : "minor", gone };
}

/**
 * `evaluate`, `evaluate of 2` (arguments it can be called with), `Decision`, `Decision.outcome`, `Decision.copy: "scan"` (a
 * code that stands in the type itself), `Outcome: eligible` (a code of the rulebook).
 */
export function namesIn(report: string): Set<string> {
  const [types = "", codes = ""] = [...report.matchAll(/^```(?:ts)?\n([\s\S]*?)^```$/gm)].map(
    ([, block = ""]) => block,
  );
  const names = new Set(codes.split("\n").filter((line) => line !== ""));
  const visit = (node: ts.Node, within: string): void => {
    // Parameters have names of their own, which nobody outside uses.
    if (ts.isParameter(node)) {
      if (node.type) visit(node.type, within);
      return;
    }
    const name = (node as Partial<ts.NamedDeclaration>).name;
    const own =
      name && !ts.isTypeParameterDeclaration(node) ? `${within}${within && "."}${name.getText(file)}` : within;
    if (own !== within) names.add(own);
    if (isFunction(node)) for (const count of countsOf(node)) names.add(`${own} of ${count}`);
    if (ts.isLiteralTypeNode(node) && isCode(node)) names.add(`${own}: ${node.getText(file)}`);
    ts.forEachChild(node, (child) => visit(child, own));
  };
  const file = ts.createSourceFile("report.d.ts", types, ts.ScriptTarget.ES2022, true);
  ts.forEachChild(file, (node) => {
    if (!ts.isImportDeclaration(node)) visit(node, "");
  });
  return names;
}

const isFunction = (node: ts.Node): node is ts.SignatureDeclaration =>
  ts.isFunctionLike(node) && !ts.isIndexSignatureDeclaration(node);

/** How many arguments can be handed in: one fewer allowed, or one more demanded, and a call that was right is wrong. */
function countsOf({ parameters }: ts.SignatureDeclaration): (number | "more")[] {
  const most = parameters.filter(({ dotDotDotToken }) => !dotDotDotToken).length;
  const least = parameters.filter((one) => !one.dotDotDotToken && !one.questionToken && !one.initializer).length;
  const counts = Array.from({ length: most - least + 1 }, (_, more) => least + more);
  return parameters.length > most ? [...counts, "more"] : counts;
}

/** Text or a number that values are; not what picks members out of another type. */
function isCode({ literal, parent }: ts.LiteralTypeNode): boolean {
  if (!ts.isStringLiteral(literal) && !ts.isNumericLiteral(literal)) return false;
  const outside = ts.isUnionTypeNode(parent) ? parent.parent : parent;
  return (
    !ts.isTypeReferenceNode(outside) &&
    !ts.isIndexedAccessTypeNode(outside) &&
    !ts.isExpressionWithTypeArguments(outside)
  );
}
