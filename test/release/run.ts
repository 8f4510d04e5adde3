import { type ExecFileSyncOptions, execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What a command prints; its complaints go where ours go. Throws when it fails. */
export function run(command: string, args: readonly string[], options: ExecFileSyncOptions = {}): string {
  return String(
    execFileSync(command, args, {
      cwd: ROOT,
      maxBuffer: 1e9,
      stdio: ["ignore", "pipe", "inherit"],
      ...options,
    }),
  );
}

/** What a command prints, or `null` when it fails: for questions that may have no answer. */
export function ask(command: string, args: readonly string[], cwd = ROOT): string | null {
  const { status, stdout } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1e9 });
  return status === 0 ? stdout : null;
}

/** A folder for the time of `use`, gone whatever happens. */
export async function withFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "carte-vitale-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sources of the package in another folder, beside the packages that are installed here. */
export function copySources(folder: string): void {
  for (const part of ["src", "rules", "package.json", "tsconfig.json", "tsup.config.ts", "README.md", "LICENSE"]) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  cpSync(join(ROOT, "CHANGELOG.md"), join(folder, "CHANGELOG.md"));
  linkPackages(folder);
}

export function linkPackages(folder: string): void {
  symlinkSync(resolve(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
}

/** The flag of the command line that is followed by a word. */
export function wordAfter(flag: string): string | undefined {
  const place = process.argv.indexOf(flag);
  return place < 0 ? undefined : process.argv[place + 1];
}
