/**
 * A whole release on this machine: a clone of what is committed, a version from its changesets, a registry on loopback,
 * and fresh consumers that install from it and decide the examples of `rules/law`. `--only vite,bun` tries some of them.
 */
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { attempt, firstLines, install, make, type Place } from "./consumer.js";
import { chosen } from "./consumers.js";
import { persons } from "./expected.js";
import { startRegistry } from "./registry.js";
import { Repository } from "./repository.js";
import { ROOT, run, tryRun, withFolder } from "./run.js";

const { values } = parseArgs({ options: { only: { type: "string" } } });
const consumers = chosen(values.only ?? null);
const started = Date.now();
const say = (text: string) =>
  console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${text}`);

if (tryRun("git", ["status", "--porcelain"])?.trim()) say("uncommitted changes are not rehearsed");
const failures = await withFolder(async (folder) => {
  const tools = join(folder, "tools");
  mkdirSync(tools);
  cpSync(join(ROOT, "test/consumers/tools/package.json"), join(tools, "package.json"));
  run("npm", ["install", "--silent", "--ignore-scripts", "--no-package-lock"], { cwd: tools });
  say("tools installed");
  const registry = await startRegistry(join(folder, "registry"));
  try {
    say(`a registry listens on ${registry.url}`);
    const repository = new Repository(join(folder, "repository"));
    repository.release();
    repository.publish(registry.settings);
    const version = repository.version();
    say(`${version} is versioned, checked and published`);
    return await decideEverywhere(version, (name) => ({
      cwd: join(folder, "consumers", name),
      tools,
      settings: registry.settings,
    }));
  } finally {
    registry.close();
  }
});

for (const failure of failures) console.error(failure);
say(`${persons.length} persons each, ${failures.length} failures`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Every consumer installs the version and decides in each of its ways; a failure does not stop the others. */
async function decideEverywhere(version: string, placeOf: (name: string) => Place): Promise<string[]> {
  const failures: string[] = [];
  for (const consumer of consumers) {
    const place = placeOf(consumer.folder);
    let failure: string | null = null;
    try {
      make(consumer, place.cwd);
      const installed = install(consumer, place, `carte-vitale@${version}`);
      if (installed !== version) failure = `${installed} is installed`;
    } catch (error) {
      failure = `it does not install: ${firstLines(error)}`;
    }
    for (const way of consumer.ways) {
      const { shown, failed } = await attempt(way, place, failure);
      say(`${way.name}: ${shown}`);
      if (failed) failures.push(`${way.name}: ${shown}`);
    }
  }
  return failures;
}
