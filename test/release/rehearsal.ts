/** The rehearsal itself; `rehearse.ts` guards it. Its one argument is a folder of its own. */
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { attempt, firstLine } from "./attempt.js";
import { type Consumer, install, make, type Place } from "./consumer.js";
import { CONSUMERS, chosen } from "./consumers.js";
import { persons } from "./expected.js";
import { plants } from "./plants.js";
import { startRegistry } from "./registry.js";
import { Repository } from "./repository.js";
import { ask, ROOT, run, wordAfter } from "./run.js";

const folder = process.argv[2] ?? "";
if (process.env.REHEARSAL === undefined || folder === "") throw new Error("npm run rehearse");
const consumers = chosen(process.argv.includes("--only") ? (wordAfter("--only") ?? "") : null);
const started = Date.now();
const say = (text: string) =>
  console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${text}`);

if (ask("git", ["status", "--porcelain"])?.trim()) say("what is not committed is not rehearsed");
const tools = join(folder, "tools");
mkdirSync(tools);
cpSync(join(ROOT, "test/consumers/tools/package.json"), join(tools, "package.json"));
run("npm", ["install", "--silent", "--ignore-scripts", "--no-package-lock"], { cwd: tools });
say("tools installed");
const registry = await startRegistry(join(folder, "registry"));
say(`a registry listens on ${registry.url}`);

const repository = new Repository(join(folder, "repository"));
const publish = (tarball: string) =>
  run(join(ROOT, ".ci/publish"), [tarball], {
    cwd: folder,
    env: { ...process.env, ...registry.settings },
    stdio: ["ignore", "pipe", "pipe"],
  });

repository.release();
const from = repository.version();
let to = "";
repository.publish(registry.settings);
// As a job of the workflow does that broke off after publishing and is run again.
repository.publish(registry.settings);
say(`${from} is versioned, checked and published`);
const placeOf = (consumer: Consumer): Place => ({ cwd: join(folder, "consumers", consumer.folder), tools, registry });
for (const consumer of consumers) make(consumer, placeOf(consumer).cwd);
/** What differs from another way only in how types are found is not compiled a second time. */
const ONCE = { shown: "not again", failed: false };
const failures: string[] = [];
const table = new Map<string, string[]>();
await decideEverywhere(from, `carte-vitale@^${from}`);

repository.changeset("patch", "unchanged");
repository.release();
to = repository.version();
repository.publish(registry.settings);
say(`${to} is versioned, checked and published`);
await decideEverywhere(to, `carte-vitale@^${from}`);

say(`${persons.length} persons, each answer as worked out by hand:`);
console.log(`\n| consumer | ${from} | upgraded to ${to} |\n| --- | --- | --- |`);
for (const [name, results] of table) console.log(`| ${name} | ${results.join(" | ")} |`);
const notTried = [...table.values()].filter((results) => results.some((result) => result.startsWith("not tried")));
say(`${table.size - notTried.length} of ${table.size} consumers were tried`);

if (process.argv.includes("--plant")) {
  const place = { ...placeOf(CONSUMERS[0] as Consumer), cwd: join(folder, "consumers/planted") };
  for (const { name, caught } of await plants(repository, place, publish)) {
    say(`${caught === null ? "NOT CAUGHT" : "caught"}: ${name}${caught === null ? "" : ` — ${caught}`}`);
    if (caught === null) failures.push(`not caught: ${name}`);
  }
}

registry.close();
for (const failure of failures) console.error(failure);
say(failures.length === 0 ? "all answers are right" : `${failures.length} failures`);
process.exit(failures.length === 0 ? 0 : 1);

/** Every consumer installs what it wants and decides in each of its ways; one failure does not hide another. */
async function decideEverywhere(version: string, wanted: string): Promise<void> {
  for (const consumer of consumers) {
    const place = placeOf(consumer);
    let failure: string | null = null;
    try {
      const installed = install(consumer, place, wanted);
      if (installed !== version) failure = `${installed} is installed`;
    } catch (error) {
      failure = `it does not install: ${firstLine(error)}`;
    }
    for (const way of consumer.ways) {
      const result = version === to && way.once ? ONCE : await attempt(way, place, failure);
      table.set(way.name, [...(table.get(way.name) ?? []), result.shown]);
      say(`${version}, ${way.name}: ${result.shown}`);
      if (result.failed) failures.push(`${version}, ${way.name}: ${result.shown}`);
    }
  }
}
