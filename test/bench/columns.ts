/**
 * Compares `evaluateColumns` with a loop over `evaluate`, after checking that both give the same decisions. `--write`
 * writes `docs/performance.md`; `--check` is short and fails below half of the targeted ratio. Needs a build.
 */
import { parseArgs } from "node:util";
import type { Columns } from "carte-vitale";
import { rulebook } from "carte-vitale";
import type { Person } from "../reading.js";
import { interleave } from "./measure.js";
import { figure, machine, nanoseconds, table, writeSection } from "./page.js";
import { type Draw, people } from "./people.js";
import { carteVitale, persons } from "./subjects.js";

const { values } = parseArgs({ options: { write: { type: "boolean" }, check: { type: "boolean" } } });
/** Millions of persons a second, and the ratio to the loop. */
const TARGETS = { millions: 20, times: 3 };
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

const report = [
  machine(),
  "",
  ...table(
    ["persons", "a loop over `evaluate`", "`evaluateColumns`", "million persons a second", "times as fast", "target"],
    rows.map(({ draw, loop, columns, millions, times }) => {
      const holds = millions >= TARGETS.millions && times >= TARGETS.times;
      const target = `${TARGETS.millions} million, ${TARGETS.times} times${holds ? "" : ", does not hold"}`;
      return [draw, nanoseconds(loop), nanoseconds(columns), figure(millions), figure(times), target];
    }),
  ),
];
console.log(report.join("\n"));
if (values.write) writeSection("columns", report);
if (values.check) {
  for (const { draw, times } of rows) {
    if (times >= TARGETS.times / 2) continue;
    console.error(`columns of ${draw} persons are ${figure(times)} times as fast, less than ${TARGETS.times / 2}`);
    process.exitCode = 1;
  }
}
