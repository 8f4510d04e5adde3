/**
 * Tests the tarball that users install: publint, attw in every resolution mode, only files of ours, source maps of our
 * sources, nothing that runs on install or import, the same bytes from a build in another folder, and all examples
 * decided by a fresh consumer as an ES module and as CommonJS. Needs a build.
 */
import { cpSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { inside, install, make } from "./consumer.js";
import { CONSUMERS } from "./consumers.js";
import { differences } from "./expected.js";
import { importEffects } from "./import-effects.js";
import { linkPackages, ROOT, run, withFolder } from "./run.js";

interface Packed {
  filename: string;
  integrity: string;
  files: { path: string }[];
}
const OURS = /^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/;
const ON_INSTALL = ["preinstall", "install", "postinstall", "prepublish", "preprepare", "prepare", "postprepare"];
const SOURCES = ["src", "rules", "package.json", "tsconfig.json", "tsup.config.ts", "README.md", "LICENSE"];
const issues: string[] = [];

await withFolder(async (folder) => {
  const { filename, integrity, files } = pack(folder, ROOT);
  const tarball = join(folder, filename);
  console.log(run("npx", ["publint", "run", tarball, "--strict"]).trim());
  console.log(run("npx", ["attw", tarball, "--format", "ascii", "--exclude-entrypoints", "form"]).trim());
  // The form is for browsers: an ES module alone.
  const form = ["--entrypoints", "form", "--profile", "esm-only"];
  console.log(run("npx", ["attw", tarball, "--format", "ascii", ...form]).trim());

  const foreign = files.filter(({ path }) => !OURS.test(path)).map(({ path }) => path);
  if (foreign.length > 0) issues.push(`The tarball holds files that are not ours: ${foreign.join(", ")}.`);

  run("tar", ["-xzf", tarball, "-C", folder]);
  const unpacked = join(folder, "package");
  const { scripts } = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8")) as { scripts: object };
  for (const name of ON_INSTALL) {
    if (name in scripts) issues.push(`The script ${name} of package.json would run on install. Remove it.`);
  }
  issues.push(...files.flatMap(({ path }) => sourceMapIssues(unpacked, path)));
  issues.push(...(await importEffects(unpacked)));

  const elsewhere = join(folder, "elsewhere");
  for (const path of [...SOURCES, "CHANGELOG.md"]) cpSync(join(ROOT, path), join(elsewhere, path), { recursive: true });
  linkPackages(elsewhere);
  run("npx", ["tsup", "--silent"], { cwd: elsewhere });
  if (pack(elsewhere, elsewhere).integrity !== integrity) {
    issues.push("A build in another folder gives other bytes. Run npm run build; if they still differ, find the path.");
  }

  for (const consumer of CONSUMERS.filter(({ folder }) => /^node-/.test(folder))) {
    const place = { cwd: join(folder, consumer.folder), tools: folder, settings: {} };
    make(consumer, place.cwd);
    install(consumer, place, tarball);
    const wrong = differences(inside(place, process.execPath, ["print.js"]));
    issues.push(...wrong.map((difference) => `${consumer.folder}: wrong ${difference}`));
  }
  console.log(`${filename}: ${files.length} files, ${integrity}`);
});

for (const issue of issues) console.error(issue);
console.log(`${issues.length} issues`);
process.exitCode = issues.length > 0 ? 1 : 0;

function pack(into: string, cwd: string): Packed {
  const [packed] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", into], { cwd }));
  return packed as Packed;
}

/** A source map names sources by a path within the package, and holds their text as it is here. */
function sourceMapIssues(unpacked: string, path: string): string[] {
  if (!path.endsWith(".map")) return [];
  const file = join(unpacked, path);
  const { sources, sourcesContent } = JSON.parse(readFileSync(file, "utf8")) as {
    sources: string[];
    sourcesContent: string[];
  };
  return sources.flatMap((source, index) => {
    const name = relative(unpacked, resolve(dirname(file), source));
    if (!/^(src|rules)\//.test(name)) return [`${path} names ${name}, which is not a source of the package.`];
    return sourcesContent[index] === readFileSync(join(ROOT, name), "utf8") ? [] : [`${path} holds an old ${name}.`];
  });
}
