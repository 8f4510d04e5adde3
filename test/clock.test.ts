import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";

/** What the linter says of a line of source in a file of the library. */
function refused(line: string, file: string): boolean {
  const { status } = spawnSync("npx", ["biome", "lint", `--stdin-file-path=${file}`], { input: `${line}\n` });
  return status !== 0;
}

describe("the linter lets nobody read the clock, the time zone or the locale:", () => {
  test.each([
    "export const now = () => new Date();",
    "export const now = () => Date.now();",
    "export const now = () => globalThis.Date.now();",
    "export const { Date: Clock } = globalThis;",
    "export const now = () => performance.now();",
    "export const now = () => process.hrtime();",
    "export const said = (day: Date) => day.toLocaleDateString();",
    "export const zone = (day: Date) => day.getTimezoneOffset();",
    "export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;",
  ])("%s", (line) => {
    expect(refused(line, "src/describe.ts")).toBe(true);
    expect(refused(line, "src/time/calendar.ts")).toBe(true);
  });

  test("but the calendar may reckon with a day that was handed in", () => {
    const line = "export const reckoned = (day: string) => new Date(day).getTime();";
    expect(refused(line, "src/time/calendar.ts")).toBe(false);
    expect(refused(line, "src/describe.ts")).toBe(true);
  });
});
