import ts from "typescript";
import { textOf } from "./report.js";

/*
 * Places in JSON files: the parser of TypeScript keeps the position of every value, so that one number can be replaced
 * without formatting a file anew.
 */

export type JsonNode = ts.Expression;

export function parseJson(path: string): { source: ts.JsonSourceFile; root: JsonNode } {
  const source = ts.parseJsonText(path, textOf(path));
  const [statement] = source.statements;
  if (statement === undefined) throw new Error(`${path} is empty`);
  return { source, root: statement.expression };
}

/** The entries of an object; none of anything else. */
export function entriesOf(node: JsonNode | undefined): [key: string, value: JsonNode][] {
  if (node === undefined || !ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && ts.isStringLiteral(property.name)
      ? [[property.name.text, property.initializer] as [string, JsonNode]]
      : [],
  );
}

/** `child(node, "law")`, `child(list, "0")` */
export function child(node: JsonNode | undefined, key: string): JsonNode | undefined {
  if (node !== undefined && ts.isArrayLiteralExpression(node)) return node.elements[Number(key)];
  return entriesOf(node).find(([own]) => own === key)?.[1];
}

/** Every object below a node, itself included. */
export function objectsIn(node: JsonNode | undefined): JsonNode[] {
  if (node === undefined) return [];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(objectsIn);
  if (!ts.isObjectLiteralExpression(node)) return [];
  return [node, ...entriesOf(node).flatMap(([, value]) => objectsIn(value))];
}

export const textAt = (node: JsonNode | undefined): string | null =>
  node !== undefined && ts.isStringLiteral(node) ? node.text : null;

/** The line of a path in a JSON file, from 1: that of the innermost key that exists. */
export function lineOfPath(path: string, keys: readonly string[]): number {
  const { source, root } = parseJson(path);
  let node = root;
  for (const key of keys) {
    const inner = child(node, key);
    if (inner === undefined) break;
    node = inner;
  }
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
