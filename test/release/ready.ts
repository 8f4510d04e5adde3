/**
 * Whether this commit is to be released. Prints `version=1.2.3`, or `version=` when there is nothing to release; fails
 * when the set-up of a release is incomplete.
 */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { waitingChangesets } from "./history.js";
import { readiness } from "./readiness.js";
import { ROOT, run } from "./run.js";

const { name, version, repository } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  name: string;
  version: string;
  repository?: string | { url: string };
};
const { release, why, issues } = readiness({
  version,
  waiting: waitingChangesets().length,
  published: publishedVersions(),
  tags: run("git", ["tag", "--list"]).split("\n"),
  repository: typeof repository === "string" ? repository : (repository?.url ?? ""),
  here: process.env.GITHUB_REPOSITORY,
});
for (const line of [...why, ...issues]) console.error(line);
if (issues.length > 0) process.exitCode = 1;
else console.log(`version=${release ? version : ""}`);

/** The versions in the registry, none before the first release. */
function publishedVersions(): string[] {
  const { stdout } = spawnSync("npm", ["view", name, "versions", "--json"], { cwd: ROOT, encoding: "utf8" });
  const answer = JSON.parse(stdout || "null") as string | string[] | { error: { code: string } } | null;
  if (typeof answer === "string" || Array.isArray(answer)) return [answer].flat();
  if (answer?.error.code === "E404") return [];
  throw new Error(`The registry did not answer for ${name}. Try again.`);
}
