/**
 * Measures import and first decision against a bare start of Node, in turn, as an ES module and as CommonJS. `--write`
 * writes `docs/performance.md`; `--check` starts fewer times and fails where the quickest starts differ by more than twice
 * the target, or by half a bare start on a slow machine. Needs a build.
 */
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { median } from "./measure.js";
import { machine, table, writeSection } from "./page.js";

const { values } = parseArgs({ options: { write: { type: "boolean" }, check: { type: "boolean" } } });
/** Milliseconds above a bare start. */
const TARGET = 15;
const STARTS = values.check ? 25 : 60;

const decide = 'evaluate({ age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" }).outcome';
const assert = `if (${decide} !== "eligible") throw new Error("another outcome");`;
/** Each process prints its processor time in milliseconds, which other load does not change. */
const printCpu = "const { user, system } = process.cpuUsage(); process.stdout.write(String((user + system) / 1000));";
const KINDS: Readonly<Record<string, { readonly type: string; readonly first: string }>> = {
  "ES module": { type: "module", first: `import { evaluate } from "./dist/index.js"; ${assert}` },
  CommonJS: { type: "commonjs", first: `const { evaluate } = require("./dist/index.cjs"); ${assert}` },
};

function start(type: string, code: string): { wall: number; cpu: number } {
  const begin = process.hrtime.bigint();
  const cpu = Number(
    execFileSync(process.execPath, [`--input-type=${type}`, "-e", code + printCpu], { encoding: "utf8" }),
  );
  return { wall: Number(process.hrtime.bigint() - begin) / 1e6, cpu };
}

const rows = Object.entries(KINDS).map(([kind, { type, first }]) => {
  const turns = Array.from({ length: STARTS }, () => ({ bare: start(type, ""), ours: start(type, first) }));
  const middle = (of: "bare" | "ours", clock: "wall" | "cpu") => median(turns.map((turn) => turn[of][clock]));
  // Other load only adds time, so the quickest start is the least disturbed one.
  const quickest = (of: "bare" | "ours") => Math.min(...turns.map((turn) => turn[of].wall));
  const bare = middle("bare", "wall");
  const ours = middle("ours", "wall");
  const cpu = middle("ours", "cpu") - middle("bare", "cpu");
  return { kind, bare, ours, wall: ours - bare, cpu, quickest: { bare: quickest("bare"), ours: quickest("ours") } };
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
  for (const { kind, quickest } of rows) {
    // On a machine that starts Node slowly, everything else is slow too.
    const most = Math.max(2 * TARGET, quickest.bare / 2);
    const over = quickest.ours - quickest.bare;
    if (over <= most) continue;
    const difference = `${milliseconds(over)} over Node's ${milliseconds(quickest.bare)}`;
    console.error(`${kind}: the quickest import and first decision take ${difference}, past ${milliseconds(most)}`);
    process.exitCode = 1;
  }
}
