import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ROOT, run } from "./run.js";

export interface Registry {
  readonly url: string;
  /** Environment variables with which npm and Bun install from here and publish here. */
  readonly settings: NodeJS.ProcessEnv;
  close(): void;
}

/** A registry on loopback: it holds `carte-vitale` and passes other packages on from the registry of npm. */
export async function startRegistry(folder: string): Promise<Registry> {
  mkdirSync(folder);
  cpSync(join(ROOT, "test/release/registry/package.json"), join(folder, "package.json"));
  run("npm", ["install", "--silent", "--ignore-scripts", "--no-package-lock"], { cwd: folder });

  const upstream = run("npm", ["config", "get", "registry"]).trim();
  // The registry needs the certificate authority of npm as well.
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
  // JSON is YAML.
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
  await waitFor(`${url}-/ping`, server);
  // npm requires a token to publish; this registry ignores it.
  const npmrc = join(folder, "npmrc");
  writeFileSync(npmrc, `registry=${url}\n//127.0.0.1:${port}/:_authToken=none\n`);
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

/** Waits up to half a minute for a server to answer. */
async function waitFor(url: string, server: ChildProcess): Promise<void> {
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
