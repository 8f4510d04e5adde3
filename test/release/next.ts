import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Changeset, readChangeset } from "./changeset.js";
import { pendingChangesets, versionAt, versionNow } from "./previous.js";
import { ROOT } from "./run.js";
import { type Bump, bumpBetween, furthest } from "./versions.js";

/** The changesets that wait for the next version, each with what is wrong with it. */
export function waiting(): { changeset: Changeset; issues: string[] }[] {
  const sources = Object.keys(JSON.parse(readFileSync(join(ROOT, "rules/sources.json"), "utf8")));
  return pendingChangesets().map(({ file, text }) => readChangeset(file, text, { name: "carte-vitale", sources }));
}

/** How far the version to come goes from a release: what was versioned since, and what waits. */
export const nextBump = (release: string): Bump =>
  furthest([bumpBetween(versionAt(release), versionNow()), ...waiting().map(({ changeset }) => changeset.bump)]);
