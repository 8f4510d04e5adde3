import ts from "typescript";
import type { Bump } from "./versions.js";

/*
 * How far a change of the public types goes, from two reports. A removed name (an export, a member, a literal) is a major
 * change; any other difference is at least a minor one. Codes of the rulebook are compared with the answers.
 */

export interface ApiChange {
  readonly bump: Bump;
  readonly gone: readonly string[];
}

export function apiChange(before: string, after: string): ApiChange {
  if (before === after) return { bump: "none", gone: [] };
  const left = namesIn(after);
  const removed = [...namesIn(before)].filter((name) => !left.has(name));
  // A name inside a removed name is not reported again.
  const within = (name: string, outer: string) =>
    /^(\.|: | of )/.test(name.startsWith(outer) ? name.slice(outer.length) : "");
  const gone = removed.filter((name) => !removed.some((outer) => within(name, outer)));
  return { bump: gone.length > 0 ? "major" : "minor", gone };
}

/**
 * The names of a report: `evaluate`, `evaluate of 2` (a number of arguments), `Decision.outcome`, `Decision.copy: "scan"`
 * (a literal of the type).
 */
export function namesIn(report: string): Set<string> {
  const types = /^```ts\n([\s\S]*?)^```$/m.exec(report)?.[1] ?? "";
  const names = new Set<string>();
  const visit = (node: ts.Node, within: string): void => {
    // Callers do not use the names of parameters.
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

/** The numbers of arguments that a call may have; losing one breaks callers. */
function countsOf({ parameters }: ts.SignatureDeclaration): (number | "more")[] {
  const most = parameters.filter(({ dotDotDotToken }) => !dotDotDotToken).length;
  const least = parameters.filter((one) => !one.dotDotDotToken && !one.questionToken && !one.initializer).length;
  const counts = Array.from({ length: most - least + 1 }, (_, more) => least + more);
  return parameters.length > most ? [...counts, "more"] : counts;
}

/** Whether a literal is a value, and not a key that picks members out of another type. */
function isCode({ literal, parent }: ts.LiteralTypeNode): boolean {
  if (!ts.isStringLiteral(literal) && !ts.isNumericLiteral(literal)) return false;
  const outside = ts.isUnionTypeNode(parent) ? parent.parent : parent;
  return (
    !ts.isTypeReferenceNode(outside) &&
    !ts.isIndexedAccessTypeNode(outside) &&
    !ts.isExpressionWithTypeArguments(outside)
  );
}
