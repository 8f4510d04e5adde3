import { deepEqual, equal, match, notEqual } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { start } from "./start.js";

const folder = new URL("..", import.meta.url).pathname;
const read = (file) => readFileSync(join(folder, file), "utf8");

/** The instructions of each stage, in order: ["COPY", "src ./src"]. */
const stages = read("Dockerfile")
  .replaceAll(/^#.*\n/gm, "")
  .split(/^(?=FROM )/m)
  .filter((stage) => stage.trim())
  .map((stage) => [...stage.matchAll(/^([A-Z]+) (.*)$/gm)].map(([, name, value]) => [name, value]));
const image = stages.at(-1);
const all = (name, stage = image) => stage.filter(([each]) => each === name).map(([, value]) => value);
const [command] = all("CMD").map((value) => JSON.parse(value));
const [healthCheck] = all("HEALTHCHECK").map((value) => JSON.parse(value.replace(/^.* CMD /, "")));
const environment = Object.fromEntries(all("ENV").flatMap((value) => value.split(" ").map((each) => each.split("="))));

/** The files that a stage takes from the folder. */
const copied = (stage) =>
  all("COPY", stage)
    .filter((value) => !value.startsWith("--from"))
    .flatMap((value) => value.split(" ").slice(0, -1));

test("The image has a user who is not root, a health check, and no shell between it and the signals", () => {
  deepEqual(all("USER"), ["node"]);
  deepEqual(command, ["node", "server.js"]);
  equal(healthCheck[0], "node");
  equal(environment.NODE_ENV, "production");
  equal(all("EXPOSE")[0], environment.PORT);
  for (const [from] of stages.map((stage) => all("FROM", stage))) match(from, /^node:\d+-alpine\b/);
});

test("The files that the image takes are sent to its builder, and no others", () => {
  const [everything, ...sent] = read(".dockerignore").trim().split("\n");
  equal(everything, "*");
  deepEqual(sent.map((line) => line.slice(1)).sort(), [...new Set(stages.flatMap(copied))].sort());
});

test("The files of the image are enough to start, to be healthy and to stop, for a user who cannot change them", async () => {
  const root = mkdtempSync(join(tmpdir(), "carte-vitale-image-"));
  try {
    chmodSync(root, 0o755);
    for (const file of copied(image)) cpSync(join(folder, file), join(root, file), { recursive: true });
    // The packages of the tests are missing, as in the image.
    for (const path of productionPackages()) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      symlinkSync(join(folder, path), join(root, path));
    }

    const port = await freePort();
    const env = { ...environment, PORT: `${port}` };
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const health = () => spawnSync(process.execPath, healthCheck.slice(1), { cwd: root, env, ...user }).status;

    notEqual(health(), 0, "healthy before the start");
    const service = await start({ script: command[1], env, cwd: root, ...user });
    equal((await service.send("/evaluate", { age: 12 })).status, 200);
    equal((await service.send("/docs")).status, 200);
    equal(health(), 0);
    equal((await service.stop()).code, 0);
    notEqual(health(), 0, "healthy after the stop");
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

/** The folders that `npm ci --omit=dev` makes directly in node_modules. */
function productionPackages() {
  const { packages } = JSON.parse(read("package-lock.json"));
  const production = Object.keys(packages).filter((path) => path !== "" && !packages[path].dev);
  return production.filter((path) => path.lastIndexOf("node_modules/") === 0);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
