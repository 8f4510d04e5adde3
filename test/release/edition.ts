/**
 * Run by `npm run version`: says in the changelog who is affected since the last release, and keeps the comparison of
 * both rulebooks in docs/editions. Before the first release there is nothing to compare with.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rulebook } from "carte-vitale";
import { editionOf, withAffected } from "./edition-notes.js";
import { lastRelease, sourcesAt, versionNow } from "./history.js";
import { ROOT, withFolder } from "./run.js";

const release = lastRelease();
if (release === null) console.log("no release to compare with");
else {
  const before = await withFolder(async (folder) => {
    sourcesAt(release, folder);
    return (await import(pathToFileURL(join(folder, "src/model/shipped-rulebook.ts")).href)).rulebook as unknown;
  });
  const version = versionNow();
  const edition = await editionOf(before, rulebook);
  const file = `docs/editions/${version}.json`;
  mkdirSync(join(ROOT, "docs/editions"), { recursive: true });
  writeFileSync(join(ROOT, file), `${JSON.stringify({ version, since: release, ...edition }, null, 2)}\n`);
  const changelog = join(ROOT, "CHANGELOG.md");
  writeFileSync(changelog, withAffected(readFileSync(changelog, "utf8"), version, edition.sentences.en));
  console.log(`CHANGELOG.md and ${file} written`);
}
