/**
 * Compares the public types of each entry point with the reports in `test/release/api`, and fails when a report is stale
 * or the next version does not go as far as the change since the last release. Needs a build. `--write` writes the
 * reports, which are reviewed with the change.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apiChange } from "./api-change.js";
import { entryPoints, reportOf } from "./api-report.js";
import { fileAt, lastRelease, nextBump } from "./history.js";
import { ROOT, withFolder } from "./run.js";
import { atLeast } from "./versions.js";

const FOLDER = "test/release/api";
const reports = await withFolder((folder) =>
  Object.fromEntries(
    entryPoints().map((entry) => [`${FOLDER}/${entry.name.replaceAll("/", "-")}.api.md`, reportOf(entry, folder)]),
  ),
);
const kept = readdirSync(join(ROOT, FOLDER)).map((name) => `${FOLDER}/${name}`);
const paths = [...new Set([...kept, ...Object.keys(reports)])];

if (process.argv.includes("--write")) {
  for (const path of kept) if (!(path in reports)) rmSync(join(ROOT, path));
  for (const [path, report] of Object.entries(reports)) writeFileSync(join(ROOT, path), report);
  console.log(`${Object.keys(reports).length} reports written`);
} else {
  const issues = [...paths.flatMap(staleness), ...versionIssues()];
  for (const issue of issues) console.error(issue);
  console.log(`${Object.keys(reports).length} entry points, ${issues.length} issues`);
  process.exitCode = issues.length > 0 ? 1 : 0;
}

function staleness(path: string): string[] {
  const before = kept.includes(path) ? readFileSync(join(ROOT, path), "utf8") : null;
  if (before === (reports[path] ?? null)) return [];
  return [`${path} is stale. Run npx tsx test/release/api.ts --write, and review the difference.`];
}

function versionIssues(): string[] {
  const release = lastRelease();
  if (release === null) return [];
  const next = nextBump(release);
  return paths.flatMap((path) => {
    const { bump, gone } = apiChange(fileAt(release, path) ?? "", reports[path] ?? "");
    if (atLeast(next, bump)) return [];
    const lost = gone.map((name) => `\n  ${name} is gone`).join("");
    return [`${path}: a ${bump} change since ${release}, but the next version is ${next}.${lost}`];
  });
}
