import { equal, ok } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { rulebook } from "carte-vitale";
import { readConfig } from "../src/config.js";
import { BATCH_BYTES, BATCH_COST, BATCH_ROWS } from "../src/limits.js";
import { persons } from "./persons.js";
import { start } from "./start.js";

const read = (file) => readFileSync(new URL(file, import.meta.url), "utf8");
const guide = read("../../../in-a-service.md");

/** Every request to the service in the guides, with the answer shown after it. */
const exchanges = ["../README.md", "../../../in-a-service.md"].flatMap((file) => {
  const blocks = [...read(file).matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)];
  return blocks.flatMap(([, , command], index) => {
    if (!command.includes("localhost:3000")) return [];
    const [, language, answer] = blocks[index + 1] ?? [];
    return [{ name: `${file}: ${command.split("\n")[0]}`, command, language, answer }];
  });
});

let service;
before(async () => {
  service = await start();
});
after(() => service.stop());

test("The guides show requests", () => {
  ok(exchanges.length >= 6);
});

for (const { name, command, language, answer } of exchanges) {
  test(name, () => {
    equal(language, "json", "an answer is shown");
    const output = execFileSync("bash", ["-c", command.replace("localhost:3000", new URL(service.url).host)]);
    contains(JSON.parse(output), JSON.parse(answer), "the answer");
  });
}

test("The figures of the guide are those of the configuration and of the load test", () => {
  const { host, port, rateLimit, logLevel } = readConfig({});
  ok(guide.includes(`| \`${host}\`, \`${port}\` |`));
  ok(guide.includes(`| \`${rateLimit}\` |`));
  ok(guide.includes(`| \`${logLevel}\` |`));
  const load = read("load.js");
  const [, requests] = load.match(/requests: {[^}]*default: "(\d+)"/);
  const [, least] = load.match(/"at-least": {[^}]*default: "(\d+)"/);
  const [, connections] = load.match(/connections: (\d+)/);
  ok(guide.includes(`${requests} requests over ${connections} connections`));
  ok(guide.includes(`fewer than ${least} requests a second`));
  const [, gain] = load.match(/LEAST_GAIN = (\d+)/);
  ok(guide.includes(`at least ${gain} times`));
  ok(guide.includes(`at most ${BATCH_ROWS} rows and ${BATCH_BYTES} bytes, and counts as ${BATCH_COST} requests`));
  const outcomes = new Set(persons.map(({ expected }) => expected.outcome));
  equal(outcomes.size, Object.keys(rulebook.outcomes).length, "every outcome has a person");
});

/** Throws unless the answer contains everything shown. Objects may have more keys, arrays not more elements. */
function contains(actual, shown, where) {
  if (typeof shown !== "object" || shown === null) return equal(actual, shown, where);
  if (Array.isArray(shown)) equal(actual.length, shown.length, where);
  for (const [key, value] of Object.entries(shown)) contains(actual[key], value, `${where}/${key}`);
}
