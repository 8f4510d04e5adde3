/**
 * Reads the changesets: who is affected, from which day, the source, and whether an answer changes. Where there is a
 * release to compare with, everybody is asked again, by it and by the sources of today: an answer that changed is at
 * least a minor version, a refused fact that was accepted a major one, and a changeset has to say so.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compareAnswers, type Library } from "./answers.js";
import type { Answers } from "./changeset.js";
import { nextBump, waiting } from "./next.js";
import { lastRelease, sourcesAt, versionAt, versionNow } from "./previous.js";
import { ask, ROOT, withFolder } from "./run.js";
import { atLeast, type Bump } from "./versions.js";

const told = waiting();
const issues = told.flatMap(({ changeset, issues }) => issues.map((issue) => `${changeset.file}: ${issue}`));

const release = lastRelease();
const same = release !== null && ask("git", ["diff", "--quiet", release, "--", "src", "rules"]) !== null;
if (release === null) console.log("no release to compare with: nobody has an answer that could change");
else if (same) console.log(`the sources are those of ${release}`);
else await judge(release);

for (const issue of issues) console.error(issue);
console.log(`${told.length} changesets, ${issues.length} issues`);
process.exitCode = issues.length > 0 ? 1 : 0;

async function judge(release: string): Promise<void> {
  const { persons, changed, refused, examples, parameters } = await withFolder(async (folder) => {
    sourcesAt(release, folder);
    return compareAnswers(await libraryIn(folder), await libraryIn(ROOT));
  });
  console.log(
    `${persons} persons asked again: ${changed} get another answer than in ${release}, ${refused} are refused`,
  );
  const whoseAnswer = [...parameters, ...(changed > 0 ? [JSON.stringify(examples.changed)] : [])];
  if (whoseAnswer.length > 0) expect("changed", "minor", whoseAnswer.join(", "));
  if (refused > 0) expect("refused", "major", JSON.stringify(examples.refused));

  function expect(kind: Answers, least: Bump, example: string): void {
    const whom = `answers are ${kind}, first for ${example}`;
    const next = nextBump(release);
    if (!atLeast(next, least)) issues.push(`${whom}: that is ${least} at least, and the version to come is ${next}`);
    // Once versioned, the changesets are gone and the changelog says it.
    const versioned = versionAt(release) !== versionNow() && told.length === 0;
    const said = told.some(({ changeset }) => changeset.answers === kind || changeset.answers === "refused");
    if (!said && !versioned) issues.push(`${whom}: no changeset says “Answers: ${kind}”`);
  }
}

async function libraryIn(folder: string): Promise<Library> {
  const load = (file: string) => import(pathToFileURL(join(folder, "src", file)).href);
  const time = existsSync(join(folder, "src/time.ts")) ? await load("time.ts") : {};
  return { ...(await load("index.ts")), evaluateOn: time.evaluateOn } as Library;
}
