/**
 * The parts of all checks, in the order in which they start: the longest first. `push` is run before a push, `ci` adds
 * what a merge needs, `nightly` is apart: what takes long whole.
 */
export interface Part {
  readonly name: string;
  /** A shell command, which finds the programs of `node_modules/.bin`. */
  readonly command: string;
  readonly group: Group;
  /** Parts that have to pass first. */
  readonly needs?: readonly string[];
  /** Measures time, so nothing else runs beside it. */
  readonly alone?: true;
}

const GROUPS = ["push", "ci", "nightly"] as const;
type Group = (typeof GROUPS)[number];

/** Time zones in which a day was skipped, or midnight was. */
const ZONES = ["Pacific/Apia", "Pacific/Kwajalein", "America/Sao_Paulo", "Europe/Paris"];
const REPORTS = "--reporter=default --reporter=json --outputFile.json=$REPORT";
const SUITE = "vitest run --config test/vitest.config.ts";
/** Installed once, before two checks need it at the same time. */
const CHROMIUM =
  "test -x /usr/bin/chromium || (apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium)";
const FORMAT = "(echo 'Run npm run format; it corrects most of this.' && exit 1)";
/** The tests that reach the calendar by their imports. */
const DATED = "vitest related --run --config test/vitest.config.ts src/time/calendar.ts docs/site/browser/days.ts";

