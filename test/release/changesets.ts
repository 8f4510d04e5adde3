/**
 * Checks the changesets: their four lines; that a branch which changes the rules or the public types adds one; and,
 * since the last release, that every changed answer and every newly refused fact is declared, by a version that goes
 * far enough.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { changesSince } from "../rules/changes.js";
import { compareAnswers, type Library } from "./answers.js";
import { answersSince, undeclared } from "./declared.js";
import { lastRelease, nextBump, sourcesAt, startOfChange, versionAt, waitingChangesets } from "./history.js";
import { ROOT, tryRun, withFolder } from "./run.js";

const waiting = waitingChangesets();
const issues = waiting.flatMap(({ changeset, issues }) => issues.map((issue) => `${changeset.file}: ${issue}`));

const start = startOfChange();
if (start !== null && tryRun("npx", ["changeset", "status", "--since", start]) === null) {
  issues.push(
    "This branch changes the rules or the public types without a changeset. Run npx changeset (--empty where nothing is " +
      "released), or write the file as .changeset/README.md says, and commit it.",
  );
}

const release = lastRelease();
if (release === null) console.log("no release to compare with");
else if (tryRun("git", ["diff", "--quiet", release, "--", "src", "rules"]) !== null) {
  console.log(`same sources as ${release}`);
} else issues.push(...(await undeclaredSince(release)));

for (const issue of issues) console.error(issue);
console.log(`${waiting.length} changesets, ${issues.length} issues`);
process.exitCode = issues.length > 0 ? 1 : 0;

async function undeclaredSince(release: string): Promise<string[]> {
  const compared = await withFolder(async (folder) => {
    sourcesAt(release, folder);
    return compareAnswers(await libraryIn(folder), await libraryIn(ROOT));
  });
  const { persons, changed, refused } = compared;
  console.log(`${persons} persons compared with ${release}: ${changed} answers changed, ${refused} are refused`);
  for (const line of await changesSince(release)) console.log(line);
  // Once versioned, the changesets are gone and the changelog has their lines.
  const versioned = answersSince(versionAt(release), readFileSync(join(ROOT, "CHANGELOG.md"), "utf8"));
  const declared = [...waiting.map(({ changeset }) => changeset.answers), ...versioned];
  return undeclared(compared, { next: nextBump(release), declared });
}

async function libraryIn(folder: string): Promise<Library> {
  const load = (file: string) => import(pathToFileURL(join(folder, "src", file)).href);
  const time = existsSync(join(folder, "src/time.ts")) ? await load("time.ts") : {};
  return { ...(await load("index.ts")), evaluateOn: time.evaluateOn } as Library;
}
