import { type ExecFileSyncOptions, execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Returns the output of a command; throws when it fails. */
export function run(command: string, args: readonly string[], options: ExecFileSyncOptions = {}): string {
  return String(
    execFileSync(command, args, { cwd: ROOT, maxBuffer: 1e9, stdio: ["ignore", "pipe", "inherit"], ...options }),
  );
}

/** Returns the output of a command, or `null` when it fails. @param env variables beside those of this process. */
export function tryRun(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd = ROOT,
): string | null {
  const options = { cwd, encoding: "utf8", maxBuffer: 1e9, env: { ...process.env, ...env } } as const;
  const { status, stdout } = spawnSync(command, args, options);
  return status === 0 ? stdout : null;
}

/** Makes a folder for `use` and removes it afterwards. */
export async function withFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "carte-vitale-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function linkPackages(folder: string): void {
  symlinkSync(resolve(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
}
