/**
 * Compares `evaluateColumns` with a loop over `evaluate`, after checking that both give the same decisions. `--check` is
 * short and fails below the limits. Needs a build.
 */
import { parseArgs } from "node:util";
import type { Columns } from "carte-vitale";
import { rulebook } from "carte-vitale";
import type { Person } from "../reading.js";
import { LIMITS } from "./limits.js";
import { interleave } from "./measure.js";
import { type Draw, people } from "./people.js";
import { figure, type Measure, nanoseconds, report, table } from "./report.js";
import { carteVitale, persons } from "./subjects.js";

const { values } = parseArgs({ options: { check: { type: "boolean" } } });
const ROWS = 100_000;
const ROUNDS = values.check ? 40 : 200;

const { evaluate, evaluateColumns } = carteVitale;

/** Persons as columns: numbers as they are, other facts as codes with a dictionary. */
function columnsOf(rows: readonly Person[]): Columns {
  const columns = Object.entries<object>(rulebook.facts).map(([name, fact]) => {
    const given = rows.map((person) => person[name as keyof Person]);
    if ("minimum" in fact && !given.includes(undefined)) return [name, Uint16Array.from(given as number[])];
    const dictionary = [...new Set(given)];
    const codes = new Map(dictionary.map((value, code) => [value, code]));
    return [name, { dictionary, codes: Uint8Array.from(given, (value) => codes.get(value) ?? 0) }];
  });
  return Object.fromEntries(columns) as Columns;
}

function subjects(draw: Draw) {
  const rows = people(ROWS, draw, 2);
  const columns = columnsOf(rows);
  const { ids, decisions } = evaluateColumns(columns);
  for (const [row, person] of rows.entries()) {
    if (decisions[ids[row] ?? 0] !== evaluate(person)) throw new Error(`row ${row} has another decision than evaluate`);
  }
  return [
    { name: `${draw} loop`, decide: evaluate, queries: persons[draw] },
    { name: `${draw} columns`, decide: evaluateColumns, queries: [columns], persons: ROWS },
  ];
}

const timings = await interleave([...subjects("usual"), ...subjects("even")], ROUNDS, false);
const time = (name: string) => timings.find((each) => each.name === name)?.median ?? Number.NaN;
const rows = (["usual", "even"] as const).map((draw) => {
  const [loop, columns] = [time(`${draw} loop`), time(`${draw} columns`)];
  return { draw, loop, columns, millions: 1000 / columns, times: loop / columns };
});

const ratioTable = table(
  ["persons", "a loop over `evaluate`", "`evaluateColumns`", "million persons a second", "times as fast"],
  rows.map(({ draw, loop, columns, millions, times }) => [
    draw,
    nanoseconds(loop),
    nanoseconds(columns),
    figure(millions),
    figure(times),
  ]),
);
// Either limit is enough: the ratio counts on a machine that is too slow for the rate.
const measures = rows.map(({ draw, millions, times }): Measure => {
  const name = `\`evaluateColumns\`, ${draw} persons`;
  if (millions >= LIMITS.persons.number) return { limit: LIMITS.persons, name, value: millions };
  return { limit: LIMITS.loop, name, value: times };
});
report([ratioTable], measures, Boolean(values.check));
