/**
 * The public types of each entry point stand in `test/release/api`. Needs a build. Fails when a report is stale, when
 * the types changed on this branch and no changeset came along, and when the version to come does not go as far as the
 * change since the last release. `npm run check:api -- --write` writes the reports anew.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apiChange } from "./api-change.js";
import { entryPoints, reportOf } from "./api-report.js";
import { nextBump } from "./next.js";
import {
  changesetsSince,
  fileAt,
  lastRelease,
  pendingChangesets,
  startOfChange,
  versionAt,
  versionNow,
} from "./previous.js";
import { ROOT, withFolder } from "./run.js";
import { atLeast } from "./versions.js";

const FOLDER = "test/release/api";
const issues: string[] = [];

const reports = await withFolder((folder) =>
  Object.fromEntries(
    entryPoints().map((entry) => [`${FOLDER}/${entry.name.replaceAll("/", "-")}.api.md`, reportOf(entry, folder)]),
  ),
);
const kept = readdirSync(join(ROOT, FOLDER)).map((name) => `${FOLDER}/${name}`);

if (process.argv.includes("--write")) {
  for (const path of kept) if (!(path in reports)) rmSync(join(ROOT, path));
  for (const [path, report] of Object.entries(reports)) writeFileSync(join(ROOT, path), report);
  console.log(`${Object.keys(reports).length} reports written`);
} else {
  for (const path of new Set([...kept, ...Object.keys(reports)])) {
    const told = kept.includes(path) ? readFileSync(join(ROOT, path), "utf8") : null;
    if (told !== (reports[path] ?? null)) issues.push(`${path} is stale: npm run check:api -- --write`);
  }
  needsChangeset();
  needsVersion();
  for (const issue of issues) console.error(issue);
  console.log(`${Object.keys(reports).length} entry points, ${issues.length} issues`);
  process.exitCode = issues.length > 0 ? 1 : 0;
}

/** What changed on a branch comes with a changeset of that branch. */
function needsChangeset(): void {
  const start = startOfChange();
  if (start === null) return;
  const changed = changesSince(start).filter(({ bump }) => bump !== "none");
  const told = changesetsSince(start).length > 0 || versionAt(start) !== versionNow();
  if (changed.length > 0 && !told) {
    issues.push(`${changed.map(({ path }) => path).join(", ")} changed without a changeset: npx changeset`);
  }
  console.log(`${changed.length} reports changed since ${start.slice(0, 12)}`);
}

/** The version to come goes as far as what changed since the last release. */
function needsVersion(): void {
  const release = lastRelease();
  if (release === null) {
    console.log("no release to compare with");
    if (pendingChangesets().length === 0 && versionNow() === "0.0.0")
      issues.push("nothing describes the first release");
  } else {
    const next = nextBump(release);
    for (const { path, bump, gone } of changesSince(release)) {
      if (atLeast(next, bump)) continue;
      issues.push(
        `${path}: ${bump} since ${release}, but the version to come is ${next}${gone.map((name) => `\n  ${name} is gone`).join("")}`,
      );
    }
    console.log(`compared with ${release}; the version to come is ${next}`);
  }
}

/** What changed since a commit, report by report. */
function changesSince(commit: string) {
  const before = kept.filter((path) => fileAt(commit, path) !== null);
  return [...new Set([...before, ...Object.keys(reports)])].map((path) => ({
    path,
    ...apiChange(fileAt(commit, path) ?? "", reports[path] ?? ""),
  }));
}
