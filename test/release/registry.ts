import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ROOT, run } from "./run.js";

export interface Registry {
  readonly url: string;
  /** Settings of npm (and of what reads them) that install from here and may publish here. */
  readonly settings: NodeJS.ProcessEnv;
  close(): void;
}

/** A registry on loopback: `carte-vitale` comes from here alone, all else through it from where npm gets packages. */
export async function startRegistry(folder: string): Promise<Registry> {
  mkdirSync(folder);
  cpSync(join(ROOT, "test/release/registry/package.json"), join(folder, "package.json"));
  run("npm", ["install", "--silent", "--ignore-scripts", "--no-package-lock"], { cwd: folder });

  const upstream = process.env.npm_config_registry;
  // A certificate that npm is told of has to be known to the registry as well.
  const env = { NODE_EXTRA_CA_CERTS: run("npm", ["config", "get", "cafile"]).trim(), ...process.env };
  const config = {
    storage: join(folder, "storage"),
    uplinks: { upstream: { url: upstream } },
    packages: {
      "carte-vitale": { access: "$all", publish: "$all" },
      "**": { access: "$all", proxy: "upstream" },
    },
    log: { type: "stdout", format: "pretty", level: "error" },
  };
  // YAML holds all of JSON.
  writeFileSync(join(folder, "config.yaml"), JSON.stringify(config));

  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const server = spawn(
    process.execPath,
    [
      "--no-warnings",
      join(folder, "node_modules/verdaccio/bin/verdaccio"),
      "--config",
      "config.yaml",
      "--listen",
      `127.0.0.1:${port}`,
    ],
    { cwd: folder, stdio: ["ignore", "ignore", "inherit"], env },
  );
  await answering(`${url}-/ping`, server);
  // npm wants a token of whoever publishes; this registry does not look at it.
  const npmrc = join(folder, "npmrc");
  writeFileSync(npmrc, `registry=${url}\n//127.0.0.1:${port}/:_authToken=nobody\n`);
  return {
    url,
    settings: {
      npm_config_registry: url,
      npm_config_userconfig: npmrc,
      BUN_CONFIG_REGISTRY: url,
      NPM_CONFIG_REGISTRY: url,
    },
    close: () => server.kill("SIGKILL"),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Waits half a minute at most for a server that was started to answer. */
export async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await wait(250);
  }
  throw new Error("the server does not answer");
}