export const PARTS: readonly Part[] = [
  { name: "tests", group: "push", command: `TZ=UTC ${SUITE} ${REPORTS}` },
  { name: "build", group: "push", command: "tsup" },
  { name: "types", group: "push", command: "tsc && tsc -p src/form && tsc -p docs/site/browser" },
  { name: "lint", group: "push", command: `biome check --error-on-warnings . || ${FORMAT}` },
  { name: "rules", group: "push", command: "tsx test/rules/rules.ts --check" },
  { name: "traceability", group: "push", command: "tsx test/proof/traceability.ts" },
  { name: "changesets", group: "push", command: "tsx test/release/changesets.ts" },
  { name: "api", group: "push", needs: ["build"], command: "tsx test/release/api.ts" },
  { name: "package", group: "push", needs: ["build"], command: "tsx test/release/package.ts" },
  { name: "size", group: "push", needs: ["build"], command: "tsx test/bench/size.ts" },
  { name: "docs", group: "push", needs: ["build"], command: "tsx docs/site/build.ts" },

  { name: "proof", group: "ci", command: `vitest run --config test/proof/vitest.config.ts ${REPORTS}` },
  { name: "chromium", group: "ci", command: CHROMIUM },
  { name: "site", group: "ci", needs: ["docs", "chromium"], command: "tsx test/site/check.ts" },
  { name: "element", group: "ci", needs: ["build", "chromium"], command: "tsx test/form/check.ts" },
  { name: "mutation-small", group: "ci", command: "tsx test/proof/mutation.ts --sample 113" },
  { name: "theorems", group: "ci", command: "tsx test/proof/theorems.ts" },
  { name: "interview-small", group: "ci", command: "tsx test/proof/interview.ts --sample 97" },
  { name: "compare-small", group: "ci", command: "tsx test/proof/compare.ts --pairs 20 --seed 1" },
  { name: "fuzz-small", group: "ci", command: "tsx test/proof/fuzz.ts --seconds 20 --seed 1" },
  { name: "days", group: "ci", command: ZONES.map((zone) => `TZ=${zone} FC_RUNS=200 ${DATED}`).join(" && ") },
  { name: "form", group: "ci", needs: ["build", "chromium"], command: "tsx test/example.ts form check" },
  { name: "assistant", group: "ci", needs: ["build"], command: "tsx test/example.ts assistant check" },
  { name: "mcp", group: "ci", needs: ["build"], command: "tsx test/mcp/check.ts" },
  { name: "tools-small", group: "ci", command: "tsx test/proof/tools.ts --persons 300 --seed 1" },
  { name: "materials", group: "ci", needs: ["build"], command: "tsx test/release/materials.ts" },
  { name: "sql", group: "ci", needs: ["build"], command: "tsx test/sql/check.ts duckdb" },
  {
    name: "sql-small",
    group: "ci",
    needs: ["build"],
    command: [
      "tsx test/sql/check.ts postgres spark --sample 400",
      "tsx test/sql/check.ts duckdb postgres --sample 400 --plant",
      "tsx test/sql/edges.ts",
      "tsx test/sql/guide.ts",
    ].join(" && "),
  },
  { name: "spreadsheet", group: "ci", needs: ["build"], command: "tsx test/example.ts spreadsheet test" },
  { name: "demo", group: "ci", command: "tsx docs/demo.js && tsx docs/demo.js --lang fr" },
  {
    name: "service",
    group: "ci",
    needs: ["build", "chromium"],
    alone: true,
    command: "tsx test/example.ts service check --requests 20000 --at-least 1000",
  },
  { name: "ratios", group: "ci", needs: ["build"], alone: true, command: "tsx test/bench/ratios.ts --check" },
  { name: "growth", group: "ci", needs: ["build"], alone: true, command: "tsx test/bench/growth.ts --check" },
  { name: "columns", group: "ci", needs: ["build"], alone: true, command: "tsx test/bench/columns.ts --check" },
  { name: "start", group: "ci", needs: ["build"], alone: true, command: "tsx test/bench/start.ts --check" },
  { name: "sql-speed", group: "ci", needs: ["build"], alone: true, command: "tsx test/sql/speed.ts --check" },
  {
    name: "first-question",
    group: "ci",
    needs: ["build", "chromium"],
    alone: true,
    command: "tsx test/bench/first-question.ts --check",
  },
  {
    name: "first-call",
    group: "ci",
    needs: ["build"],
    alone: true,
    command: "tsx test/bench/first-call.ts --check",
  },

  { name: "mutation", group: "nightly", command: "tsx test/proof/mutation.ts" },
  { name: "change-of-law", group: "nightly", command: "tsx test/proof/change-of-law.ts" },
  { name: "interview", group: "nightly", command: "tsx test/proof/interview.ts" },
  { name: "compare", group: "nightly", command: "tsx test/proof/compare.ts --pairs 400 --seed $(date +%Y%m%d)" },
  { name: "mcp-conformance", group: "nightly", needs: ["build"], command: "tsx test/mcp/conformance.ts" },
  { name: "tools", group: "nightly", command: "tsx test/proof/tools.ts --persons 5000 --seed $(date +%Y%m%d)" },
  { name: "fuzz", group: "nightly", command: "tsx test/proof/fuzz.ts --seconds 900 --seed $(date +%Y%m%d)" },
  {
    name: "code-mutation",
    group: "nightly",
    command: "TZ=Pacific/Apia stryker run test/proof/stryker.config.json && tsx test/proof/folder-scores.ts",
  },
  {
    name: "sql-whole",
    group: "nightly",
    needs: ["build"],
    command: "tsx test/sql/check.ts postgres spark && tsx test/sql/check.ts spark --sample 400 --plant",
  },
  { name: "dbt", group: "nightly", needs: ["build"], command: "tsx test/sql/dbt.ts" },
  { name: "sql-engines", group: "nightly", needs: ["build"], alone: true, command: "tsx test/sql/speed.ts" },
  { name: "sources", group: "nightly", command: "tsx test/sources.ts" },
  { name: "rehearsal", group: "nightly", command: "tsx test/release/rehearse.ts" },
  { name: "bench", group: "nightly", needs: ["build"], alone: true, command: "tsx test/bench/bench.ts" },
];

/** The parts of the groups and names given, with those they need, in the order of the table. */
export function select(names: readonly string[]): readonly Part[] {
  const known = [...GROUPS, ...PARTS.map(({ name }) => name)];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`Unknown part: ${unknown.join(", ")}. Known: ${known.join(", ")}.`);
  const chosen = new Set(names);
  for (const { name, group } of PARTS) {
    if (names.includes(group) || (group === "push" && names.includes("ci"))) chosen.add(name);
  }
  // A part stands below those that it needs.
  for (const { name, needs = [] } of PARTS.toReversed()) {
    if (chosen.has(name)) for (const needed of needs) chosen.add(needed);
  }
  return PARTS.filter(({ name }) => chosen.has(name));
}

/** The parts that no other part of the selection runs first: one job each. */
export function jobsOf(parts: readonly Part[]): readonly Part[] {
  const needed = new Set(parts.flatMap(({ needs = [] }) => needs));
  return parts.filter(({ name }) => !needed.has(name));
}
