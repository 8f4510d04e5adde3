import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { type Rehearsal, removeLeftovers } from "./leftovers.js";
import { ask, ROOT } from "./run.js";

const LIMIT_MINUTES = 45;

/**
 * Runs a program in a group of processes of its own, with a home, a cache and a folder of its own. Whatever happens (an
 * error, a signal or several, the time limit, the end of whoever started this), all of that is gone at the end; where this
 * process is killed itself, the cleaner sees to it.
 */
export function guard(program: (folder: string) => readonly string[]): void {
  const mark = `rehearsal-${randomUUID()}`;
  const before = traces();
  const folder = mkdtempSync(join(tmpdir(), "carte-vitale-rehearsal-"));
  for (const part of ["home", "tmp"]) mkdirSync(join(folder, part));

  const cleaner = spawn(process.execPath, ["--import", "tsx", join(ROOT, "test/release/cleaner.ts"), mark, folder], {
    cwd: ROOT,
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  // Without it the guard still cleans up itself.
  cleaner.on("error", () => {});
  cleaner.stdin.on("error", () => {});
  const child = spawn(process.execPath, ["--import", "tsx", ...program(folder)], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
    env: environment(folder, mark),
  });
  cleaner.stdin.write(String(child.pid ?? ""));
  const rehearsal: Rehearsal = { mark, folder, group: child.pid };

  let over = false;
  const end = (failure: string | null) => {
    // A second signal finds this at work, and is to change nothing.
    if (over) return;
    over = true;
    const issues = [...(failure === null ? [] : [failure]), ...removeLeftovers(rehearsal)];
    const after = traces();
    for (const [name, trace] of Object.entries(before)) if (after[name] !== trace) issues.push(`${name} changed`);
    for (const issue of issues) console.error(`rehearsal: ${issue}`);
    console.log(issues.length === 0 ? "rehearsal: green, and nothing is left of it" : "rehearsal: failed");
    process.exit(issues.length === 0 ? 0 : 1);
  };
  const starter = process.ppid;
  setInterval(() => process.ppid === starter || end("whoever started it is gone"), 1000);
  setTimeout(() => end(`no end after ${LIMIT_MINUTES} minutes`), LIMIT_MINUTES * 60_000);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(signal));
  child.on("exit", (code, signal) => end(code === 0 ? null : `ended with ${code ?? signal}`));
  child.on("error", (error) => end(error.message));
}

/** Nothing of the user's npm is read but where packages come from, and nothing is written. */
function environment(folder: string, mark: string): NodeJS.ProcessEnv {
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

/** What a rehearsal could leave behind in places that are not its own. */
function traces(): Record<string, string | undefined> {
  const npmrc = join(homedir(), ".npmrc");
  return {
    "the checkout": ask("git", ["status", "--porcelain"]) ?? undefined,
    "~/.npmrc": existsSync(npmrc) ? String(statSync(npmrc).mtimeMs) : "none",
  };
}
