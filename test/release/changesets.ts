/**
 * Reads the changesets: who is affected, from which day, the source, and whether an answer changes. Where there is a
 * release to compare with, everybody is asked again, by it and by the sources of today: an answer that changed is at
 * least a minor version, a refused fact that was accepted a major one, and a changeset has to say so.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compareAnswers, type Library } from "./answers.js";
import { nextBump, waiting } from "./next.js";
import { lastRelease, sourcesAt, versionAt } from "./previous.js";
import { ask, ROOT, withFolder } from "./run.js";
import { answersSince, undeclared } from "./said.js";

const told = waiting();
const issues = told.flatMap(({ changeset, issues }) => issues.map((issue) => `${changeset.file}: ${issue}`));

const release = lastRelease();
const same = release !== null && ask("git", ["diff", "--quiet", release, "--", "src", "rules"]) !== null;
if (release === null) console.log("no release to compare with: nobody has an answer that could change");
else if (same) console.log(`the sources are those of ${release}`);
else await askAgain(release);

for (const issue of issues) console.error(issue);
console.log(`${told.length} changesets, ${issues.length} issues`);
process.exitCode = issues.length > 0 ? 1 : 0;

async function askAgain(release: string): Promise<void> {
  const compared = await withFolder(async (folder) => {
    sourcesAt(release, folder);
    return compareAnswers(await libraryIn(folder), await libraryIn(ROOT));
  });
  const { persons, changed, refused } = compared;
  console.log(
    `${persons} persons asked again: ${changed} get another answer than in ${release}, ${refused} are refused`,
  );
  // Once versioned, the changesets are gone and the changelog says the same.
  const versioned = answersSince(versionAt(release), readFileSync(join(ROOT, "CHANGELOG.md"), "utf8"));
  const said = [...told.map(({ changeset }) => changeset.answers), ...versioned];
  issues.push(...undeclared(compared, { next: nextBump(release), said }));
}

async function libraryIn(folder: string): Promise<Library> {
  const load = (file: string) => import(pathToFileURL(join(folder, "src", file)).href);
  const time = existsSync(join(folder, "src/time.ts")) ? await load("time.ts") : {};
  return { ...(await load("index.ts")), evaluateOn: time.evaluateOn } as Library;
}
