/**
 * What users install: exactly the files of `test/release/tarball.txt`, source maps that resolve, nothing that runs on
 * install or on import, types first in every export, CommonJS in the language of the ES modules, and the same bytes from a
 * build in another folder. Needs a build.
 * `npm run check:tarball -- --write` writes the list anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { importEffects } from "./import-effects.js";
import { manifestIssues } from "./manifest.js";
import { copySources, ROOT, run, withFolder } from "./run.js";
import { sourceMapIssues } from "./source-maps.js";

const LIST = join(ROOT, "test/release/tarball.txt");
interface Packed {
  filename: string;
  integrity: string;
  files: { path: string; size: number }[];
}
const PACK = ["pack", "--json", "--ignore-scripts", "--pack-destination"];
const issues: string[] = [];

await withFolder(async (folder) => {
  const [packed] = JSON.parse(run("npm", [...PACK, folder])) as [Packed];
  run("tar", ["-xzf", join(folder, packed.filename), "-C", folder]);
  const installed = join(folder, "package");
  const paths = packed.files.map(({ path }) => path);

  // Shared parts are named after their content, which is not the list's business.
  const list = [...new Set(paths.map((path) => path.replace(/-[\w-]{8}(?=\.)/, "-*")))].sort();
  if (process.argv.includes("--write")) writeFileSync(LIST, `${list.join("\n")}\n`);
  const told = readFileSync(LIST, "utf8").trim().split("\n");
  for (const path of list) if (!told.includes(path)) issues.push(`${path} is in the tarball and not in its list`);
  for (const path of told) if (!list.includes(path)) issues.push(`${path} is in the list and not in the tarball`);

  issues.push(...manifestIssues(installed), ...sourceMapIssues(installed, paths), ...(await importEffects(installed)));

  // Written for an older language, each `??` and `?.` calls functions, and whoever is known in part waits longer.
  for (const path of paths.filter((path) => path.endsWith(".cjs"))) {
    if (/_(nullishCoalesce|optionalChain)\w*\(/.test(readFileSync(join(installed, path), "utf8")))
      issues.push(`${path} calls functions in place of ?? and ?.: what is to write CommonJS in tsup.config.ts?`);
  }

  const elsewhere = join(folder, "elsewhere");
  copySources(elsewhere);
  run("npx", ["tsup", "--silent"], { cwd: elsewhere });
  const [again] = JSON.parse(run("npm", [...PACK, folder], { cwd: elsewhere })) as [Packed];
  if (again.integrity !== packed.integrity) {
    const sizes = new Map(packed.files.map(({ path, size }) => [path, size]));
    const other = again.files.filter(({ path, size }) => sizes.get(path) !== size).map(({ path }) => path);
    issues.push(
      `a build in another folder has other bytes (${other.join(", ") || "of the same sizes"}): npm run build`,
    );
  }
  console.log(`${packed.filename}: ${paths.length} files, ${packed.integrity}`);
});

for (const issue of issues) console.error(issue);
console.log(`the tarball has ${issues.length} issues`);
process.exitCode = issues.length > 0 ? 1 : 0;
