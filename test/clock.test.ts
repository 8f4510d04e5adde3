import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const CLOCKS = [
  "export const a = () => new Date();",
  "export const b = () => Date.now();",
  "export const c = () => globalThis.Date.now();",
  "export const { Date: D } = globalThis;",
  "export const e = () => performance.now();",
  "export const f = () => process.hrtime();",
  "export const g = (day: { toLocaleDateString(): string }) => day.toLocaleDateString();",
  "export const h = (day: { getTimezoneOffset(): number }) => day.getTimezoneOffset();",
  "export const i = Intl.DateTimeFormat().resolvedOptions().timeZone;",
  "export const { now } = Date;",
  "export const k = Reflect.construct(Date, []);",
  "export const l = (none: []) => new Date(...none);",
  "export const m = Temporal.Now.plainDateISO();",
  "export const n = (day: { getDate(): number }) => day.getDate();",
  "export const o = navigator.language;",
  "export const p = new UTCDate();",
];
const UTC_METHOD = "export const q = (day: { getUTCDate(): number }) => day.getUTCDate();";

const folder = mkdtempSync(join(tmpdir(), "carte-vitale-lint-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The lines that the linter refuses in a file of the library. */
function refused(lines: readonly string[], file: string): string[] {
  for (const copied of [".biome.json", ".gitignore", "test/clock.grit"]) cpSync(copied, join(folder, copied));
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), lines.join("\n"));
  const biome = resolve("node_modules/.bin/biome");
  const options = ["lint", "--reporter=github", "--max-diagnostics=none", "--vcs-enabled=false", file];
  const { stdout } = spawnSync(biome, options, { cwd: folder, encoding: "utf8" });
  const found = new Set([...stdout.matchAll(/,line=(\d+),/g)].map(([, line]) => lines[Number(line) - 1] ?? ""));
  return lines.filter((line) => found.has(line));
}

test.each(["src/words/describe.ts", "src/time/calendar.ts", "src/form/session.ts"])(
  "the linter refuses to read the clock, the time zone or the locale in %s",
  (file) => {
    expect(refused([...CLOCKS, UTC_METHOD], file)).toEqual(CLOCKS);
  },
);
