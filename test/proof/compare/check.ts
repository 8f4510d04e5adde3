import type { Comparison, Difference, Renamed, Value } from "carte-vitale/compile";
import type { Decider } from "../../../src/evaluate/evaluate.js";
import { openPartsOf } from "../../frozen.js";
import { at } from "../../worlds.js";
import { type Cells, cellsOf, compareBoxes, faultOf, isIn } from "./boxes.js";
import { expectedParameters, expectedVocabulary, type Line, lineOf, linesOf } from "./expected.js";
import { type Cell, isRange } from "./facts.js";
import { type Population, populationOf } from "./persons.js";
import { type Books, SIDES, type Side } from "./words.js";

const MOST_LISTED = 100;
const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Checks a comparison against its definition, person by person. @returns the first fault, or `null`. */
export function faultIn(
  found: Comparison,
  books: Books,
  deciders: Readonly<Record<Side, Decider>>,
  renamed: Renamed,
): string | null {
  const population = populationOf(books, deciders, renamed);
  const { groups, groupOf } = groupsOf(population, renamed);
  const vocabulary = expectedVocabulary(population.facts, books);
  const parameters = expectedParameters(books);
  const changed = groupOf.reduce((count, group) => count + Number(at(groups, group).length > 0), 0);
  if (openPartsOf(found).length > 0) return "the comparison can be changed";
  if (!isEqual(found.vocabulary, vocabulary)) return `the vocabulary is ${JSON.stringify(vocabulary)}`;
  if (!isEqual(found.parameters, parameters)) return `the parameters are ${JSON.stringify(parameters)}`;
  if (!isEqual(found.persons, { compared: population.size, changed, exact: true }))
    return `${population.size} persons are compared, ${changed} changed: ${JSON.stringify(found.persons)}`;

  const expected = new Set(groups.flat());
  const told = found.differences.map(({ what, of, from, to }) => lineOf(what, of, from, to));
  const missing = [...expected].find((line) => !told.includes(line));
  if (missing !== undefined) return `a difference is left out: ${missing}`;
  const invented = told.find((line, at) => !expected.has(line) || told.indexOf(line) !== at);
  if (invented !== undefined) return `a difference that no person has, or twice: ${invented}`;
  if (found.differences.some(({ persons }, at) => persons > (found.differences[at - 1]?.persons ?? persons)))
    return "a difference of more persons comes later";
  if (found.same !== (told.length + vocabulary.length + parameters.length === 0)) return `same is ${found.same}`;

  // Differences of the same persons have the same boxes, which are checked once.
  const judged = new Map<string, string | null>();
  for (const [rank, line] of told.entries()) {
    const difference = at(found.differences, rank);
    const having = new Set([...groups.keys()].filter((group) => at(groups, group).includes(line)));
    const key = JSON.stringify([[...having], difference.persons, difference.when, difference.more]);
    const has = (person: number) => having.has(at(groupOf, person));
    if (!judged.has(key)) judged.set(key, faultOfPersons(difference, population, has));
    const wrong = judged.get(key) ?? faultOfExample(difference, line, population, has);
    if (wrong !== null) return `${line}: ${wrong}`;
  }
  return null;

  function faultOfExample(
    { example }: Difference,
    line: Line,
    { facts, cells, size }: Population,
    has: (person: number) => boolean,
  ): string | null {
    const decided = (side: Side) => {
      const result = deciders[side].safeEvaluate(example[side], { assume: "nothing" });
      return result.success ? result.data : null;
    };
    if (!linesOf(decided("before"), decided("after"), renamed).includes(line))
      return "the example does not show the difference";
    const asked = SIDES.flatMap((side) =>
      facts.flatMap(({ names, cells: all }, index) => {
        const name = names[side];
        const when = name === null ? undefined : books[side].facts[name].appliesWhen;
        const applies = name !== null && (!when || when.values.includes(String(example[side][when.fact])));
        return applies ? [{ side, index, all, value: example[side][name] }] : [];
      }),
    );
    if (asked.length !== Object.keys(example.before).length + Object.keys(example.after).length)
      return "the example has other facts than a person";
    const isAsked = (person: number) =>
      asked.every(({ side, index, all, value }) => {
        const cell = all[at(at(cells, index), person)];
        return cell !== undefined && contains(cell.label, cell.asked[side], value);
      });
    for (let person = 0; person < size; person++) if (has(person) && isAsked(person)) return null;
    return "the example is no person with the difference";
  }
}

/** Any number of an interval stands for it. */
const contains = (label: Cell["label"], asked: Value, value: Value | undefined): boolean =>
  isRange(label) && typeof value === "number" ? value >= label.from && value <= label.to : value === asked;

/** Persons with the same two decisions are one group; each group has its differences. */
function groupsOf(population: Population, renamed: Renamed): { groups: Line[][]; groupOf: Int32Array } {
  const groups: Line[][] = [];
  const numbers = new Map<unknown, Map<unknown, number>>();
  const groupOf = new Int32Array(population.size);
  for (let person = 0; person < population.size; person++) {
    const [before, after] = [population.decision("before", person), population.decision("after", person)];
    const row = numbers.get(before) ?? new Map<unknown, number>();
    numbers.set(before, row);
    const group = row.get(after) ?? groups.push(linesOf(before, after, renamed)) - 1;
    row.set(after, group);
    groupOf[person] = group;
  }
  return { groups, groupOf };
}

function faultOfPersons(
  { persons, when, more }: Difference,
  population: Population,
  has: (person: number) => boolean,
): string | null {
  const having = Array.from({ length: population.size }, (_, person) => person).filter(has);
  if (persons !== having.length) return `${having.length} persons have it, not ${persons}`;
  if (when.length > MOST_LISTED || (more && when.length < MOST_LISTED)) return `${when.length} boxes, more: ${more}`;
  const boxes: { cells: Cells; size: number }[] = [];
  for (const box of when) {
    const cells = cellsOf(population.facts, box);
    if (typeof cells === "string") return cells;
    const fault = faultOf(population, cells, has);
    if (fault !== null) return fault;
    boxes.push({ cells, size: having.filter((person) => isIn(population, cells, person)).length });
  }
  const isOrdered = boxes.every(({ cells, size }, at) => {
    const last = boxes[at - 1];
    return !last || last.size > size || (last.size === size && compareBoxes(last.cells, cells) < 0);
  });
  if (!isOrdered) return "the boxes are out of order";
  const isCovered = (person: number) => boxes.some(({ cells }) => isIn(population, cells, person));
  return more || having.every(isCovered) ? null : "a person with the difference is in no box";
}
