import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Changeset, readChangeset } from "./changeset.js";
import { linkPackages, ROOT, run, tryRun } from "./run.js";
import { type Bump, bumpBetween, furthest } from "./versions.js";

/** The tag of the last release before this commit, `null` before the first one. */
export const lastRelease = (): string | null =>
  tryRun("git", ["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*"])?.trim() ?? null;

/** The commit at which this branch left main, or the one in `CHANGE_BASE`; `null` on main itself. */
export function startOfChange(): string | null {
  const head = tryRun("git", ["rev-parse", "HEAD"])?.trim();
  for (const branch of [process.env.CHANGE_BASE, "origin/main", "main"]) {
    const base = branch && tryRun("git", ["merge-base", "HEAD", branch])?.trim();
    if (base) return base === head ? null : base;
  }
  return null;
}

export const fileAt = (commit: string, path: string): string | null => tryRun("git", ["show", `${commit}:${path}`]);

/** The changesets that wait for the next version, each with what is wrong with it. */
export function waitingChangesets(): { changeset: Changeset; issues: string[] }[] {
  const sources = Object.keys(JSON.parse(readFileSync(join(ROOT, "rules/sources.json"), "utf8")));
  return readdirSync(join(ROOT, ".changeset"))
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => {
      const text = readFileSync(join(ROOT, ".changeset", name), "utf8");
      return readChangeset(`.changeset/${name}`, text, { name: "carte-vitale", sources });
    });
}

/** Puts the sources of a commit into a folder, to be run beside those of today. */
export function sourcesAt(commit: string, folder: string): void {
  const archive = join(folder, "sources.tar");
  run("git", ["archive", "--output", archive, commit, "src", "rules", "package.json", "tsconfig.json"]);
  run("tar", ["-xf", archive, "-C", folder]);
  linkPackages(folder);
}

/** How far the next version goes from a release: what was versioned since, and what waits. */
export const nextBump = (release: string): Bump =>
  furthest([
    bumpBetween(versionAt(release), versionNow()),
    ...waitingChangesets().map(({ changeset }) => changeset.bump),
  ]);

export const versionNow = (): string => versionOf(readFileSync(join(ROOT, "package.json"), "utf8"));
export const versionAt = (commit: string): string => versionOf(fileAt(commit, "package.json") ?? "{}");
const versionOf = (manifest: string) => (JSON.parse(manifest) as { version: string }).version;
