/**
 * Measures how compilation, memory, the diagram and `evaluate` grow with the rulebook, each in a process of its own.
 * Rulebooks whose diagram would be too large must be refused before memory runs out. `--write` writes
 * `docs/performance.md`; `--check` takes few sizes and fails where a claim does not hold. Needs a build.
 */
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import type { Compiled } from "./compile-one.js";
import { figure, machine, nanoseconds, table, thousands, writeSection } from "./page.js";
import { VAST } from "./synthetic.js";

const { values } = parseArgs({ options: { write: { type: "boolean" }, check: { type: "boolean" } } });
/** Heap limit in megabytes. A refusal must come before it is reached. */
const HEAP = 256;

function compileOne(...args: string[]): Compiled {
  const flags = ["--import", "tsx", `--max-old-space-size=${HEAP}`, "test/bench/compile-one.ts"];
  return JSON.parse(execFileSync(process.execPath, [...flags, ...args], { encoding: "utf8" })) as Compiled;
}

const SIZES: readonly (readonly [rules: number, facts: number])[] = values.check
  ? [
      [20, 12],
      [1000, 12],
      [300, 40],
    ]
  : [
      [10, 4],
      [30, 12],
      [100, 12],
      [300, 12],
      [1000, 12],
      [2000, 12],
      [3000, 12],
      [300, 4],
      [300, 20],
      [300, 40],
      [3000, 40],
    ];
const READ = values.check ? [2, 32] : [1, 2, 4, 8, 16, 32];
const VAST_NAMES = values.check ? Object.keys(VAST).slice(0, 1) : Object.keys(VAST);

const sizes = SIZES.map(([rules, facts]) => ({
  rules,
  facts,
  ...compileOne("--rules", String(rules), "--facts", String(facts)),
}));
const readings = READ.map((read) => ({ read, ...compileOne("--reading", String(read)) }));
const vast = VAST_NAMES.map((name) => ({ name, ...compileOne("--vast", name) }));

const time = (milliseconds: number) => nanoseconds(milliseconds * 1e6);
const memory = ({ peak, before }: Compiled) => `${figure(Math.max(0, peak - before))} MB`;
/** The reason of a refusal, without the words that all of them share. */
const reason = ({ refused }: Compiled) => refused?.replace(/^too-large: /, "").replace(/:.*/, "") ?? "accepted";
const report = [
  machine(),
  "",
  ...table(
    ["rules", "facts", "compiled in", "memory", "nodes", "decisions", "`evaluate`"],
    sizes.map((size) => {
      const { rules, facts, nodes, decisions } = size;
      const compiled = size.refused
        ? ["–", "–", `refused: ${reason(size)}`]
        : [nodes, decisions, nanoseconds(size.evaluate)];
      return [thousands(rules), facts, time(size.milliseconds), memory(size), ...compiled];
    }),
  ),
  "",
  ...table(
    ["facts that a decision reads, of 41", "compiled in", "nodes", "`evaluate`"],
    readings.map((each) => [each.read + 1, time(each.milliseconds), each.nodes, nanoseconds(each.evaluate)]),
  ),
  "",
  ...table(
    ["a rulebook of", "refused after", "memory", "because"],
    vast.map((each) => [each.name, time(each.milliseconds), memory(each), reason(each)]),
  ),
];
console.log(report.join("\n"));
if (values.write) writeSection("growth", report);

if (values.check) {
  const failures = [
    ...[...sizes, ...readings]
      .filter(({ refused }) => refused)
      .map((each) => `a rulebook was refused: ${reason(each)}`),
    ...vast.filter(({ refused }) => !refused?.startsWith("too-large")).map(({ name }) => `accepted: ${name}`),
  ];
  const [few, many, wide] = sizes.map((size) => size.evaluate);
  const checkGrowth = (what: string, times: number, most: number) => {
    if (!(times <= most)) failures.push(`${what}, and evaluate takes ${figure(times)} times as long`);
  };
  checkGrowth("fifty times the rules", (many ?? Number.NaN) / (few ?? Number.NaN), 3);
  // Every given fact is checked: twice the growth of the facts is allowed.
  checkGrowth("40 facts instead of 12", (wide ?? Number.NaN) / (few ?? Number.NaN), 7);
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exitCode = 1;
}
