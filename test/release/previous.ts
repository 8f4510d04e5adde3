import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ask, linkPackages, ROOT, run } from "./run.js";

/** The tag of the last release before this commit, `null` before the first one. */
export const lastRelease = (): string | null =>
  ask("git", ["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*"])?.trim() ?? null;

/**
 * Where the change under test began: the commit in `CHANGE_BASE` (where a pull request starts, or main before a push), or
 * where the branch left main. `null` on main itself, where what came before is what the last release says.
 */
export function startOfChange(): string | null {
  const head = ask("git", ["rev-parse", "HEAD"])?.trim();
  for (const branch of [process.env.CHANGE_BASE, "origin/main", "main"]) {
    const base = branch && ask("git", ["merge-base", "HEAD", branch])?.trim();
    if (base) return base === head ? null : base;
  }
  return null;
}

export const fileAt = (commit: string, path: string): string | null => ask("git", ["show", `${commit}:${path}`]);

/**
 * The changesets that were added since a commit, also those that are not committed yet. One that was there before tells of
 * something else, whoever edits or renames it.
 */
export const changesetsSince = (commit: string, cwd = ROOT): string[] =>
  [
    run("git", ["diff", "--name-only", "--find-renames=100%", "--diff-filter=A", commit, "--", ".changeset"], { cwd }),
    run("git", ["ls-files", "--others", "--exclude-standard", "--", ".changeset"], { cwd }),
  ]
    .flatMap((lines) => lines.split("\n"))
    .filter(isChangeset);

const isChangeset = (path: string) => path.endsWith(".md") && !path.endsWith("README.md");

export const pendingChangesets = (): { file: string; text: string }[] =>
  readdirSync(join(ROOT, ".changeset"))
    .filter(isChangeset)
    .map((name) => ({ file: `.changeset/${name}`, text: readFileSync(join(ROOT, ".changeset", name), "utf8") }));

/** The sources as they were, to be run beside those of today. */
export function sourcesAt(commit: string, folder: string): void {
  const archive = join(folder, "sources.tar");
  run("git", ["archive", "--output", archive, commit, "src", "rules", "package.json", "tsconfig.json"]);
  run("tar", ["-xf", archive, "-C", folder]);
  linkPackages(folder);
}

export const versionNow = (): string => manifest(readFileSync(join(ROOT, "package.json"), "utf8")).version;
export const versionAt = (commit: string): string => manifest(fileAt(commit, "package.json") ?? "{}").version;
const manifest = (text: string) => JSON.parse(text) as { version: string };
