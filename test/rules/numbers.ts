import { readdirSync } from "node:fs";
import { child, entriesOf, objectsIn, parseJson, textAt } from "./json.js";
import { type Report, textOf } from "./report.js";

/*
 * The numbers are in `rules/parameters.json`. `parameters` of a rule maps a clause to its parameter; here the number is
 * copied into the clause.
 */

export const lawFiles = (): string[] =>
  readdirSync("rules/law")
    .filter((file) => file.endsWith(".json") && !file.endsWith(".examples.json"))
    .map((file) => `rules/law/${file}`);

export function carryNumbers(report: Report): void {
  const { source: own, root: parameters } = parseJson("rules/parameters.json");
  const numbers = new Map(
    entriesOf(parameters).map(([id, parameter]) => [id, child(parameter, "value")?.getText(own)]),
  );
  for (const path of [...lawFiles(), "rules/facts.json"]) {
    const { source, root } = parseJson(path);
    const rules = path === "rules/facts.json" ? child(root, "contradictions") : root;
    const edits = entriesOf(rules).flatMap(([, rule]) => {
      const named = new Map(entriesOf(child(rule, "parameters")).map(([clause, id]) => [clause, textAt(id)]));
      return objectsIn(child(rule, "conditions")).flatMap((clause) => {
        const value = child(clause, "value");
        const number = numbers.get(named.get(textAt(child(clause, "name")) ?? "") ?? "");
        if (value === undefined || number === undefined) return [];
        return [{ start: value.getStart(source), end: value.getEnd(), number }];
      });
    });
    const carried = edits
      .sort((a, b) => b.start - a.start)
      .reduce((text, { start, end, number }) => text.slice(0, start) + number + text.slice(end), textOf(path));
    report.write(path, carried);
  }
}

/**
 * The module from which sentences take their numbers. One constant for each parameter, so a bundle has only those it
 * uses.
 */
export function numbersModule(parameters: Record<string, { readonly value: number | readonly number[] }>): string {
  const constants = Object.entries(parameters).map(
    ([id, { value }]) =>
      `export const ${id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())} = ${JSON.stringify(value)};`,
  );
  return `${["// Written by `npm run rules` from rules/parameters.json.", ...constants].join("\n")}\n`;
}
