/**
 * The whole release on this machine: version, publish to a registry on loopback, install in fresh consumers, decide,
 * upgrade from the version before, decide again. `npm run rehearse`; `-- --plant` also plants breaking changes, which
 * have to be caught.
 *
 * This file is the guard: the rehearsal runs in a group of processes of its own, with a home, a cache and a folder of
 * its own, and whatever happens (an error, a signal, the time limit) all of that is gone at the end.
 */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { ask, ROOT } from "./run.js";

const LIMIT_MINUTES = 45;
const mark = `rehearsal-${randomUUID()}`;
const before = traces();
const folder = mkdtempSync(join(tmpdir(), "carte-vitale-rehearsal-"));
for (const part of ["home", "tmp"]) mkdirSync(join(folder, part));

const child = spawn(
  process.execPath,
  [join(ROOT, "node_modules/tsx/dist/cli.mjs"), "test/release/rehearsal.ts", folder, ...process.argv.slice(2)],
  { cwd: ROOT, detached: true, stdio: ["ignore", "inherit", "inherit"], env: environment() },
);

let over = false;
const timer = setTimeout(() => end(`no end after ${LIMIT_MINUTES} minutes`), LIMIT_MINUTES * 60_000);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(signal));
child.on("exit", (code, signal) => end(code === 0 ? null : `ended with ${code ?? signal}`));
child.on("error", (error) => end(error.message));

function end(failure: string | null): void {
  if (over) return;
  over = true;
  clearTimeout(timer);
  // A browser starts groups of its own: every process that inherited the mark is ours, by its number.
  let left = marked();
  for (let tries = 0; tries < 100 && left.length > 0; tries++) {
    for (const pid of left) kill(pid);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    left = marked();
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const issues = failure === null ? [] : [failure];
  if (left.length > 0) issues.push(`${left.length} processes are left`);
  if (existsSync(folder)) issues.push(`${folder} is left`);
  const after = traces();
  for (const [name, trace] of Object.entries(before)) if (after[name] !== trace) issues.push(`${name} changed`);
  for (const issue of issues) console.error(`rehearsal: ${issue}`);
  console.log(issues.length === 0 ? "rehearsal: green, and nothing is left of it" : "rehearsal: failed");
  process.exit(issues.length === 0 ? 0 : 1);
}

/** Nothing of the user's npm is read but where packages come from, and nothing is written. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  return {
    ...Object.fromEntries(inherited),
    HOME: join(folder, "home"),
    TMPDIR: join(folder, "tmp"),
    XDG_CACHE_HOME: join(folder, "home/.cache"),
    npm_config_userconfig: join(folder, "home/.npmrc"),
    npm_config_cache: join(folder, "home/.npm"),
    npm_config_registry: ask("npm", ["config", "get", "registry"])?.trim() ?? "",
    npm_config_update_notifier: "false",
    npm_config_audit: "false",
    npm_config_fund: "false",
    // The one mark that every process of the rehearsal inherits.
    REHEARSAL: mark,
  };
}

function marked(): number[] {
  if (!existsSync("/proc/self/environ")) return child.pid === undefined || child.exitCode !== null ? [] : [-child.pid];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, "utf8").includes(mark) && !isOver(pid);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** A process that ended and was not yet taken note of has a state, but nothing else. */
const isOver = (pid: string): boolean => /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself in the meantime.
  }
}

/** What a rehearsal could leave behind in places that are not its own. */
function traces(): Record<string, string | undefined> {
  const npmrc = join(homedir(), ".npmrc");
  return {
    "the checkout": ask("git", ["status", "--porcelain"]) ?? undefined,
    "~/.npmrc": existsSync(npmrc) ? String(statSync(npmrc).mtimeMs) : "none",
  };
}
