import fc from "fast-check";
import { type Diagram, type Edge, isTerminal, terminal, terminalOf } from "../src/diagram/diagram.js";

/** A world of three facts with two, three and two classes: twelve persons, and an answer for each of them. */
export const WIDTHS = [2, 3, 2];
export type Person = readonly number[];
export const PERSONS: Person[] = [0, 1].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1].map((c) => [a, b, c])));
export const answers = (highest: number) => fc.array(fc.nat(highest), { minLength: 12, maxLength: 12 });
export const answerOf = (table: readonly number[], person: Person) =>
  table[PERSONS.findIndex((each) => each.join() === person.join())] ?? -1;

/** The diagram of a table, and what a diagram answers to a person. */
export function drawn(diagram: Diagram, table: readonly number[], person: Person = []): Edge {
  const width = WIDTHS[person.length];
  if (width === undefined) return terminal(answerOf(table, person));
  return diagram.node(
    person.length,
    Array.from({ length: width }, (_, index) => drawn(diagram, table, [...person, index])),
  );
}
export function answer(diagram: Diagram, edge: Edge, person: Person): number {
  if (isTerminal(edge)) return terminalOf(edge);
  const { level, children } = diagram.at(edge);
  return answer(diagram, children[person[level] ?? -1] ?? Number.NaN, person);
}
export const told = (diagram: Diagram, edge: Edge) => PERSONS.map((person) => answer(diagram, edge, person));
