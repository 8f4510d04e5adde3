/**
 * Whether this commit is to be released: nothing waits for a version, and the version is not published. Prints
 * `version=1.2.3`, or `version=` when there is nothing to do. Fails when something is missing without which a release
 * would not be what it says.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pendingChangesets } from "./previous.js";
import { readiness } from "./readiness.js";
import { ROOT, run } from "./run.js";

const { name, version, repository } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  name: string;
  version: string;
  repository?: string | { url: string };
};
const { release, why, issues } = readiness({
  version,
  waiting: pendingChangesets().length,
  published: publishedVersions(),
  tags: run("git", ["tag", "--list"]).split("\n"),
  repository: typeof repository === "string" ? repository : (repository?.url ?? ""),
  here: process.env.GITHUB_REPOSITORY,
});
for (const line of [...why, ...issues]) console.error(line);
if (issues.length > 0) process.exitCode = 1;
else console.log(`version=${release ? version : ""}`);

/** What the registry has, nothing before the first release. A registry that does not answer is no answer. */
function publishedVersions(): string[] {
  const { stdout } = spawnSync("npm", ["view", name, "versions", "--json"], { cwd: ROOT, encoding: "utf8" });
  const answer = JSON.parse(stdout || "null") as string | string[] | { error: { code: string } } | null;
  if (typeof answer === "string" || Array.isArray(answer)) return [answer].flat();
  if (answer?.error.code === "E404") return [];
  throw new Error(`npm does not tell which versions of ${name} there are`);
}
