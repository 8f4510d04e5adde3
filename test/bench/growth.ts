/**
 * Measures how compilation, memory, the diagram and `evaluate` grow with the rulebook, each in a process of its own.
 * Rulebooks whose diagram would be too large must be refused before memory runs out. `--check` takes few sizes and fails
 * past a limit. Needs a build.
 */
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import type { Compiled } from "./compile-one.js";
import { LIMITS } from "./limits.js";
import { figure, type Measure, nanoseconds, report, table, thousands } from "./report.js";
import { VAST } from "./synthetic.js";

const { values } = parseArgs({ options: { check: { type: "boolean" } } });
/** Heap limit in megabytes. A refusal must come before it is reached. */
const HEAP = 256;

function compileOne(...args: string[]): Compiled {
  const flags = ["--import", "tsx", `--max-old-space-size=${HEAP}`, "test/bench/compile-one.ts"];
  return JSON.parse(execFileSync(process.execPath, [...flags, ...args], { encoding: "utf8" })) as Compiled;
}

/** The first three are those of the limits. */
const SIZES: readonly (readonly [rules: number, facts: number])[] = [
  [20, 12],
  [1000, 12],
  [300, 40],
  ...(values.check
    ? []
    : ([
        [300, 12],
        [3000, 12],
        [3000, 40],
      ] as const)),
];
const READ = values.check ? [2, 32] : [2, 8, 32];
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
const sizeTable = table(
  ["rules", "facts", "compiled in", "memory", "nodes", "decisions", "`evaluate`"],
  sizes.map((size) => {
    const { rules, facts, nodes, decisions } = size;
    const compiled = size.refused
      ? ["–", "–", `refused: ${reason(size)}`]
      : [nodes, decisions, nanoseconds(size.evaluate)];
    return [thousands(rules), facts, time(size.milliseconds), memory(size), ...compiled];
  }),
);
const readingTable = table(
  ["facts that a decision reads, of 41", "compiled in", "nodes", "`evaluate`"],
  readings.map((each) => [each.read + 1, time(each.milliseconds), each.nodes, nanoseconds(each.evaluate)]),
);
const refusalTable = table(
  ["a rulebook of", "refused after", "memory", "because"],
  vast.map((each) => [each.name, time(each.milliseconds), memory(each), reason(each)]),
);

const [few, many, wide] = sizes.map((size) => size.evaluate);
const growth = (size: number | undefined) => (size ?? Number.NaN) / (few ?? Number.NaN);
const measures: Measure[] = [
  { limit: LIMITS.rules, name: LIMITS.rules.what, value: growth(many) },
  { limit: LIMITS.facts, name: LIMITS.facts.what, value: growth(wide) },
];
const failures = [
  ...[...sizes, ...readings].filter(({ refused }) => refused).map((each) => `a rulebook was refused: ${reason(each)}`),
  ...vast.filter(({ refused }) => !refused?.startsWith("too-large")).map(({ name }) => `accepted: ${name}`),
];
report([sizeTable, readingTable, refusalTable], measures, Boolean(values.check), failures);
