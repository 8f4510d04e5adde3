/**
 * Measures import and first decision against a bare start of Node, in turn, as an ES module and as CommonJS, and the
 * first question of `interview` in a fresh process. `--check` starts fewer times and fails past a limit. Needs a build.
 */
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { LIMITS } from "./limits.js";
import { median } from "./measure.js";
import { figure, type Measure, report, table } from "./report.js";

const { values } = parseArgs({ options: { check: { type: "boolean" } } });
const STARTS = values.check ? 25 : 60;
const QUESTIONS = values.check ? 5 : 15;

const decide = 'evaluate({ age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" }).outcome';
const assert = `if (${decide} !== "eligible") throw new Error("another outcome");`;
const KINDS: Readonly<Record<string, { readonly type: string; readonly first: string }>> = {
  "ES module": { type: "module", first: `import { evaluate } from "./dist/index.js"; ${assert}` },
  CommonJS: { type: "commonjs", first: `const { evaluate } = require("./dist/index.cjs"); ${assert}` },
};

const run = (type: string, code: string) =>
  execFileSync(process.execPath, [`--input-type=${type}`, "-e", code], { encoding: "utf8" });

/** Milliseconds of a process from its start to its end. */
function start(type: string, code: string): number {
  const begin = process.hrtime.bigint();
  run(type, code);
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

const starts = Object.entries(KINDS).map(([kind, { type, first }]) => {
  const turns = Array.from({ length: STARTS }, () => ({ bare: start(type, ""), whole: start(type, first) }));
  const bare = median(turns.map((turn) => turn.bare));
  const whole = median(turns.map((turn) => turn.whole));
  return { kind, bare, whole, added: whole - bare, ratio: (whole - bare) / bare };
});

/** Milliseconds of the first call in a process, after the import. */
const firstQuestion = (args: string) =>
  Number(
    run(
      "module",
      `import { interview } from "./dist/index.js";
      const begin = process.hrtime.bigint();
      const question = interview(${args});
      const took = Number(process.hrtime.bigint() - begin) / 1e6;
      if (question === null) throw new Error("no question");
      process.stdout.write(String(took));`,
    ),
  );
const FIRST_QUESTIONS = [
  { args: "{}", limit: LIMITS.question },
  { args: '{}, { assume: "nothing" }', limit: LIMITS.openQuestion },
];
const questions = FIRST_QUESTIONS.map(({ args, limit }) => {
  const times = Array.from({ length: QUESTIONS }, () => firstQuestion(args));
  return { name: `\`interview(${args})\``, limit, middle: median(times), quickest: Math.min(...times) };
});

const milliseconds = (value: number) => `${figure(value)} ms`;
const startTable = table(
  ["", "Node alone", "with the first decision", "added", "added, in starts of Node alone"],
  starts.map(({ kind, bare, whole, added, ratio }) => [kind, ...[bare, whole, added].map(milliseconds), figure(ratio)]),
);
const questionTable = table(
  ["first call of a process", "median", "quickest"],
  questions.map(({ name, middle, quickest }) => [name, milliseconds(middle), milliseconds(quickest)]),
);
const measures: Measure[] = [
  ...starts.map(({ kind, ratio }) => ({ limit: LIMITS.start, name: `${LIMITS.start.what}, ${kind}`, value: ratio })),
  // Other load only adds time, so the quickest call is the least disturbed one.
  ...questions.map(({ name, limit, quickest }) => ({ limit, name: `${name}, quickest`, value: quickest })),
];
report([startTable, questionTable], measures, Boolean(values.check));
