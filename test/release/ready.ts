/**
 * Whether this commit is to be released: nothing waits for a version, and the version is not published. Prints
 * `version=1.2.3`, or `version=` when there is nothing to do. Fails when the owner has still to say where the sources
 * are: npm ties a release to its repository, and trusts no other.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pendingChangesets } from "./previous.js";
import { ask, ROOT } from "./run.js";

const { name, version, repository } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  name: string;
  version: string;
  repository?: string | { url: string };
};

const waiting = pendingChangesets().length;
const published = ask("npm", ["view", `${name}@${version}`, "version"])?.trim() === version;
if (waiting > 0 || published || version === "0.0.0") {
  console.error(`nothing to release: ${waiting} changesets wait, ${version} is ${published ? "" : "not "}published`);
  console.log("version=");
} else {
  const here = process.env.GITHUB_REPOSITORY;
  const url = typeof repository === "string" ? repository : (repository?.url ?? "");
  if (here === undefined || !new RegExp(`[/:]${here}(\\.git)?$`, "i").test(url)) {
    console.error(
      "package.json has to say where its sources are before a release: " +
        `"repository": { "type": "git", "url": "git+https://github.com/${here ?? "<owner>/<name>"}.git" }`,
    );
    process.exitCode = 1;
  } else {
    console.log(`version=${version}`);
  }
}
