import { equal, ok } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { rulebook } from "carte-vitale";
import { readConfig } from "../src/config.js";
import { persons } from "./persons.js";
import { start } from "./start.js";

const read = (file) => readFileSync(new URL(file, import.meta.url), "utf8");
const guide = read("../../../in-a-service.md");

/** Every command of the texts that asks the service, and the answer that is shown after it. */
const exchanges = ["../README.md", "../../../in-a-service.md"].flatMap((file) => {
  const blocks = [...read(file).matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)];
  return blocks.flatMap(([, , command], place) => {
    if (!command.includes("localhost:3000")) return [];
    const [, language, answer] = blocks[place + 1] ?? [];
    return [{ name: `${file}: ${command.split("\n")[0]}`, command, language, answer }];
  });
});

let service;
before(async () => {
  service = await start();
});
after(() => service.stop());

test("there are commands to try", () => {
  ok(exchanges.length >= 6);
});

for (const { name, command, language, answer } of exchanges) {
  test(name, () => {
    equal(language, "json", "an answer is shown");
    const said = execFileSync("bash", ["-c", command.replace("localhost:3000", new URL(service.url).host)]);
    holds(JSON.parse(said), JSON.parse(answer), "the answer");
  });
}

test("the figures of the guide are those of the configuration and of the load", () => {
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
  const outcomes = new Set(persons.map(({ expected }) => expected.outcome));
  equal(outcomes.size, Object.keys(rulebook.outcomes).length, "the persons have every outcome between them");
});

/** Whether everything that is shown is so: an answer may say more, but not in a list. */
function holds(said, shown, where) {
  if (typeof shown !== "object" || shown === null) return equal(said, shown, where);
  if (Array.isArray(shown)) equal(said.length, shown.length, where);
  for (const [key, value] of Object.entries(shown)) holds(said[key], value, `${where}/${key}`);
}
