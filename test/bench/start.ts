/**
 * Measures what it takes to import the package and decide a first person, over a start of Node that does nothing: both in
 * turn, many times, as an ES module and as CommonJS. `--write` writes `docs/performance.md`; `--check` starts fewer times
 * and fails past twice the target, or past half a start of Node on a machine that takes longer for that. Needs a build.
 */
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { median } from "./measure.js";
import { machine, table, writeSection } from "./page.js";

const { values } = parseArgs({ options: { write: { type: "boolean" }, check: { type: "boolean" } } });
/** Milliseconds over a start that does nothing. */
const TARGET = 15;
const STARTS = values.check ? 15 : 60;

const decide = 'evaluate({ age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" }).outcome';
const assert = `if (${decide} !== "eligible") throw new Error("another outcome");`;
/** Told at the end by each process: how long it has had a processor, in milliseconds, whoever else had it meanwhile. */
const tell = "const { user, system } = process.cpuUsage(); process.stdout.write(String((user + system) / 1000));";
const KINDS: Readonly<Record<string, { readonly type: string; readonly first: string }>> = {
  "ES module": { type: "module", first: `import { evaluate } from "./dist/index.js"; ${assert}` },
  CommonJS: { type: "commonjs", first: `const { evaluate } = require("./dist/index.cjs"); ${assert}` },
};

function start(type: string, code: string): { wall: number; cpu: number } {
  const begin = process.hrtime.bigint();
  const cpu = Number(execFileSync(process.execPath, [`--input-type=${type}`, "-e", code + tell], { encoding: "utf8" }));
  return { wall: Number(process.hrtime.bigint() - begin) / 1e6, cpu };
}

const rows = Object.entries(KINDS).map(([kind, { type, first }]) => {
  const turns = Array.from({ length: STARTS }, () => ({ bare: start(type, ""), ours: start(type, first) }));
  const middle = (of: "bare" | "ours", clock: "wall" | "cpu") => median(turns.map((turn) => turn[of][clock]));
  const bare = middle("bare", "wall");
  const ours = middle("ours", "wall");
  return { kind, bare, ours, wall: ours - bare, cpu: middle("ours", "cpu") - middle("bare", "cpu") };
});

const milliseconds = (value: number) => `${value.toFixed(1)} ms`;
const report = [
  machine(),
  "",
  ...table(
    ["", "Node alone", "with the first decision", "difference", "difference of processor time", "target"],
    rows.map(({ kind, bare, ours, wall, cpu }) => [
      kind,
      ...[bare, ours, wall, cpu].map(milliseconds),
      `${TARGET} ms${wall <= TARGET ? "" : ", does not hold"}`,
    ]),
  ),
];
console.log(report.join("\n"));
if (values.write) writeSection("start", report);
if (values.check) {
  for (const { kind, bare, wall, cpu } of rows) {
    // Times are the machine's: on one that is slow to start Node, so is everything else.
    const most = Math.max(2 * TARGET, bare / 2);
    // A busy machine spreads the clock's times apart, and a quiet one counts what helpers do beside; not both.
    if (Math.min(wall, cpu) <= most) continue;
    const told = `${milliseconds(wall)}, ${milliseconds(cpu)} of processor time`;
    console.error(`${kind}: import and first decision take ${told} more than Node alone, past ${milliseconds(most)}`);
    process.exitCode = 1;
  }
}
